package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/measure"
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

// readable returns marks of which each is read as a whole: a letter with marks that are
// raised or lowered is one of its own, and the end of a line stands where a zone ended
// one. Without it the words on both sides of the break are one to a program that reads the
// text (ISO 32000-1, 14.8.2.5).
func readable(marks []layout.Mark) []layout.Mark {
	if !slices.ContainsFunc(marks, func(m layout.Mark) bool { return hasRaised(m) || isBroken(m) }) {
		return marks
	}
	whole := make([]layout.Mark, 0, len(marks)+16)
	for _, mark := range marks {
		if hasRaised(mark) {
			whole = append(whole, raisedApart(mark.(*layout.Text))...)
		} else {
			whole = append(whole, mark)
		}
		if isBroken(mark) {
			whole = append(whole, lineEndAfter(whole[len(whole)-1].(*layout.Text)))
		}
	}
	return whole
}

// isBroken reports whether a mark is text that is read, before a line break.
func isBroken(mark layout.Mark) bool {
	text, is := mark.(*layout.Text)
	return is && text.Break != nil && text.From.Role != layout.Artifact
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

// lineEndAfter is the line break at the end of a mark: it looks like a space, and is read
// as the end of a line.
func lineEndAfter(m *layout.Text) *layout.Text {
	span := fonts.Shape(" ", m.Font.Look)[0]
	return &layout.Text{
		From: m.From, Run: m.Break, X: m.X + m.Width, Baseline: m.Baseline,
		Font: span.Font, Size: m.Size, Color: m.Color, Words: "\n", Glyphs: span.Glyphs,
	}
}
