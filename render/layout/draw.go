package layout

import (
	"slices"
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
	number int         // of this page, from 1
	count  int         // of all pages
	parts  []line.Part // of the line that was drawn last
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
	var last *Text              // of the paragraph's words
	var lineBreak *document.Run // after it
	for i := from; i < to; i++ {
		baseline := y + baselineOf(style)
		if i == 0 {
			d.label(s, x, baseline, within)
		}
		before := len(d.page.Marks)
		d.line(s, i, x, baseline, width, within)
		for _, mark := range d.page.Marks[before:] {
			if text, is := mark.(*Text); is && text.Run != nil {
				if last != nil {
					last.Break = lineBreak
				}
				last, lineBreak = text, nil
			}
		}
		if lineBreak == nil {
			lineBreak = s.breakAfter(i)
		}
		y += style.Leading
	}
	if lineBreak != nil && last != nil && s.showsFrom(s.Lines[to-1].To) {
		last.Break = lineBreak
	}
	if to == len(s.Lines) && style.Bottom.Width > 0 {
		d.rule(lineX, y+style.Bottom.Space, lineWidth, style.Bottom, within)
	}
}

// breakAfter returns the line break that line i ends in, nil where it ends otherwise.
func (s *setText) breakAfter(i int) *document.Run {
	end := s.Lines[i].To
	if end == 0 || s.RunAt(end-1) == line.NoRun {
		return nil
	}
	if run := &s.Paragraph.Runs[s.RunAt(end-1)]; run.Kind == document.LineBreak {
		return run
	}
	return nil
}

// showsFrom reports whether the paragraph shows words from a glyph on.
func (s *setText) showsFrom(glyph int) bool {
	return slices.ContainsFunc(s.Glyphs[glyph:], func(g fonts.Glyph) bool { return g.Font() != nil })
}

// label draws the bullet or number of a list item, if it has one.
func (d *drawing) label(s *setText, x, baseline measure.Twips, within Origin) {
	label := s.Label()
	if label == nil {
		return
	}
	if within.Role == Content {
		within.Role = Label
	}
	d.glyphs(label, 0, len(label.Glyphs), x+s.Left-s.Paragraph.Item.Hanging, baseline, within)
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
	text, from, to := s.Text, l.From, l.To
	if numbered := text.Numbered(from, to, d.numberOf); numbered != nil {
		text, from, to = numbered, 0, len(numbered.Glyphs)
		l.Width = text.Advance(from, to)
	}
	if l.Hyphen {
		text = text.Hyphenated(from, to)
		from, to = 0, len(text.Glyphs)
	}
	left = aligned(style.Align, left, max(0, right-left-l.Width))
	if tab := text.TabAt(from, to); tab < to {
		d.glyphs(text, from, tab, left, baseline, within)
		d.leader(text, left+text.Advance(from, tab), x+width, tab+1, to, baseline, within)
		return
	}
	d.glyphs(text, from, to, left, baseline, within)
	if l.Hyphen {
		d.page.Marks[len(d.page.Marks)-1].(*Text).Hyphen = true
	}
}

// numberOf returns the number that a run prints on this page, and reports whether it
// prints one.
func (d *drawing) numberOf(run *document.Run) (string, bool) {
	switch run.Kind {
	case document.PageNumber:
		return strconv.Itoa(d.number), true
	case document.PageCount:
		return strconv.Itoa(d.count), true
	case document.PageReference:
		return strconv.Itoa(d.pages.Anchors[run.Anchor].Page + 1), true
	}
	return "", false
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

// part draws glyphs that belong together, in a line that begins at x.
func (d *drawing) part(p *document.Paragraph, part *line.Part, x, baseline measure.Twips, within Origin) {
	style := p.Style
	mark := &Text{
		From: within, X: x + part.X.Twips(), Baseline: baseline, Width: part.Width.Twips(),
		Font: part.Glyphs[0].Font(), Size: style.Size, Color: style.Color, Leftward: part.Leftward(),
		Words: part.Words, Glyphs: part.Glyphs, Places: part.Places,
	}
	if part.Run != line.NoRun {
		mark.Run = &p.Runs[part.Run]
		if mark.Run.Kind == document.FigureRun {
			side := mark.Run.Figure.Size
			foot := baseline + style.Leading - style.Leading*4/5 // of the line, on which word processors stand pictures
			d.add(&Picture{From: within, Run: mark.Run, X: mark.X, Y: foot - side, Side: side, Icon: mark.Run.Figure.Icon})
			return
		}
		if mark.Run.Link != "" && p.Entry == nil {
			mark.Color = d.pages.Document.Styles.LinkColor
		}
	}
	if mark.Font != nil { // a line break shows nothing
		d.add(mark)
	}
}

// glyphs draws glyphs of a line from x on, one mark for each of their parts.
func (d *drawing) glyphs(text *line.Text, from, to int, x, baseline measure.Twips, within Origin) {
	d.parts = text.Parts(d.parts, from, to)
	for i := range d.parts {
		d.part(text.Paragraph, &d.parts[i], x, baseline, within)
	}
}

// leader draws what follows a tab against the right margin, and dots up to it.
func (d *drawing) leader(text *line.Text, after, right measure.Twips, from, to int, baseline measure.Twips, within Origin) {
	start := right - text.Advance(from, to)
	if dots := text.Leader(after, start); len(dots.Glyphs) > 0 {
		artifact := within
		artifact.Role = Artifact
		d.part(text.Paragraph, &dots, 0, baseline, artifact)
	}
	d.glyphs(text, from, to, start, baseline, within)
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
