package serve

import (
	"slices"

	"actieplan/fonts"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// This file tells which pages need not be drawn again: after a save, most are as they were.

// comparison compares the pages of a document with those of the render before.
type comparison struct {
	now, before       *layout.Pages
	numbers, numbered map[*document.Paragraph]int // of the paragraphs of a page now, and of the page before, in their order
}

func newComparison(now, before *layout.Pages) *comparison {
	return &comparison{now, before, make(map[*document.Paragraph]int), make(map[*document.Paragraph]int)}
}

// same reports whether a page has the same drawing and the same fingerprint as before.
// What its texts come from is not part of these.
func (c *comparison) same(i int) bool {
	if i >= len(c.before.Pages) {
		return false
	}
	a, b := c.now.Pages[i], c.before.Pages[i]
	if a == b && c.now == c.before {
		return true
	}
	clear(c.numbers)
	clear(c.numbered)
	return a.Style.Width == b.Style.Width && a.Style.Height == b.Style.Height && slices.EqualFunc(a.Marks(), b.Marks(), c.sameMark)
}

func (c *comparison) sameMark(a, b layout.Mark) bool {
	if a.Origin().Role != b.Origin().Role {
		return false
	}
	switch a := a.(type) {
	case *layout.Text:
		b, is := b.(*layout.Text)
		return is && c.sameText(a, b)
	case *layout.Box:
		b, is := b.(*layout.Box)
		return is && a.X == b.X && a.Y == b.Y && a.Width == b.Width && a.Height == b.Height && a.Color == b.Color
	case *layout.Picture:
		b, is := b.(*layout.Picture)
		return is && a.X == b.X && a.Y == b.Y && a.Side == b.Side && a.Icon == b.Icon
	}
	return false
}

func (c *comparison) sameText(a, b *layout.Text) bool {
	return a.X == b.X && a.Baseline == b.Baseline && a.Width == b.Width && a.Size == b.Size && a.Color == b.Color &&
		a.Font == b.Font && a.Leftward == b.Leftward && slices.Equal(a.Places, b.Places) && c.sameParagraph(a, b) &&
		a.Link() == b.Link() && address(c.now, a.Link()) == address(c.before, b.Link()) && sameGlyphs(a, b)
}

// sameParagraph reports whether two texts are in elements with the same attributes.
func (c *comparison) sameParagraph(a, b *layout.Text) bool {
	one, other := a.From.Paragraph, b.From.Paragraph
	if one == nil || other == nil {
		return one == other
	}
	return one.Style.Outline == other.Style.Outline && numberIn(c.numbers, one) == numberIn(c.numbered, other)
}

// numberIn numbers a paragraph, after those that have a number.
func numberIn(numbers map[*document.Paragraph]int, p *document.Paragraph) int {
	n, known := numbers[p]
	if !known {
		n = len(numbers)
		numbers[p] = n
	}
	return n
}

// sameGlyphs reports whether two texts have the same outlines for the same characters.
func sameGlyphs(a, b *layout.Text) bool {
	if len(a.Glyphs) != len(b.Glyphs) || len(a.Glyphs) == 0 {
		return len(a.Glyphs) == len(b.Glyphs)
	}
	if a.Words == b.Words && &a.Glyphs[0] == &b.Glyphs[0] {
		return true // the layout had no need to set them again
	}
	return slices.EqualFunc(a.Glyphs, b.Glyphs, func(g, h fonts.Glyph) bool {
		return g.ID == h.ID && g.Text(a.Words) == h.Text(b.Words)
	})
}
