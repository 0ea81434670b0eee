//go:build !linux

package conformance

import "os"

// MaxMemory is not known here.
func MaxMemory(*os.ProcessState) int64 { return 0 }
