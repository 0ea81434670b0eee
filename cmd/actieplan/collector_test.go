package main

import "testing"

// TestGrowth: the more memory is in use, the less of it may be wasted.
func TestGrowth(t *testing.T) {
	for inUse, want := range map[uint64]int{0: 500, 1 << 20: 300, 32 << 20: 200, 128 << 20: 50, 4 << 30: 40} {
		if got := growth(inUse); got != want {
			t.Errorf("%d bytes: %d hundredths, want %d", inUse, got, want)
		}
	}
}
