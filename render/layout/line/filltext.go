package line

import (
	"actieplan/internal/character"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// takeText takes as much text as fits.
func (f *filler) takeText(p *portion) (full bool) {
	end := p.to
	lean := f.lean(f.Glyphs[p.from].Font())
	if end-p.from == 1 && f.isSpace(p.from) {
		lean = 0
	}
	room := max(0, f.room-f.x-lean)
	if f.room >= f.x && f.fits(p.from, end, room) {
		p.width = f.twipsOf(p.from, end)
		if end == len(f.Glyphs) || f.kindAt(end) == breakPortion {
			p.width += lean
		}
		return false
	}
	cut := f.firstTooWide(p.from, end, room)
	at, next := cut, cut // where the line ends, and what the next one begins with
	keeps := f.start     // glyphs at least
	if isBlank(f.char(cut)) {
		for next < len(f.Glyphs) && isBlank(f.char(next)) {
			next++
		}
		cut, keeps = next, f.start+1
	} else {
		at = f.opportunity(cut)
		next = at
		if at > f.start && p.from > 0 && f.char(at-1) == character.SoftHyphen {
			at = p.from - 1 // to go back to it
		}
	}
	if f.Paragraph.Style.Align != stylesheet.AlignLeft {
		for at > keeps && f.isSpace(at-1) {
			at--
		}
	}
	f.breakText(p, cut, at, next, lean)
	return true
}

// none stands for no opportunity.
const none = -1

// breakText ends the line in or before a text portion that is full with glyph cut: at an
// opportunity, the spaces from there to the glyph that comes next hanging out; in a
// portion before it; or, where there is no opportunity in the line, in a word.
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
			p.width = min(f.twipsOf(p.from, at)+lean, f.room-f.x)
		}
	case at != none && at < p.from && !begins && f.mayGoBackTo(p.from-1):
		p.to, p.width, f.back = p.from, 0, true
	case cut > p.from:
		p.to = cut
		p.width = f.twipsOf(p.from, cut) + lean
	case cut == f.start:
		p.to, p.width = cut+1, f.room-f.x
	default:
		p.to, p.width = p.from, 0
	}
}

// firstTooWide is the first of glyphs that does not fit into a width together with those
// before it.
func (f *filler) firstTooWide(from, to int, width measure.Twips) int {
	room := FineTwips(width)
	for i := from; i < to; i++ {
		if f.exactWidthOf(from, i+1) > room {
			return i
		}
	}
	return to - 1
}

// afterTab reports whether a line would be broken between a tab that does not begin it
// and what stands after the tab.
func (f *filler) afterTab(p *portion, at int) bool {
	n := len(f.portions)
	return n > 1 && f.portions[n-1].kind == tabPortion && at == p.from && !f.isSpace(at)
}
