package markdown

import (
	"strings"
	"unicode/utf8"
)

// escapeText escapes what would be markup within a line, or within the text of a link.
func escapeText(text string, inLink bool) string {
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
	_, length := address(text[i:])
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
		return !(isAlphanumeric(before) && isAlphanumeric(after))
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

// bulletOf is the sign that would make a text an item of a list and that no backslash
// makes plain, such as Word's bullets, and whether it is all of the text; empty for none.
func bulletOf(text string) (sign string, alone bool) {
	first, _, _ := strings.Cut(text, "\n")
	if m, ok := parseMarker(first); ok && !m.ordered && m.sign[0] >= utf8.RuneSelf {
		return m.sign, m.length == len(text)
	}
	return "", false
}

// escapeStart escapes what would make a line begin something else than a paragraph. Signs
// that cannot be escaped, such as Word's bullets, stay as they are.
func escapeStart(line string) string {
	first, _, _ := strings.Cut(line, "\n")
	m, ok := parseMarker(first)
	switch {
	case ok && m.ordered:
		return line[:m.length-1] + `\` + line[m.length-1:]
	case ok && (line[0] == '-' || line[0] == '*'), isHeading(first), quotes([]byte(first)), fenceLength(first) > 0:
		return `\` + line
	case first != "" && (first[0] == '-' && strings.Trim(first, "- ") == "" || strings.Trim(first, "=") == ""):
		return `\` + line
	case isDefinition(first), isHeader(first):
		return `\` + line
	}
	return line
}

// isHeader reports whether a line is spelt as a header of TOML, which would be taken for one
// that was pasted into the text.
func isHeader(line string) bool {
	words := strings.Trim(line, "[]")
	return words != "" && line[0] == '[' && line[len(line)-1] == ']' &&
		!strings.ContainsFunc(words, func(r rune) bool { return !isAlphanumeric(r) && r != '_' && r != '.' })
}
