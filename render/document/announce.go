package document

import "strings"

// Announces reports whether a text of a zone, in so many lines, is nothing without the block
// below it: one that ends in a colon; and of one line an item above items of its own, or one
// in bold, or above a list and without a full stop, that serves as a heading. So is an entry
// of the contents above those that are part of it.
func (p *Paragraph) Announces(next Block, lines int) bool {
	below, _ := next.(*Paragraph)
	switch {
	case p.Entry != nil:
		return below != nil && below.Entry != nil && below.Entry.Level > p.Entry.Level
	case p.Role != TextRole:
		return false
	case p.endsIn(":"):
		return true
	case lines > 1:
		return false
	}
	if below != nil && p.Item != nil && below.Item != nil && below.Item.Level > p.Item.Level {
		return true
	}
	if below != nil && p.Item == nil && below.Item != nil && !p.endsIn(".") {
		return true
	}
	return p.isBold() && (below == nil || !below.isBold())
}

func (p *Paragraph) endsIn(mark string) bool {
	for i := len(p.Runs) - 1; i >= 0; i-- {
		if text := strings.TrimRight(p.Runs[i].Text, " \u00a0"); text != "" {
			return strings.HasSuffix(text, mark)
		}
	}
	return false
}

// isBold reports whether all that a paragraph says is in bold, and its style is not.
func (p *Paragraph) isBold() bool {
	for i := range p.Runs {
		if run := &p.Runs[i]; run.Kind != TextRun || !run.Bold {
			return false
		}
	}
	return len(p.Runs) > 0 && !p.Style.Bold
}
