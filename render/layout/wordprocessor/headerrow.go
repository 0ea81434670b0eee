package wordprocessor

import (
	"actieplan/internal/measure"
)

// separateHeaderRows adds space between two pages if the header rows of the table that
// the next one begins with, below its headings or not, would just have fitted on the
// first but for the border below them. LibreOffice would fail to split that table, and
// repeat its header rows nowhere.
func (a Adjustments) separateHeaderRows(page, next *Page) {
	y, space := page.Height, page.spaceBelow()
	for i := range next.Blocks {
		b := &next.Blocks[i]
		if b.Table != nil {
			border := b.Table.Style.Border.Width
			if left := page.Room - y - space - b.HeaderHeight; b.HeaderHeight > 0 && left >= 0 && left < border {
				a.addSpaceBetween(page, next, border)
			}
			return
		}
		if b.Continued || !b.Paragraph.Style.KeepNext {
			return
		}
		y += b.heightBelow(space)
		space = b.After
	}
}

// addSpaceBetween adds to the space between the last block of a page and the first of the
// next: above the latter, or below the former if the latter is a table.
func (a Adjustments) addSpaceBetween(page, next *Page, more measure.Twips) {
	if first := next.Blocks[0].Paragraph; first != nil {
		a.setSpaceAbove(first, max(page.spaceBelow(), first.Style.Before)+more)
	} else if n := len(page.Blocks); n > 0 && page.Blocks[n-1].Paragraph != nil {
		a.setSpaceBelow(page.Blocks[n-1].Paragraph, page.spaceBelow()+more)
	}
}
