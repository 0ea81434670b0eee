package layout

import "actieplan/internal/measure"

// tableSlice is the part of a table that stands on one page.
type tableSlice struct {
	set    *setTable
	rows   []rowSlice
	height measure.Twips // the border below the last row included
}

// rowSlice is the part of a row that stands on one page.
type rowSlice struct {
	index    int
	repeated bool // a row at the head of the table that an earlier page has shown already
	cells    []slice
	height   measure.Twips // the border above included
}

// take fills a page of the given room with the rows that follow the cursor; nil is the
// table's beginning. With force it takes at least one line, and splits a row that is to
// stay on one page.
func (t *setTable) take(at *tableCursor, room measure.Twips, force bool) (part *tableSlice, next *tableCursor, done bool) {
	part = &tableSlice{set: t}
	if t.firstHeight(at) > room && !force {
		return part, at, false
	}
	for i := range t.rows[:t.heads] {
		head := t.wholeRow(i)
		head.repeated = at != nil
		part.add(head)
	}
	from, cells := t.heads, []cursor(nil)
	if at != nil {
		from, cells = at.row, at.cells
	}
	border := t.table.Style.Border.Width
	defer func() {
		if len(part.rows) > 0 {
			part.height += border
		}
	}()
	for i := from; i < len(t.rows); i++ {
		left := room - part.height - border
		row := &t.rows[i]
		if cells == nil && row.height <= left {
			part.add(t.wholeRow(i))
			continue
		}
		must := force && i == from
		if cells == nil && !must && t.rowHeight(i) > left {
			if first, moved := t.moveRow(part, i, from, left); moved {
				return part, &tableCursor{row: first}, false
			}
		}
		if t.firstRowHeight(i, cells) > left && !must {
			return part, &tableCursor{row: i, cells: cells}, false
		}
		taken, rest, all := t.takeRow(i, cells, left, must)
		part.add(taken)
		if !all {
			return part, &tableCursor{row: i, cells: rest}, false
		}
		cells = nil
	}
	return part, nil, true
}

func (t *tableSlice) add(row rowSlice) {
	t.rows = append(t.rows, row)
	t.height += row.height
}

// release frees what is in the cells of these rows, so that the lines of a page do not stay
// in memory until the last page of the table is drawn.
func (t *tableSlice) release() {
	for _, row := range t.rows {
		t.set.rows[row.index].cells = nil
	}
}

// wholeRow is all of row i.
func (t *setTable) wholeRow(i int) rowSlice {
	cells := t.rows[i].cells
	row := rowSlice{index: i, cells: make([]slice, len(cells)), height: t.rows[i].height}
	for c, cell := range cells {
		row.cells[c], _, _ = cell.take(cursor{}, endless, startOfSection, onlyIfItFits)
	}
	return row
}

// takeRow fills each cell of a row by itself. A cell that runs over more rows does not make
// the row higher, and has no more room than the row where that goes on on the next page.
func (t *setTable) takeRow(i int, from []cursor, room measure.Twips, force bool) (row rowSlice, rest []cursor, done bool) {
	cells := t.rows[i].cells
	row, done = rowSlice{index: i, cells: make([]slice, len(cells))}, true
	rest = make([]cursor, len(cells))
	var tallest measure.Twips
	take := func(c int, room measure.Twips) {
		var at cursor
		if from != nil {
			at = from[c]
		}
		var all bool
		row.cells[c], rest[c], all = cells[c].take(at, room, continued, force)
		done = done && all
	}
	for c := range cells {
		if t.table.Span(i, c) < 2 {
			take(c, room-t.frame())
			tallest = max(tallest, row.cells[c].height)
		}
	}
	most := room - t.frame()
	if !done {
		most = tallest
	}
	for c := range cells {
		if t.table.Span(i, c) > 1 {
			take(c, most)
		}
	}
	row.height = t.frame() + tallest
	return row, rest, done
}
