package tagged

import (
	"math"
	"slices"
	"strings"

	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// This file puts together what Word parts at the end of a page. Up to Word 2019 no element
// goes on on the next page: a paragraph, a table and a row become two elements each. Later
// versions part only rows.

// cut is the end of a paragraph that may go on on the next page.
type cut struct {
	page  int  // from 0 on
	broke bool // in the midst of a word
}

// cut notes that a paragraph may go on on the next page: it does not end as those of Word.
func (r *reader) cut(p *word.Paragraph, end paragraph.Linked) {
	if end.Text != endMark && (paragraph.EndsWithSpace(end.Text) || strings.HasSuffix(end.Text, "-")) {
		r.cuts[p] = cut{end.Page, paragraph.BreaksWord(end.Text) && !r.endings.typed}
	}
}

// joined are blocks of a file of Word in which what goes on on a next page is one.
func (r *reader) joined(blocks []word.Block) []word.Block {
	var out []word.Block
	for _, block := range blocks {
		var above word.Block
		if len(out) > 0 {
			above = out[len(out)-1]
		}
		switch block := block.(type) {
		case *word.Paragraph:
			if p, is := above.(*word.Paragraph); is && r.goesOn(p, block) {
				r.join(p, block)
				continue
			}
		case *word.Table:
			if t, is := above.(*word.Table); is && r.pageAfter(t.Rows[len(t.Rows)-1], block.Rows[0]) {
				t.Rows = append(t.Rows, word.WithoutHead(block.Rows, t.Rows)...)
				continue
			}
		}
		out = append(out, block)
	}
	for _, block := range out {
		if t, is := block.(*word.Table); is {
			r.joinRows(t)
		}
	}
	paragraph.SetLevels(out, r.begins)
	return out
}

// goesOn reports whether a paragraph goes on in the one below it.
func (r *reader) goesOn(p, below *word.Paragraph) bool {
	at, is := r.cuts[p]
	return is && !r.file.Exhausted() && r.document.PageOf[below.Number] == at.page+2 && below.Level == p.Level && len(below.Runs) > 0 &&
		(below.List == nil || r.bare[below])
}

// join adds a paragraph to the one that goes on in it.
func (r *reader) join(p, below *word.Paragraph) {
	if last := len(p.Runs) - 1; r.cuts[p].broke && last >= 0 {
		p.Runs[last].Text = strings.TrimSuffix(p.Runs[last].Text, "-")
	}
	r.file.Spend(len(p.Text()))
	p.Runs = paragraph.Joined(p.Runs, below.Runs)
	delete(r.cuts, p)
	if at, is := r.cuts[below]; is {
		r.cuts[p] = at
	}
}

// pagesOf are the first and the last page that paragraphs of a row begin on; 0 for none.
func (r *reader) pagesOf(row []*word.Cell) (first, last int) {
	for _, cell := range row {
		if cell == nil {
			continue
		}
		word.EachParagraph(cell.Blocks, func(p *word.Paragraph) {
			if page := r.document.PageOf[p.Number]; page > 0 {
				if first == 0 {
					first = page
				}
				first, last = min(first, page), max(last, page)
			}
		})
	}
	return first, last
}

// pageAfter reports whether a row begins on the page after that on which another ends.
func (r *reader) pageAfter(above, row []*word.Cell) bool {
	_, last := r.pagesOf(above)
	first, _ := r.pagesOf(row)
	return last > 0 && first == last+1
}

// joinRows puts the rows of a table together that go on on the next page.
func (r *reader) joinRows(t *word.Table) {
	merged := false
	for i, row := range t.Rows {
		merged = merged || i > 0 && !r.pageAfter(t.Rows[i-1], row) && slices.ContainsFunc(row, isBare)
	}
	var out [][]*word.Cell
	for i, row := range t.Rows {
		if i > 0 && r.pageAfter(t.Rows[i-1], row) {
			if end := (&rowEnd{r, out[len(out)-1], row, merged}); end.join() {
				continue
			}
		}
		out = append(out, row)
	}
	t.Rows = out
	cover(t)
	for cell := range t.Cells() {
		cell.Blocks = r.joined(cell.Blocks)
	}
}

// rowEnd is a row at the end of a page, and the one on the next page.
type rowEnd struct {
	*reader
	row, below []*word.Cell
	merged     bool // cells of the table cover those below them
}

// join adds the cells on the next page to those of the row, and reports whether it did.
// They go on there if one of them begins in the midst of a paragraph, or if some are empty
// that no cell above covers. Word puts empty cells before the others, so that a cell is not
// always below the one that goes on in it.
func (e *rowEnd) join() bool {
	if len(e.row) != len(e.below) || slices.Contains(e.row, nil) || slices.Contains(e.below, nil) {
		return false
	}
	goesOn := !e.merged && slices.ContainsFunc(e.below, isBare)
	into, from := map[*word.Cell]*word.Cell{}, 0
	for i, cell := range e.below {
		if isBare(cell) {
			continue
		}
		at := e.nearest(i, from)
		if at >= len(e.row) {
			return false
		}
		into[cell], from = e.row[at], at+1
		goesOn = goesOn || e.goesOnIn(e.row[at], cell)
	}
	for cell, above := range into {
		if goesOn {
			above.Blocks = append(above.Blocks, cell.Blocks...)
		}
	}
	return goesOn
}

// nearest is the place of the cell of the row, from one on, of which the text begins as
// far to the left as that of a cell on the next page, or nearly so.
func (e *rowEnd) nearest(of, from int) int {
	left := e.left(e.below[of])
	if math.IsInf(left, 1) {
		return max(of, from)
	}
	nearest := from
	for i := from; i < len(e.row); i++ {
		if math.Abs(e.left(e.row[i])-left) < math.Abs(e.left(e.row[nearest])-left) {
			nearest = i
		}
	}
	return nearest
}

// goesOnIn reports whether the last paragraph of a cell goes on in another one or, beside
// a label that covers several rows, a list or a table does.
func (e *rowEnd) goesOnIn(cell, below *word.Cell) bool {
	if isBare(cell) {
		return false
	}
	labelled := len(e.below) == 2 && isBare(e.below[0])
	switch last := cell.Blocks[len(cell.Blocks)-1].(type) {
	case *word.Paragraph:
		first, is := below.Blocks[0].(*word.Paragraph)
		return is && (e.goesOn(last, first) || labelled && last.List != nil && first.List != nil)
	case *word.Table:
		_, is := below.Blocks[0].(*word.Table)
		return is && labelled
	}
	return false
}

// left is how far to the left the first text in a cell begins; infinite for none.
func (r *reader) left(cell *word.Cell) float64 {
	if cell == nil {
		return math.Inf(1)
	}
	for _, block := range cell.Blocks {
		switch block := block.(type) {
		case *word.Paragraph:
			if at, shows := r.begins[block]; shows {
				return at
			}
		case *word.Table:
			for _, inner := range block.Rows[0] {
				if at := r.left(inner); !math.IsInf(at, 1) {
					return at
				}
			}
		}
	}
	return math.Inf(1)
}

// isBare reports whether a cell has nothing in it, not even an empty paragraph. So Word
// writes a cell that one above covers, and one that ended on the page before.
func isBare(cell *word.Cell) bool { return cell != nil && len(cell.Blocks) == 0 }

// cover makes cells without anything part of those above them.
func cover(t *word.Table) {
	above := map[int]*word.Cell{}
	for _, row := range t.Rows {
		for j, cell := range row {
			if isBare(cell) && above[j] != nil {
				row[j] = nil
				above[j].Rows++
			} else {
				above[j] = cell
			}
		}
	}
}
