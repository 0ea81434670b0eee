package dutch

import (
	"strconv"
	"strings"
	"unicode"
)

// longestQuote is how many characters of the writer's words a message repeats at most.
const longestQuote = 60

// Quoted puts what the writer wrote between quotes, shortened and without characters that
// a terminal would obey.
func Quoted(s string) string { return `"` + Shortened(s) + `"` }

// Shortened is s on one line, cut off where it is long.
func Shortened(s string) string {
	var b strings.Builder
	count := 0
	for _, r := range strings.TrimSpace(s) {
		if count == longestQuote {
			return strings.TrimRight(b.String(), " ") + "…"
		}
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		}
		count++
	}
	return b.String()
}

// Enumerated joins words as Dutch does: a, b en c.
func Enumerated(words []string, and string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " " + and + " " + words[last]
}

// mostChoices is how many of the possible words a help text lists.
const mostChoices = 12

// Options tells which words can be written, for a help text: mogelijk zijn "a" of "b".
func Options(words []string) string {
	if len(words) == 1 {
		return "mogelijk is " + Possible(words)
	}
	return "mogelijk zijn " + Possible(words)
}

// Possible lists the words that can be written, for a help text: "a", "b" of "c".
func Possible(words []string) string {
	var shown []string
	for _, word := range words[:min(len(words), mostChoices)] {
		shown = append(shown, Quoted(word))
	}
	if len(words) > mostChoices {
		return strings.Join(shown, ", ") + ", …"
	}
	return Enumerated(shown, "of")
}
