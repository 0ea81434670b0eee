package wordprocessor

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// SpaceBetween is the room above the first line of a paragraph under a block that asks
// for some space below: the larger of that and the paragraph's own space before, and its
// border above.
func SpaceBetween(below measure.Twips, p *stylesheet.Paragraph) measure.Twips {
	return p.Top.Height() + max(below, p.Before)
}

// SpaceAtTop is the room above the first line that a page, or a cell, begins with. The
// border above a paragraph stands there, also above a part of it that an earlier page
// left over. keepsBefore tells that the space before does too: at the beginning of a
// section, and in cells on every page.
func SpaceAtTop(p *stylesheet.Paragraph, keepsBefore bool) measure.Twips {
	if keepsBefore {
		return p.Top.Height() + p.Before
	}
	return p.Top.Height()
}
