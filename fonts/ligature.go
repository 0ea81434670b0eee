package fonts

import (
	"unicode/utf8"

	"actieplan/fonts/truetype"
)

// accented returns the glyph of a letter with the mark that text begins with, where
// Unicode has no character for the two, such as "j́". The glyphs are in the face's GSUB
// table, in a feature that word processors apply too (ccmp: OpenType, registered
// features). It also returns the length of the mark, which is 0 if there is no such
// glyph.
func (f *Font) accented(letter rune, text string) (glyph uint16, length int) {
	mark, length := utf8.DecodeRuneInString(text)
	if glyph, ok := f.ligatures[truetype.Pair{First: f.lookup(letter), Second: f.lookup(mark)}]; ok {
		return glyph, length
	}
	return 0, 0
}
