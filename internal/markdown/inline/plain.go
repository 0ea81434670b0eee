package inline

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// This file holds what CommonMark would take for markup, and people mean as it stands:
// sums, and paths of files.

// arithmetic recognises a star that multiplies: one between a digit and a digit or
// letter, without spaces, as in 0,5*38 and 2*4u*3; and two of them between digits.
func arithmetic(line []byte, block text.Reader, _ parser.Context) ast.Node {
	stars := len(line) - len(bytes.TrimLeft(line, "*"))
	before := block.PrecendingCharacter()
	after, _ := utf8.DecodeRune(line[stars:])
	digits := unicode.IsDigit(before) && unicode.IsDigit(after)
	if stars > 2 || stars == 2 && !digits || !multiplies(before, after) {
		return nil
	}
	return &plainNode{takeStretch(block, stars)}
}

// multiplies reports whether a star between two characters multiplies: one is a digit,
// the other a digit or a letter.
func multiplies(before, after rune) bool {
	return unicode.IsDigit(before) && character.IsAlphanumeric(after) || unicode.IsLetter(before) && unicode.IsDigit(after)
}

// path recognises the path of a file, in which no backslash escapes anything:
// C:\temp\_nieuw, \\server\deel.
func path(line []byte, block text.Reader, context parser.Context) ast.Node {
	_, segment := block.PeekLine()
	paths := context.ComputeIfAbsent(pathsKey, func() any { return new(pathReader) }).(*pathReader)
	if length := paths.length(line, block.Source()[:segment.Start]); length > 0 {
		return &plainNode{takeStretch(block, length)}
	}
	return nil
}

// pathsKey is where the pathReader of a paragraph is in its context.
var pathsKey = parser.NewContextKey()

// beginsPath reports whether the backslash that line begins with is the first of a path
// from a drive or a server on.
func beginsPath(line, before []byte) bool {
	n := len(before)
	if bytes.HasPrefix(line, []byte(`\\`)) {
		// \\server
		free := n == 0 || !alphanumeric(before[n-1]) && before[n-1] != '\\'
		return free && len(line) > 2 && alphanumeric(line[2])
	}
	// C:\map
	return n >= 2 && before[n-1] == ':' && character.IsLetter(before[n-2]) && (n == 2 || !alphanumeric(before[n-3]))
}

// pathReader reads the paths of a stretch of text, from the left to the right. It
// remembers how far it has looked for words of a path, so that many paths do not look
// through the same words.
type pathReader struct {
	searched int // no word between the path that was read last and this offset is part of a path
	escapes  int // no backslash before this offset is part of a word that is a path
}

// length is how much of line, which stands behind before, is a path; 0 where it begins
// none. A path from a drive or a server on is a word, and the words after it up to the
// last one with a backslash in it, or up to a comma. Any other is one word.
func (r *pathReader) length(line, before []byte) int {
	begins := beginsPath(line, before)
	if !begins && len(before) < r.escapes {
		return 0
	}
	end := wordLength(line)
	if !begins {
		if !r.goesOn(line[:end], before) {
			return 0
		}
		return end
	}
	if len(before)+end <= r.searched {
		return end
	}
	i := end
	for i < len(line) && line[i] == ' ' && line[i-1] != ',' && line[i-1] != ';' {
		word := line[i+1:]
		word = word[:wordLength(word)]
		if len(word) == 0 || bytes.IndexByte(word, '`') >= 0 || beginsLink(word) || bytes.Contains(word, []byte("**")) {
			break
		}
		i += 1 + len(word)
		if bytes.IndexByte(word, '\\') > 0 {
			end = i
		}
	}
	r.searched = len(before) + i
	return end
}

// goesOn reports whether the rest of a word, from its first backslash on, is that of a
// path: a name stands before the backslash, names follow others, and none is doubled as
// who escapes them would.
func (r *pathReader) goesOn(rest, before []byte) bool {
	if len(rest) < 2 || len(before) == 0 {
		return false
	}
	r.escapes = len(before) + len(rest)
	name, _ := utf8.DecodeLastRune(before)
	if !character.IsAlphanumeric(name) && name != '%' && name != ')' || !alphanumeric(rest[1]) && strings.IndexByte("_-#!~&+@", rest[1]) < 0 {
		return false
	}
	named := false
	for i := 0; i+1 < len(rest); i++ {
		if rest[i] == '\\' {
			if rest[i+1] == '\\' {
				return false
			}
			named = named || alphanumeric(rest[i+1])
		}
	}
	return named
}

// beginsLink reports whether a link may begin in a word, and not the name of a folder
// between brackets.
func beginsLink(word []byte) bool {
	i := bytes.IndexByte(word, '[')
	if i < 0 {
		return false
	}
	shut := bytes.IndexByte(word[i:], ']')
	return shut < 0 || i+shut+1 < len(word) && word[i+shut+1] == '('
}

// wordLength is how many bytes line has before white space or what cannot be in the name
// of a file, or before stars that make the path bold or italic.
func wordLength(line []byte) int {
	end := len(line)
	if i := bytes.IndexAny(line, " \t\n\"<>|”’"); i >= 0 {
		end = i
	}
	if i := bytes.Index(line[:end], []byte("](")); i >= 0 {
		end = i
	}
	for i := 1; i < end; i++ {
		if line[i] != '*' || line[i-1] == '\\' || line[i-1] == '*' {
			continue
		}
		after := bytes.TrimLeft(line[i:end], "*")
		if len(after) == 0 || !alphanumeric(after[0]) && (len(after) == 1 || !alphanumeric(after[1])) {
			return i
		}
	}
	return end
}

// neverMarkup are the signs that mean nothing in Markdown, so that a backslash before
// them was hardly meant to escape them.
const neverMarkup = ".,;:?\"'%@/=(){}$^"

// lostBackslashes warns of backslashes that are not printed, and were most likely not
// meant as an escape. The text stands at an offset of the stretch at hand.
func (c *Reader) lostBackslashes(text []byte, offset int) {
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		sign := text[i+1]
		behind := text[i+2:]
		number := (sign == '.' || sign == ')') && (len(behind) == 0 || isSpace(behind[0])) && c.endsNumber(offset+i)
		if strings.IndexByte(neverMarkup, sign) >= 0 && !number && !c.keepsFromUnderlining(offset+i) {
			c.reportHere(markdown.Problem{
				Severity: finding.Warning, Offset: offset + i, Length: 2,
				Message: fmt.Sprintf(`een \ voor %c wordt niet gedrukt`, sign),
				Help:    fmt.Sprintf(`wilt u de \ drukken, schrijf dan \\%c; wis hem anders`, sign),
			})
		}
		i++
	}
}

// keepsFromUnderlining reports whether a backslash begins a line of = alone, which
// without it would make a heading of that above.
func (c *Reader) keepsFromUnderlining(at int) bool {
	line, _, _ := bytes.Cut(c.source[at+1:], []byte("\n"))
	return (at == 0 || c.source[at-1] == '\n') && len(bytes.Trim(line, "=")) == 0
}

// endsNumber reports whether a backslash keeps the number before it from beginning a
// list: 1\. or a\).
func (c *Reader) endsNumber(at int) bool {
	before := c.source[max(0, at-markdown.LongestRoman-1):at] // no number is longer
	word := strings.ToLower(string(before[bytes.LastIndexByte(before, '\n')+1:]))
	return at > 0 && c.source[at-1] >= '0' && c.source[at-1] <= '9' || len(word) == 1 && character.IsLetter(word[0]) || markdown.RomanNumber(word) > 0
}
