package line

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/fonts/combining"
	"actieplan/render/layout/bidi"
)

// Part is a stretch of a line's glyphs that is drawn together. All are of one font.
type Part struct {
	Words  string        // in which the glyphs have their places
	Glyphs []fonts.Glyph // in the order in which they stand
	Run    int           // index in Paragraph.Runs, or NoRun
	X      Fine          // from where the line begins
	Width  Fine
	Places []int // of the glyphs, in thousandths of the font size; nil if each stands at the end of the one before it
	level  uint8
	room   Fine // that it takes in the line
}

// Leftward reports whether the part is read from right to left.
func (p *Part) Leftward() bool { return p.level%2 == 1 }

// Parts cuts glyphs of a line where the run changes or another portion begins, which it
// does at a whole twip. The parts come in the order in which they are read, each with its
// place, and are put in an array in the place of earlier ones. A space at which a line is
// broken between two words from right to left stays on the left of the first, as
// LibreOffice has it; UAX #9, L1 has it on the right.
func (s Text) Parts(earlier []Part, from, to int) []Part {
	all := earlier[:0]
	directed := false
	var portion Fine // width of the parts of this portion so far
	k := s.stretchAt(from)
	for at := from; at < to; k++ {
		here := s.stretches[k]
		end := min(to, int(here.to))
		width := s.widthIn(k, at, end)
		p := Part{Words: s.Words, Glyphs: s.Glyphs[at:end:end], Run: int(here.run), Width: width, level: here.level, room: width}
		portion += width
		if end == to || !s.stretches[k+1].joins {
			p.room += FineTwips(portion.Twips()) - portion
			portion = 0
		}
		all = append(all, p)
		directed = directed || here.level > 0
		at = end
	}
	if directed {
		placeDirected(all)
	} else {
		var x Fine
		for i := range all {
			all[i].X = x
			x += all[i].room
		}
	}
	for i := range all {
		drifts := s.Paragraph.Style.Leader || i+1 < len(all) && driftsInWord(&all[i], &all[i+1])
		if drifts && all[i].level == 0 && all[i].Glyphs[0].Font() != nil {
			all[i].Places = officePlaces(all[i].Glyphs, s.Paragraph.Style.Size)
		}
	}
	return all
}

// driftsInWord reports whether a part of a line may end in the middle of a word and as
// far from the next part as a space is wide, where LibreOffice draws it: it loses up to a
// thousandth of the font size at each glyph, and a tenth counts as a space.
func driftsInWord(part, next *Part) bool {
	return len(part.Glyphs) >= 100 &&
		charOf(part.Glyphs[len(part.Glyphs)-1], part.Words) != ' ' && charOf(next.Glyphs[0], next.Words) != ' '
}

// placeDirected gives the parts of a line the places that the bidirectional algorithm
// puts them in, and turns round the glyphs of those that run from right to left.
func placeDirected(all []Part) {
	levels := make([]uint8, len(all))
	for i := range all {
		levels[i] = all[i].level
	}
	var x Fine
	for _, i := range bidi.Order(levels) {
		p := &all[i]
		p.X = x
		x += p.room
		if p.Leftward() {
			p.Glyphs = leftward(p.Glyphs, p.Words)
		}
	}
}

// leftward returns the glyphs of a part that runs from right to left in the order in
// which they stand, brackets turned to the other side. A mark comes before its letter
// then, and is placed from where that begins.
func leftward(glyphs []fonts.Glyph, words string) []fonts.Glyph {
	out := slices.Clone(glyphs)
	font := out[0].Font()
	letter := 0      // advance of the last glyph that is no mark
	if font == nil { // figures
		slices.Reverse(out)
		return out
	}
	for i := range out {
		g := &out[i]
		r, _ := utf8.DecodeRuneInString(words[g.At:])
		switch {
		case !unicode.Is(unicode.Mn, r):
			letter = font.Advance(g.ID)
		case combining.PlaceOf(r).Align != combining.None:
			g.Move(letter, 0)
		}
		if charOf(*g, words) == r {
			g.ID = mirrored(g.ID, r, font)
		}
	}
	slices.Reverse(out)
	return out
}

// mirrored returns the glyph that shows a character in text from right to left, where the
// font has one, in place of the glyph that it has from left to right.
func mirrored(id uint16, r rune, f *fonts.Font) uint16 {
	other := fonts.Mirrored(r)
	if other == r {
		return id
	}
	if turned := fonts.Append(nil, 0, string(other), f.Look)[0]; turned.Font() == f {
		return turned.ID
	}
	return id
}
