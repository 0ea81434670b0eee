package reuse

import "sync"

// Spares are things that were made for some work and can do other work: compressors, and
// memory. Unlike those of a sync.Pool they outlive a collection of garbage, so that there
// are never more than were in use at a time. Several goroutines may use them.
type Spares[T any] struct {
	lock  sync.Mutex
	spare []*T
}

// Take returns a spare thing, or makes one where there is none.
func (s *Spares[T]) Take(create func() *T) *T {
	s.lock.Lock()
	defer s.lock.Unlock()
	last := len(s.spare) - 1
	if last < 0 {
		return create()
	}
	thing := s.spare[last]
	s.spare = s.spare[:last]
	return thing
}

// Give makes a thing spare.
func (s *Spares[T]) Give(thing *T) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.spare = append(s.spare, thing)
}
