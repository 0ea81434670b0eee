//go:build unix

package cputime

import (
	"syscall"
	"time"
)

// now is the processor time that this process has used, its own and the system's for it
// (getrusage(2)).
func now() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
