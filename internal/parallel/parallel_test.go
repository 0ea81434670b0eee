package parallel_test

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"actieplan/internal/parallel"
)

func TestOrdered(t *testing.T) {
	for _, limit := range []int{-1, 0, 1, 3, 100} {
		var busy, most atomic.Int64
		var got, want []int
		const n = 20
		parallel.Ordered(n, limit, func(i int) int {
			now := busy.Add(1)
			defer busy.Add(-1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			time.Sleep(time.Duration((n-i)%4) * time.Millisecond) // the first is not the first that is done
			return i
		}, func(i int) { got = append(got, i) })
		for i := range n {
			want = append(want, i)
		}
		if !slices.Equal(got, want) {
			t.Errorf("limit %d: results in the order %v", limit, got)
		}
		if allowed := int64(max(1, limit)); most.Load() > allowed {
			t.Errorf("limit %d: %d at a time", limit, most.Load())
		}
	}
}

// TestOrderedUsesEarly checks that a result is used before all work is done.
func TestOrderedUsesEarly(t *testing.T) {
	used := make(chan struct{})
	parallel.Ordered(2, 2, func(i int) int {
		if i == 1 {
			<-used
		}
		return i
	}, func(i int) {
		if i == 0 {
			close(used)
		}
	})
}

func TestOrderedNothing(t *testing.T) {
	parallel.Ordered(0, 2, func(int) int { return 0 }, func(int) { t.Error("a result of no work") })
}
