package layout

import (
	"actieplan/measure"
	"actieplan/templates"
)

// filler fills the lines of a paragraph one after the other, each with as many portions as it holds: greedily, and going
// back where the last portion leaves no place to break. The steps are those of LibreOffice's text formatter, since lines end
// elsewhere where one of them is left out.
type filler struct {
	*setText
	start    int           // first glyph of the line
	room     measure.Twips // width of the line
	portions []portion     // of the line so far
	x        measure.Twips // width of these
	at       int           // glyph after them
	end      int           // where the portion ends that this is in, lines aside
	back     bool          // the last portion asks to go back to one before it
	goingOn  bool          // no portion has fitted since one asked so
}

// breakLines breaks the paragraph into lines of at most a width.
func (s *setText) breakLines(room measure.Twips) {
	f := filler{setText: s}
	for {
		f.line(max(0, room))
		s.lines = append(s.lines, f.taken())
		f.start = f.at
		if f.at == len(s.glyphs) {
			break
		}
	}
	if f.at > 0 && s.glyphs[f.at-1].kind() == breakPortion {
		s.lines = append(s.lines, line{from: f.at, to: f.at})
	}
}

// taken is the line that was filled.
func (f *filler) taken() line {
	l := line{from: f.start, to: f.at, width: f.x}
	if n := len(f.portions); n > 0 {
		last := &f.portions[n-1]
		l.hyphen = last.hyphen
		l.width -= f.blankEnd(last)
	}
	return l
}

// blankEnd is the width of the spaces that the last portion of a line, but not of a paragraph, ends with.
func (f *filler) blankEnd(last *portion) (width measure.Twips) {
	if last.kind != textPortion || last.blanks > 0 || f.at == len(f.glyphs) {
		return 0
	}
	for i := last.to; i > last.from && isSpace(&f.glyphs[i-1]); i-- {
		width += f.widthOf(i-1, i)
	}
	return min(width, last.width)
}

// line fills one line from glyph start on. It takes a glyph at least.
func (f *filler) line(room measure.Twips) {
	f.room, f.portions, f.x, f.at = room, f.portions[:0], 0, f.start
	f.back, f.goingOn = false, false
	full := false
	for f.at < len(f.glyphs) && !full {
		if f.end <= f.at {
			f.end = f.portionEnd(f.glyphs, f.at)
		}
		full = f.take(portion{from: f.at, to: f.end, kind: f.glyphs[f.at].kind()})
		for f.back {
			before, found := f.backTo()
			if !found {
				break
			}
			full = f.take(before)
		}
	}
	if f.at == f.start && f.at < len(f.glyphs) {
		f.at++ // nothing fits, not even after going back
	}
	if n := len(f.portions); n > 0 && f.at == len(f.glyphs) && f.portions[n-1].kind == softPortion {
		f.portions[n-1].hyphen = true // at the end of a paragraph it shows
	}
}

// take adds a portion to the line, or as much of it as fits, and says whether the line is full.
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
		f.goingOn = false
	}
	f.goingOn = f.goingOn || f.back
	f.portions = append(f.portions, p)
	f.x += p.width
	f.at = p.to + p.blanks
	return full
}

// backTo goes back from the last portion to the one before it that takes room or is a soft hyphen, which the line is now too
// narrow for. It reports false where there is none, or none with anything to give.
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
	f.portions, f.x, f.at, f.end = f.portions[:before], x, p.from, p.to
	return portion{from: p.from, to: p.to, kind: p.kind, width: p.width}, true
}

// exactWidthOf is the width of glyphs, widthOf the same in whole twips.
func (f *filler) exactWidthOf(from, to int) fine {
	if to == from {
		return 0
	}
	return f.glyphs[to-1].before + f.glyphs[to-1].width - f.glyphs[from].before
}

func (f *filler) widthOf(from, to int) measure.Twips { return f.exactWidthOf(from, to).twips() }

// fits says whether glyphs fit into a width. LibreOffice rounds their width where there is plenty of room for so many, and
// looks more closely where there is not.
func (f *filler) fits(from, to int, width measure.Twips) bool {
	exact := f.exactWidthOf(from, to)
	font := f.glyphs[from].font
	if font == nil || width*2 > measure.Twips(to-from)*f.naturalHeight(font) {
		return exact.twips() <= width
	}
	return exact <= fineTwips(width)
}

// takeText takes as much text as fits.
func (f *filler) takeText(p *portion) (full bool) {
	end := p.to
	lean := f.lean(&f.glyphs[p.from])
	if end-p.from == 1 && isSpace(&f.glyphs[p.from]) {
		lean = 0
	}
	room := max(0, f.room-f.x-lean)
	if f.room >= f.x && f.fits(p.from, end, room) {
		p.width = f.widthOf(p.from, end)
		if end == len(f.glyphs) || f.glyphs[end].kind() == breakPortion {
			p.width += lean
		}
		return false
	}
	cut := f.firstTooWide(p.from, end, room)
	at, next := cut, cut // where the line ends, and what the next one begins with
	keeps := f.start     // glyphs at least
	if isBlank(&f.glyphs[cut]) {
		for next < len(f.glyphs) && isBlank(&f.glyphs[next]) {
			next++
		}
		cut, keeps = next, f.start+1
	} else {
		at = f.opportunity(cut)
		next = at
		if at > f.start && p.from > 0 && f.glyphs[at-1].Text == softHyphen {
			at = p.from - 1 // to go back to it
		}
	}
	if f.paragraph.Style.Align != templates.AlignLeft {
		for at > keeps && isBlank(&f.glyphs[at-1]) {
			at--
		}
	}
	f.breakText(p, cut, at, next, lean)
	return true
}

