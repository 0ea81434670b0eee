package main

import (
	"os"
	"syscall"
)

// maxMemory is the most memory that a process had at a time, in bytes (getrusage(2): ru_maxrss is in KiB).
func maxMemory(state *os.ProcessState) int64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return int64(usage.Maxrss) << 10
	}
	return 0
}
