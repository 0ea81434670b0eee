package layout

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// drawing turns one sheet into marks, and areas where the document is a blank form.
type drawing struct {
	page  *Page
	areas []*Area
	*Memory
}

// column is where blocks are drawn one below another, and what their marks come from.
type column struct {
	x, width measure.Twips
	within   Origin
}

// draw draws the sheet of a page.
func (p *Page) draw(m *Memory) *drawing {
	d := &drawing{page: p, Memory: m}
	d.sheet(p.sheet)
	return d
}

func (d *drawing) sheet(s *sheet) {
	page := s.section.Page
	body := column{x: page.Left, width: page.TextWidth()}
	artifact := body
	artifact.within.Role = Artifact
	if s.header != nil {
		d.paragraph(s.header, 0, len(s.header.Lines), artifact, page.Header+s.header.above())
	}
	d.slice(&s.body, body, s.top)
	if s.footer != nil {
		d.paragraph(s.footer, 0, len(s.footer.Lines), artifact, footerTop(page, s.footer)+s.footer.above())
	}
}

func (d *drawing) slice(s *slice, in column, y measure.Twips) {
	for _, b := range s.blocks {
		if b.text != nil {
			d.paragraph(b.text, b.from, b.to, in, y+b.y)
		} else {
			d.table(b.table, in.x, y+b.y, in.within)
		}
	}
}

func (d *drawing) rule(x, y, width measure.Twips, border stylesheet.Border, within Origin) {
	within.Role = Artifact
	d.addBox(Box{From: within, X: x, Y: y, Width: width, Height: border.Width, Color: border.Color})
}

// lineAbove returns from which to before which column a line stands above row i on this
// page, or below the last one.
func (t *tableSlice) lineAbove(i int) (from, to int) {
	columns := len(t.set.table.Columns)
	if i == 0 || i == len(t.rows) {
		return 0, columns
	}
	row := t.rows[i].index
	switch r := t.set.rows[row].row; {
	case !r.Joined:
		return 0, columns
	case !r.Ruled:
		return 0, 0
	}
	for from < columns && t.set.table.Span(row, from) == 0 {
		from++
	}
	for to = from; to < columns && t.set.table.Span(row, to) > 0; {
		to++
	}
	return from, to
}

// table draws the part of a table on this page: fills first, then lines, then what is in
// the cells, row by row.
func (d *drawing) table(t *tableSlice, x, y measure.Twips, within Origin) {
	set := t.set
	style := set.table.Style
	border := style.Border.Width
	d.tableFills(t, x, y)
	if border > 0 {
		d.tableLines(t, x, y)
	}
	top := y
	for _, row := range t.rows {
		for c := range row.cells {
			origin := Origin{Table: set.table, Row: row.index, Column: c}
			if row.repeated || within.Role == Artifact {
				origin.Role = Artifact
			}
			before := len(d.areas)
			cell := column{x + set.left[c] + border/2 + style.PadLeft, style.TextWidth(set.left[c+1] - set.left[c]), origin}
			d.slice(&row.cells[c], cell, top+border+style.PadTop)
			if areas := d.areas[before:]; len(areas) > 0 {
				ground := stylesheet.White
				if set.rows[row.index].row.Cells[c].Fill {
					ground = style.HeaderFill
				}
				fillCell(areas, &row.cells[c], top+row.height-style.PadBottom, ground)
			}
		}
		top += row.height
	}
}

func (d *drawing) tableFills(t *tableSlice, x, y measure.Twips) {
	set := t.set
	for _, row := range t.rows {
		for c, cell := range set.rows[row.index].row.Cells {
			if cell.Fill {
				d.addBox(Box{
					From: Origin{Table: set.table, Role: Artifact}, Color: set.table.Style.HeaderFill,
					X: x + set.left[c], Y: y, Width: set.left[c+1] - set.left[c], Height: row.height,
				})
			}
		}
		y += row.height
	}
}

func (d *drawing) tableLines(t *tableSlice, x, y measure.Twips) {
	set, border := t.set, t.set.table.Style.Border
	line := Box{From: Origin{Table: set.table, Role: Artifact}, Color: border.Color}
	line.Y, line.Height = y, border.Width
	for i := 0; i <= len(t.rows); i++ {
		if from, to := t.lineAbove(i); from < to {
			line.X, line.Width = x+set.left[from], set.left[to]-set.left[from]+border.Width
			d.addBox(line)
		}
		if i < len(t.rows) {
			line.Y += t.rows[i].height
		}
	}
	line.Y, line.Width, line.Height = y, border.Width, t.height
	for _, left := range set.left {
		line.X = x + left
		d.addBox(line)
	}
}
