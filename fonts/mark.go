package fonts

import (
	"unicode"
	"unicode/utf8"

	"actieplan/fonts/combining"
)

// letter is a letter with the marks on it so far. It goes on from mark to mark, since a
// text may have thousands on one letter.
type letter struct {
	box   [4]int
	stack stack
	pen   int // where the next outline stands, seen from where the letter begins
	next  int // index of the first glyph that is not counted in yet; 0 where there is no letter
}

// placeMark moves the outline of the last glyph, a mark, onto the letter before it, where
// the font has no composed glyph: "q́". A mark has no advance of its own, so it is drawn
// where its letter ends. The distances are those of HarfBuzz in fonts without mark
// positioning (GPOS): on the middle of the letter's advance, a sixteenth of the em above
// or below its box, and marks of one place on top of each other.
func (s *shaper) placeMark(font *Font, r rune) {
	n := len(s.glyphs) - 1
	i := n - 1
	for i > s.start && i >= s.letter.next && (unicode.Is(unicode.M, s.runeOf(i)) || font.Invisible(s.glyphs[i])) {
		i--
	}
	l := &s.letter
	if i >= l.next || l.next == 0 {
		base := s.glyphs[i].ID
		box, advance := font.file.GlyphBox(base), font.Advance(base)
		*l = letter{
			box: box, pen: advance, next: i + 1,
			stack: stack{advance: advance, top: box[3], bottom: box[1], gap: font.UnitsPerEm / 16},
		}
	}
	for ; l.next < n; l.next++ {
		other := s.glyphs[l.next].ID
		l.stack.put(combining.PlaceOf(s.runeOf(l.next)), font.file.GlyphBox(other), l.box)
		l.pen += font.Advance(other)
	}
	mark, place := &s.glyphs[n], combining.PlaceOf(r)
	advance := font.Advance(mark.ID)
	dx, dy := l.stack.put(place, font.file.GlyphBox(mark.ID), l.box)
	if advance == 0 && !font.Invisible(*mark) && place.Align != combining.None {
		mark.Move(dx-l.pen, dy)
	}
	l.pen += advance
	l.next = n + 1
}

// runeOf is the first character of glyph i.
func (s *shaper) runeOf(i int) rune {
	r, _ := utf8.DecodeRuneInString(s.text[int(s.glyphs[i].At)-s.at:])
	return r
}

// stack says how far the marks on a letter reach so far.
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
