package wordprocessor

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// Page is what the layout put on one page of a section, header and footer aside.
type Page struct {
	Section *document.Section
	Room    measure.Twips // that the page has
	Height  measure.Twips // that the blocks take of it, space below the last one not included
	Blocks  []Block
}

// Block is a paragraph or a table on a page, or the part of it that stands there. One of
// Paragraph and Table is nil.
type Block struct {
	Paragraph *document.Paragraph
	Lines     int           // of the whole paragraph
	After     measure.Twips // space that the paragraph asks for below it, for a table too
	Continued bool          // the paragraph began on an earlier page
	Continues bool          // it goes on on the next page

	Table *document.Table
}

// spaceBelow is the space that the last block of a page asks for below it.
func (p *Page) spaceBelow() measure.Twips {
	if n := len(p.Blocks); n > 0 {
		return p.Blocks[n-1].After
	}
	return 0
}

// hasRoomFor reports whether a paragraph would fit below what stands on a page. The
// border below it need not.
func (p *Page) hasRoomFor(b *Block) bool {
	return p.Height+SpaceBetween(p.spaceBelow(), b.Paragraph.Style)+b.lineHeight() <= p.Room
}

// lineHeight is the height of all lines of a paragraph.
func (b *Block) lineHeight() measure.Twips {
	return measure.Twips(b.Lines) * b.Paragraph.Style.Leading
}

// heightBelow is the height of a whole paragraph with its borders, and with the space
// between it and a block that asks for some space below.
func (b *Block) heightBelow(space measure.Twips) measure.Twips {
	style := b.Paragraph.Style
	return SpaceBetween(space, style) + b.lineHeight() + style.Bottom.Height()
}
