package docx

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/docx/control"
)

// body writes the blocks of one part: the document's body, a header or a footer.
type body struct {
	*part
	doc    *writer
	inCell bool                             // of a table
	answer blockAnswer                      // that the blocks are part of
	paper  stylesheet.Color                 // what a cell stands on
	lines  map[document.Block]measure.Twips // heights of the lines of paragraphs that are room to write

	keepNext bool // the row of the cell stays with the next, which its paragraphs say
}

// writeBody writes the main document (ECMA-376 part 1, 17.2).
func (d *writer) writeBody(p *part) {
	b := &body{part: p, doc: d}
	p.data = make([]byte, 0, spillSize+spillSize/4)
	p.raw(xmlDeclaration)
	p.tag("w:document").str("xmlns:w", nsMain).str("xmlns:r", nsRelationships)
	p.str("xmlns:wp", nsDrawing).str("xmlns:a", nsGraphics).str("xmlns:pic", nsPicture).str("xmlns:asvg", nsSVG)
	if d.Form != nil {
		p.str("xmlns:w14", control.NS2010).str("xmlns:w15", control.NS2012)
		p.str("xmlns:mc", nsCompatibility).str("mc:Ignorable", "w14 w15")
	}
	p.body()
	p.open("w:body")
	var group *control.Control
	if d.Form != nil && d.Form.Blank {
		group = &control.Control{Kind: control.Group}
	}
	b.openControl(group)
	for i, s := range d.Sections {
		b.section(s, i == len(d.Sections)-1)
	}
	b.closeControl(group)
	if n := len(d.Sections); n > 0 {
		b.sectionProperties(d.Sections[n-1])
	}
	p.close("w:body")
	p.close("w:document")
	p.finish()
}

// blocks writes blocks one after another; ending is written into the last one if that is
// an ordinary paragraph. It reports whether it was.
func (b *body) blocks(blocks []document.Block, ending *document.Section) (ended bool) {
	items := items{body: b}
	blocks, b.lines = b.withoutRuns(blocks)
	for i := 0; i < len(blocks); {
		if !b.inCell {
			items.enter(rowOf(blocks[i]), b.doc.controls.mayHold(blocks[i:]))
		}
		if n := entries(blocks[i:]); n > 0 {
			b.contents(blocks[i : i+n])
			i += n
			continue
		}
		n := sameAnswer(blocks[i:])
		answer := b.blockAnswer(blocks[i : i+n])
		if answer.first != nil {
			b.answer = answer
		}
		b.openControl(answer.control)
		for last := i + n; i < last; i++ {
			switch block := blocks[i].(type) {
			case *document.Paragraph:
				if block.Role == document.TitleRole || block.Role == document.HeadingRole {
					b.doc.heading = block
				}
				frame := b.frame(blocks, i)
				if i == len(blocks)-1 {
					frame.section, ended = ending, ending != nil
				}
				b.mark(block, &frame)
				b.paragraph(block, frame)
			case *document.Table:
				if i > 0 && isTable(blocks[i-1]) {
					b.gap(block.Style.Above)
				}
				b.table(block)
			}
		}
		b.closeControl(answer.control)
	}
	items.closeTo(0)
	return ended
}

func isTable(block document.Block) bool {
	_, is := block.(*document.Table)
	return is
}

// frame is what a paragraph, block i, gets from what is below it, and from the end of the
// page that it stands on (package wordprocessor). The room above a table is the
// paragraph's, since tables have no spacing of their own in WordprocessingML.
func (b *body) frame(blocks []document.Block, i int) paragraphFrame {
	p := blocks[i].(*document.Paragraph)
	adjustment := b.doc.pages.Adjustments[p]
	frame := paragraphFrame{
		before: p.Style.Before, after: p.Style.After, line: b.lines[p], dropKeepNext: adjustment.DropKeepNext,
		pageBreakBefore: adjustment.PageBreakBefore || p.NewPage && !b.inCell,
	}
	if i+1 < len(blocks) {
		table, is := blocks[i+1].(*document.Table)
		switch {
		case !is:
		case !b.inCell:
			frame.after = max(frame.after, table.Style.Above)
		case i > 0 || p.Role != document.GapRole: // which is room itself
			frame.foot = table.Style.Foot(b.paper)
		}
	}
	if adjustment.Foot != 0 {
		frame.foot = stylesheet.Foot(adjustment.Foot, b.paper)
	}
	if frame.foot.Width > 0 && frame.foot.Color == b.doc.foot.Color {
		frame.foot.Color ^= 1 // or the two paragraphs would get one frame, with nothing between them (17.3.1.7)
	}
	b.doc.foot = frame.foot
	if above := adjustment.SpaceAbove; above != 0 {
		frame.before = above
	}
	if below := adjustment.SpaceBelow; below != 0 {
		frame.after = below
	}
	if frame.pageBreakBefore {
		frame.before = 0 // as at the top of any other page
	}
	return frame
}

// smallestLine is the height of a paragraph that is there only because the format asks
// for one. It takes its room like any other: where a page has less left, the paragraph
// goes to a page of its own.
const smallestLine measure.Twips = 2

// gap writes the paragraph between two tables, without which they would be read as one.
func (b *body) gap(height measure.Twips) { b.emptyParagraph(max(height, smallestLine), nil) }

// emptyParagraph writes a paragraph without text of exactly the height given, which may
// hold a section's end.
func (b *body) emptyParagraph(height measure.Twips, ending *document.Section) {
	b.open("w:p")
	b.open("w:pPr")
	if b.keepNext {
		b.toggle("w:keepNext", true)
	}
	b.tag("w:spacing").num("w:before", 0).num("w:after", 0).twips("w:line", height).str("w:lineRule", "exact").end()
	b.smallestFont()
	if ending != nil {
		b.sectionProperties(ending)
	}
	b.close("w:pPr")
	b.close("w:p")
}
