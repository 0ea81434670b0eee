package line

import (
	"actieplan/internal/character"
	"actieplan/internal/measure"
)

// takeHard takes a non-breaking space or hyphen. A space ends a line where it has no
// room, a hyphen begins the next one.
func (f *filler) takeHard(p *portion) (full bool) {
	fits := f.fits(p.from, p.to, max(0, f.room-f.x))
	switch {
	case f.goingBack || fits || f.char(p.from) == character.NoBreakSpace:
		p.width = f.twipsOf(p.from, p.to)
	case f.start == 0:
		p.width = f.room - f.x
	default:
		p.to = p.from
	}
	full = f.goingBack || !fits
	f.back = full && f.mayGoBackBefore(p.from) && !(f.goingBack && f.isSpaceAfter(p.from))
	return full
}

// mayGoBackTo reports whether text may go back to the portion that ends with a glyph, or
// past it.
func (f *filler) mayGoBackTo(last int) bool {
	return f.portions[len(f.portions)-1].kind != hardPortion || f.mayGoBackBefore(last) && !f.isSpaceAfter(last)
}

// isSpaceAfter reports whether white space stands right after a glyph.
func (f *filler) isSpaceAfter(at int) bool { return at+1 < len(f.Glyphs) && f.isSpace(at+1) }

// mayGoBackBefore reports whether a line can be broken before a non-breaking space or
// hyphen: there is white space in it.
func (f *filler) mayGoBackBefore(at int) bool {
	onlyHard := f.start > 0 || !f.hasLabel()
	for i := range f.portions {
		onlyHard = onlyHard && f.portions[i].kind == hardPortion
	}
	if onlyHard {
		return false
	}
	if at > 0 {
		blank := at - 1
		for blank > f.start && !f.isSpace(blank) {
			blank--
		}
		if blank <= f.start {
			return false
		}
	}
	return at < 2 || f.kindAt(at-1) != breakPortion
}

// takeSoft takes a soft hyphen. It shows when a line is broken there, and the line must
// have room for that.
func (f *filler) takeSoft(p *portion) (full bool) {
	hyphen := f.hyphenFor(p.from)
	if f.goingBack {
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
func (s Text) hyphenFor(i int) measure.Twips {
	hyphen := newText(s.Paragraph)
	hyphen.add("-", s.RunAt(i), 0)
	return hyphen.Width(0, len(hyphen.Glyphs)).Twips()
}

// leastTab is the width that a tab takes at least.
const leastTab measure.Twips = 1

// takeTab takes a tab, after which the text stands against the right margin.
func (f *filler) takeTab(p *portion) (full bool) {
	if f.goingBack || f.room <= f.x+leastTab {
		if p.from > f.start {
			p.to = p.from
		}
		p.width = 0
		return true
	}
	p.width = leastTab
	return false
}
