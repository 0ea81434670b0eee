package fonts

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Mirrored returns the character whose glyph shows a character in text that runs from
// right to left (UAX #9, L4): the opposite of a bracket, a quotation mark or a sign that
// points left or right, and any other character itself. Of the rarer characters with the
// property Bidi_Mirrored it knows only brackets.
func Mirrored(r rune) rune {
	switch r {
	case '<':
		return '>'
	case '>':
		return '<'
	case '«':
		return '»'
	case '»':
		return '«'
	case '‹':
		return '›'
	case '›':
		return '‹'
	case '≤':
		return '≥'
	case '≥':
		return '≤'
	}
	if p, _ := bidi.LookupRune(r); !p.IsBracket() {
		return r
	}
	other, _ := utf8.DecodeRuneInString(bidi.ReverseString(string(r)))
	return other
}
