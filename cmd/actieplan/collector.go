package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How far the heap may grow before it is swept again. A run for a plan of usual size is
// done before the first time: sweeping would take a twelfth of its time and leave its
// memory as large. A run that needs much memory may waste less of it.
const (
	firstGrowth = 500 // in hundredths of the 4 MiB that the runtime begins with
	mostGrowth  = 300 // in hundredths of what is in use, as is the next
	leastGrowth = 40
	spareMemory = 64 << 20 // bytes that it may grow by at any rate
)

// tuneCollector lets the heap grow by as much as what is in use allows, now and after
// each time that it is swept.
func tuneCollector(inUse uint64) {
	debug.SetGCPercent(growth(inUse))
	type unused struct{ _ *byte } // gone when the heap is swept; without the pointer it might share its memory with others
	runtime.AddCleanup(new(unused), func(struct{}) { tuneCollector(leftInUse()) }, struct{}{})
}

// growth is how far the heap may grow when so many bytes are in use, in hundredths of
// these; 0 before the program begins.
func growth(inUse uint64) int {
	if inUse == 0 {
		return firstGrowth
	}
	return int(min(mostGrowth, max(leastGrowth, 100*spareMemory/inUse)))
}

// leftInUse is how many bytes the last sweep left.
func leftInUse() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
