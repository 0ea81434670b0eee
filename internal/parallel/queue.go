package parallel

import "sync"

// Queue does pieces of work one after the other, beside the goroutine that adds them:
// work that needs much memory, of which one lot is enough where the pieces take no longer
// than what goes on beside them. The zero Queue is ready for use.
type Queue struct {
	lock    sync.Mutex
	change  sync.Cond // of what is below; its lock is set by the first who waits
	waiting []func()
	working bool
}

// mostWaiting is how many pieces of work wait, so that what they are to do does not fill
// the memory.
const mostWaiting = 4

// Add adds a piece of work, as soon as there is room for it.
func (q *Queue) Add(work func()) {
	q.lock.Lock()
	defer q.lock.Unlock()
	q.wait(func() bool { return len(q.waiting) < mostWaiting })
	q.waiting = append(q.waiting, work)
	if !q.working {
		q.working = true
		go q.run()
	}
}

// Wait waits for all work to be done.
func (q *Queue) Wait() {
	q.lock.Lock()
	defer q.lock.Unlock()
	q.wait(func() bool { return !q.working })
}

// wait waits until something is so. The lock is held.
func (q *Queue) wait(until func() bool) {
	q.change.L = &q.lock
	for !until() {
		q.change.Wait()
	}
}

// run does all work that there is.
func (q *Queue) run() {
	q.lock.Lock()
	defer q.lock.Unlock()
	for len(q.waiting) > 0 {
		work := q.waiting[0]
		q.waiting = append(q.waiting[:0], q.waiting[1:]...)
		q.change.Broadcast()
		q.lock.Unlock()
		work()
		q.lock.Lock()
	}
	q.working = false
	q.change.Broadcast()
}
