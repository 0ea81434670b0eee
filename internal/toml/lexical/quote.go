package lexical

import (
	"fmt"
	"strings"

	"actieplan/internal/dutch"
)

// Quote writes a text as a TOML string on one line.
func Quote(text string) string { return `"` + escaped(text, control) + `"` }

// QuoteVisible is Quote with a number for every character that nobody sees, such as a non-breaking space.
func QuoteVisible(text string) string { return `"` + escaped(text, invisible) + `"` }

// QuoteLines writes lines as one TOML string, as they are where that can be and otherwise as QuoteVisible does.
func QuoteLines(lines []string) string {
	text := strings.Join(lines, "\n")
	quotes := "'''"
	if strings.Contains(text, quotes) || strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && invisible(r) }) {
		quotes = `"""`
		written := make([]string, len(lines))
		for i, line := range lines {
			written[i] = escaped(line, invisible)
		}
		text = strings.Join(written, "\n")
	}
	return quotes + "\n" + text + "\n" + quotes
}

// QuoteInHelp writes a text in quotes that need no escapes, as a help text shows it: shortened, and easy to type over.
func QuoteInHelp(text string) string {
	quotes := `"`
	if strings.ContainsAny(text, `"\`) {
		quotes = "'"
		if strings.Contains(text, "'") {
			quotes = "'''"
		}
	}
	return quotes + dutch.Shortened(text) + quotes
}

// escaped is a text as it stands between double quotes, with a number for each character that is to have one.
func escaped(text string, numbered func(rune) bool) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case numbered(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// control reports whether r is a control character: a tab too, which TOML would take as it is.
func control(r rune) bool { return r < ' ' || r == 0x7f }

// invisible reports whether a reader does not see r, or takes it for another character.
func invisible(r rune) bool {
	switch r {
	case '\u00A0', '\u00AD', '\u200B', '\u200C', '\u200D', '\u2011', '\u202F', '\u2060', '\uFEFF':
		return true
	}
	return control(r)
}
