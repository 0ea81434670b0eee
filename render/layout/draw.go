package layout

import (
	"slices"
	"strconv"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
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
		d.text(s.header, 0, len(s.header.lines), page.Left, page.Header+s.header.above(), page.TextWidth(), artifact)
	}
	d.slice(&s.body, page.Left, s.top, page.TextWidth(), Origin{})
	if s.footer != nil {
		d.text(s.footer, 0, len(s.footer.lines), page.Left, footerTop(page, s.footer)+s.footer.above(), page.TextWidth(), artifact)
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
	style := s.paragraph.Style
	within.Paragraph = s.paragraph
	lineX, lineWidth := x+style.Left, width-style.Left-style.Right
	if style.Top.Width > 0 {
		d.rule(lineX, y-style.Top.Space-style.Top.Width, lineWidth, style.Top, within)
	}
	for i := from; i < to; i++ {
		baseline := y + style.Leading*4/5
		if i == 0 && len(s.label) > 0 {
			label := within
			if label.Role == Content {
				label.Role = Label
			}
			d.glyphs(s, s.label, x+s.left-s.paragraph.Item.Hanging, baseline, label)
		}
		d.line(s, i, x, baseline, width, within)
		y += style.Leading
	}
	if to == len(s.lines) && style.Bottom.Width > 0 {
		d.rule(lineX, y+style.Bottom.Space, lineWidth, style.Bottom, within)
	}
}

func (d *drawing) rule(x, y, width measure.Twips, border stylesheet.Border, within Origin) {
	within.Role = Artifact
	d.add(&Box{From: within, X: x, Y: y, Width: width, Height: border.Width, Color: border.Color})
}

// line draws one line of a paragraph.
func (d *drawing) line(s *setText, i int, x, baseline, width measure.Twips, within Origin) {
	l := s.lines[i]
	style := s.paragraph.Style
	left, right := x+s.left, x+width-style.Right
	glyphs := s.glyphs[l.from:l.to]
	if d.hasFields(s, glyphs) {
		glyphs = d.fillFields(s, glyphs)
		l.width = s.advance(glyphs)
	}
	if l.hyphen {
		run := glyphs[len(glyphs)-1].run
		glyphs = append(append([]glyph(nil), glyphs...), appendShaped(nil, s.paragraph, run, "-")...)
	}
	rest := max(0, right-left-l.width)
	switch style.Align {
	case stylesheet.AlignRight:
		left += rest
	case stylesheet.AlignCenter:
		left += rest / 2
	}
	for n := range glyphs {
		if glyphs[n].Text == "\t" {
			d.glyphs(s, glyphs[:n], left, baseline, within)
			d.leader(s, left+s.advance(glyphs[:n]), x+width, glyphs[n+1:], baseline, within)
			return
		}
	}
	d.glyphs(s, glyphs, left, baseline, within)
}

// hasFields says whether page numbers stand among the glyphs.
func (d *drawing) hasFields(s *setText, glyphs []glyph) bool {
	for i := range glyphs {
		if isField(s, &glyphs[i]) {
			return true
		}
	}
	return false
}

func isField(s *setText, g *glyph) bool {
	if g.run == labelRun {
		return false
	}
	switch s.paragraph.Runs[g.run].Kind {
	case document.PageNumber, document.PageCount, document.PageReference:
		return true
	}
	return false
}

