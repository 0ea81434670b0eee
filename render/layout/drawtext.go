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

// paragraph draws lines from, to of a paragraph, the first with its top at y.
func (d *drawing) paragraph(s *setText, from, to int, x, y, width measure.Twips, within Origin) {
	style := s.Paragraph.Style
	within.Paragraph = s.Paragraph
	lineX, lineWidth := x+style.Left, width-style.Left-style.Right
	if style.Top.Width > 0 {
		d.rule(lineX, y-style.Top.Space-style.Top.Width, lineWidth, style.Top, within)
	}
	if d.page.pages.Document.IsBlank() && within.Role != Artifact {
		d.addAreas(s, from, to, x, y, width, within)
	}
	var last *Text              // of the paragraph's words
	var lineBreak *document.Run // after it
	for i := from; i < to; i++ {
		baseline := y + baselineOf(style)
		if i == 0 {
			d.label(s, x, baseline, within)
		}
		before := len(d.marks)
		d.line(s, i, x, baseline, width, within)
		for _, mark := range d.marks[before:] {
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
	label, is := s.Label()
	if !is {
		return
	}
	if within.Role == Content {
		within.Role = Label
	}
	d.glyphs(label, 0, len(label.Glyphs), x+s.Left-s.Paragraph.Item.Hanging, baseline, within)
}

// baselineOf is how far below the top of a line of a style its baseline is.
func baselineOf(style *stylesheet.Paragraph) measure.Twips { return style.Leading * 4 / 5 }

// line draws one line of a paragraph.
func (d *drawing) line(s *setText, i int, x, baseline, width measure.Twips, within Origin) {
	l := s.Lines[i]
	style := s.Paragraph.Style
	left, right := x+s.Left, x+width-style.Right
	text, from, to := s.Text, l.From, l.To
	if numbered, is := text.Numbered(from, to, d.numberOf); is {
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
		d.marks[len(d.marks)-1].(*Text).Hyphen = true
	}
}

// numberOf returns the number that a run prints on this page, and reports whether it
// prints one.
func (d *drawing) numberOf(run *document.Run) (string, bool) {
	switch run.Kind {
	case document.PageNumber:
		return strconv.Itoa(d.page.index + 1), true
	case document.PageCount:
		return strconv.Itoa(len(d.page.pages.Pages)), true
	case document.PageReference:
		return strconv.Itoa(d.page.pages.Anchors[run.Anchor].Page + 1), true
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
	mark := Text{
		From: within, X: x + part.X.Twips(), Baseline: baseline, Width: part.Width.Twips(),
		Font: part.Glyphs[0].Font(), Size: style.Size, Color: style.Color, Leftward: part.Leftward(),
		Words: part.Words, Glyphs: part.Glyphs, Places: part.Places,
	}
	if part.Run != line.NoRun {
		mark.Run = &p.Runs[part.Run]
		if mark.Run.Kind == document.FigureRun {
			side := mark.Run.Figure.Size
			foot := baseline + style.Leading - style.Leading*4/5 // of the line, on which word processors stand pictures
			d.addPicture(Picture{From: within, Run: mark.Run, X: mark.X, Y: foot - side, Side: side, Icon: mark.Run.Figure.Icon})
			return
		}
		if mark.Run.Link != "" && p.Entry == nil {
			mark.Color = d.page.pages.Document.Styles.LinkColor
		}
	}
	if mark.Font != nil { // a line break shows nothing
		d.addText(mark)
	}
}

// glyphs draws glyphs of a line from x on, one mark for each of their parts.
func (d *drawing) glyphs(text line.Text, from, to int, x, baseline measure.Twips, within Origin) {
	d.parts = text.Parts(d.parts, from, to)
	for i := range d.parts {
		d.part(text.Paragraph, &d.parts[i], x, baseline, within)
	}
}

// leader draws what follows a tab against the right margin, and dots up to it.
func (d *drawing) leader(text line.Text, after, right measure.Twips, from, to int, baseline measure.Twips, within Origin) {
	start := right - text.Advance(from, to)
	if dots := text.Leader(after, start); len(dots.Glyphs) > 0 {
		artifact := within
		artifact.Role = Artifact
		d.part(text.Paragraph, &dots, 0, baseline, artifact)
	}
	d.glyphs(text, from, to, start, baseline, within)
}
