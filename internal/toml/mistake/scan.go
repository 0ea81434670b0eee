package mistake

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// This file holds how an examiner finds its way in the bytes of a file.

// at returns the byte at i, and a line feed beyond the end.
func (x examiner) at(i int) byte {
	if i < 0 || i >= len(x.data) {
		return '\n'
	}
	return x.data[i]
}

// has reports whether text stands at i.
func (x examiner) has(i int, text string) bool {
	return i <= len(x.data) && bytes.HasPrefix(x.data[i:], []byte(text))
}

// lineEnd is where the line of i ends, its line end not included.
func (x examiner) lineEnd(i int) int {
	i = min(i, len(x.data))
	end := len(x.data)
	if n := bytes.IndexByte(x.data[i:], '\n'); n >= 0 {
		end = i + n
	}
	if end > i && x.data[end-1] == '\r' {
		end--
	}
	return end
}

// nextLine is where the line after that of i begins.
func (x examiner) nextLine(i int) int {
	if n := bytes.IndexByte(x.data[min(i, len(x.data)):], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(x.data)
}

// rest is what stands on the line of i from there on, without white space around it.
func (x examiner) rest(i int) string {
	return strings.TrimSpace(string(x.data[min(i, len(x.data)):x.lineEnd(i)]))
}

// space skips spaces and tabs.
func (x examiner) space(i int) int {
	for x.at(i) == ' ' || x.at(i) == '\t' {
		i++
	}
	return i
}

// ends reports whether nothing but a comment is left on the line of i.
func (x examiner) ends(i int) bool {
	c := x.at(x.space(i))
	return c == '\n' || c == '\r' || c == '#'
}

// lineNumber is the number of the line of i.
func (x examiner) lineNumber(i int) int {
	return bytes.Count(x.data[:min(i, len(x.data))], []byte{'\n'}) + 1
}

// skipRemarks is where the first line from i on begins that is neither blank nor a remark.
func (x examiner) skipRemarks(i int) int {
	for i < len(x.data) && (x.rest(i) == "" || x.rest(i)[0] == '#') {
		i = x.nextLine(i)
	}
	return i
}

// skipBlank is where the first line from i on begins that is not blank.
func (x examiner) skipBlank(i int) int {
	for i < len(x.data) && x.rest(i) == "" {
		i = x.nextLine(i)
	}
	return i
}

// after is where to go on after a mistake on the line of i: at the next line, unless that
// one goes on with the same text.
func (x examiner) after(i int) int {
	i = x.nextLine(i)
	line := x.rest(i)
	if line == "" || commentSign(line) != "" || line[0] == '#' || line[0] == '[' || strings.ContainsAny(line, "=") {
		return i
	}
	if keyAndColon(line) {
		return i
	}
	return x.nextStatement(i)
}

// nextStatement is where the first line from i on begins that looks like a statement.
func (x examiner) nextStatement(i int) int {
	for i < len(x.data) && !x.looksLikeStatement(i) {
		i = x.nextLine(i)
	}
	return i
}

// looksLikeStatement reports whether the line that begins at i can hardly be anything but
// a header or a key with a value, or one after the other.
func (x examiner) looksLikeStatement(i int) bool {
	line := x.rest(i)
	if name, ok := strings.CutPrefix(line, "["); ok {
		name = strings.TrimPrefix(name, "[")
		name, after, closed := strings.Cut(name, "]")
		after = strings.TrimLeft(strings.TrimPrefix(after, "]"), " \t")
		return closed && bareLength(name) == len(name) && name != "" &&
			(after == "" || after[0] == '#' || x.looksLikeStatement(i+len(line)-len(after)))
	}
	n := bareLength(line)
	value, ok := strings.CutPrefix(strings.TrimLeft(line[n:], " \t"), "=")
	value = strings.TrimLeft(value, " \t")
	if n == 0 || !ok || value == "" {
		return false
	}
	if word, _, _ := strings.Cut(value, " "); word == "true" || word == "false" {
		return true
	}
	c := value[0]
	first, _ := utf8.DecodeRuneInString(value)
	return strings.IndexByte("[{+-", c) >= 0 || c >= '0' && c <= '9' || strings.ContainsRune(quoteSigns, first)
}

// bareLength is how many bytes of a dotted bare key line begins with.
func bareLength(line string) int {
	for i := range len(line) {
		if !bareCharacter(line[i]) && line[i] != '.' {
			return i
		}
	}
	return len(line)
}

// bareCharacter reports whether c may stand in a key without quotes.
func bareCharacter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// curlyQuote returns the sign at i that people type for a quote, other than " and ', or "".
func (x examiner) curlyQuote(i int) string {
	r, size := utf8.DecodeRune(x.data[min(i, len(x.data)):])
	if size == 0 || r == '"' || r == '\'' || !strings.ContainsRune(quoteSigns, r) {
		return ""
	}
	return string(r)
}

// threeQuotes returns the three quotes that begin at i, or "".
func (x examiner) threeQuotes(i int) string {
	for _, quotes := range []string{`"""`, `'''`} {
		if x.has(i, quotes) {
			return quotes
		}
	}
	return ""
}
