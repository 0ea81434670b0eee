// Package cputime measures for tests how much work something takes. In goes a function;
// out comes the time that the processor spent on it, which is the same on a machine that
// does much else, as the time on the clock is not.
package cputime

import "time"

// Of calls work and returns the processor time that the process used meanwhile, on all
// processors together: that of work, of collecting its garbage, and of whatever runs
// beside it. Where the system does not tell, it is the time on the clock.
func Of(work func()) time.Duration {
	start := now()
	work()
	return now() - start
}
