package lexical

import (
	"strings"
)

// SkipFiller returns the index of the first byte from i on that is neither white space, nor
// part of a comment, nor one of the bytes in more.
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

// Header writes the header of a table, or of a row of an array of tables.
func Header(name string, isRow bool) string {
	if isRow {
		return RowHeader(name)
	}
	return TableHeader(name)
}

// TableHeader writes the header of a table, as in [zone].
func TableHeader(name string) string { return "[" + name + "]" }

// RowHeader writes the header of a row of an array of tables, as in [[acties]].
func RowHeader(name string) string { return "[[" + name + "]]" }
