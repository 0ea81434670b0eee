package reuse

import (
	"runtime"
	"testing"
)

// TestSpares takes what was given, before it makes anything, also when garbage was
// collected in the meantime.
func TestSpares(t *testing.T) {
	made := 0
	create := func() *int { made++; number := made; return &number }
	var s Spares[int]
	first, second := s.Take(create), s.Take(create)
	s.Give(first)
	runtime.GC()
	runtime.GC() // a sync.Pool is empty now
	if got := s.Take(create); got != first || *second != 2 || made != 2 {
		t.Errorf("took %d of %d, with %d in use", *got, made, *second)
	}
	if got := *s.Take(create); got != 3 {
		t.Errorf("took %d, which is in use", got)
	}
}