// fillFields puts the page numbers in.
func (d *drawing) fillFields(s *setText, glyphs []glyph) []glyph {
	var filled []glyph
	for _, g := range glyphs {
		if !isField(s, &g) {
			filled = append(filled, g)
			continue
		}
		run := s.paragraph.Runs[g.run]
		if len(filled) > 0 && filled[len(filled)-1].run == g.run {
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
		filled = appendShaped(filled, s.paragraph, g.run, strconv.Itoa(number))
		for i := before; i < len(filled); i++ {
			filled[i].level = g.level
		}
	}
	return filled
}

// stretch draws glyphs that belong together; with drifts they stand where LibreOffice draws them, else at their advances.
func (d *drawing) stretch(s *setText, glyphs []glyph, x, baseline measure.Twips, drifts bool, within Origin) {
	style := s.paragraph.Style
	mark := &Text{
		From: within, X: x, Baseline: baseline, Width: widthOf(glyphs).twips(),
		Font: glyphs[0].font, Size: style.Size, Color: style.Color,
	}
	if run := glyphs[0].run; run != labelRun {
		mark.Run = &s.paragraph.Runs[run]
		if mark.Run.Kind == document.IconRun {
			side := mark.Run.Size
			foot := baseline + style.Leading - style.Leading*4/5 // of the line, on which word processors stand pictures
			d.add(&Picture{From: within, X: x, Y: foot - side, Side: side, Icon: mark.Run.Icon})
			return
		}
		if mark.Run.Link != "" {
			mark.Link = mark.Run.Link
			if !style.Leader {
				mark.Color = d.pages.Document.Styles.LinkColor
			}
		}
	}
	if mark.Font == nil {
		return // a line break, which shows nothing
	}
	mark.Leftward = glyphs[0].level%2 == 1
	mark.Glyphs = make([]fonts.Glyph, len(glyphs))
	for i := range glyphs {
		mark.Glyphs[i] = glyphs[i].Glyph
	}
	if drifts {
		mark.Places = officePlaces(glyphs, style.Size)
	}
	d.add(mark)
}

// glyphs draws the glyphs of a line from x on, one mark for each of its parts. A space at which a line is broken between two
// words from right to left stays on the left of the first, as LibreOffice has it; UAX #9, L1 has it on the right.
func (d *drawing) glyphs(s *setText, glyphs []glyph, x, baseline measure.Twips, within Origin) {
	parts := s.parts(glyphs)
	for i, p := range parts {
		drifts := s.paragraph.Style.Leader || i+1 < len(parts) && driftsInWord(p.glyphs, parts[i+1].glyphs)
		d.stretch(s, p.glyphs, x+p.x.twips(), baseline, drifts, within)
	}
}

// driftsInWord says whether a part of a line may end in the middle of a word and as far from the next part as a space is wide,
// where LibreOffice draws it: it loses up to a thousandth of the font size at each glyph, and a tenth counts as a space.
func driftsInWord(part, next []glyph) bool {
	return len(part) >= 100 && !isSpace(&part[len(part)-1]) && !isSpace(&next[0])
}

// leader draws what follows a tab against the right margin, and dots up to it: as many as fit at whole twips each.
func (d *drawing) leader(s *setText, from, right measure.Twips, glyphs []glyph, baseline measure.Twips, within Origin) {
	start := right - s.advance(glyphs)
	dot := appendShaped(nil, s.paragraph, labelRun, ".")[0]
	if places := spreadDots(&dot, s.paragraph.Style.Size, start-from); len(places) > 0 {
		artifact := within
		artifact.Role = Artifact
		first := start - (nearestTenth(start)-nearestTenth(from)+1)*tenth
		d.stretch(s, slices.Repeat([]glyph{dot}, len(places)), first, baseline, false, artifact)
		drawn := d.page.Marks[len(d.page.Marks)-1].(*Text)
		drawn.Places = places
		wide := places[len(places)-1] + thousandths(&dot)
		drawn.Width = (measure.Twips(wide)*drawn.Size + 500) / 1000
	}
	d.glyphs(s, glyphs, start, baseline, within)
}

// table draws the part of a table on this page: fills first, then lines, then what is in the cells, row by row.
func (d *drawing) table(t *tableSlice, x, y measure.Twips, within Origin) {
	set := t.set
	style := set.table.Style
	border := style.Border.Width
	lines := Origin{Table: set.table, Role: Artifact}
	width := set.left[len(set.left)-1]
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
			d.add(&Box{From: lines, X: x, Y: top, Width: width + border, Height: border, Color: style.Border.Color})
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
			d.slice(&row.cells[c], x+set.left[c]+style.Border.Width/2+style.PadLeft, top+border+style.PadTop,
				style.TextWidth(set.left[c+1]-set.left[c]), origin)
		}
		top += row.height
	}
}
