package line

import (
	"slices"

	"actieplan/internal/measure"
	"actieplan/render/layout/linebreak"
)

// filler fills the lines of a paragraph one after the other, each with as many portions
// as it holds: greedily, and going back where the last portion leaves no place to break.
// The steps are those of LibreOffice's text formatter, since lines end elsewhere where
// one of them is left out.
type filler struct {
	Text
	breaks    linebreak.Opportunities
	edges     []Fine        // where each glyph begins, and the last one ends, as if all stood on one line
	start     int           // first glyph of the line
	room      measure.Twips // width of the line
	lines     []Line        // filled so far
	portions  []portion     // of the line so far
	x         measure.Twips // width of these
	at        int           // glyph after them
	end       int           // where the portion ends that this is in, lines aside
	back      bool          // the last portion asks to go back to one before it
	goingBack bool          // no portion has fitted since one asked so
}

// breakLines breaks a paragraph into lines of at most a width.
func (f *filler) breakLines(s Text, room measure.Twips) {
	*f = filler{Text: s, breaks: linebreak.Find(f.breaks, s.Words), edges: s.appendEdges(f.edges[:0]), lines: f.lines[:0], portions: f.portions[:0]}
	for {
		f.line(max(0, room))
		f.lines = append(f.lines, f.taken())
		f.start = f.at
		if f.at == len(s.Glyphs) {
			break
		}
	}
	if f.at > 0 && s.kindAt(f.at-1) == breakPortion {
		f.lines = append(f.lines, Line{From: f.at, To: f.at})
	}
	s.Lines = slices.Clone(f.lines)
	f.Text = Text{}
}

// appendEdges appends where each glyph begins, and where the last one ends.
func (s Text) appendEdges(edges []Fine) []Fine {
	var edge Fine
	edges = append(slices.Grow(edges, len(s.Glyphs)+1), edge)
	from := 0
	for k := range s.stretches {
		font, to := s.Glyphs[from].Font(), int(s.stretches[k].to)
		for ; from < to; from++ {
			if font != nil {
				edge += FineAdvance(s.Glyphs[from], font, s.Paragraph.Style.Size)
			} else {
				edge += s.figureWidth(k)
			}
			edges = append(edges, edge)
		}
	}
	return edges
}

// taken is the line that was filled.
func (f *filler) taken() Line {
	l := Line{From: f.start, To: f.at, Width: f.x}
	if n := len(f.portions); n > 0 {
		last := &f.portions[n-1]
		l.Hyphen = last.hyphen
		l.Width -= f.blankEnd(last)
	}
	return l
}

// blankEnd is the width of the spaces that the last portion of a line, but not of a
// paragraph, ends with.
func (f *filler) blankEnd(last *portion) (width measure.Twips) {
	if last.kind != textPortion || last.blanks > 0 || f.at == len(f.Glyphs) {
		return 0
	}
	for i := last.to; i > last.from && f.isSpace(i-1); i-- {
		width += f.twipsOf(i-1, i)
	}
	return min(width, last.width)
}

// line fills one line from glyph start on. It takes a glyph at least.
func (f *filler) line(room measure.Twips) {
	f.room, f.portions, f.x, f.at = room, f.portions[:0], 0, f.start
	f.back, f.goingBack = false, false
	full := false
	for f.at < len(f.Glyphs) && !full {
		if f.end <= f.at {
			f.end = f.portionEnd(f.at, len(f.Glyphs))
		}
		full = f.take(portion{from: f.at, to: min(f.end, f.at+f.mostGlyphs()), end: f.end, kind: f.kindAt(f.at)})
		for f.back {
			before, found := f.backTo()
			if !found {
				break
			}
			full = f.take(before)
		}
	}
	if f.at == f.start && f.at < len(f.Glyphs) {
		f.at++ // nothing fits, not even after going back
	}
	if n := len(f.portions); n > 0 && f.at == len(f.Glyphs) && f.portions[n-1].kind == softPortion {
		f.portions[n-1].hyphen = true // at the end of a paragraph it shows
	}
}

// take adds a portion to the line, or as much of it as fits, and reports whether the line
// is full.
func (f *filler) take(p portion) (full bool) {
	f.back = false
	switch p.kind {
	case textPortion:
		full = f.takeText(&p)
	case hardPortion:
		full = f.takeHard(&p)
	case softPortion:
		full = f.takeSoft(&p)
	case breakPortion:
		full = true
	case tabPortion:
		full = f.takeTab(&p)
	}
	if !full {
		f.goingBack = false
	}
	f.goingBack = f.goingBack || f.back
	f.portions = append(f.portions, p)
	f.x += p.width
	f.at = p.to + p.blanks
	return full
}

// backTo goes back from the last portion to the one before it that takes room or is a
// soft hyphen, which the line is now too narrow for. It reports false where there is
// none, or none with anything to give.
func (f *filler) backTo() (portion, bool) {
	n := len(f.portions) - 1
	before := n - 1
	for before > 0 && f.portions[before].width == 0 && f.portions[before].kind != softPortion {
		before--
	}
	before = max(0, before)
	x := measure.Twips(0)
	for _, p := range f.portions[:before] {
		x += p.width
	}
	p := f.portions[before]
	if x+p.width == 0 {
		f.back = false
		return portion{}, false
	}
	f.room = x + max(0, p.width-1)
	f.portions, f.x, f.at, f.end = f.portions[:before], x, p.from, p.end
	return portion{from: p.from, to: p.to, end: p.end, kind: p.kind, width: p.width}, true
}

// mostGlyphs is how many glyphs the next portion has at most. LibreOffice looks no
// further than the room would reach if each took an eighth of the font's ascent. So a
// space with hardly more room than it needs becomes a portion by itself, and a line can
// go back to it: the line then ends there, whatever follows.
func (f *filler) mostGlyphs() int {
	rest := len(f.Glyphs) - f.at
	font := f.Glyphs[f.at].Font()
	if font == nil {
		return rest
	}
	if most := int((f.room - f.x) / max(1, f.naturalAscent(font)/8)); most > 0 {
		return most
	}
	return rest
}

// exactWidthOf is the width of glyphs, twipsOf the same in whole twips.
func (f *filler) exactWidthOf(from, to int) Fine { return f.edges[to] - f.edges[from] }

func (f *filler) twipsOf(from, to int) measure.Twips { return f.exactWidthOf(from, to).Twips() }

// fits reports whether glyphs fit into a width. LibreOffice rounds their width where
// there is plenty of room for so many, and looks more closely where there is not.
func (f *filler) fits(from, to int, width measure.Twips) bool {
	exact := f.exactWidthOf(from, to)
	font := f.Glyphs[from].Font()
	if font == nil || width*2 > measure.Twips(to-from)*f.naturalHeight(font) {
		return exact.Twips() <= width
	}
	return exact <= FineTwips(width)
}
