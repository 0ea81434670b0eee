package layout

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// This file keeps lines together in cells. LibreOffice knows no widow control in rows that it
// splits (its class WidowsAndOrphans): it fills the page to the last line. Where fewer lines
// are to stand there, the text that the page ends with gets a foot, which takes the room of
// the next line and cannot be seen at the end of a page.

// holdBack has so many lines of the next paragraph in a cell stand on a page and no more,
// although the room from y on may hold more of them. Where no foot can do that, it returns
// how many lines fit.
func (s *slice) holdBack(text *setText, from, lines int, y *measure.Twips, room measure.Twips) int {
	fit := text.linesThatFit(from, room-*y)
	if lines >= fit {
		return fit
	}
	foot := stylesheet.FootOf(room-*y-text.foot-measure.Twips(lines+1)*text.leading()+1, text.leading())
	above := s.lastText()
	switch {
	case foot > stylesheet.HighestFoot:
		return fit
	case above != nil && above.foot == 0 && s.height+foot <= room:
		above.hold(foot)
		s.height += foot
		*y += foot
	case lines > 0 && from == 0 && text.foot == 0:
		text.hold(foot)
	default:
		return fit
	}
	return lines
}

// strands reports whether block i, below what ends at y and asks for some space, would leave
// the line that all ends with alone on the next page, where it is short enough to move along,
// with what it introduces.
func (f *flow) strands(i int, y, below, room measure.Twips) bool {
	if i == 0 || i >= len(f.blocks)-1 || f.blocks[i-1].text == nil || f.leads(i-1) || f.keeps(i-1) {
		return false
	}
	for ; f.introduces(i); i++ {
		y += f.blocks[i].text.whole(below) + f.blocks[i].text.foot
		below = f.blocks[i].text.after
	}
	if i != len(f.blocks)-2 || f.blocks[i].text == nil || f.blocks[i+1].text == nil {
		return false
	}
	text, last := f.blocks[i].text, f.blocks[i+1].text
	switch {
	case len(last.Lines) > 1, !last.Paragraph.Style.Widows, text.leastLines() < len(text.Lines):
		return false
	case text.Paragraph.Role != document.TextRole, last.Paragraph.Role != document.TextRole:
		return false
	}
	y += text.whole(below) + text.foot
	return y <= room && last.linesThatFit(0, room-y-last.spaceUnder(text.after)) == 0
}

// hold gives a paragraph a foot for the page to end where it does.
func (s *setText) hold(foot measure.Twips) { s.foot, s.held = foot, true }

// lastText is the paragraph that a slice ends with, if that stands in it whole; nil for
// none.
func (s *slice) lastText() *setText {
	if n := len(s.blocks); n > 0 {
		if last := s.blocks[n-1]; last.text != nil && last.from == 0 && last.to == len(last.text.Lines) {
			return last.text
		}
	}
	return nil
}
