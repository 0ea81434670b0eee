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
func (d *drawing) paragraph(s *setText, from, to int, in column, y measure.Twips) {
	style := s.Paragraph.Style
	in.within.Paragraph = s.Paragraph
	lineX, lineWidth := in.x+style.Left, in.width-style.Left-style.Right
	if style.Top.Width > 0 {
		d.rule(lineX, y-style.Top.Space-style.Top.Width, lineWidth, style.Top, in.within)
	}
	if d.page.pages.Document.IsBlank() && in.within.Role != Artifact {
		d.addAreas(s, from, to, in, y)
	}
	var last *Text              // of the paragraph's words
	var lineBreak *document.Run // after it
	for i := from; i < to; i++ {
		baseline := y + baselineOf(style)
		if i == 0 {
			d.label(s, pen{in.x, baseline, in.within})
		}
		before := len(d.marks)
		d.line(s, i, in, baseline)
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
		d.rule(lineX, y+style.Bottom.Space, lineWidth, style.Bottom, in.within)
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
func (d *drawing) label(s *setText, at pen) {
	label, is := s.Label()
	if !is {
		return
	}
	if at.within.Role == Content {
		at.within.Role = Label
	}
	at.x += s.Left - s.Paragraph.Item.Hanging
	d.glyphs(label, 0, len(label.Glyphs), at)
}

// baselineOf is how far below the top of a line of a style its baseline is.
func baselineOf(style *stylesheet.Paragraph) measure.Twips { return style.Leading * 4 / 5 }

// line draws one line of a paragraph.
func (d *drawing) line(s *setText, i int, in column, baseline measure.Twips) {
	l := s.Lines[i]
	text, from, to := s.Text, l.From, l.To
	if numbered, is := text.Numbered(from, to, d.numberOf); is {
		text, from, to = numbered, 0, len(numbered.Glyphs)
		l.Width = text.Advance(from, to)
	}
	if l.Hyphen {
		text = text.Hyphenated(from, to)
		from, to = 0, len(text.Glyphs)
	}
	at := pen{lineStart(s, l.Width, in), baseline, in.within}
	if tab := text.TabAt(from, to); tab < to {
		d.glyphs(text, from, tab, at)
		at.x += text.Advance(from, tab)
		d.leader(text, tab+1, to, at, in.x+in.width)
		return
	}
	d.glyphs(text, from, to, at)
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

// lineStart is where a line of a paragraph begins that is so wide.
func lineStart(s *setText, width measure.Twips, in column) measure.Twips {
	style := s.Paragraph.Style
	left, right := in.x+s.Left, in.x+in.width-style.Right-s.Paragraph.Right
	rest := max(0, right-left-width)
	switch style.Align {
	case stylesheet.AlignRight:
		return left + rest
	case stylesheet.AlignCenter:
		return left + rest/2
	}
	return left
}

// pen is where glyphs of a line are drawn, and what their marks come from.
type pen struct {
	x, baseline measure.Twips
	within      Origin
}

// part draws glyphs that belong together, whose places count from the pen.
func (d *drawing) part(p *document.Paragraph, part *line.Part, at pen) {
	style := p.Style
	mark := Text{
		From: at.within, X: at.x + part.X.Twips(), Baseline: at.baseline, Width: part.Width.Twips(),
		Font: part.Glyphs[0].Font(), Size: style.Size, Color: style.Color, Leftward: part.Leftward(),
		Words: part.Words, Glyphs: part.Glyphs, Places: part.Places,
	}
	if part.Run != line.NoRun {
		mark.Run = &p.Runs[part.Run]
		if mark.Run.Kind == document.FigureRun {
			side := mark.Run.Figure.Size
			foot := at.baseline + style.Leading - baselineOf(style) // of the line, on which word processors stand pictures
			d.addPicture(Picture{From: at.within, Run: mark.Run, X: mark.X, Y: foot - side, Side: side, Icon: mark.Run.Figure.Icon})
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

// glyphs draws glyphs of a line, one mark for each of their parts.
func (d *drawing) glyphs(text line.Text, from, to int, at pen) {
	d.parts = text.Parts(d.parts, from, to)
	for i := range d.parts {
		d.part(text.Paragraph, &d.parts[i], at)
	}
}

// leader draws what follows a tab against the right margin, and dots from the pen up to it.
func (d *drawing) leader(text line.Text, from, to int, at pen, right measure.Twips) {
	start := right - text.Advance(from, to)
	if dots := text.Leader(at.x, start); len(dots.Glyphs) > 0 {
		artifact := pen{0, at.baseline, at.within}
		artifact.within.Role = Artifact
		d.part(text.Paragraph, &dots, artifact)
	}
	at.x = start
	d.glyphs(text, from, to, at)
}
