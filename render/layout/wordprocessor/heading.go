package wordprocessor

import (
	"actieplan/render/document"
)

// A heading in this package is any paragraph whose style keeps it with the next.

// movedHeadings returns the headings at the top of the next page that would otherwise
// have begun on this one, and so must be kept with what follows. The last of several
// above a table is not among them if this page does not have room for all of them: those
// above it keep it where it is, and LibreOffice does not split every row of a table that
// a heading at the top of a page keeps with.
func (p *Page) movedHeadings(next *Page) (moved []*document.Paragraph) {
	y, space := p.Height, p.spaceBelow()
	for i := range next.Blocks {
		b := &next.Blocks[i]
		if b.Paragraph == nil || b.Continued || !b.Paragraph.Style.KeepNext || i == 0 && !p.hasRoomFor(b) {
			return moved
		}
		y += b.heightBelow(space)
		if aboveTable := i+1 < len(next.Blocks) && next.Blocks[i+1].Table != nil; aboveTable && y > p.Room {
			return moved
		}
		moved = append(moved, b.Paragraph)
		space = b.After
	}
	return moved
}

// headingsAboveFoot returns the headings that keep with the text at the end of a page, if
// that text goes on on the next page or the space after it does not fit.
func (p *Page) headingsAboveFoot() (headings []*document.Paragraph) {
	last := len(p.Blocks) - 1
	if last < 0 {
		return nil
	}
	text := &p.Blocks[last]
	if text.Paragraph == nil || text.Paragraph.Style.KeepNext {
		return nil
	}
	if !text.Continues && p.Height+text.After <= p.Room {
		return nil
	}
	for i := last - 1; i >= 0; i-- {
		above := p.Blocks[i].Paragraph
		if above == nil || !above.Style.KeepNext {
			break
		}
		headings = append(headings, above)
	}
	return headings
}

// moveHeadings adds space above the headings at the top of the next page that LibreOffice
// would leave on this one: they have room there, and a page of its first division begins
// with what is below the first of them, or with the text below them all.
func (a Adjustments) moveHeadings(page, next *Page, starts map[document.Block]bool) {
	for i := range next.Blocks {
		b := &next.Blocks[i]
		if b.Continued || b.Paragraph == nil {
			return
		}
		keeps := b.Paragraph.Style.KeepNext
		if starts[b.Paragraph] && (i == 1 || i > 0 && !keeps) {
			a.moveToNext(page, &next.Blocks[0])
		}
		if !keeps {
			return
		}
	}
}

// moveToNext gives a paragraph that would fit below what stands on a page so much space
// above that it does not.
func (a Adjustments) moveToNext(page *Page, b *Block) {
	if page.hasRoomFor(b) {
		left := page.Room - page.Height - b.Paragraph.Style.Top.Height() - b.lineHeight()
		a.setSpaceAbove(b.Paragraph, left+1)
	}
}
