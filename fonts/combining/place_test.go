package combining

import (
	"testing"
)

func TestPlaceOf(t *testing.T) {
	for r, want := range map[rune]Place{
		0x0301: {Above, Center, false}, // acute
		0x0323: {Below, Center, false}, // dot below
		0x0327: {Below, Center, true},  // cedilla
		0x0338: {Own, Center, false},   // solidus through the letter
		0x0361: {Above, Edge, false},   // tie over two letters
		0x05B8: {Below, Center, false}, // qamats
		0x05C1: {Above, Right, false},  // shin dot
		0x0650: {Below, Center, false}, // kasra
		0x0651: {Above, Center, false}, // shadda
		0x0E34: {Above, None, false},   // sara i
		0x0E38: {Below, None, false},   // sara u
		0x094D: {Own, Center, false},   // virama
		0xFE0F: {Above, None, false},   // variation selector
	} {
		if got := PlaceOf(r); got != want {
			t.Errorf("%U stands at %+v, expected %+v", r, got, want)
		}
	}
}
