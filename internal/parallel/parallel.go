// Package parallel does independent pieces of work on several goroutines and hands over
// their results in the order of the pieces, so that what a program prints does not depend
// on which piece was done first.
//
// In go a number of pieces, a function that does one and a function that takes a result;
// nothing comes out. Where the order of the results does not matter, use
// golang.org/x/sync/errgroup itself.
package parallel

import (
	"sync"

	"golang.org/x/sync/errgroup"
)

// Ordered calls work for 0 to n-1, for at most limit of them at a time, and use for every
// result in that order, each as soon as the result and all those before it are there. The
// calls of use do not overlap. All of them are done when Ordered returns. A limit below 1
// counts as 1.
func Ordered[T any](n, limit int, work func(i int) T, use func(T)) {
	var group errgroup.Group
	group.SetLimit(max(1, limit))
	var lock sync.Mutex
	results := make([]*T, n) // nil where there is no result yet, or it was used
	next := 0                // the first result that was not used
	for i := range n {
		group.Go(func() error {
			result := work(i)
			lock.Lock()
			defer lock.Unlock()
			results[i] = &result
			for ; next < n && results[next] != nil; next++ {
				use(*results[next])
				results[next] = nil // so that its memory can be used again
			}
			return nil
		})
	}
	_ = group.Wait() // no piece of work returns an error: it is part of the result
}
