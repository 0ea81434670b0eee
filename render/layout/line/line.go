package line

import (
	"strings"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/linebreak"
)

// Fine is a width in sixths of a twip, to which each advance is rounded: LibreOffice
// measures text on a device of 8640 dots to the inch.
type Fine int

const finePerTwip = 6

// FineTwips is a whole number of twips as a Fine.
func FineTwips(t measure.Twips) Fine { return Fine(t) * finePerTwip }

// FineAdvance is the advance of a glyph at a font size.
func FineAdvance(g fonts.Glyph, f *fonts.Font, size measure.Twips) Fine {
	return (Fine(f.Advance(g.ID))*FineTwips(size) + Fine(f.UnitsPerEm)/2) / Fine(f.UnitsPerEm)
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
	*Setting
}

// Setting is how the words of a paragraph are set, which paragraphs with the same words
// share. Its glyphs are small values, and what neighbours have in common is said once, of
// their stretch.
type Setting struct {
	Words     string        // what the runs print, in which the glyphs have their places
	Glyphs    []fonts.Glyph // those without a font show nothing, but for a figure
	Lines     []Line
	Left      measure.Twips // indent
	stretches []stretch
}

// NoRun is the run index of glyphs that are in no run.
const NoRun = -1

// Breaker breaks paragraphs into lines, one after the other. It keeps its arrays from one
// to the next.
type Breaker struct {
	Store *Store // nil to keep no lines

	filler filler
	runs   []byte // of the content that was looked up last
}

// Break breaks a paragraph into lines of at most width. pageNumber gives the number of
// the page that an anchor stands on, or one of the usual width while that is not known.
func (b *Breaker) Break(p *document.Paragraph, width measure.Twips, pageNumber func(anchor string) string) Text {
	left := p.Style.Left
	if item := p.Item; item != nil {
		left = item.Left // in place of the indent of its style (ECMA-376 part 1, 17.9.23)
	}
	width -= left + p.Style.Right + p.Right
	if b.Store.keeps(p) {
		return b.breakOnce(p, left, width, pageNumber)
	}
	return b.breakAnew(p, left, width, pageNumber)
}

// breakAnew breaks a paragraph into lines of at most width that begin at left.
func (b *Breaker) breakAnew(p *document.Paragraph, left, width measure.Twips, pageNumber func(string) string) Text {
	text := shape(p, pageNumber)
	text.Left = left
	b.filler.breakLines(text, width)
	return text
}

// newText is a paragraph whose words are not set yet.
func newText(p *document.Paragraph) Text { return Text{p, new(Setting)} }

// shape turns the runs of a paragraph into glyphs.
func shape(p *document.Paragraph, pageNumber func(anchor string) string) Text {
	s := newText(p)
	s.stretches = make([]stretch, 0, len(p.Runs))
	var some [8]string // room for those of most paragraphs
	printed := some[:0]
	for i := range p.Runs {
		printed = append(printed, printedBy(&p.Runs[i], pageNumber))
	}
	s.Words = strings.Join(printed, "")
	s.Glyphs = make([]fonts.Glyph, 0, utf8.RuneCountInString(s.Words)) // one for each character, or fewer
	var few [8]int
	ends := few[:0]
	at := 0
	for i := range p.Runs {
		switch run := &p.Runs[i]; run.Kind {
		case document.LineBreak, document.Tab, document.FigureRun:
			s.Glyphs = append(s.Glyphs, fonts.Glyph{At: uint32(at), Length: uint8(len(printed[i]))})
		default:
			s.Glyphs = fonts.Append(s.Glyphs, at, printed[i], p.LookOf(run))
		}
		at += len(printed[i])
		ends = append(ends, len(s.Glyphs))
	}
	s.divide(ends)
	return s
}

// printedBy is what a run prints, or stands for in the text where it is no text.
func printedBy(run *document.Run, pageNumber func(anchor string) string) string {
	switch run.Kind {
	case document.PageNumber, document.PageCount:
		return "0"
	case document.PageReference:
		return pageNumber(run.Anchor)
	case document.LineBreak:
		return "\n"
	case document.Tab:
		return "\t"
	case document.FigureRun:
		return linebreak.Placeholder
	}
	return run.Text
}

// hasLabel reports whether a bullet or number stands before the text.
func (s Text) hasLabel() bool { return s.Paragraph.Item != nil && s.Paragraph.Item.Marker != "" }

