package project

import (
	"errors"
	"syscall"
)

// alive reports whether there is a process of that number. One that has ended keeps its
// number for as long as any program looks at it.
func alive(process int) bool {
	handle, err := syscall.OpenProcess(syscall.SYNCHRONIZE, false, uint32(process))
	if err != nil {
		return errors.Is(err, syscall.ERROR_ACCESS_DENIED)
	}
	defer syscall.CloseHandle(handle)
	event, err := syscall.WaitForSingleObject(handle, 0)
	return err == nil && event == syscall.WAIT_TIMEOUT
}
