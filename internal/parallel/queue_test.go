package parallel

import (
	"slices"
	"testing"
)

// TestQueue: the work is done in the order in which it was added, never two pieces at a
// time, and more of it can be added after all was done.
func TestQueue(t *testing.T) {
	var q Queue
	q.Wait() // for nothing
	var done []int
	for i := range 10 * mostWaiting {
		q.Add(func() { done = append(done, i) }) // the race detector would see two at a time
		if i == 5*mostWaiting {
			q.Wait()
		}
	}
	q.Wait()
	if len(done) != 10*mostWaiting || !slices.IsSorted(done) {
		t.Errorf("done: %v", done)
	}
}

// TestQueueFull: who adds more than may wait, waits.
func TestQueueFull(t *testing.T) {
	var q Queue
	hold, added := make(chan struct{}), make(chan struct{})
	for range 1 + mostWaiting { // one is being done
		q.Add(func() { <-hold })
	}
	go func() {
		q.Add(func() {})
		close(added)
	}()
	select {
	case <-added:
		t.Error("there was room for one more")
	default:
	}
	close(hold)
	<-added
	q.Wait()
}
