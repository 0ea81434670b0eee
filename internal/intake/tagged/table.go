package tagged

import (
	"actieplan/internal/intake/pdf"
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

// span is how many rows or columns a cell covers (14.8.5.7).
func (t *tableReader) span(e *element, key pdf.Name) int {
	n, _ := t.attribute(e, key).(float64)
	return int(min(max(n, 1), mostSpan))
}
