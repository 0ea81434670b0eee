package layout

import (
	"actieplan/internal/measure"
)

// frame is the height that a row takes beside what is in its cells: its upper border and
// its padding.
func (t *setTable) frame() measure.Twips {
	style := t.table.Style
	return style.Border.Width + style.PadTop + style.PadBottom
}

// height is the height of the whole flow in a cell that no page ends: what take comes to
// with endless room.
func (f *flow) height() measure.Twips {
	var height, below measure.Twips
	for _, block := range f.blocks {
		if block.table != nil {
			height += below + block.table.wholeHeight()
			below = block.table.after
			continue
		}
		text := block.text
		height += text.spaceUnder(below) + measure.Twips(len(text.Lines))*text.leading() + text.foot + text.Paragraph.Style.Bottom.Height()
		below = text.after
	}
	return height + below
}

// wholeHeight is the height of a table that no page ends.
func (t *setTable) wholeHeight() measure.Twips {
	height := t.table.Style.Border.Width
	for i := range t.rows {
		height += t.rows[i].height
	}
	return height
}

// firstHeight is the least height that a page must still have for the flow to go on there
// from the cursor.
func (f *flow) firstHeight(at cursor) measure.Twips {
	if at.block >= len(f.blocks) {
		return 0
	}
	block := f.blocks[at.block]
	if block.table != nil {
		return block.table.firstHeight(at.table)
	}
	height := block.text.spaceAtTop(continued) + block.text.leading() + block.text.foot
	if at.line == len(block.text.Lines)-1 && f.inCell {
		height += block.text.below()
	}
	return height
}

// firstHeight is the height of the table's head and of the first lines of the row that
// the cursor is in.
func (t *setTable) firstHeight(at *tableCursor) measure.Twips {
	row, cells := 0, []cursor(nil)
	if at != nil {
		row, cells = at.row, at.cells
	}
	if row == 0 {
		row = t.heads
	}
	height := t.headHeight()
	if row < len(t.rows) {
		height += t.firstRowHeight(row, cells)
	}
	return height + t.table.Style.Border.Width
}

// headHeight is the height of the rows that are repeated on every page.
func (t *setTable) headHeight() measure.Twips {
	var height measure.Twips
	for _, row := range t.rows[:t.heads] {
		height += row.height
	}
	return height
}

// firstRowHeight is the least height at which a page can begin, or go on with, a row.
func (t *setTable) firstRowHeight(i int, cells []cursor) measure.Twips {
	row := &t.rows[i]
	if cells == nil && row.adjustment.CantSplit {
		if row.adjustment.KeepNext {
			return row.height + t.firstRowHeight(i+1, nil)
		}
		return row.height
	}
	var tallest measure.Twips
	for c, cell := range row.cells {
		var at cursor
		if cells != nil {
			at = cells[c]
		}
		tallest = max(tallest, cell.firstHeight(at))
	}
	return t.frame() + tallest
}

// lowestCell is the least height at which one of the cells of row i can begin.
func (t *setTable) lowestCell(i int) measure.Twips {
	lowest := t.page
	for _, cell := range t.rows[i].cells {
		lowest = min(lowest, cell.firstHeight(cursor{}))
	}
	return lowest
}

func (s *setText) leading() measure.Twips { return s.Paragraph.Style.Leading }

// above is the room for the border over a paragraph's first line.
func (s *setText) above() measure.Twips {
	return s.Paragraph.Style.Top.Height()
}

// below is the room that a paragraph asks for under its last line, beside its foot.
func (s *setText) below() measure.Twips {
	return s.Paragraph.Style.Bottom.Height() + s.after
}
