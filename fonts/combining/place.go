// Package combining says where a combining mark stands on its letter, for fonts that do
// not say so themselves: PlaceOf takes a mark and returns its Place. The places are those
// that HarfBuzz gives to marks in such a font, so that a word processor that uses
// HarfBuzz draws them in the same way.
package combining

import (
	"golang.org/x/text/unicode/norm"
)

// Place is where a mark stands, seen from the box around its letter.
type Place struct {
	Side  Side
	Align Align
	Touch bool // no gap between letter and mark
}

// Side is the side of the letter that a mark is moved to.
type Side uint8

// The sides of a letter.
const (
	Own Side = iota // the height at which the font has the mark
	Above
	Below
)

// Align is what a mark is lined up with.
type Align uint8

// The alignments of a mark.
const (
	None   Align = iota // not moved
	Center              // on the middle of the letter
	Left
	Right
	Edge // its middle on the right end of the letter: marks over two letters
)

// PlaceOf returns the place of a mark. It follows from its canonical combining class
// (Unicode, 4.3); the fixed classes 10 to 199 belong to one script each, and their marks
// are placed where that script writes them.
func PlaceOf(r rune) Place {
	class := norm.NFC.PropertiesString(string(r)).CCC()
	switch class {
	case 0:
		if r == laoSemivowel {
			return Place{Below, None, false}
		}
		return Place{Above, None, false}
	case 200:
		return Place{Below, Left, true}
	case 202:
		return Place{Below, Center, true}
	case 214:
		return Place{Above, Center, true}
	case 216:
		return Place{Above, Right, true}
	case 218:
		return Place{Below, Left, false}
	case 220:
		return Place{Below, Center, false}
	case 222:
		return Place{Below, Right, false}
	case 228:
		return Place{Above, Left, false}
	case 230:
		return Place{Above, Center, false}
	case 232:
		return Place{Above, Right, false}
	case 233:
		return Place{Below, Edge, false}
	case 234:
		return Place{Above, Edge, false}
	}
	return fixed(r, class)
}

// Marks below their letter whose class does not say so.
const (
	thaiPhinthu  = 0x0E3A
	laoSemivowel = 0x0EBC
)

// fixed places marks of the classes that belong to one script each.
func fixed(r rune, class uint8) Place {
	switch class {
	case 23: // Hebrew rafe
		return Place{Above, Center, true}
	case 24: // shin dot
		return Place{Above, Right, false}
	case 19, 25: // holam, sin dot
		return Place{Above, Left, false}
	case 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22: // the Hebrew vowels
		return Place{Below, Center, false}
	case 29, 32: // Arabic kasratan, kasra
		return Place{Below, Center, false}
	case 26, 27, 28, 30, 31, 33, 34, 35, 36: // varika; the other Arabic vowels; Syriac
		return Place{Above, Center, false}
	case 129, 132: // Tibetan vowels below
		return Place{Below, Center, false}
	case 130: // the Tibetan vowel above
		return Place{Above, Center, false}
	case 103, 118: // Thai and Lao vowels below, which their fonts have in place
		return Place{Below, None, false}
	case 107, 122: // Thai and Lao tones, likewise
		return Place{Above, None, false}
	}
	if r == thaiPhinthu {
		return Place{Below, None, false}
	}
	return Place{Own, Center, false}
}