// Label returns the bullet or number of a list item, which hangs out to the left of the
// first line, and reports whether there is one.
func (s Text) Label() (label Text, found bool) {
	if !s.hasLabel() {
		return Text{}, false
	}
	label = newText(s.Paragraph)
	label.add(s.Paragraph.Item.Marker, NoRun, 0)
	return label, true
}

// add adds a text that looks like a run of the paragraph, or like the paragraph itself
// for NoRun.
func (s Text) add(text string, run int, level uint8) {
	look := s.Paragraph.Style.Look()
	if run != NoRun {
		look = s.Paragraph.LookOf(&s.Paragraph.Runs[run])
	}
	from := len(s.Glyphs)
	s.Glyphs = fonts.Append(s.Glyphs, len(s.Words), text, look)
	s.Words += text
	for i := from; i < len(s.Glyphs); i++ {
		s.extend(stretch{to: int32(i + 1), run: int32(run), kind: kindOf(s.char(i)), level: level})
	}
}

// addPart adds glyphs of another text of the same paragraph.
func (s Text) addPart(of Text, from, to int) {
	if from == to {
		return
	}
	first, last := of.Glyphs[from], of.Glyphs[to-1]
	moved := uint32(len(s.Words)) - first.At
	s.Words += of.Words[first.At : last.At+uint32(last.Length)]
	for k := of.stretchAt(from); from < to; k++ {
		next := of.stretches[k]
		for end := min(to, int(next.to)); from < end; from++ {
			g := of.Glyphs[from]
			g.At += moved
			s.Glyphs = append(s.Glyphs, g)
			next.to = int32(len(s.Glyphs))
			s.extend(next)
		}
	}
}

// Numbered returns a part of a text as a text of its own, with page numbers in the place
// of the glyphs that stand for them, and reports whether there are any. numberOf gives the
// number that a run prints, and reports whether it prints one.
func (s Text) Numbered(from, to int, numberOf func(*document.Run) (string, bool)) (out Text, found bool) {
	copied := from // up to here
	for k := s.stretchAt(from); from < to; k++ {
		here := s.stretches[k]
		begin, end := from, min(to, int(here.to))
		from = end
		if here.run == NoRun {
			continue
		}
		number, is := numberOf(&s.Paragraph.Runs[here.run])
		if !is {
			continue
		}
		if out.Setting == nil {
			out = newText(s.Paragraph)
			out.Left = s.Left
		}
		out.addPart(s, copied, begin)
		copied = end
		if n := len(out.stretches); n == 0 || out.stretches[n-1].run != here.run { // else the number is there already
			out.add(number, int(here.run), here.level)
		}
	}
	if out.Setting == nil {
		return out, false
	}
	out.addPart(s, copied, to)
	return out, true
}

// Hyphenated returns a part of a text as a text of its own, with the hyphen that shows
// for the soft one at its end.
func (s Text) Hyphenated(from, to int) Text {
	out := newText(s.Paragraph)
	out.Left = s.Left
	out.addPart(s, from, to)
	out.add("-", s.RunAt(to-1), 0)
	return out
}

// RunAt is the index of the run that a glyph is in, or NoRun.
func (s Text) RunAt(i int) int { return int(s.stretches[s.stretchAt(i)].run) }

// TabAt is the index of the first tab among glyphs, or the end of these.
func (s Text) TabAt(from, to int) int {
	for k := s.stretchAt(from); from < to; k++ {
		if s.stretches[k].kind == tabPortion {
			return from
		}
		from = min(to, int(s.stretches[k].to))
	}
	return to
}

// char is the character that a glyph stands for, cluster for several.
func (s Text) char(i int) rune { return charOf(s.Glyphs[i], s.Words) }

func charOf(g fonts.Glyph, words string) rune {
	if c := words[g.At]; c < utf8.RuneSelf && g.Length == 1 {
		return rune(c) // most text is this
	}
	r, size := utf8.DecodeRuneInString(words[g.At:])
	if size != int(g.Length) {
		return cluster
	}
	return r
}

// cluster stands for a letter and its marks, which are no one character.
const cluster rune = -1

// first is the first character that a glyph stands for.
func (s Text) first(i int) rune {
	r, _ := utf8.DecodeRuneInString(s.Words[s.Glyphs[i].At:])
	return r
}
