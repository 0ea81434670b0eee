//go:build !unix

package project

import "os"

// alive reports whether there is a process of that number.
func alive(process int) bool {
	p, err := os.FindProcess(process)
	if err != nil {
		return false
	}
	_ = p.Release()
	return true
}
