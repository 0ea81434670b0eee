package character

import (
	"strings"
	"unicode"
)

// Visible is text as a terminal may show it, on one line: what would control the terminal,
// end the line or turn the direction of the text is a replacement character. That is
// needed for names of files, which may hold anything.
func Visible(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || unicode.IsGraphic(r) {
			return r
		}
		return unicode.ReplacementChar
	}, text)
}

// VisibleLines is text as a terminal may show it, with its line ends.
func VisibleLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = Visible(line)
	}
	return strings.Join(lines, "\n")
}
