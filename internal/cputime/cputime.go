// Package cputime measures for tests how much work something takes. In goes a function;
// out comes the time that the processor spent on it, which is the same on a machine that
// does much else, as the time on the clock is not.
package cputime

import (
	"math"
	"runtime"
	"testing"
	"time"
)

// Of calls work and returns the processor time that the process used meanwhile, on all
// processors together: that of work, of collecting its garbage, and of whatever runs
// beside it. Where the system does not tell, it is the time on the clock.
func Of(work func()) time.Duration {
	start := now()
	work()
	return now() - start
}

// HostileSize is how large the texts are that nobody writes, but someone pastes. What takes
// time by the square of it shows.
const HostileSize = 1 << 18

// Quick calls work on a text of HostileSize, and fails the test where that takes two
// seconds of the processor's time. Most take a hundredth.
func Quick(t testing.TB, work func()) {
	t.Helper()
	if took := Of(work); took > 2*time.Second {
		t.Errorf("took %v", took)
	} else if took > time.Second/5 {
		t.Logf("took %v", took)
	}
}

// Growth returns how many times the processor time of an amount of work four times that
// amount takes: about 4 where the time grows with the amount, 16 where it does with its
// square. What else the process does, such as sweeping the memory of other tests, counts
// as well, so that what looks more than linear is measured again, at most twice.
func Growth(amount int, work func(amount int)) float64 {
	const linear = 5
	least := math.Inf(1)
	for attempt := 0; attempt < 3 && least > linear; attempt++ {
		runtime.GC()
		took := Of(func() { work(amount) })
		runtime.GC()
		more := Of(func() { work(4 * amount) })
		least = min(least, float64(more)/float64(max(took, 1)))
	}
	return least
}
