// Package reuse keeps what was made of some bytes, for when the same bytes come again.
//
// In go bytes and a function that makes something of them; out comes what it made, now or the time before. It is for work
// that is done again whenever a file is saved, when most of what goes into it is as it was.
package reuse

import "sync"

// Results are what was made of bytes. What a round does not ask for is forgotten at the end of the next one, so that no
// more is kept than two rounds need. A nil *Results keeps nothing. Several goroutines may ask at a time.
type Results[T any] struct {
	lock        sync.Mutex
	now, before map[string]T // by the bytes themselves
}

// NextRound begins another round.
func (r *Results[T]) NextRound() {
	if r == nil {
		return
	}
	r.lock.Lock()
	defer r.lock.Unlock()
	r.before, r.now = r.now, make(map[string]T, len(r.now))
}

// Of returns what is made of data, which must follow from data alone.
func (r *Results[T]) Of(data []byte, work func() T) T {
	if r == nil {
		return work()
	}
	r.lock.Lock()
	result, known := r.now[string(data)]
	if !known {
		if result, known = r.before[string(data)]; known {
			r.now[string(data)] = result
		}
	}
	r.lock.Unlock()
	if known {
		return result
	}
	result = work()
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.now == nil {
		r.now = map[string]T{}
	}
	r.now[string(data)] = result
	return result
}
