package tagged

import (
	"slices"
	"strings"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// mostSpan is how many rows or columns a cell covers at most: as many columns as a table
// of Word has.
const mostSpan = 63

// table reads a table (14.8.4.3.4), and its caption above it.
func (r *reader) table(e *element, depth int) []word.Block {
	t := &tableReader{reader: r, depth: depth, table: &word.Table{Number: r.number + 1}, covered: map[int]int{}}
	t.within(e)
	if len(t.table.Rows) == 0 {
		return t.caption
	}
	if !r.endings.own {
		t.partLists()
	}
	return append(t.caption, t.table)
}

// tableReader reads one table.
type tableReader struct {
	*reader
	depth   int
	table   *word.Table
	caption []word.Block
	covered map[int]int // the last row in which a cell above or beside covers a column
}

// within reads what stands in a table, or in one of its groups of rows.
func (t *tableReader) within(e *element) {
	t.depth++
	defer func() { t.depth-- }()
	if t.tooDeep(t.depth) {
		return
	}
	for _, k := range t.kids(e) {
		switch {
		case k.element == nil:
		case k.element.kind == "TR":
			t.row(k.element)
		case k.element.kind == "Caption":
			t.caption = append(t.caption, t.blocks(k.element, t.depth)...)
		default:
			t.within(k.element)
		}
	}
}

// row reads a row. The places that cells cover beside where they begin hold nil.
func (t *tableReader) row(e *element) {
	number, row := len(t.table.Rows), []*word.Cell(nil)
	skip := func() {
		for last, is := t.covered[len(row)]; is && last >= number; last, is = t.covered[len(row)] {
			row = append(row, nil)
		}
	}
	for _, k := range t.kids(e) {
		if k.element == nil || k.element.kind != "TH" && k.element.kind != "TD" {
			continue
		}
		skip()
		cell := &word.Cell{Blocks: t.blocks(k.element, t.depth), Columns: t.span(k.element, "ColSpan"), Rows: t.span(k.element, "RowSpan")}
		for i := range cell.Columns {
			t.covered[len(row)+i] = number + cell.Rows - 1
		}
		row = append(row, cell)
	}
	skip()
	t.table.Rows = append(t.table.Rows, row)
}

// partLists puts items in the cells that they stand in: LibreOffice goes on with the list
// of a cell in its tags where the next cell begins with one, and leaves that empty.
func (t *tableReader) partLists() {
	lefts := map[int]float64{} // of the text in each column, in points
	for _, row := range t.table.Rows {
		for i, cell := range row {
			if p := firstShown(cell); p != nil {
				if left, is := lefts[i]; !is || t.begins[p] < left {
					lefts[i] = t.begins[p]
				}
			}
		}
	}
	for _, row := range t.table.Rows {
		for i, cell := range row {
			next := i + 1
			for next < len(row) && row[next] == nil {
				next++
			}
			if left, is := lefts[next]; is && next < len(row) && firstShown(cell) != nil && firstShown(row[next]) == nil {
				t.partList(cell, row[next], left)
			}
		}
	}
}

// partList moves the items of a cell to the next one that begin as far to the right as
// text there.
func (t *tableReader) partList(cell, next *word.Cell, left float64) {
	at := slices.IndexFunc(cell.Blocks, func(block word.Block) bool {
		p, is := block.(*word.Paragraph)
		begins, shown := t.begins[p]
		return is && shown && p.List != nil && begins > left-play
	})
	if at > 0 {
		cell.Blocks, next.Blocks = cell.Blocks[:at:at], cell.Blocks[at:]
		paragraph.SetLevels(next.Blocks, t.begins)
	}
}

// play is how far apart text may begin in one column, in points.
const play = 2

// firstShown is the paragraph that a cell begins with; nil where there is none with text.
func firstShown(cell *word.Cell) *word.Paragraph {
	if cell == nil || strings.TrimSpace(cell.Text()) == "" {
		return nil
	}
	p, _ := cell.Blocks[0].(*word.Paragraph)
	return p
}

// span is how many rows or columns a cell covers (14.8.5.7).
func (t *tableReader) span(e *element, key pdf.Name) int {
	n, _ := t.attribute(e, key).(float64)
	return int(min(max(n, 1), mostSpan))
}
