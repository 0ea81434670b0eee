package reuse

import "testing"

func TestResults(t *testing.T) {
	made := 0
	ask := func(r *Results[int], key string, want int) {
		t.Helper()
		got := r.Of([]byte(key), func() int { made++; return made })
		if got != want {
			t.Errorf("%s: %d, want %d", key, got, want)
		}
	}
	r := new(Results[int])
	ask(r, "a", 1)
	ask(r, "b", 2)
	ask(r, "a", 1)
	r.NextRound()
	ask(r, "a", 1)
	r.NextRound()
	ask(r, "a", 1) // asked for in the round before
	ask(r, "b", 3) // two rounds ago
	r = nil
	r.NextRound()
	ask(r, "a", 4)
	ask(r, "a", 5)
}
