package form

import (
	"slices"
	"testing"
)

// TestAnswers: fingerprints come back from the text that they are written as, and nothing
// comes from other text.
func TestAnswers(t *testing.T) {
	for _, want := range [][]uint32{nil, {0}, {1, 1 << 31, 1<<32 - 1}} {
		if got := UnpackAnswers(PackAnswers(want)); !slices.Equal(got, want) {
			t.Errorf("%v instead of %v", got, want)
		}
	}
	for _, text := range []string{"A", "geen antwoorden", "AQ=="} {
		if got := UnpackAnswers(text); got != nil {
			t.Errorf("%q: %v", text, got)
		}
	}
}
