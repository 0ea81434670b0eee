package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How far the heap may grow before it is swept again. In a run for a plan of usual size that is once, and a sixth of its
// time is saved; with more growth the pages of memory that are new take as much time as sweeping would. A run that needs
// much memory may waste less of it.
const (
	mostGrowth  = 300 // in hundredths of what is in use
	leastGrowth = 40
	spareMemory = 64 << 20 // bytes that it may grow by at any rate
)

// tuneCollector lets the heap grow by as much as what is in use allows, now and after each time that it is swept.
func tuneCollector() {
	debug.SetGCPercent(growth(inUse()))
	type unused struct{ _ *byte } // gone when the heap is swept; without the pointer it might share its memory with others
	runtime.AddCleanup(new(unused), func(struct{}) { tuneCollector() }, struct{}{})
}

// growth is how far the heap may grow when so many bytes are in use, in hundredths of these.
func growth(inUse uint64) int {
	if inUse == 0 {
		return mostGrowth
	}
	return int(min(mostGrowth, max(leastGrowth, 100*spareMemory/inUse)))
}

// inUse is how many bytes the last sweep left.
func inUse() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
