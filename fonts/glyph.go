package fonts

import (
	"math"
)

// Glyph is an outline of a font, placed in a line. Plans have millions of them, so it is
// small and has no pointers: its characters are named by their place in the text that was
// shaped. The zero Glyph is of no font.
type Glyph struct {
	At     uint32 // where the characters that it stands for begin
	DX, DY int16  // in font units, how far the outline is moved, right and up: only marks without a composed glyph are
	ID     uint16
	Length uint8 // of the characters in bytes: one character, or a base letter and the marks that it is composed with
	face   uint8 // index in All, plus one
}

// Text returns the characters that a glyph stands for in the text that was shaped.
func (g Glyph) Text(shaped string) string { return shaped[g.At : g.At+uint32(g.Length)] }

// Move moves the outline of a glyph, to a distance that a Glyph can hold: marks in their
// hundreds on one letter stay at 16 times its size.
func (g *Glyph) Move(dx, dy int) {
	within := func(distance int) int16 { return int16(min(math.MaxInt16, max(math.MinInt16, distance))) }
	g.DX, g.DY = within(int(g.DX)+dx), within(int(g.DY)+dy)
}

// Font returns the font of a glyph, nil for the zero Glyph.
func (g Glyph) Font() *Font {
	if g.face == 0 {
		return nil
	}
	return faces().all[g.face-1]
}

// SameFont reports whether two glyphs are of one font.
func (g Glyph) SameFont(other Glyph) bool { return g.face == other.face }

// Missing reports whether a glyph of the font is the box for a character that no font
// has, or the small box for a mark.
func (f *Font) Missing(g Glyph) bool {
	return f.missing != 0 && (g.ID == f.missing || g.ID == f.markAbove || g.ID == f.markBelow)
}

// StandIn returns the character to write for a glyph that is a box. It shows the same box
// in any program, whereas the character that the glyph stands for might be shown in
// another font.
func (f *Font) StandIn(g Glyph) rune {
	switch g.ID {
	case f.markAbove:
		return thaiSaraI
	case f.markBelow:
		return sheva
	}
	return replacement
}

// Invisible reports whether a glyph of the font draws nothing and has no advance: that of
// a joiner, a direction mark, a variation selector or a soft hyphen inside a line.
func (f *Font) Invisible(g Glyph) bool { return g.ID == f.invisible }
