package paragraph

import (
	"slices"
	"testing"

	"actieplan/internal/intake/word"
)

// TestBoxes: the form's own signs are tick boxes; a sign that someone typed for one stays
// as it is.
func TestBoxes(t *testing.T) {
	var w runWriter
	w.write("☐ nee ☒ ja ☑ klaar", &Linked{})
	want := []word.Run{{Tick: word.Unticked}, {Text: " nee "}, {Tick: word.Ticked}, {Text: " ja ☑ klaar"}}
	if !slices.Equal(w.runs, want) {
		t.Errorf("%v, want %v", w.runs, want)
	}
}
