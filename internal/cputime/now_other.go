//go:build !unix

package cputime

import "time"

// begin is when the process began, about.
var begin = time.Now()

// now is the time on the clock since begin.
func now() time.Duration { return time.Since(begin) }
