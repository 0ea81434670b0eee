package layout

import (
	"strings"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/measure"
	"actieplan/render"
	"actieplan/templates"
)

// glyph is one glyph of a paragraph and what it comes from.
type glyph struct {
	fonts.Glyph
	font  *fonts.Font
	run   int // index in Paragraph.Runs
	width fine
	lean  fine  // room that a line needs to the right of it
	level uint8 // see setLevels
}

// fine is a width in sixths of a twip, to which each advance is rounded: LibreOffice measures text on a device of 8640
// dots to the inch.
type fine int

const finePerTwip = 6

func fineTwips(t measure.Twips) fine { return fine(t) * finePerTwip }

// fineAdvance is the advance of a glyph at a font size.
func fineAdvance(g fonts.Glyph, f *fonts.Font, size measure.Twips) fine {
	return (fine(g.Advance)*fineTwips(size) + fine(f.UnitsPerEm)/2) / fine(f.UnitsPerEm)
}

// twips rounds to the nearest whole twip.
func (f fine) twips() measure.Twips {
	return measure.Twips((f + finePerTwip/2) / finePerTwip)
}

// line is a stretch of a paragraph's glyphs that stands on one baseline.
type line struct {
	from, to int  // glyphs, the spaces at the end included
	width    fine // up to the last glyph that is not a space
	hyphen   bool // broken at a soft hyphen, which then shows
}

// setText is a paragraph broken into lines.
type setText struct {
	paragraph *render.Paragraph
	glyphs    []glyph
	lines     []line
	left      measure.Twips // indent of all lines but a first one that its list label pushes on
	first     measure.Twips // indent of the first line
	label     []glyph       // of a list item
	labelLeft measure.Twips
	after     measure.Twips // space below the last line
}

// placeholder stands in the text for a run that is no text, so that lines may break before and after it as they do in a
// word processor (UAX #14, class CB).
const placeholder = "\uFFFC"

// widestField is the room that shape sets aside for a run that is no text: a page number or a placeholder.
const widestField = len(placeholder)

// shape turns the runs of a paragraph into glyphs, and their text into one string whose bytes the glyphs cover in order.
func (s *setter) shape(p *render.Paragraph) ([]glyph, string) {
	count, size := 0, 0
	for i := range p.Runs {
		run := &p.Runs[i]
		count += utf8.RuneCountInString(run.Text) + widestField
		size += len(run.Text) + widestField
	}
	glyphs := make([]glyph, 0, count) // one for each character, or fewer
	var text strings.Builder
	text.Grow(size)
	for i, run := range p.Runs {
		switch run.Kind {
		case render.TextRun:
			glyphs = appendShaped(glyphs, p, i, run.Text)
			text.WriteString(run.Text)
		case render.PageNumber, render.PageCount:
			glyphs = appendShaped(glyphs, p, i, "0")
			text.WriteByte('0')
		case render.PageReference:
			number := s.pageNumber(run.Anchor)
			glyphs = appendShaped(glyphs, p, i, number)
			text.WriteString(number)
		case render.LineBreak:
			glyphs = append(glyphs, glyph{Glyph: fonts.Glyph{Text: "\n"}, run: i})
			text.WriteByte('\n')
		case render.Tab:
			glyphs = append(glyphs, glyph{Glyph: fonts.Glyph{Text: "\t"}, run: i})
			text.WriteByte('\t')
		case render.IconRun:
			glyphs = append(glyphs, glyph{Glyph: fonts.Glyph{Text: placeholder}, run: i, width: fineTwips(run.Size)})
			text.WriteString(placeholder)
		}
	}
	setLevels(glyphs, text.String())
	return glyphs, text.String()
}

