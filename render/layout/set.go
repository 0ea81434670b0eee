package layout

import (
	"strconv"

	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/line"
	"actieplan/render/layout/wordprocessor"
)

// A flow is a column of set blocks: the body of a section or the content of a table cell.
type flow struct {
	blocks []setBlock
	inCell bool
}

// setBlock is a block with its lines broken: text or a table, the other nil.
type setBlock struct {
	text  *setText
	table *setTable
}

// setText is a paragraph with its lines broken.
type setText struct {
	line.Text
	after measure.Twips // space below the last line
	foot  measure.Twips // room below the lines on every page that it stands on: see stylesheet.Table.Foot
	held  bool          // the foot is there for the page to end where it does

	adjustment *wordprocessor.Adjustment // but for the foot; nil for none
}

// adjust returns the adjustment of a paragraph, to be changed.
func (s *setText) adjust() *wordprocessor.Adjustment {
	if s.adjustment == nil {
		s.adjustment = new(wordprocessor.Adjustment)
	}
	return s.adjustment
}

// setTable is a table with the lines in its cells broken.
type setTable struct {
	table  *document.Table
	left   []measure.Twips // of each column, from the left edge of the table
	rows   []setRow
	heads  int // rows at the top that are repeated on every page
	inCell bool
	after  measure.Twips // space below it
	page   measure.Twips // room of a whole page; 0 in a cell, where that is not known
	above  measure.Twips // height of the paragraphs above that keep with the table
}

// setRow is a row with the lines in its cells broken.
type setRow struct {
	row    *document.Row
	cells  []*flow
	height measure.Twips // of the whole row on one page, the border above it included

	adjustment wordprocessor.RowAdjustment // by which a word processor ends the pages that it stands on there too
}

// setter breaks the lines of a document.
type setter struct {
	pages   map[string]Place // where the anchors are, as far as known
	breaker line.Breaker
}

func newSetter(lines *line.Store, pages map[string]Place) *setter {
	return &setter{pages: pages, breaker: line.Breaker{Store: lines}}
}

// pageNumber is the number of the page that an anchor stands on; while that is not known,
// one of the usual width.
func (s *setter) pageNumber(anchor string) string {
	if place, known := s.pages[anchor]; known {
		return strconv.Itoa(place.Page + 1)
	}
	return "00"
}

// paragraph breaks a paragraph into lines of at most width.
func (s *setter) paragraph(p *document.Paragraph, width measure.Twips) *setText {
	return &setText{Text: s.breaker.Break(p, width, s.pageNumber), after: p.Style.After}
}

// flow sets blocks in a column of the given width.
func (s *setter) flow(blocks []document.Block, width measure.Twips, inCell bool) *flow {
	f := &flow{blocks: make([]setBlock, 0, len(blocks)), inCell: inCell}
	for i, block := range blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			if inCell && endsCellAfterTable(blocks, i) {
				if n := len(f.blocks); n > 0 && f.blocks[n-1].table != nil {
					f.blocks[n-1].table.after = hiddenLeading
				}
				continue
			}
			text := s.paragraph(b, width)
			if i+1 < len(blocks) {
				if table, is := blocks[i+1].(*document.Table); is {
					if inCell {
						text.foot = table.Style.Above
					} else {
						text.after = max(text.after, table.Style.Above)
					}
				}
			}
			f.blocks = append(f.blocks, setBlock{text: text})
		case *document.Table:
			if len(b.Rows) > 0 { // a table without rows is nothing, which must not begin a page
				f.blocks = append(f.blocks, setBlock{table: s.table(b, inCell)})
			}
		}
	}
	return f
}

// hiddenLeading is the height of a line that LibreOffice hides.
const hiddenLeading measure.Twips = 1

// endsCellAfterTable reports whether block i is the empty paragraph that the format asks
// for between a table in a cell and the cell's end: one without a bullet, and that
// nothing points at. Word gives it its own small leading, LibreOffice hides it.
func endsCellAfterTable(blocks []document.Block, i int) bool {
	if i == 0 || i != len(blocks)-1 {
		return false
	}
	if p := blocks[i].(*document.Paragraph); len(p.Runs) > 0 || p.Item != nil && p.Role != document.GapRole || p.Anchor != "" {
		return false
	}
	_, after := blocks[i-1].(*document.Table)
	return after
}

// table sets a table.
func (s *setter) table(t *document.Table, inCell bool) *setTable {
	set := &setTable{
		table: t, left: make([]measure.Twips, len(t.Columns)+1), heads: wordprocessor.HeaderRows(t, inCell), inCell: inCell,
	}
	columns := wordprocessor.ColumnWidths(t.Columns)
	for i, width := range columns {
		set.left[i+1] = set.left[i] + width
	}
	set.rows = make([]setRow, 0, len(t.Rows))
	for i, row := range t.Rows {
		r := setRow{row: row, cells: make([]*flow, 0, len(row.Cells))}
		var tallest measure.Twips
		for c, cell := range row.Cells {
			flow := s.flow(cell.Blocks, t.Style.TextWidth(columns[c]), true)
			r.cells = append(r.cells, flow)
			if t.Span(i, c) == 1 {
				tallest = max(tallest, flow.height())
			}
		}
		r.height = max(row.MinHeight, set.frame()+tallest)
		set.rows = append(set.rows, r)
	}
	set.stretchSpans()
	for i := range set.rows {
		r := &set.rows[i]
		r.adjustment.CantSplit = !inCell && (r.adjustment.KeepNext || wordprocessor.KeepsWhole(t, r.row, r.height))
		r.adjustment.KeepNext = r.adjustment.KeepNext || r.row.KeepNext && r.adjustment.CantSplit && i+1 < len(t.Rows)
	}
	return set
}

// stretchSpans makes the last of the rows that a cell runs over so high that the cell has
// room in all of them together, and keeps those together that it needs.
func (t *setTable) stretchSpans() {
	for i := range t.rows {
		for c, cell := range t.rows[i].cells {
			span := t.table.Span(i, c)
			if span < 2 {
				continue
			}
			left := t.frame() + cell.height()
			for n := range span {
				row := &t.rows[i+n]
				if n == span-1 {
					row.height = max(row.height, left)
				} else if row.height < left {
					row.adjustment.KeepNext = true
				}
				left -= row.height
			}
		}
	}
}

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
	for i, block := range f.blocks {
		first := i == 0
		if block.table != nil {
			if !first {
				height += below
			}
			height += block.table.wholeHeight()
			below = block.table.after
			continue
		}
		text := block.text
		height += text.spaceAbove(first, below, true) + measure.Twips(len(text.Lines))*text.leading() + text.foot + text.Paragraph.Style.Bottom.Height()
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
	height := block.text.spaceAbove(true, 0, f.inCell) + block.text.leading() + block.text.foot
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

func (s *setText) leading() measure.Twips { return s.Paragraph.Style.Leading }

// above is the room for the border over a paragraph's first line.
func (s *setText) above() measure.Twips {
	return s.Paragraph.Style.Top.Height()
}

// below is the room that a paragraph asks for under its last line, beside its foot.
func (s *setText) below() measure.Twips {
	return s.Paragraph.Style.Bottom.Height() + s.after
}
