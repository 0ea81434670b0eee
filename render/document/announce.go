package document

import "strings"

// Announces reports whether a text of a zone, in so many lines, is nothing without the block
// below it: one that ends in a colon; and of one line an item above items of its own, or one
// in bold, or without a full stop in italics or above a list or a table, that serves as a
// heading. So is an entry of the contents above those that are part of it.
func (p *Paragraph) Announces(next Block, lines int) bool {
	below, _ := next.(*Paragraph)
	_, table := next.(*Table)
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
	sentence := p.endsIn(".")
	if p.Item == nil && !sentence && (table || below != nil && below.Item != nil) {
		return true
	}
	if p.isBold() {
		return below == nil || !below.isBold()
	}
	return p.isItalic() && !sentence && below != nil && !below.isBold() && !below.isItalic()
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
	return !p.Style.Bold && p.isAll(func(run *Run) bool { return run.Bold })
}

// isItalic reports the same of italics.
func (p *Paragraph) isItalic() bool {
	return !p.Style.Italic && p.isAll(func(run *Run) bool { return run.Italic })
}

func (p *Paragraph) isAll(is func(*Run) bool) bool {
	for i := range p.Runs {
		if run := &p.Runs[i]; run.Kind != TextRun || !is(run) {
			return false
		}
	}
	return len(p.Runs) > 0
}
