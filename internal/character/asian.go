package character

import (
	"slices"
	"strings"
	"unicode"
)

// IsAsian reports whether a character is one of Chinese, Japanese or Korean text, signs
// and letters of full width included.
func IsAsian(r rune) bool {
	return r >= 0x1100 && (r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF ||
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo))
}

// WithoutParts takes out of the pieces of a text the zero-width spaces and word joiners
// beside its Asian parts, which the form puts where they touch other text, and
// reports whether there were any.
func WithoutParts(pieces []string) (changed bool) {
	signs := []rune(strings.Join(pieces, ""))
	if !slices.ContainsFunc(signs, IsAsian) {
		return false // as in most
	}
	beside := func(i int) bool { return i >= 0 && i < len(signs) && IsAsian(signs[i]) }
	at := 0
	for i, piece := range pieces {
		pieces[i] = strings.Map(func(r rune) rune {
			at++
			if (r == ZeroWidthSpace || r == WordJoiner) && beside(at-2) != beside(at) {
				changed = true
				return -1
			}
			return r
		}, piece)
	}
	return changed
}
