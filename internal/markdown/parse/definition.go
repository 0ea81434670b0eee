package parse

import (
	"strings"

	"actieplan/internal/markdown"
)

// findDefinitions finds link definitions, "[naam]: adres", which other programs take out
// of the text (CommonMark 0.31, 4.7).
func (r *reader) findDefinitions(lines []int) {
	for _, number := range lines {
		text := r.lineText(number)
		if !isDefinition(text) {
			return
		}
		r.inline.Report(markdown.Problem{
			Offset: r.lines[number].start, Length: len(text),
			Message: "een adres apart onder de tekst, zoals hier, kan niet",
			Help:    "zet het adres bij de link zelf: [tekst](https://…)",
		})
	}
}

// isDefinition reports whether a line is a link definition.
func isDefinition(line string) bool {
	if line == "" || line[0] != '[' {
		return false
	}
	label, rest, ok := strings.Cut(line[1:], "]:")
	words := strings.Fields(rest)
	return ok && label != "" && label[0] != '^' && !strings.ContainsAny(label, "[]") && strings.ContainsAny(rest, ".:/@#") &&
		len(words) > 0 && (len(words) == 1 || strings.IndexByte(`"'(`, words[1][0]) >= 0)
}
