package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How far the heap may grow before the next collection of garbage. A run for a plan of
// usual size ends before the first one, which would take a twelfth of its time and free
// next to nothing. The more memory a run needs, the smaller the part that may be garbage.
const (
	firstGrowth = 500 // in hundredths of the 4 MiB that the runtime begins with
	mostGrowth  = 300 // in hundredths of what is in use, as is the next
	leastGrowth = 40
	spareMemory = 64 << 20 // bytes that it may grow by at any rate
)

// tuneCollector lets the heap grow by as much as what is in use allows, now and after
// each collection of garbage.
func tuneCollector(inUse uint64) {
	debug.SetGCPercent(growth(inUse))
	type unused struct{ _ *byte } // collected with all other garbage; without the pointer it might share its memory with values in use
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

// leftInUse is how many bytes were in use after the last collection of garbage.
func leftInUse() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
