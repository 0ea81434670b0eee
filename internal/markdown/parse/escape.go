package parse

import (
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
)

// BulletOf is the sign that would make a text an item of a list and that no backslash
// makes plain, such as Word's bullets, and whether it is all of the text; empty for none.
func BulletOf(text string) (sign string, alone bool) {
	first, _, _ := strings.Cut(text, "\n")
	if m, ok := parseMarker(first); ok && !m.ordered && m.sign[0] >= utf8.RuneSelf {
		return m.sign, m.length == len(text)
	}
	return "", false
}

// EscapeStart escapes what would make a line begin something else than a paragraph. Signs
// that cannot be escaped, such as Word's bullets, stay as they are.
func EscapeStart(line string) string {
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
		!strings.ContainsFunc(words, func(r rune) bool { return !character.IsAlphanumeric(r) && r != '_' && r != '.' })
}
