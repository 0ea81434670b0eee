package stylesheet

import (
	"testing"

	"actieplan/internal/measure"
)

// TestFoot: up to 31 points of a foot are room above its line, and the rest is line, within
// what DOCX has for each.
func TestFoot(t *testing.T) {
	for _, test := range []struct{ atLeast, room, width, space measure.Twips }{
		{1, 10, 10, 0},
		{11, 30, 10, 20},
		{110, 110, 10, 100},
		{111, 150, 10, 140}, // 6.5 points are a third of a line, and two
		{610, 610, 10, 600},
		{611, 650, 30, 620},
		{HighestFoot, HighestFoot, 230, 620},
	} {
		room := FootOf(test.atLeast, 250)
		if got := Foot(room, 0); room != test.room || got.Width != test.width || got.Space != test.space {
			t.Errorf("a foot of at least %d: %d, %+v", test.atLeast, room, got)
		}
	}
}
