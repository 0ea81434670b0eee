package character

import (
	"strings"
	"unicode"
)

// Ignorable reports whether a character shows nothing by itself and takes no room: the soft hyphen, joiners, direction
// marks, variation selectors and tags (Unicode's Default_Ignorable_Code_Point, as far as documents have them).
func Ignorable(r rune) bool {
	switch {
	case r < 0xA0:
		return false
	case r == SoftHyphen, r == 0x034F, r == 0x061C, r == ByteOrderMark:
		return true
	case r < 0x180B:
		return false
	}
	return r <= 0x180F ||
		r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F ||
		r >= 0xFE00 && r <= 0xFE0F ||
		r >= 0xE0020 && r <= 0xE007F || r >= 0xE0100 && r <= 0xE01EF
}

// Letters of Braille and Hangul that are blank.
const (
	blankBraille = '\u2800'
	hangulFiller = '\u3164'
)

// Shows reports whether a text shows anything when it is printed.
func Shows(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !Ignorable(r) && !Forbidden(r) && r != blankBraille && r != hangulFiller
	})
}

// plainSigns are characters that look like emoji, with the one that means the same and is in the fonts.
var plainSigns = map[rune]rune{
	'\u2705': '✔', '\u274C': '✘', '\u274E': '☒', '\u2795': '+', '\u2796': '−', '\u2797': '÷',
	'\u2139': 'i', '\u2023': '•', '\u2043': '•', '\U0001F4DE': '☎', '\U0001F4E7': '✉', '\U0001F5F8': '✓', '\U0001F5F9': '☑',
	'\U0001F5F4': '☒', '\U0001F5F5': '☒',
}

// PlainSign returns the character of the fonts that an emoji is printed as; r itself where it is printed as it is.
func PlainSign(r rune) rune {
	if plain, ok := plainSigns[r]; ok {
		return plain
	}
	return r
}

// EmojiSelector follows a sign that is to look like an emoji (Unicode's variation selector 16).
const EmojiSelector = '\uFE0F'
