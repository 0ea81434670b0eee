package conformance

import (
	"os"
	"syscall"
)

// MaxMemory is the most memory that a process had at a time, in bytes (getrusage(2):
// ru_maxrss is in KiB).
func MaxMemory(state *os.ProcessState) int64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return int64(usage.Maxrss) << 10
	}
	return 0
}
