package cputime

import (
	"runtime"
	"testing"
	"time"
)

// TestOf tells work from waiting.
func TestOf(t *testing.T) {
	const long = 50 * time.Millisecond
	if took := Of(func() {
		for start := now(); now()-start < long; {
		}
	}); took < long {
		t.Errorf("%v of work took %v", long, took)
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "plan9" || runtime.GOOS == "js" {
		t.Skip("work and waiting are the same here")
	}
	if took := Of(func() { time.Sleep(long) }); took > long/2 {
		t.Errorf("waiting took %v", took)
	}
}
