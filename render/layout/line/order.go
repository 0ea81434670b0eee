package line

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/fonts/combining"
	"actieplan/render/layout/bidi"
)

// Part is a stretch of a line's glyphs that is drawn together.
type Part struct {
	Glyphs []Glyph
	X      Fine // from where the line begins
	width  Fine
	Places []int // of the glyphs, in thousandths of the font size; nil if each stands at the end of the one before it
}

// Parts cuts glyphs of a line where the run changes or another portion begins, which it
// does at a whole twip. The parts come in the order in which they are read, each with its
// place. A space at which a line is broken between two words from right to left stays on
// the left of the first, as LibreOffice has it; UAX #9, L1 has it on the right.
func (s *Text) Parts(glyphs []Glyph) []Part {
	var all []Part
	directed := false
	for len(glyphs) > 0 {
		end := s.portionEnd(glyphs, 0)
		room := FineTwips(s.Advance(glyphs[:end]))
		for from := 0; from < end; {
			to := from + 1
			for to < end && glyphs[to].Run == glyphs[from].Run {
				to++
			}
			width := WidthOf(glyphs[from:to])
			if to == end {
				width = room
			}
			room -= width
			all = append(all, Part{Glyphs: glyphs[from:to], width: width})
			from = to
		}
		directed = directed || glyphs[0].Level > 0
		glyphs = glyphs[end:]
	}
	if directed {
		placeDirected(all)
	} else {
		var x Fine
		for i := range all {
			all[i].X = x
			x += all[i].width
		}
	}
	for i := range all {
		drifts := s.Paragraph.Style.Leader || i+1 < len(all) && driftsInWord(all[i].Glyphs, all[i+1].Glyphs)
		if drifts && all[i].Glyphs[0].Font != nil {
			all[i].Places = officePlaces(all[i].Glyphs, s.Paragraph.Style.Size)
		}
	}
	return all
}

// driftsInWord reports whether a part of a line may end in the middle of a word and as
// far from the next part as a space is wide, where LibreOffice draws it: it loses up to a
// thousandth of the font size at each glyph, and a tenth counts as a space.
func driftsInWord(part, next []Glyph) bool {
	return len(part) >= 100 && !isSpace(&part[len(part)-1]) && !isSpace(&next[0])
}

// placeDirected gives the parts of a line the places that the bidirectional algorithm
// puts them in, and turns round the glyphs of those that run from right to left.
func placeDirected(all []Part) {
	levels := make([]uint8, len(all))
	for i := range all {
		levels[i] = all[i].Glyphs[0].Level
	}
	var x Fine
	for _, i := range bidi.Order(levels) {
		all[i].X = x
		x += all[i].width
		if all[i].Glyphs[0].Level%2 == 1 {
			all[i].Glyphs = leftward(all[i].Glyphs)
		}
	}
}

// leftward returns the glyphs of a part that runs from right to left in the order in
// which they stand, brackets turned to the other side. A mark comes before its letter
// then, and is placed from where that begins.
func leftward(glyphs []Glyph) []Glyph {
	out := slices.Clone(glyphs)
	letter := int32(0) // advance of the last glyph that is no mark
	for i := range out {
		g := &out[i]
		r, _ := utf8.DecodeRuneInString(g.Text)
		switch {
		case !unicode.Is(unicode.Mn, r):
			letter = g.Advance
		case combining.PlaceOf(r).Align != combining.None:
			g.DX += letter
		}
		g.Glyph = mirrored(g.Glyph, g.Font)
	}
	slices.Reverse(out)
	return out
}

// mirrored returns the glyph that shows a character in text from right to left. It still
// stands for that character.
func mirrored(g fonts.Glyph, f *fonts.Font) fonts.Glyph {
	r, size := utf8.DecodeRuneInString(g.Text)
	other := fonts.Mirrored(r)
	if other == r || size != len(g.Text) {
		return g
	}
	spans := fonts.Shape(string(other), f.Bold, f.Italic)
	if spans[0].Font != f {
		return g
	}
	turned := spans[0].Glyphs[0]
	turned.Text = g.Text
	return turned
}