// none is an opportunity that is not there.
const none = -1

// breakText ends the line in or before a text portion that is full with glyph cut: at an opportunity, the spaces from there to
// the glyph that comes next hanging out; in a portion before it; or, where there is no opportunity in the line, in a word.
func (f *filler) breakText(p *portion, cut, at, next int, lean measure.Twips) {
	begins := p.from == f.start
	switch {
	case at >= p.from && (!begins || at > p.from):
		if f.afterTab(p, at) {
			p.to, p.width, f.back = p.from, 0, true
			return
		}
		p.to, p.blanks = at, max(0, next-at)
		p.width = 0
		if at > p.from {
			p.width = min(f.widthOf(p.from, at)+lean, f.room-f.x)
		}
	case at != none && at < p.from && !begins && f.mayGoBackTo(p.from-1):
		p.to, p.width, f.back = p.from, 0, true
	case cut > p.from:
		p.to = cut
		p.width = f.widthOf(p.from, cut) + lean
	case cut == f.start:
		p.to, p.width = cut+1, f.room-f.x
	default:
		p.to, p.width = p.from, 0
	}
}

// firstTooWide is the first of glyphs that does not fit into a width together with those before it.
func (f *filler) firstTooWide(from, to int, width measure.Twips) int {
	room := fineTwips(width)
	for i := from; i < to; i++ {
		if room -= f.glyphs[i].width; room < 0 {
			return i
		}
	}
	return to - 1
}

// afterTab says whether a line would be broken between a tab that does not begin it and what stands after the tab.
func (f *filler) afterTab(p *portion, at int) bool {
	n := len(f.portions)
	return n > 1 && f.portions[n-1].kind == tabPortion && at == p.from && !isSpace(&f.glyphs[at])
}

// takeHard takes a non-breaking space or hyphen. A space ends a line where it has no room, a hyphen begins the next one. Each in
// italics leans out as at the end of a line.
func (f *filler) takeHard(p *portion) (full bool) {
	lean := f.lean(&f.glyphs[p.from])
	fits := f.fits(p.from, p.to, max(0, f.room-f.x-lean))
	switch {
	case f.goingOn || fits || f.glyphs[p.from].Text == noBreakSpace:
		p.width = f.widthOf(p.from, p.to) + lean
	case f.start == 0:
		p.width = f.room - f.x
	default:
		p.to = p.from
	}
	full = f.goingOn || !fits
	f.back = full && f.mayGoBackBefore(p.from, f.goingOn)
	return full
}

// mayGoBackTo says whether text may go back to the portion that ends with a glyph, or past it.
func (f *filler) mayGoBackTo(last int) bool {
	return f.portions[len(f.portions)-1].kind != hardPortion || f.mayGoBackBefore(last, true)
}

// mayGoBackBefore says whether a line can be broken before a non-breaking space or hyphen: there is white space in it, and
// none right after what is given up when going back already.
func (f *filler) mayGoBackBefore(at int, goingOn bool) bool {
	onlyHard := f.start > 0 || len(f.label) == 0
	for i := range f.portions {
		onlyHard = onlyHard && f.portions[i].kind == hardPortion
	}
	switch {
	case onlyHard:
		return false
	case goingOn && at+1 < len(f.glyphs) && isSpace(&f.glyphs[at+1]):
		return false
	}
	if at > 0 {
		blank := at - 1
		for blank > f.start && !isSpace(&f.glyphs[blank]) {
			blank--
		}
		if blank <= f.start {
			return false
		}
	}
	return at < 2 || f.glyphs[at-1].kind() != breakPortion
}

// takeSoft takes a soft hyphen. It shows when a line is broken there, and the line must have room for that.
func (f *filler) takeSoft(p *portion) (full bool) {
	hyphen := f.hyphenFor(p.from)
	if f.goingOn {
		p.hyphen, p.width = true, hyphen
		return true
	}
	p.width = 0
	if f.room <= f.x+hyphen {
		p.width, f.back = hyphen, true
		return true
	}
	return false
}

// hyphenFor is the width of the hyphen that shows for a soft hyphen.
func (s *setText) hyphenFor(i int) measure.Twips {
	return widthOf(appendShaped(nil, s.paragraph, s.glyphs[i].run, "-")).twips()
}

// leastTab is the width that a tab takes at least.
const leastTab measure.Twips = 1

// takeTab takes a tab, after which the text stands against the right margin.
func (f *filler) takeTab(p *portion) (full bool) {
	if f.goingOn || f.room <= f.x+leastTab {
		if p.from > f.start {
			p.to = p.from
		}
		p.width = 0
		return true
	}
	p.width = leastTab
	return false
}
