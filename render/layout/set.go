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

	inCell     bool
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

// body sets the blocks of a section in a column of the given width.
func (s *setter) body(blocks []document.Block, width measure.Twips) *flow {
	return s.flow(blocks, width, false)
}

// cell sets the blocks of a cell in a column of the given width.
func (s *setter) cell(blocks []document.Block, width measure.Twips) *flow {
	return s.flow(blocks, width, true)
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
			text.inCell = inCell
			if i+1 < len(blocks) {
				table, is := blocks[i+1].(*document.Table)
				switch {
				case !is:
				case !inCell:
					text.after = max(text.after, table.Style.Above)
				case i > 0 || b.Role != document.GapRole: // which is room itself
					text.foot = table.Style.Above
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
			flow := s.cell(cell.Blocks, t.Style.TextWidth(columns[c]))
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
			if span := t.table.Span(i, c); span > 1 {
				stretchSpan(t.rows[i:i+span], t.frame()+cell.height())
			}
		}
	}
}

// stretchSpan makes the last of some rows so high that all of them together have a height,
// and keeps those together that it takes.
func stretchSpan(rows []setRow, height measure.Twips) {
	last := len(rows) - 1
	for i := range rows[:last] {
		rows[i].adjustment.KeepNext = rows[i].adjustment.KeepNext || rows[i].height < height
		height -= rows[i].height
	}
	rows[last].height = max(rows[last].height, height)
}
