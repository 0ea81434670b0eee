package parse

import (
	"math"
	"strings"
	"unicode"

	"actieplan/internal/character"
)

// tabWidth is the distance between tab stops, in columns (CommonMark 0.31, 2.2).
const tabWidth = 4

// line is one line of a text.
type line struct {
	begin      int  // of the line, less the white space that all lines begin with; an offset in the text
	start, end int  // of what stands on it, without the white space around it; equal on an empty line
	stop       int  // of the line, with the white space at its end
	indent     int  // columns of white space between begin and start
	item       bool // an item of a list begins on it
}

func (l line) empty() bool { return l.start == l.end }

// splitLines cuts a text into lines. U+2028 and U+2029, which Word puts at the ends of
// lines and paragraphs, end a line too. A line of which nothing is seen is empty: the web
// has a non-breaking space there.
func splitLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for at := 0; at < len(text); {
		end, next := lineEnd(text, at)
		l := line{begin: at, start: at, end: end, stop: end}
		for l.start < end && isBlank(text[l.start]) {
			l.start++
		}
		for l.end > l.start && isBlank(text[l.end-1]) {
			l.end--
		}
		if isUnseenLine(text[l.start:l.end]) {
			l.end = l.start
		}
		lines = append(lines, l)
		at = next
	}
	margin := commonMargin(text, lines)
	for i := range lines {
		l := &lines[i]
		l.begin = min(l.begin+margin, l.start)
		l.indent = columns(text[l.begin:l.start], 0)
	}
	unindent(lines)
	return lines
}

// unindent takes off the columns that all lines that are not empty are still indented by:
// some editors indent with tabs where others do with spaces.
func unindent(lines []line) {
	least := math.MaxInt
	for _, l := range lines {
		if !l.empty() {
			least = min(least, l.indent)
		}
	}
	for i := range lines {
		lines[i].indent = max(0, lines[i].indent-least)
	}
}

// lineEnd returns where the line that begins at an offset ends, and where the next one
// begins.
func lineEnd(text string, at int) (end, next int) {
	for i := at; i < len(text); i++ {
		switch {
		case text[i] == '\n':
			return i, i + 1
		case text[i] == '\r' && strings.HasPrefix(text[i+1:], "\n"):
			return i, i + 2
		case text[i] == '\r':
			return i, i + 1
		case strings.HasPrefix(text[i:], "\u2028"), strings.HasPrefix(text[i:], "\u2029"):
			return i, i + len("\u2028")
		}
	}
	return len(text), len(text)
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// commonMargin is how many bytes of white space all lines that are not empty begin with:
// a text may be indented with its key.
func commonMargin(text string, lines []line) int {
	margin, first := "", true
	for _, l := range lines {
		if l.empty() {
			continue
		}
		white := text[l.begin:l.start]
		if first {
			margin, first = white, false
			continue
		}
		n := 0
		for n < len(margin) && n < len(white) && margin[n] == white[n] {
			n++
		}
		margin = margin[:n]
	}
	return len(margin)
}

// columns is the column that white space leads to from another one.
func columns(white string, from int) int {
	for _, r := range white {
		switch r {
		case '\t':
			from += tabWidth - from%tabWidth
		default:
			if !character.Ignorable(r) {
				from++
			}
		}
	}
	return from
}

// isWhite reports whether r is white space within a line: a tab, or a space of any width,
// as the web and PDFs have them.
func isWhite(r rune) bool {
	return r == ' ' || r == '\t' || r >= character.NoBreakSpace && unicode.Is(unicode.Zs, r)
}

// isUnseen reports whether nothing is seen of r. Marks of direction, for one, come along
// from the web.
func isUnseen(r rune) bool { return isWhite(r) || character.Ignorable(r) }

// whiteLength is how many bytes of white space s begins with.
func whiteLength(s string) int { return len(s) - len(strings.TrimLeftFunc(s, isWhite)) }

// isUnseenLine reports whether nothing is seen of a line. A soft hyphen was typed in a word.
func isUnseenLine(s string) bool {
	return trimUnseen(s) == "" && !strings.ContainsRune(s, character.SoftHyphen)
}

// trimUnseen is s without what is not seen at its beginning.
func trimUnseen(s string) string { return strings.TrimLeftFunc(s, isUnseen) }

// lineText is what stands on a line, without the white space around it.
func (r *reader) lineText(i int) string { return r.text[r.lines[i].start:r.lines[i].end] }
