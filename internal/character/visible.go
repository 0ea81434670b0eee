package character

import (
	"strings"
	"unicode"
)

// Ignorable reports whether a character shows nothing by itself and takes no room: the
// soft hyphen, joiners, direction marks, variation selectors and tags (Unicode's
// Default_Ignorable_Code_Point, as far as documents have them).
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

// Unbroken is a text without what only says where its lines may end, soft hyphens,
// zero-width spaces and word joiners, and with plain spaces for non-breaking ones: so it is
// named where it stands on a line of its own, as in bookmarks, which may show them.
func Unbroken(text string) string {
	if !strings.ContainsAny(text, string(SoftHyphen)+string(ZeroWidthSpace)+string(WordJoiner)+string(NoBreakSpace)) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case SoftHyphen, ZeroWidthSpace, WordJoiner:
			return -1
		case NoBreakSpace:
			return ' '
		}
		return r
	}, text)
}
