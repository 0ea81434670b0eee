package lexical

import (
	"strings"
)

// SkipFiller returns the index of the first byte from i on that is no white space, no
// comment and not one of more.
func SkipFiller(data []byte, i int, more string) int {
	for i < len(data) {
		switch c := data[i]; {
		case c == '#':
			for i < len(data) && data[i] != '\n' {
				i++
			}
		case c == ' ' || c == '\t' || c == '\r' || c == '\n' || strings.IndexByte(more, c) >= 0:
			i++
		default:
			return i
		}
	}
	return i
}

// Bracketed writes the header of a table.
func Bracketed(name string, rows bool) string {
	if rows {
		return "[[" + name + "]]"
	}
	return "[" + name + "]"
}