func appendShaped(glyphs []glyph, p *render.Paragraph, run int, text string) []glyph {
	bold, italic := p.Style.Bold, p.Style.Italic
	if run >= 0 {
		bold, italic = bold || p.Runs[run].Bold, italic || p.Runs[run].Italic
	}
	for _, span := range fonts.Shape(text, bold, italic) {
		var lean fine
		if italic {
			lean = leanOf(span.Font, p.Style.Size)
		}
		for _, g := range span.Glyphs {
			glyphs = append(glyphs, glyph{Glyph: g, font: span.Font, run: run, width: fineAdvance(g, span.Font, p.Style.Size), lean: lean})
		}
	}
	return glyphs
}

// leanOf is the room that LibreOffice keeps free after italics at the end of a line, since they lean out of their
// advance: a twelfth of the height that a line has where no leading is given.
func leanOf(f *fonts.Font, size measure.Twips) fine {
	height := (measure.Twips(f.LineHeight)*size + measure.Twips(f.UnitsPerEm)/2) / measure.Twips(f.UnitsPerEm)
	return fineTwips(height / 12)
}

// paragraph breaks a paragraph into lines of at most width.
func (s *setter) paragraph(p *render.Paragraph, width measure.Twips) *setText {
	glyphs, text := s.shape(p)
	set := &setText{paragraph: p, glyphs: glyphs, left: p.Style.Left, after: p.Style.After}
	set.first = set.left
	if p.Item != nil {
		set.setLabel(s.lists.Level(p.Item.Level))
	}
	right := width - p.Style.Right
	set.breakLines(breaksIn(text), fineTwips(right-set.first), fineTwips(right-set.left))
	return set
}

// setLabel gives a list item its indent and its bullet or number.
func (s *setText) setLabel(level templates.ListLevel) {
	s.left = level.Left // in place of the indent of its style (ECMA-376 part 1, 17.9.23)
	s.first = s.left
	if s.paragraph.Item.Marker == "" {
		return
	}
	s.labelLeft = s.left - level.Hanging
	s.label = appendShaped(nil, s.paragraph, labelRun, s.paragraph.Item.Marker)
	end := s.labelLeft + widthOf(s.label).twips()
	for s.first < end {
		s.first = (s.first/defaultTab + 1) * defaultTab
	}
}

// labelRun is the run index of glyphs that are in no run.
const labelRun = -1

// defaultTab is the distance of the tab stops that a label too wide for its indent moves the text on to.
const defaultTab = measure.Inch / 2

func widthOf(glyphs []glyph) fine {
	var w fine
	for _, g := range glyphs {
		w += g.width
	}
	return w
}

