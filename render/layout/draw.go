package layout

import (
	"strconv"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/line"
)

// drawing turns one sheet into marks.
type drawing struct {
	pages  *Pages
	page   *Page
	number int // of this page, from 1
	count  int // of all pages
}

func (d *drawing) add(m Mark) { d.page.Marks = append(d.page.Marks, m) }

func (d *drawing) sheet(s *sheet) {
	page := s.section.Page
	artifact := Origin{Role: Artifact}
	if s.header != nil {
		d.text(s.header, 0, len(s.header.Lines), page.Left, page.Header+s.header.above(), page.TextWidth(), artifact)
	}
	d.slice(&s.body, page.Left, s.top, page.TextWidth(), Origin{})
	if s.footer != nil {
		d.text(s.footer, 0, len(s.footer.Lines), page.Left, footerTop(page, s.footer)+s.footer.above(), page.TextWidth(), artifact)
	}
}

func (d *drawing) slice(s *slice, x, y, width measure.Twips, within Origin) {
	for _, b := range s.blocks {
		if b.text != nil {
			d.text(b.text, b.from, b.to, x, y+b.y, width, within)
		} else {
			d.table(b.table, x, y+b.y, within)
		}
	}
}

// text draws lines from, to of a paragraph, the first with its top at y.
func (d *drawing) text(s *setText, from, to int, x, y, width measure.Twips, within Origin) {
	style := s.Paragraph.Style
	within.Paragraph = s.Paragraph
	lineX, lineWidth := x+style.Left, width-style.Left-style.Right
	if style.Top.Width > 0 {
		d.rule(lineX, y-style.Top.Space-style.Top.Width, lineWidth, style.Top, within)
	}
	if d.pages.Document.IsBlank() && within.Role != Artifact {
		d.areas(s, from, to, x, y, width, within)
	}
	for i := from; i < to; i++ {
		baseline := y + baselineOf(style)
		if i == 0 && len(s.Label) > 0 {
			label := within
			if label.Role == Content {
				label.Role = Label
			}
			d.glyphs(s, s.Label, x+s.Left-s.Paragraph.Item.Hanging, baseline, label)
		}
		d.line(s, i, x, baseline, width, within)
		y += style.Leading
	}
	if to == len(s.Lines) && style.Bottom.Width > 0 {
		d.rule(lineX, y+style.Bottom.Space, lineWidth, style.Bottom, within)
	}
}

// baselineOf is how far below the top of a line of a style its baseline is.
func baselineOf(style *stylesheet.Paragraph) measure.Twips { return style.Leading * 4 / 5 }

func (d *drawing) rule(x, y, width measure.Twips, border stylesheet.Border, within Origin) {
	within.Role = Artifact
	d.add(&Box{From: within, X: x, Y: y, Width: width, Height: border.Width, Color: border.Color})
}

// line draws one line of a paragraph.
func (d *drawing) line(s *setText, i int, x, baseline, width measure.Twips, within Origin) {
	l := s.Lines[i]
	style := s.Paragraph.Style
	left, right := x+s.Left, x+width-style.Right
	glyphs := s.Glyphs[l.From:l.To]
	if d.hasFields(s, glyphs) {
		glyphs = d.fillFields(s, glyphs)
		l.Width = s.Advance(glyphs)
	}
	if l.Hyphen {
		run := glyphs[len(glyphs)-1].Run
		glyphs = append(append([]line.Glyph(nil), glyphs...), line.AppendShaped(nil, s.Paragraph, run, "-")...)
	}
	left = aligned(style.Align, left, max(0, right-left-l.Width))
	for n := range glyphs {
		if glyphs[n].Text == "\t" {
			d.glyphs(s, glyphs[:n], left, baseline, within)
			d.leader(s, left+s.Advance(glyphs[:n]), x+width, glyphs[n+1:], baseline, within)
			return
		}
	}
	d.glyphs(s, glyphs, left, baseline, within)
	if l.Hyphen {
		d.page.Marks[len(d.page.Marks)-1].(*Text).Hyphen = true
	}
}

// aligned is where a line begins that leaves some room unused between the margins.
func aligned(align stylesheet.Alignment, left, rest measure.Twips) measure.Twips {
	switch align {
	case stylesheet.AlignRight:
		return left + rest
	case stylesheet.AlignCenter:
		return left + rest/2
	}
	return left
}

// hasFields reports whether page numbers stand among the glyphs.
func (d *drawing) hasFields(s *setText, glyphs []line.Glyph) bool {
	for i := range glyphs {
		if isField(s, &glyphs[i]) {
			return true
		}
	}
	return false
}

func isField(s *setText, g *line.Glyph) bool {
	if g.Run == line.NoRun {
		return false
	}
	switch s.Paragraph.Runs[g.Run].Kind {
	case document.PageNumber, document.PageCount, document.PageReference:
		return true
	}
	return false
}

