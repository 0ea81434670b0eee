package wordprocessor

import (
	"actieplan/render/document"
)

// What LibreOffice takes for the content of a page before it lays anything out, as its
// source says (class SwLayHelper). Of these only fewestOnPage was also measured, since
// all documents in which headings were found alone had fewer than a thousand nodes.
const (
	fewestOnPage = 20 // paragraphs and rows
	moreOnPage   = 3  // for each nodesForMore of a document
	nodesForMore = 1000
	nodesOfTable = 25 // that do not count
	nodesOfPart  = 5  // the same of a header, a footer or a picture
	longTable    = 10 // rows more than a page's with which a table is split at once
)

// estimatedStarts returns the blocks within sections with which LibreOffice begins pages
// in its first division of a document, by counting alone. It counts anew where a page
// begins because the document says so.
func estimatedStarts(doc *document.Document, adjustments Adjustments) map[document.Block]bool {
	most := fewestOnPage + max(0, nodes(doc))/nodesForMore*moreOnPage
	starts := map[document.Block]bool{}
	for _, section := range doc.Sections {
		count := -1 // the first block begins a page anyway
		for _, block := range section.Blocks {
			table, isTable := block.(*document.Table)
			if isTable {
				count += len(table.Rows)
			} else {
				count++
			}
			p, _ := block.(*document.Paragraph)
			switch {
			case p != nil && adjustments.beginPage(p):
				count = 0
			case isTable && count > most+longTable && len(table.Rows) > rowsOnPage(table, most):
				count = 0
			case count > most:
				starts[block] = true
				count = 0
			}
		}
	}
	return starts
}

// rowsOnPage is how many rows of a long table the first division puts on each page.
func rowsOnPage(table *document.Table, most int) int {
	if rows := len(table.Rows); rows <= 3*most && rows > 1 {
		return max(2, most/max(1, len(table.Rows[1].Cells)))
	}
	return most
}

// figures is how many figures stand in a paragraph.
func figures(p *document.Paragraph) int {
	count := 0
	for i := range p.Runs {
		if p.Runs[i].Kind == document.FigureRun {
			count++
		}
	}
	return count
}

// nodes is how many nodes LibreOffice counts in a document.
func nodes(doc *document.Document) int {
	count := 0
	for _, section := range doc.Sections {
		count += nodesOf(section.Blocks)
		for _, part := range []*document.Paragraph{section.Header, section.Footer} {
			if part != nil {
				count -= nodesOfPart
			}
		}
	}
	return count
}

// nodesOf is how many nodes LibreOffice counts in some blocks. An empty cell has a
// paragraph in the DOCX.
func nodesOf(blocks []document.Block) (count int) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			count += 1 - nodesOfPart*figures(block)
		case *document.Table:
			count += 2 - nodesOfTable
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					count += 2 + nodesOf(cell.Blocks) + max(0, 1-len(cell.Blocks))
				}
			}
		}
	}
	return count
}
