package inline

import (
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
)

// Escape escapes what would be markup within a line, or within the text of a link.
func Escape(text string, inLink bool) string {
	var b strings.Builder
	source := []byte(text)
	var paths pathReader
	bracket := inLink || strings.Contains(text, "](") || strings.Contains(text, "[^")
	addresses := mayHaveAddress(text)
	address := 0 // where the last bare address ends
	for i := 0; i < len(text); i++ {
		c := text[i]
		if addresses && i >= address {
			address = i + addressAt(source, i)
		}
		if c == '\\' && i >= address {
			if length := paths.length(source[i:], source[:i]); length > 0 {
				for i+length < len(text) && text[i+length] == '*' {
					length++ // no backslash would be taken for an escape here
				}
				b.WriteString(text[i : i+length])
				i += length - 1
				continue
			}
		}
		switch {
		case i < address && c != '&': // no backslash would be taken for an escape here
		case isMarkup(text, i), c == '[' && bracket, c == ']' && inLink:
			b.WriteByte('\\')
		case c == '<':
			name, length := htmlTag(source[i:])
			if length > 0 && name != "" || i+1 == len(text) {
				b.WriteByte('\\') // at the end of a text an address may follow
			}
		case c == '&':
			if _, length := reference(source[i:]); length > 0 {
				b.WriteString("&amp;")
				continue
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// addressAt is how long the bare address is that begins at an offset of a text; 0 where
// none does.
func addressAt(text []byte, i int) int {
	if !mayBeginAddress(text, i) {
		return 0
	}
	_, length := Address(text[i:])
	return length
}

// isMarkup reports whether the byte at i is a backslash, a star, an underscore or a backtick
// that would be markup.
func isMarkup(text string, i int) bool {
	before, after := beside(text, i)
	switch text[i] {
	case '\\':
		return i+1 < len(text) && punctuation(text[i+1])
	case '*':
		return !multiplies(before, after)
	case '_':
		return !(character.IsAlphanumeric(before) && character.IsAlphanumeric(after))
	case '`':
		return true
	}
	return false
}

// beside returns the characters before and after the byte at i.
func beside(text string, i int) (before, after rune) {
	before, _ = utf8.DecodeLastRuneInString(text[:i])
	after, _ = utf8.DecodeRuneInString(text[i+1:])
	return before, after
}