// fillFields puts the page numbers in.
func (d *drawing) fillFields(s *setText, glyphs []line.Glyph) []line.Glyph {
	var filled []line.Glyph
	for _, g := range glyphs {
		if !isField(s, &g) {
			filled = append(filled, g)
			continue
		}
		run := s.Paragraph.Runs[g.Run]
		if len(filled) > 0 && filled[len(filled)-1].Run == g.Run {
			continue // the number is there already
		}
		number := d.number
		switch run.Kind {
		case document.PageCount:
			number = d.count
		case document.PageReference:
			number = d.pages.Anchors[run.Anchor].Page + 1
		}
		before := len(filled)
		filled = line.AppendShaped(filled, s.Paragraph, g.Run, strconv.Itoa(number))
		for i := before; i < len(filled); i++ {
			filled[i].Level = g.Level
		}
	}
	return filled
}

// part draws glyphs that belong together, at the ends of those before them or at the
// places given.
func (d *drawing) part(s *setText, glyphs []line.Glyph, x, baseline measure.Twips, places []int, within Origin) {
	style := s.Paragraph.Style
	mark := &Text{
		From: within, X: x, Baseline: baseline, Width: line.WidthOf(glyphs).Twips(),
		Font: glyphs[0].Font, Size: style.Size, Color: style.Color,
	}
	if run := glyphs[0].Run; run != line.NoRun {
		mark.Run = &s.Paragraph.Runs[run]
		if mark.Run.Kind == document.FigureRun {
			side := mark.Run.Figure.Size
			foot := baseline + style.Leading - style.Leading*4/5 // of the line, on which word processors stand pictures
			d.add(&Picture{From: within, Run: mark.Run, X: x, Y: foot - side, Side: side, Icon: mark.Run.Figure.Icon})
			return
		}
		if mark.Run.Link != "" {
			mark.Link = mark.Run.Link
			if s.Paragraph.Entry == nil {
				mark.Color = d.pages.Document.Styles.LinkColor
			}
		}
	}
	if mark.Font == nil {
		return // a line break, which shows nothing
	}
	mark.Leftward = glyphs[0].Level%2 == 1
	mark.Glyphs = make([]fonts.Glyph, len(glyphs))
	for i := range glyphs {
		mark.Glyphs[i] = glyphs[i].Glyph
	}
	mark.Places = places
	d.add(mark)
}

// glyphs draws the glyphs of a line from x on, one mark for each of its parts.
func (d *drawing) glyphs(s *setText, glyphs []line.Glyph, x, baseline measure.Twips, within Origin) {
	for _, p := range s.Parts(glyphs) {
		d.part(s, p.Glyphs, x+p.X.Twips(), baseline, p.Places, within)
	}
}

// leader draws what follows a tab against the right margin, and dots up to it.
func (d *drawing) leader(s *setText, from, right measure.Twips, glyphs []line.Glyph, baseline measure.Twips, within Origin) {
	start := right - s.Advance(glyphs)
	if dots := s.Leader(from, start); len(dots.Glyphs) > 0 {
		artifact := within
		artifact.Role = Artifact
		d.part(s, dots.Glyphs, dots.X, baseline, dots.Places, artifact)
		d.page.Marks[len(d.page.Marks)-1].(*Text).Width = dots.Width
	}
	d.glyphs(s, glyphs, start, baseline, within)
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
	lines := Origin{Table: set.table, Role: Artifact}
	top := y
	for _, row := range t.rows {
		for c, cell := range set.rows[row.index].row.Cells {
			if cell.Fill {
				d.add(&Box{From: lines, X: x + set.left[c], Y: top, Width: set.left[c+1] - set.left[c], Height: row.height, Color: style.HeaderFill})
			}
		}
		top += row.height
	}
	if border > 0 {
		top = y
		for i := 0; i <= len(t.rows); i++ {
			if from, to := t.lineAbove(i); from < to {
				d.add(&Box{From: lines, X: x + set.left[from], Y: top, Width: set.left[to] - set.left[from] + border, Height: border, Color: style.Border.Color})
			}
			if i < len(t.rows) {
				top += t.rows[i].height
			}
		}
		for _, left := range set.left {
			d.add(&Box{From: lines, X: x + left, Y: y, Width: border, Height: t.height, Color: style.Border.Color})
		}
	}
	top = y
	for _, row := range t.rows {
		for c := range row.cells {
			origin := Origin{Table: set.table, Row: row.index, Column: c}
			if row.repeated || within.Role == Artifact {
				origin.Role = Artifact
			}
			before := len(d.page.Areas)
			d.slice(&row.cells[c], x+set.left[c]+style.Border.Width/2+style.PadLeft, top+border+style.PadTop,
				style.TextWidth(set.left[c+1]-set.left[c]), origin)
			if areas := d.page.Areas[before:]; len(areas) > 0 {
				ground := white
				if set.rows[row.index].row.Cells[c].Fill {
					ground = style.HeaderFill
				}
				fillCell(areas, &row.cells[c], top+row.height-style.PadBottom, ground)
			}
		}
		top += row.height
	}
}
