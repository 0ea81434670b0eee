package conformance

import (
	"slices"
	"testing"
)

func TestJoinLeaders(t *testing.T) {
	page := []Word{
		{X: 70, Y: 100, Text: "Instructies....."}, {X: 520, Y: 100.5, Text: "3"},
		{X: 70, Y: 120, Text: "Acties....20"}, {X: 70, Y: 140, Text: "2026"},
		{X: 70, Y: 160, Text: "Slot....."}, {X: 520, Y: 180, Text: "37"},
		{X: 70, Y: 200, Text: "en zo..."}, {X: 100, Y: 200, Text: "voort"},
	}
	want := []Word{
		{X: 70, Y: 100, Text: "Instructies.....3"},
		{X: 70, Y: 120, Text: "Acties....20"}, {X: 70, Y: 140, Text: "2026"},
		{X: 70, Y: 160, Text: "Slot....."}, {X: 520, Y: 180, Text: "37"},
		{X: 70, Y: 200, Text: "en zo..."}, {X: 100, Y: 200, Text: "voort"},
	}
	got := joinLeaders([][]Word{page, nil})
	if len(got) != 2 || !slices.Equal(got[0], want) || len(got[1]) != 0 {
		t.Errorf("joinLeaders = %v, want %v and an empty page", got, want)
	}
}
