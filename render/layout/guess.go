package layout

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// What LibreOffice takes for the content of a page before it lays anything out, as its source says (SwLayHelper). Only the
// twenty was seen at work: all headings found alone stood in documents of fewer than a thousand nodes.
const (
	fewestOnPage = 20 // paragraphs and rows
	moreOnPage   = 3  // for each nodesForMore of a document
	nodesForMore = 1000
	nodesOfTable = 25 // that do not count
	nodesOfPart  = 5  // the same of a header, a footer or a picture
	longTable    = 10 // rows more than a page's with which a table is split at once
)

// guessedPages are the blocks within sections with which LibreOffice begins pages at first, by counting alone. What a heading
// keeps with may so come to stand on the next page without ever moving there, which is when the heading would be made to follow.
func guessedPages(doc *document.Document) map[document.Block]bool {
	most := fewestOnPage + max(0, nodes(doc))/nodesForMore*moreOnPage
	begins := map[document.Block]bool{}
	for _, section := range doc.Sections {
		count := -1 // the first block begins a page anyway
		for _, block := range section.Blocks {
			table, isTable := block.(*document.Table)
			if isTable {
				count += len(table.Rows)
			} else {
				count++
			}
			switch {
			case isTable && count > most+longTable && len(table.Rows) > rowsOnPage(table, most):
				count = 0
			case count > most:
				begins[block] = true
				count = 0
			}
		}
	}
	return begins
}

// rowsOnPage is how many rows of a long table LibreOffice puts on each page at first.
func rowsOnPage(table *document.Table, most int) int {
	if rows := len(table.Rows); rows <= 3*most && rows > 1 {
		return max(2, most/max(1, len(table.Rows[1].Cells)))
	}
	return most
}

// nodes is how many nodes LibreOffice counts in a document.
func nodes(doc *document.Document) int {
	count := 0
	var add func(blocks []document.Block)
	add = func(blocks []document.Block) {
		for _, block := range blocks {
			switch b := block.(type) {
			case *document.Paragraph:
				count++
				for i := range b.Runs {
					if b.Runs[i].Kind == document.IconRun {
						count -= nodesOfPart
					}
				}
			case *document.Table:
				count += 2 - nodesOfTable
				for _, row := range b.Rows {
					for _, cell := range row.Cells {
						count += 2
						add(cell.Blocks)
					}
				}
			}
		}
	}
	for _, section := range doc.Sections {
		add(section.Blocks)
		for _, part := range []*document.Paragraph{section.Header, section.Footer} {
			if part != nil {
				count -= nodesOfPart
			}
		}
	}
	return count
}

// keepGuessed sees to headings at the top of the next sheet that would have fitted on this one, if LibreOffice at first begins a
// page with what is below the first of them or with the text below them all: it would leave them here. With so much space
// above that they do not fit, it does not, and at the top of a page that space is gone.
func (s *sheet) keepGuessed(next *sheet, begins map[document.Block]bool, pages *Pages) {
	for i, b := range next.body.blocks {
		if b.from > 0 || b.text == nil {
			return
		}
		keeps := b.text.paragraph.Style.KeepNext
		if begins[b.text.paragraph] && (i == 1 || i > 0 && !keeps) {
			s.pushOff(next.body.blocks[0].text, pages)
		}
		if !keeps {
			return
		}
	}
}

// pushOff gives a paragraph more space above if it would fit below what stands on a sheet, so that it does not.
func (s *sheet) pushOff(text *setText, pages *Pages) {
	if s.hasRoomFor(text) {
		left := s.room - s.body.height - text.above() - measure.Twips(len(text.lines))*text.leading()
		pages.Above[text.paragraph] = max(pages.Above[text.paragraph], left+1)
	}
}
