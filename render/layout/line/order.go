package line

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/fonts/combining"
	"actieplan/render/layout/bidi"
)

// part is a stretch of a line's glyphs that is drawn together.
type part struct {
	Glyphs []Glyph
	X      fine // from where the line begins
	width  fine
}

// parts cuts glyphs where the run changes or another portion begins, which it does at a whole twip. The parts come in the order
// in which they are read, each with its place.
func (s *Text) Parts(glyphs []Glyph) []part {
	var all []part
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
			all = append(all, part{Glyphs: glyphs[from:to], width: width})
			from = to
		}
		directed = directed || glyphs[0].Level > 0
		glyphs = glyphs[end:]
	}
	if directed {
		placeDirected(all)
		return all
	}
	var x fine
	for i := range all {
		all[i].X = x
		x += all[i].width
	}
	return all
}

// placeDirected gives the parts of a line the places that the bidirectional algorithm puts them in, and turns round the
// glyphs of those that run from right to left.
func placeDirected(all []part) {
	levels := make([]uint8, len(all))
	for i := range all {
		levels[i] = all[i].Glyphs[0].Level
	}
	var x fine
	for _, i := range bidi.Order(levels) {
		all[i].X = x
		x += all[i].width
		if all[i].Glyphs[0].Level%2 == 1 {
			all[i].Glyphs = leftward(all[i].Glyphs)
		}
	}
}

// leftward returns the glyphs of a part that runs from right to left in the order in which they stand, brackets turned to
// the other side. A mark comes before its letter then, and is placed from where that begins.
func leftward(glyphs []Glyph) []Glyph {
	out := slices.Clone(glyphs)
	letter := 0 // advance of the last glyph that is no mark
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

// mirrored returns the glyph that shows a character in text from right to left. It still stands for that character.
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
