package character

import "slices"

// Where the letters and the figures of mathematics begin, and those of full width.
const (
	mathLetters = 0x1D400 // thirteen alphabets of capitals and small letters
	mathEnd     = mathLetters + 13*52
	mathFigures = 0x1D7CE // five times ten
	figuresEnd  = mathFigures + 5*10
	wideSigns   = 0xFF01 // as ASCII's from ! on
	wideEnd     = 0xFF5F
)

// The alphabets and the kinds of figures that are bold or italic.
var (
	boldAlphabets   = []rune{0, 2, 4, 7, 9, 11}
	italicAlphabets = []rune{1, 2, 10, 11}
	boldFigures     = []rune{0, 3}
)

// PlainLetter returns the letter or figure that one of mathematics or of full width is, and
// how it looks; r itself for any other. Social media have no other bold letters.
func PlainLetter(r rune) (plain rune, bold, italic bool) {
	switch {
	case r >= mathLetters && r < mathEnd:
		alphabet, n := (r-mathLetters)/52, (r-mathLetters)%52
		if plain = 'A' + n; n >= 26 {
			plain = 'a' + n - 26
		}
		return plain, slices.Contains(boldAlphabets, alphabet), slices.Contains(italicAlphabets, alphabet)
	case r >= mathFigures && r < figuresEnd:
		return '0' + (r-mathFigures)%10, slices.Contains(boldFigures, (r-mathFigures)/10), false
	case r >= wideSigns && r < wideEnd:
		return '!' + r - wideSigns, false, false
	}
	return r, false, false
}