// breakLines fills lines greedily: as much on each as its width holds. Spaces at the end of a line take no width. A word
// wider than a line is broken where the line is full.
func (s *setText) breakLines(breaks breaks, first, rest fine) {
	var (
		room   = first
		from   = 0         // first glyph of the line
		start  fine        // where the portion of the line begins that the glyph is in: at a whole twip
		width  fine        // of the glyphs since from
		inked  fine        // the same up to the last glyph that is not a space
		offset = 0         // bytes of text before glyph i
		chance opportunity // the last in this line
		blank  opportunity // the last after white space, in this line or one before
		full   bool        // not even the space fits that the line has come to: it ends there, whatever follows
	)
	begin := func(next, at int) {
		room, from, start, width, inked, offset = rest, next, 0, 0, 0, at
		chance, full = opportunity{}, false
	}
	for i := 0; i < len(s.glyphs); i++ {
		g := &s.glyphs[i]
		if i > from && !s.samePortion(i-1, i) {
			width = start + fineTwips((width - start).twips())
			start = width
		}
		afterSolidus := false
		if i > from {
			switch hyphen := s.hyphenAfter(i - 1); {
			case breaks.before(offset) == mayBreak && inked+hyphen <= room:
				chance = opportunity{i, offset, inked + hyphen}
			case breaks.before(offset) == mayBreakAfterSolidus:
				afterSolidus = true
			}
		}
		if i > 0 && isBlank(&s.glyphs[i-1]) {
			blank = opportunity{i, offset, inked}
		}
		switch {
		case g.Text == "\n":
			s.lines = append(s.lines, line{from: from, to: i + 1, width: inked})
			begin(i+1, offset+1)
			continue
		case g.Text == "\t":
			// What follows is set against the right margin, on a line of its own if it must.
			if i > from && width+widthOf(s.glyphs[i+1:]) > room {
				s.lines = append(s.lines, line{from: from, to: i, width: inked})
				from = i
			}
			s.lines = append(s.lines, line{from: from, to: len(s.glyphs), width: inked})
			return
		case isSpace(g):
			full = full || width+g.width > room && i > from
		case full:
			s.lines = append(s.lines, line{from: from, to: i, width: inked})
			begin(i, offset)
			i--
			continue
		case width+g.width+g.lean > room && chance.glyph > 0:
			at := chance.glyph
			s.lines = append(s.lines, line{from: from, to: at, width: chance.width, hyphen: s.hyphenAfter(at-1) > 0})
			begin(at, chance.offset)
			i = at - 1
			continue
		case width+g.width+g.lean > room && i > from:
			at := s.breakWord(from, i)
			for n := at; n < i; n++ {
				offset -= len(s.glyphs[n].Text)
			}
			s.lines = append(s.lines, line{from: from, to: at, width: inkedWidth(s.glyphs[from:at])})
			begin(at, offset)
			i = at - 1
			continue
		default:
			inked = width + g.width
			if afterSolidus {
				chance = insteadOfSolidus(opportunity{i, offset, width}, blank, from)
			}
		}
		width += g.width
		offset += len(g.Text)
	}
	s.lines = append(s.lines, line{from: from, to: len(s.glyphs), width: inked})
}

// breakWord says where a line ends that begins with glyph from and has no opportunity before glyph over, with which it is
// full: there, or, where the word goes on from one portion to another, before the last glyph of its first portion, to which
// LibreOffice goes back.
func (s *setText) breakWord(from, over int) int {
	first := from
	for first+1 < over && s.samePortion(first, first+1) {
		first++
	}
	if first > from && !s.samePortion(first, first+1) {
		return first
	}
	return over
}

// samePortion says whether two glyphs are drawn together. LibreOffice gives each such portion of a line whole twips.
func (s *setText) samePortion(i, j int) bool {
	a, b := &s.glyphs[i], &s.glyphs[j]
	runs := s.paragraph.Runs
	return a.font == b.font && a.level == b.level && (a.run == b.run || runs[a.run].Kind == render.TextRun && runs[b.run].Kind == render.TextRun && runs[a.run].Link == runs[b.run].Link)
}

// opportunity is a place where a line may end; the zero value is none.
type opportunity struct {
	glyph  int  // that the next line would begin with
	offset int  // in the text
	width  fine // of the line
}

// insteadOfSolidus says where LibreOffice breaks when the last opportunity of a line comes after a solidus: at the white space
// before the path, passing over others, even if that is on a line before and so of no use; after the solidus only where the
// path is very long by then.
func insteadOfSolidus(solidus, blank opportunity, from int) opportunity {
	const veryLong = 66
	switch {
	case blank.glyph == 0 || solidus.glyph-blank.glyph >= veryLong:
		return solidus
	case blank.glyph > from:
		return blank
	}
	return opportunity{}
}

// isBlank says whether a glyph is white space at which a line may break.
func isBlank(g *glyph) bool { return g.Text == " " || g.Text == "\n" || g.Text == "\t" }

func isSpace(g *glyph) bool { return g.Text == " " }

const softHyphen = "\u00AD"

// hyphenAfter is the width of the hyphen that shows when a line ends after glyph i: nothing but at a soft hyphen.
func (s *setText) hyphenAfter(i int) fine {
	if i < 0 || s.glyphs[i].Text != softHyphen {
		return 0
	}
	return widthOf(appendShaped(nil, s.paragraph, s.glyphs[i].run, "-"))
}
