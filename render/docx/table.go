package docx

import (
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// table writes w:tbl (ECMA-376 part 1, 17.4.37): fixed layout on the grid that the
// template gives.
func (b *body) table(t *document.Table) {
	b.open("w:tbl")
	b.tableProperties(t)
	b.open("w:tblGrid")
	for _, width := range t.Columns {
		b.tag("w:gridCol").twips("w:w", width).end()
	}
	b.close("w:tblGrid")
	items := items{body: b}
	for i, row := range t.Rows {
		items.enter(row.Path, inControl)
		b.row(t, i, i < b.headerRows(t))
	}
	items.closeTo(0)
	b.close("w:tbl")
}

// headerRows is how many rows at the top of a table are marked as headers. In a table
// within a cell LibreOffice 7.4 repeats them nowhere, and where such a table goes on over
// the end of a page, it ends the page elsewhere if they are marked.
func (b *body) headerRows(t *document.Table) int {
	if b.inCell && b.doc.pages.Split[t] {
		return 0
	}
	return t.HeaderRows
}

// title is what a table is called, for those who cannot see it: what the form asks where
// the table is part of the answer, and otherwise the heading that it stands below.
func (b *body) title(t *document.Table) string {
	if t.Answer != nil {
		if field := b.doc.controls.field(t.Answer); field != nil {
			return field.Alias
		}
	}
	if b.doc.heading == nil {
		return ""
	}
	var title strings.Builder
	for i := range b.doc.heading.Runs {
		r := &b.doc.heading.Runs[i]
		if r.Kind == document.LineBreak || r.Kind == document.Tab {
			title.WriteByte(' ')
		}
		title.WriteString(character.Unbroken(r.Text))
	}
	return title.String()
}

// tableProperties writes w:tblPr (17.4.59). Borders and padding are the style's, but
// where a table has no row of headers: the accessibility checker of Word asks for such a
// row in tables of every style but Table Normal, so that one has them itself and no
// style. In compatibility mode 15 the left edge of the grid stands at the margin, or in a
// cell at its padding, without an indent.
func (b *body) tableProperties(t *document.Table) {
	var width measure.Twips
	for _, w := range t.Columns {
		width += w
	}
	b.open("w:tblPr")
	styled := t.HeaderRows > 0
	if styled {
		b.value("w:tblStyle", b.doc.styles.table[t.Style])
	}
	b.tag("w:tblW").twips("w:w", width).str("w:type", "dxa").end()
	b.tag("w:tblInd").num("w:w", 0).str("w:type", "dxa").end()
	if !styled {
		b.tableBorders(t.Style)
	}
	b.tag("w:tblLayout").str("w:type", "fixed").end()
	if !styled {
		b.cellPadding(t.Style)
	}
	b.tableLook(t)
	if title := b.title(t); title != "" {
		b.value("w:tblCaption", title)
	}
	if t.Description != "" {
		b.value("w:tblDescription", t.Description)
	}
	b.close("w:tblPr")
}

// tableBorders writes w:tblBorders (17.4.38): one line for the whole grid.
func (m *markup) tableBorders(s *stylesheet.Table) {
	if s.Border.Width == 0 {
		return
	}
	m.open("w:tblBorders")
	for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"} {
		m.border(side, s.Border)
	}
	m.close("w:tblBorders")
}

// border writes one line (17.3.4): its width in eighths of a point, its distance from the
// text in points.
func (m *markup) border(side string, b stylesheet.Border) {
	eighths := max(2, (int(b.Width)*8+int(measure.Point)/2)/int(measure.Point))
	points := (b.Space + measure.Point/2) / measure.Point
	m.tag(side).str("w:val", "single").num("w:sz", eighths).num("w:space", int(points)).color("w:color", b.Color).end()
}

// cellPadding writes w:tblCellMar (17.4.42).
func (m *markup) cellPadding(s *stylesheet.Table) {
	m.open("w:tblCellMar")
	for _, side := range []struct {
		name  string
		width measure.Twips
	}{{"w:top", s.PadTop}, {"w:left", s.PadLeft}, {"w:bottom", s.PadBottom}, {"w:right", s.PadRight}} {
		m.tag(side.name).twips("w:w", side.width).str("w:type", "dxa").end()
	}
	m.close("w:tblCellMar")
}

// tableLook writes w:tblLook (17.4.55), by which a screen reader knows that the first row
// or column is headers.
func (b *body) tableLook(t *document.Table) {
	row := t.HeaderRows > 0
	column := false
	for _, r := range t.Rows {
		column = column || len(r.Cells) > 0 && r.Cells[0].Header == document.RowHeader
	}
	value := []byte("0600") // no banding, 0x0200 and 0x0400
	switch {
	case row && column:
		value[2] = 'A'
	case row:
		value[2] = '2'
	case column:
		value[2] = '8'
	}
	b.tag("w:tblLook").str("w:val", string(value)).flag("w:firstRow", row).flag("w:lastRow", false).
		flag("w:firstColumn", column).flag("w:lastColumn", false).flag("w:noHBand", true).flag("w:noVBand", true).end()
}

// row writes w:tr (17.4.78). A row's height includes its cells' padding (17.4.80).
func (b *body) row(t *document.Table, i int, header bool) {
	r := t.Rows[i]
	b.open("w:tr")
	adjustment := b.doc.pages.Rows[r]
	height := max(r.MinHeight, adjustment.MinHeight)
	if adjustment.CantSplit || height > 0 || header {
		b.open("w:trPr")
		if adjustment.CantSplit {
			b.empty("w:cantSplit")
		}
		if height > 0 {
			b.tag("w:trHeight").twips("w:val", height).str("w:hRule", "atLeast").end()
		}
		if header {
			b.empty("w:tblHeader")
		}
		b.close("w:trPr")
	}
	for column := range r.Cells {
		b.cell(t, i, column)
	}
	b.close("w:tr")
}

// joints writes w:tcBorders (17.4.66) for a cell that no line parts from the one above or
// below it.
func (b *body) joints(t *document.Table, row int) {
	open := func(i int) bool { return i < len(t.Rows) && t.Rows[i].Joined && !t.Rows[i].Ruled }
	above, below := open(row), open(row+1)
	if !above && !below {
		return
	}
	b.open("w:tcBorders")
	if above {
		b.value("w:top", "nil")
	}
	if below {
		b.value("w:bottom", "nil")
	}
	b.close("w:tcBorders")
}

// cell writes w:tc (17.4.65), whose last element must be a paragraph. A cell that is part
// of the one above has an empty one.
func (b *body) cell(t *document.Table, row, column int) {
	c := t.Rows[row].Cells[column]
	b.open("w:tc")
	b.open("w:tcPr")
	b.tag("w:tcW").twips("w:w", t.Columns[column]).str("w:type", "dxa").end()
	switch span := t.Span(row, column); {
	case span == 0:
		b.empty("w:vMerge")
	case span > 1:
		b.value("w:vMerge", "restart")
	default:
		b.joints(t, row)
	}
	inner := *b
	inner.inCell, inner.paper = true, stylesheet.White
	inner.keepNext = b.doc.pages.Rows[t.Rows[row]].KeepNext
	if c.Fill {
		inner.paper = t.Style.HeaderFill
		b.tag("w:shd").str("w:val", "clear").str("w:color", "auto").color("w:fill", inner.paper).end()
	}
	b.close("w:tcPr")
	inner.blocks(c.Blocks, nil)
	if !endsInParagraph(c.Blocks) {
		inner.emptyParagraph(smallestLine, nil)
	}
	b.close("w:tc")
}
