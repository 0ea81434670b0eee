package main

import (
	"encoding/binary"
	"math"
	"unicode/utf8"

	"actieplan/fonts/truetype"
)

// accented are the letters with an acute accent that Dutch uses and Unicode has no
// character for: the stressed ij, as in "blíj́ft", and stressed letters with a diaeresis.
// A word processor that has no glyph for them places the accent separately, which splits
// the word in two for programs that read the file.
var accented = []struct {
	text string
	base rune // what the accent is put on, with its diaeresis
	stem rune // the letter alone
	edge bool // the accent belongs to the right end of the letter and not to its middle
}{
	{"j\u0301", 'ȷ', 'ȷ', true},
	{"J\u0301", 'J', 'J', true},
	{"ä\u0301", 'ä', 'a', false},
	{"ë\u0301", 'ë', 'e', false},
	{"ö\u0301", 'ö', 'o', false},
	{"Ä\u0301", 'Ä', 'A', false},
	{"Ë\u0301", 'Ë', 'E', false},
	{"Ö\u0301", 'Ö', 'O', false},
}

// addAccented draws the accented letters and returns their glyphs, by the pair that each
// replaces.
func (f *face) addAccented(original *truetype.File) map[pair]uint16 {
	drawn := make(map[pair]uint16)
	box := func(c rune) [4]int { return original.GlyphBox(original.Lookup(c)) }
	acute, i, stressed := box('´'), box('ı'), box('í')
	slope := math.Tan(-italicAngle(original) * math.Pi / 180)
	for _, a := range accented {
		base, stem := box(a.base), box(a.stem)
		gap := acute[1] - i[3] // as over an i, or half of that over dots
		if a.base != a.stem {
			gap /= 2
		}
		dy := base[3] + gap - acute[1]
		dx := stressed[2] - acute[2] // over an i
		if a.edge {
			dx += stem[2] - i[2]
		} else {
			lean := int(math.Round(slope * float64(base[3]-stem[3]))) // of the dots over the letter
			dx += (stem[0]+stem[2]-i[0]-i[2])/2 + lean
		}
		whole := [4]int{
			min(base[0], acute[0]+dx), min(base[1], acute[1]+dy), max(base[2], acute[2]+dx), max(base[3], acute[3]+dy),
		}
		id := f.draw(stacked(whole, f.chars[a.base], f.chars['´'], dx, dy), original.Advance(original.Lookup(a.stem)))
		letter, size := utf8.DecodeRuneInString(a.text)
		mark, _ := utf8.DecodeRuneInString(a.text[size:])
		drawn[pair{f.chars[letter], f.chars[mark]}] = id
	}
	return drawn
}

// stacked returns a composite of two glyphs, the second moved (ISO/IEC 14496-22, 5.3.4).
func stacked(box [4]int, first, second uint16, dx, dy int) []byte {
	const flags = truetype.WordArguments | truetype.ArgumentsAreXY
	return words(-1, box[0], box[1], box[2], box[3],
		flags|truetype.MoreComponents, int(first), 0, 0, flags, int(second), dx, dy)
}

// italicAngle returns the angle in the post table, in degrees anticlockwise.
func italicAngle(file *truetype.File) float64 {
	return float64(int32(binary.BigEndian.Uint32(file.Table("post")[4:]))) / 65536
}

// compositeLimits returns a maxp table with the fields for which the composites drawn
// here may need more than the original has: points, contours, parts and depth (ISO/IEC
// 14496-22, 5.2.6).
func compositeLimits() []byte {
	const points, contours, parts, depth = 10, 12, 28, 30
	maxp := make([]byte, 32)
	put(maxp, points, 256)
	put(maxp, contours, 16)
	put(maxp, parts, 5)
	put(maxp, depth, 2)
	return maxp
}
