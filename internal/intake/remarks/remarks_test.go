package remarks

import (
	"slices"
	"testing"
)

// TestSorted: remarks are told in the order of the document, whenever they were noticed.
func TestSorted(t *testing.T) {
	for _, test := range []struct {
		name  string
		pages map[int]int
		want  []string
	}{
		{"a document", nil, []string{"veld a: x", "heel het document", "alinea 2: x", "alinea 9: x", "alinea 9: y"}},
		{"a PDF", map[int]int{2: 1, 9: 2},
			[]string{"veld a: x", "heel het document", "bladzijde 1: x", "bladzijde 1: x", "bladzijde 2: x", "bladzijde 2: y"}},
	} {
		list := New(test.pages)
		list.Note(9, "x")
		list.NoteAt(Named("veld a"), "x")
		if test.pages != nil {
			list.NoteAt(OnPage(1), "x")
		}
		list.Note(2, "x")
		list.Unsure = append(list.Unsure, "heel het document")
		list.Note(9, "y")
		if got := list.Sorted(); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}
