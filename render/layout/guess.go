package layout

import (
	"actieplan/measure"
	"actieplan/render"
)

// What LibreOffice takes for the content of a page before it lays anything out (SwLayHelper in its source).
const (
	fewestOnPage = 20   // paragraphs and rows
	moreOnPage   = 3    // for each so many nodes of a document:
	nodesForMore = 1000 //
	nodesOfTable = 25   // that do not count
	nodesOfPart  = 5    // the same of a header, a footer or a picture
)

// guessedSecondPage is the block with which LibreOffice begins the second page of a section at first, by counting alone; nil for
// none. What a heading keeps with may so come to stand on that page without ever moving there, which is when the heading
// would be made to follow.
func guessedSecondPage(section *render.Section, most int) render.Block {
	for _, block := range section.Blocks[min(1, len(section.Blocks)):] {
		if table, is := block.(*render.Table); is {
			most -= len(table.Rows)
		} else {
			most--
		}
		if most < 0 {
			return block
		}
	}
	return nil
}

// mostOnPage is how many paragraphs and rows LibreOffice takes for a page of a document.
func mostOnPage(document *render.Document) int {
	return fewestOnPage + max(0, nodes(document))/nodesForMore*moreOnPage
}

// nodes is how many nodes LibreOffice counts in a document.
func nodes(document *render.Document) int {
	count := 0
	var add func(blocks []render.Block)
	add = func(blocks []render.Block) {
		for _, block := range blocks {
			switch b := block.(type) {
			case *render.Paragraph:
				count++
				for i := range b.Runs {
					if b.Runs[i].Kind == render.IconRun {
						count -= nodesOfPart
					}
				}
			case *render.Table:
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
	for _, section := range document.Sections {
		add(section.Blocks)
		for _, part := range []*render.Paragraph{section.Header, section.Footer} {
			if part != nil {
				count -= nodesOfPart
			}
		}
	}
	return count
}

// keepGuessed sees to headings at the top of the next sheet that would have fitted on this one, if LibreOffice at first begins a
// page with the text below them: it would leave them here. With so much space above that they do not fit, it does not, and at
// the top of a page that space is gone.
func (s *sheet) keepGuessed(next *sheet, second render.Block, pages *Pages) {
	for i, b := range next.body.blocks {
		switch {
		case b.from > 0 || b.text == nil:
			return
		case b.text.paragraph.Style.KeepNext:
			continue
		}
		if first := next.body.blocks[0].text; i > 0 && second == b.text.paragraph && s.hasRoomFor(first) {
			left := s.room - s.body.height - first.above() - measure.Twips(len(first.lines))*first.leading()
			pages.Above[first.paragraph] = max(pages.Above[first.paragraph], left+1)
		}
		return
	}
}
