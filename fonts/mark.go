package fonts

import (
	"unicode"
	"unicode/utf8"

	"actieplan/fonts/combining"
)

// placeMark moves the outline of a mark onto the letter before it, where the font has no
// composed glyph, as for "q́". A mark has no advance of its own, so it is drawn where its
// letter ends. The distances are those that HarfBuzz uses for fonts without mark
// positioning (GPOS): the mark is centred on the letter's advance, a sixteenth of the em
// above or below its box, and marks with the same place are stacked.
func (f *Font) placeMark(mark *Glyph, r rune, before []Glyph) {
	i := len(before) - 1
	for i > 0 && (unicode.Is(unicode.M, runeOf(before[i])) || f.Invisible(before[i])) {
		i--
	}
	box := f.file.GlyphBox(before[i].ID)
	stack := stack{
		advance: before[i].Advance, top: box[3], bottom: box[1], gap: f.UnitsPerEm / 16,
	}
	pen := before[i].Advance
	for _, other := range before[i+1:] {
		stack.put(combining.PlaceOf(runeOf(other)), f.file.GlyphBox(other.ID), box)
		pen += other.Advance
	}
	dx, dy := stack.put(combining.PlaceOf(r), f.file.GlyphBox(mark.ID), box)
	if mark.Advance == 0 && !f.Invisible(*mark) && combining.PlaceOf(r).Align != combining.None {
		mark.DX, mark.DY = dx-pen, dy
	}
}

func runeOf(g Glyph) rune {
	r, _ := utf8.DecodeRuneInString(g.Text)
	return r
}

// stack is a letter with the marks on it so far.
type stack struct {
	advance     int
	top, bottom int
	gap         int
	last        combining.Place
}

// put adds a mark and returns how far its outline is moved from the start of the letter.
func (s *stack) put(place combining.Place, mark, letter [4]int) (dx, dy int) {
	if place.Align == combining.None {
		return 0, 0
	}
	if place != s.last {
		s.last, s.top, s.bottom = place, letter[3], letter[1]
	}
	width := mark[2] - mark[0]
	switch place.Align {
	case combining.Center:
		dx = (s.advance-width)/2 - mark[0]
	case combining.Left:
		dx = -mark[0]
	case combining.Right:
		dx = s.advance - width - mark[0]
	case combining.Edge:
		dx = s.advance - width/2 - mark[0]
	}
	gap := s.gap
	if place.Touch {
		gap = 0
	}
	switch place.Side {
	case combining.Above:
		s.top += gap
		dy = s.top - mark[1]
		if dy < 0 { // a mark that stands higher in the font comes down half of the way
			lift := -dy / 2
			s.top += lift
			dy += lift
		}
		s.top += mark[3] - mark[1]
	case combining.Below:
		s.bottom -= gap
		dy = s.bottom - mark[3]
		if dy > 0 {
			s.bottom -= dy
			dy = 0
		}
		s.bottom -= mark[3] - mark[1]
	}
	return dx, dy
}
