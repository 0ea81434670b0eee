package pdf

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/measure"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
)

// text shows glyphs from the start of a baseline on (ISO 32000-1, 9.4). As a rule all are
// one string, spaces and all, so that a reader who searches or copies finds whole words.
func (d *drawing) text(m *layout.Text) {
	index := d.artwork.font(m.Font)
	d.fill(m.Color)
	d.content = append(d.content, "BT "...)
	set := d.artwork.fonts[index]
	if m.Font != d.font || m.Size != d.size {
		if !slices.Contains(d.fonts, index) {
			d.fonts = append(d.fonts, index)
		}
		d.content = strconv.AppendInt(append(d.content, "/F"...), int64(index), 10)
		d.content = append(d.content, ' ')
		d.lengths(m.Size)
		d.content = append(d.content, "Tf "...)
		d.font, d.size = m.Font, m.Size
	}
	d.lengths(m.X, d.height-m.Baseline)
	d.content = append(d.content, "Td "...)
	if m.Places != nil {
		d.placed(m, set)
	} else {
		d.glyphs(m, set)
	}
	d.content = append(d.content, "ET\n"...)
}

// glyphs shows glyphs of one font, all in one string but for letters with marks that are
// placed over or under them.
func (d *drawing) glyphs(m *layout.Text, set *glyphSet) {
	b, glyphs := d.content, m.Glyphs
	open := false // inside a string
	for i := 0; i < len(glyphs); i++ {
		g := &glyphs[i]
		if unshown(m, g) {
			continue
		}
		if n := cluster(glyphs[i:]); n > 1 || g.DX != 0 || g.DY != 0 {
			if open {
				b = append(b, ") Tj "...)
				open = false
			}
			b = appendCluster(b, glyphs[i:i+n], m.Words, set, m.Size)
			i += n - 1
			continue
		}
		if !open {
			b = append(b, '(')
			open = true
		}
		b = appendCode(b, set.code(g, m.Words))
	}
	if open {
		b = append(b, ") Tj "...)
	}
	d.content = b
}

// placed shows glyphs at places of their own, by what these differ from their widths in
// the font.
func (d *drawing) placed(m *layout.Text, set *glyphSet) {
	b := append(d.content, "[("...)
	for i := range m.Glyphs {
		if i > 0 {
			width := int(set.width(set.font.Advance(m.Glyphs[i-1].ID)))
			if less := width - (m.Places[i] - m.Places[i-1]); less != 0 {
				b = append(strconv.AppendInt(append(b, ')'), int64(less), 10), '(')
			}
		}
		b = appendCode(b, set.code(&m.Glyphs[i], m.Words))
	}
	d.content = append(b, ")] TJ "...)
}

// unshown reports whether a glyph is left out: one that draws nothing and only steers the
// lines, such as a soft hyphen or a direction mark. Joiners, variation selectors and tags
// draw nothing either but are part of an emoji or of a letter's spelling, so that copied
// text needs them (Unicode, 23.2 and 23.4).
func unshown(m *layout.Text, g *fonts.Glyph) bool {
	if !m.Font.Invisible(*g) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(m.Words[g.At:])
	switch r {
	case character.SoftHyphen, character.ZeroWidthSpace, character.ByteOrderMark:
		return true
	}
	return r >= leftToRightMark && r <= lastFormat
}

const (
	leftToRightMark = 0x200E
	lastFormat      = 0x206F // of the direction marks and their like
)

// appendCode writes a code inside a string.
func appendCode(b []byte, code uint16) []byte {
	return object.AppendLiteralByte(object.AppendLiteralByte(b, byte(code>>8)), byte(code))
}

// cluster counts the glyphs of the letter that the text begins with: itself, and the
// marks placed on it.
func cluster(glyphs []fonts.Glyph) int {
	n := 1
	for n < len(glyphs) && (glyphs[n].DX != 0 || glyphs[n].DY != 0) {
		n++
	}
	return n
}

// appendCluster shows a letter and its marks. These are moved sideways by numbers in
// thousandths of the font size, and up by the text rise.
func appendCluster(b []byte, glyphs []fonts.Glyph, words string, set *glyphSet, size measure.Twips) []byte {
	for i := range glyphs {
		g := &glyphs[i]
		if g.DX == 0 && g.DY == 0 {
			b = append(appendCode(append(b, '('), set.code(g, words)), ") Tj "...)
			continue
		}
		aside := set.thousandths(int(g.DX))
		if g.DY != 0 {
			b = append(appendNumber(b, set.thousandths(int(g.DY))*size.Points()/1000), " Ts "...)
		}
		b = append(b, '[')
		b = appendCode(append(appendNumber(b, -aside), '('), set.code(g, words))
		b = append(appendNumber(append(b, ')'), aside), "] TJ "...)
		if g.DY != 0 {
			b = append(b, "0 Ts "...)
		}
	}
	return b
}
