// Package reuse keeps what was made, for when it is needed again: Results are what was
// made of some bytes, Spares are what something is made with.
//
// In go bytes, for Results, and a function that makes something; out comes what it made,
// now or the time before. Results are for work that is done again whenever a file is
// saved, when most of what goes into it is as it was.
package reuse

import "sync"

// Results are what was made of bytes. What a round does not ask for is forgotten at the
// end of the next one, so that no more is kept than two rounds need. A nil *Results keeps
// nothing. Several goroutines may ask at a time.
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
