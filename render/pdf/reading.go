package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
	"actieplan/render/pdf/tag"
)

// This file makes the marks such that each is read as a whole: either as its glyphs say,
// or as a text that stands for them. Programs lose text where such replacements stand
// within other marked content, so they get marks of their own.

// readingOf says how a mark is read.
func readingOf(m *layout.Text) tag.Reading {
	reading := tag.Reading{Silent: true}
	for i := range m.Glyphs {
		g := &m.Glyphs[i]
		reading.Silent = reading.Silent && unshown(m, g)
		if g.DY != 0 || m.Words[g.At] >= firstPrivate && strings.ContainsFunc(g.Text(m.Words), isPrivate) {
			reading.Extracted = true
		}
	}
	switch {
	case reading.Silent:
	case m.Hyphen:
		// At the end of a line (ISO 32000-1, 14.8.2.2.3). Programs that take the text
		// from the content join the word again by themselves, where they find a hyphen.
		reading.Words = string(character.SoftHyphen)
	case reading.Extracted:
		// Raised glyphs look like another line to programs that read the text, and
		// characters for private use mean nothing without words from outside the font
		// (ISO 19005-2, 6.2.11.7.3).
		reading.Words = shownText(m)
	case m.Leftward && len(m.Glyphs) > 1:
		// Programs that take the text from the content turn it round by themselves.
		reading.Words = shownText(m)
	}
	return reading
}

// firstPrivate is the least byte that characters for private use begin with in UTF-8.
const firstPrivate = 0xEE

func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

// shownText is the characters of a mark that stand in the file, in the order in which
// they are read.
func shownText(m *layout.Text) string {
	shown := *m
	shown.Glyphs = slices.DeleteFunc(slices.Clone(m.Glyphs), func(g fonts.Glyph) bool { return unshown(m, &g) })
	return shown.String()
}

// readable returns pages whose marks are read as a whole.
func readable(pages *layout.Pages) *layout.Pages { return withBreaks(withRaised(pages)) }

// withRaised returns pages on which each letter with marks that are raised or lowered is
// a mark of its own.
func withRaised(pages *layout.Pages) *layout.Pages {
	out := pages
	for i, page := range pages.Pages {
		if !slices.ContainsFunc(page.Marks, hasRaised) {
			continue
		}
		if out == pages {
			copied := *pages
			copied.Pages = slices.Clone(pages.Pages)
			out = &copied
		}
		apart := *page
		apart.Marks = nil
		for _, mark := range page.Marks {
			if hasRaised(mark) {
				apart.Marks = append(apart.Marks, raisedApart(mark.(*layout.Text))...)
			} else {
				apart.Marks = append(apart.Marks, mark)
			}
		}
		out.Pages[i] = &apart
	}
	return out
}

func hasRaised(mark layout.Mark) bool {
	text, is := mark.(*layout.Text)
	if !is || text.Places != nil {
		return false
	}
	for i := range text.Glyphs {
		if text.Glyphs[i].DY != 0 {
			return true
		}
	}
	return false
}

// raisedApart cuts a mark before and after letters with raised marks, in the order in
// which the pieces are read.
func raisedApart(m *layout.Text) []layout.Mark {
	set := &glyphSet{font: m.Font}
	var pieces []layout.Mark
	var piece *layout.Text
	at := 0.0 // in thousandths of the font size
	for i := 0; i < len(m.Glyphs); {
		n := cluster(m.Glyphs[i:])
		raised := slices.ContainsFunc(m.Glyphs[i:i+n], func(g fonts.Glyph) bool { return g.DY != 0 })
		if piece == nil || raised {
			cut := *m
			cut.X, cut.Glyphs = m.X+measure.Twips(math.Round(at*float64(m.Size)/1000)), nil
			piece = &cut
			pieces = append(pieces, piece)
		}
		for _, g := range m.Glyphs[i : i+n] {
			if !unshown(m, &g) {
				at += set.width(m.Font.Advance(g.ID))
			}
		}
		piece.Glyphs = append(piece.Glyphs, m.Glyphs[i:i+n]...)
		piece.Width = m.X + measure.Twips(math.Round(at*float64(m.Size)/1000)) - piece.X
		if raised {
			piece = nil
		}
		i += n
	}
	if m.Leftward {
		slices.Reverse(pieces)
	}
	return pieces
}

// withBreaks returns pages with a space at the end of each line that a zone broke:
// without it the words on both sides of the break are one to a program that reads the
// text (ISO 32000-1, 14.8.2.5).
func withBreaks(pages *layout.Pages) *layout.Pages {
	type place struct {
		page, mark int
		run        int
	}
	type space struct {
		place
		text *layout.Text
	}
	var spaces []space
	last := make(map[*document.Paragraph]place) // mark of each paragraph with line breaks
	var current *document.Paragraph
	broken := false
	for i, page := range pages.Pages {
		for j, mark := range page.Marks {
			text, is := mark.(*layout.Text)
			if !is || text.Run == nil || text.From.Role == layout.Artifact {
				continue
			}
			p := text.From.Paragraph
			if p != current {
				current, broken = p, slices.ContainsFunc(p.Runs, isBreak)
			}
			if !broken {
				continue
			}
			before, known := last[p]
			now := place{i, j, runIndex(p, text.Run, before.run)}
			if known {
				if n := slices.IndexFunc(p.Runs[before.run:now.run], isBreak); n >= 0 {
					end := pages.Pages[before.page].Marks[before.mark].(*layout.Text)
					spaces = append(spaces, space{before, spaceAfter(end, &p.Runs[before.run+n])})
				}
			}
			last[p] = now
		}
	}
	if len(spaces) == 0 {
		return pages
	}
	out := *pages
	out.Pages = slices.Clone(pages.Pages)
	slices.SortFunc(spaces, func(a, b space) int { return (a.page-b.page)<<32 + a.mark - b.mark })
	for len(spaces) > 0 {
		number := spaces[0].page
		page := *out.Pages[number]
		old := page.Marks
		page.Marks = make([]layout.Mark, 0, 2*len(old))
		at := 0
		for ; len(spaces) > 0 && spaces[0].page == number; spaces = spaces[1:] {
			page.Marks = append(append(page.Marks, old[at:spaces[0].mark+1]...), spaces[0].text)
			at = spaces[0].mark + 1
		}
		page.Marks = append(page.Marks, old[at:]...)
		out.Pages[number] = &page
	}
	return &out
}

func isBreak(run document.Run) bool { return run.Kind == document.LineBreak }

// runIndex is the place of a run in its paragraph, which is looked for from another one
// on: a paragraph may have many thousands.
func runIndex(p *document.Paragraph, run *document.Run, from int) int {
	for n := range p.Runs {
		if i := (from + n) % len(p.Runs); &p.Runs[i] == run {
			return i
		}
	}
	return 0
}

// spaceAfter is a space at the end of a mark, which stands for a line break.
func spaceAfter(m *layout.Text, lineBreak *document.Run) *layout.Text {
	span := fonts.Shape(" ", m.Font.Bold, m.Font.Italic)[0]
	return &layout.Text{
		From: m.From, Run: lineBreak, X: m.X + m.Width, Baseline: m.Baseline,
		Font: span.Font, Size: m.Size, Color: m.Color, Words: " ", Glyphs: span.Glyphs,
	}
}
