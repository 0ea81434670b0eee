package line

import (
	"slices"
	"sort"
	"unicode/utf8"

	"actieplan/internal/measure"
	"actieplan/render/layout/bidi"
)

// stretch is glyphs that follow each other and have all in common but their outlines: the
// font, and what is said here.
type stretch struct {
	to      int32 // the glyph after them
	run     int32 // index in Paragraph.Runs, or NoRun
	kind    portionKind
	level   uint8 // see bidi.Levels
	foreign bool  // see isForeign
	joins   bool  // is in one portion with the stretch before it
}

// divide divides the glyphs of a paragraph into stretches; ends is where those of each
// run end.
func (s Text) divide(ends []int) {
	var levels []uint8
	if bidi.HasRightToLeft(s.Words) {
		levels = s.levels()
	}
	foreign := false
	from := 0
	for run, end := range ends {
		for i := from; i < end; i++ {
			if i > from && levels == nil && s.goesOn(i) {
				s.stretches[len(s.stretches)-1].to++
				continue
			}
			char := s.char(i)
			if char == cluster {
				foreign = isForeign(s.first(i), foreign)
			} else {
				foreign = isForeign(char, foreign)
			}
			next := stretch{to: int32(i + 1), run: int32(run), kind: kindOf(char), foreign: foreign}
			if levels != nil {
				next.level = levels[i]
			}
			s.extend(next)
		}
		from = end
	}
	for _, insert := range s.Paragraph.Inserts {
		s.cut(s.GlyphAt(insert.From))
		s.cut(s.GlyphAt(insert.To))
	}
}

// cut begins a portion with a glyph: in the DOCX a bookmark or a control stands there.
func (s Text) cut(glyph int) {
	if glyph == len(s.Glyphs) {
		return
	}
	k := s.stretchAt(glyph)
	if glyph > 0 && s.stretchAt(glyph-1) == k {
		s.stretches = slices.Insert(s.stretches, k, s.stretches[k])
		s.stretches[k].to = int32(glyph)
		k++
	}
	s.stretches[k].joins = false
}

// GlyphAt is the index of the glyph before which so many characters of the text stand.
func (s Text) GlyphAt(characters int) int {
	i := 0
	for ; i < len(s.Glyphs) && characters > 0; i++ {
		characters -= utf8.RuneCountInString(s.Glyphs[i].Text(s.Words))
	}
	return i
}

// goesOn reports whether a glyph is plain text that goes on with the last stretch, as
// most are, in a run from left to right.
func (s Text) goesOn(i int) bool {
	last, g := &s.stretches[len(s.stretches)-1], s.Glyphs[i]
	char := s.Words[g.At]
	return g.Length == 1 && ' ' <= char && char <= '~' && last.kind == textPortion && !last.foreign && g.SameFont(s.Glyphs[i-1])
}

// levels are the embedding levels of the glyphs.
func (s Text) levels() []uint8 {
	clusters := make([]string, len(s.Glyphs))
	for i, g := range s.Glyphs {
		clusters[i] = g.Text(s.Words)
	}
	return bidi.Levels(clusters)
}

// extend adds a stretch of one glyph, to the last one where they have all in common.
func (s Text) extend(next stretch) {
	if n := len(s.stretches); n > 0 {
		last := &s.stretches[n-1]
		next.joins = s.looksAlike(last, &next)
		if next.joins && last.run == next.run {
			last.to = next.to
			return
		}
	}
	s.stretches = append(s.stretches, next)
}

// looksAlike reports whether two stretches that follow each other are text in one font,
// direction and kind of script, and are of one link or of none.
func (s Text) looksAlike(a, b *stretch) bool {
	if a.kind != textPortion || b.kind != textPortion || a.level != b.level || a.foreign != b.foreign ||
		!s.Glyphs[a.to-1].SameFont(s.Glyphs[a.to]) {
		return false
	}
	if a.run == b.run {
		return true
	}
	one, other := &s.Paragraph.Runs[a.run], &s.Paragraph.Runs[b.run]
	return one.Kind.HasText() && other.Kind.HasText() && one.Link == other.Link
}

// stretchAt is the index of the stretch that a glyph is in; that of the last for the end
// of the text.
func (s Text) stretchAt(glyph int) int {
	return sort.Search(len(s.stretches)-1, func(k int) bool { return int(s.stretches[k].to) > glyph })
}

// portionEnd is where the portion ends that begins with a glyph, before another glyph.
func (s Text) portionEnd(from, to int) int {
	k := s.stretchAt(from)
	for k+1 < len(s.stretches) && s.stretches[k+1].joins && int(s.stretches[k].to) < to {
		k++
	}
	return min(to, int(s.stretches[k].to))
}

// Width is the sum of the advances of glyphs.
func (s Text) Width(from, to int) Fine {
	var width Fine
	for k := s.stretchAt(from); from < to; k++ {
		end := min(to, int(s.stretches[k].to))
		width += s.widthIn(k, from, end)
		from = end
	}
	return width
}

// widthIn is the sum of the advances of glyphs of one stretch.
func (s Text) widthIn(k, from, to int) Fine {
	font := s.Glyphs[from].Font()
	if font == nil {
		return s.figureWidth(k)
	}
	var width Fine
	for _, g := range s.Glyphs[from:to] {
		width += FineAdvance(g, font, s.Paragraph.Style.Size)
	}
	return width
}

// figureWidth is the width of a stretch without a font: that of a figure, or none.
func (s Text) figureWidth(k int) Fine {
	if figure := s.Paragraph.Runs[s.stretches[k].run].Figure; figure != nil {
		return FineTwips(figure.Size)
	}
	return 0
}

// Advance is how far glyphs move what follows them in their line: each portion by whole
// twips.
func (s Text) Advance(from, to int) measure.Twips {
	var width measure.Twips
	for from < to {
		end := s.portionEnd(from, to)
		width += s.Width(from, end).Twips()
		from = end
	}
	return width
}
