package fonts

import (
	"golang.org/x/text/unicode/norm"
)

// Canonical combining classes (Unicode, 4.3) of marks that are centred on their letter.
const (
	attachedBelow = 202
	below         = 220
	above         = 230
)

// placeMark moves the outline of a mark to above or below the letter before it, where the font has no composed glyph:
// "j́" as Dutch writes it. A mark has no advance of its own, so it is drawn where its letter ends. HarfBuzz does the
// same for fonts without mark positioning.
func (f *Font) placeMark(mark *Glyph, r rune, before []Glyph) {
	i := len(before) - 1
	for i > 0 && (before[i].Advance == 0 || f.Invisible(before[i])) {
		i--
	}
	letter := before[i]
	base, own := f.file.GlyphBox(letter.ID), f.file.GlyphBox(mark.ID)
	if mark.Advance != 0 || base == [4]int{} || own == [4]int{} {
		return
	}
	gap := f.UnitsPerEm / 16
	switch norm.NFC.PropertiesString(string(r)).CCC() {
	case above:
		mark.DY = max(0, base[3]+gap-own[1])
		for _, other := range before[i+1:] { // marks on one letter stand on top of each other
			if box := f.file.GlyphBox(other.ID); box[3]+other.DY > own[1]+mark.DY && box[1]+other.DY > base[1] {
				mark.DY = box[3] + other.DY + gap - own[1]
			}
		}
	case below, attachedBelow:
		mark.DY = min(0, base[1]-gap-own[3])
	default:
		return
	}
	mark.DX = base[0] + (base[2]-base[0])/2 - letter.Advance - (own[0]+own[2])/2
}
