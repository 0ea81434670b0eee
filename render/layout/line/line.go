package line

import (
	"strings"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/bidi"
	"actieplan/render/layout/linebreak"
)

// Glyph is one glyph of a paragraph and what it comes from.
type Glyph struct {
	fonts.Glyph
	Font    *fonts.Font
	Run     int // index in Paragraph.Runs; NoRun for a list label or a leader
	width   Fine
	before  Fine  // width of all glyphs of the paragraph before it
	opens   bool  // a line may begin with it
	Level   uint8 // see bidi.Levels
	foreign bool  // see setScripts
}

// Fine is a width in sixths of a twip, to which each advance is rounded: LibreOffice
// measures text on a device of 8640 dots to the inch.
type Fine int

const finePerTwip = 6

// FineTwips is a whole number of twips as a Fine.
func FineTwips(t measure.Twips) Fine { return Fine(t) * finePerTwip }

// FineAdvance is the advance of a glyph at a font size.
func FineAdvance(g fonts.Glyph, f *fonts.Font, size measure.Twips) Fine {
	return (Fine(g.Advance)*FineTwips(size) + Fine(f.UnitsPerEm)/2) / Fine(f.UnitsPerEm)
}

// Twips rounds to the nearest whole twip.
func (f Fine) Twips() measure.Twips {
	return measure.Twips((f + finePerTwip/2) / finePerTwip)
}

// Line is a stretch of a paragraph's glyphs that stands on one baseline.
type Line struct {
	From, To int           // glyphs, the spaces at the end included
	Width    measure.Twips // without the spaces that hang out at the end
	Hyphen   bool          // broken at a soft hyphen, which then shows
}

// Text is a paragraph broken into lines.
type Text struct {
	Paragraph *document.Paragraph
	Glyphs    []Glyph
	Lines     []Line
	Left      measure.Twips // indent
	Label     []Glyph       // of a list item; hangs out to the left of the first line
}

// widestField is the room that shape sets aside for a run that is no text: a page number
// or a placeholder.
const widestField = len(linebreak.Placeholder)

// shape turns the runs of a paragraph into glyphs that know where lines may end.
// pageNumber is the number of the page that an anchor stands on, or one of the usual
// width while that is not known.
func shape(p *document.Paragraph, pageNumber func(anchor string) string) []Glyph {
	count, size := 0, 0
	for i := range p.Runs {
		run := &p.Runs[i]
		count += utf8.RuneCountInString(run.Text) + widestField
		size += len(run.Text) + widestField
	}
	glyphs := make([]Glyph, 0, count) // one for each character, or fewer
	var text strings.Builder
	text.Grow(size)
	for i, run := range p.Runs {
		switch run.Kind {
		case document.TextRun, document.TickBox:
			glyphs = AppendShaped(glyphs, p, i, run.Text)
			text.WriteString(run.Text)
		case document.PageNumber, document.PageCount:
			glyphs = AppendShaped(glyphs, p, i, "0")
			text.WriteByte('0')
		case document.PageReference:
			number := pageNumber(run.Anchor)
			glyphs = AppendShaped(glyphs, p, i, number)
			text.WriteString(number)
		case document.LineBreak:
			glyphs = append(glyphs, Glyph{Glyph: fonts.Glyph{Text: "\n"}, Run: i})
			text.WriteByte('\n')
		case document.Tab:
			glyphs = append(glyphs, Glyph{Glyph: fonts.Glyph{Text: "\t"}, Run: i})
			text.WriteByte('\t')
		case document.FigureRun:
			glyphs = append(glyphs, Glyph{Glyph: fonts.Glyph{Text: linebreak.Placeholder}, Run: i, width: FineTwips(run.Figure.Size)})
			text.WriteString(linebreak.Placeholder)
		}
	}
	if bidi.HasRightToLeft(text.String()) {
		setLevels(glyphs)
	}
	setScripts(glyphs)
	breaks, offset := linebreak.Find(text.String()), 0
	var width Fine
	for i := range glyphs {
		glyphs[i].opens = breaks[offset]
		glyphs[i].before = width
		offset += len(glyphs[i].Text)
		width += glyphs[i].width
	}
	return glyphs
}

// setLevels gives the glyphs of a paragraph their embedding levels.
func setLevels(glyphs []Glyph) {
	clusters := make([]string, len(glyphs))
	for i := range glyphs {
		clusters[i] = glyphs[i].Text
	}
	for i, level := range bidi.Levels(clusters) {
		glyphs[i].Level = level
	}
}

// AppendShaped appends the glyphs of a text that looks like a run of a paragraph, or like
// the paragraph itself for NoRun.
func AppendShaped(glyphs []Glyph, p *document.Paragraph, run int, text string) []Glyph {
	bold, italic := p.Style.Bold, p.Style.Italic
	if run != NoRun {
		bold, italic = bold || p.Runs[run].Bold, italic || p.Runs[run].Italic
	}
	for _, span := range fonts.Shape(text, bold, italic) {
		for _, g := range span.Glyphs {
			glyphs = append(glyphs, Glyph{Glyph: g, Font: span.Font, Run: run, width: FineAdvance(g, span.Font, p.Style.Size)})
		}
	}
	return glyphs
}

// Break breaks a paragraph into lines of at most width. pageNumber gives the number of
// the page that an anchor stands on, or one of the usual width while that is not known.
func Break(p *document.Paragraph, width measure.Twips, pageNumber func(anchor string) string) *Text {
	text := &Text{Paragraph: p, Glyphs: shape(p, pageNumber), Left: p.Style.Left}
	if item := p.Item; item != nil {
		text.Left = item.Left // in place of the indent of its style (ECMA-376 part 1, 17.9.23)
		text.Label = AppendShaped(nil, p, NoRun, item.Marker)
	}
	text.breakLines(width - p.Style.Right - text.Left)
	return text
}

// NoRun is the run index of glyphs that are in no run.
const NoRun = -1

// WidthOf is the sum of the advances of glyphs.
func WidthOf(glyphs []Glyph) Fine {
	var w Fine
	for _, g := range glyphs {
		w += g.width
	}
	return w
}
