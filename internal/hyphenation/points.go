package hyphenation

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed hyph-nl.tex
var source string

// How many letters stay together at the begin of a word (hyphenmins in hyph-nl.tex), and at its end, where the patterns allow
// two as well, but a line with two letters of a word looks lost.
const (
	leastBefore = 2
	leastAfter  = 3
)

// longest is how many letters a word has at most; what is longer is no word.
const longest = 60

// patterns are the digits of each pattern, by its letters: one before each letter and one after the last.
type patterns struct {
	digits  map[string]string
	longest int // letters of a pattern, in bytes
}

// dutch reads the patterns when a word first needs them, for most plans need none.
var dutch = sync.OnceValue(func() patterns { return read(source) })

// read reads a file of patterns: one on each line between "\patterns{" and "}", such as "a1b" or ".aan5".
func read(source string) patterns {
	p := patterns{digits: make(map[string]string, strings.Count(source, "\n"))}
	_, list, _ := strings.Cut(source, `\patterns{`)
	list, _, _ = strings.Cut(list, "}")
	for pattern := range strings.FieldsSeq(list) {
		var letters, digits strings.Builder
		digit := byte('0')
		for _, r := range pattern {
			if r >= '0' && r <= '9' {
				digit = byte(r)
				continue
			}
			// Of a letter of several bytes, the digit stands before the first.
			digits.WriteByte(digit)
			digits.WriteString(strings.Repeat("0", utf8.RuneLen(r)-1))
			letters.WriteRune(r)
			digit = '0'
		}
		digits.WriteByte(digit)
		p.digits[letters.String()] = digits.String()
		p.longest = max(p.longest, letters.Len())
	}
	return p
}

// Points returns the offsets in bytes at which a word, which is all letters, may be broken with a hyphen, in order. A letter
// that would lose its diaeresis there ("coördinatie", "co-ordinatie") keeps the word whole at that place.
func Points(word string) []int {
	count := utf8.RuneCountInString(word)
	if count < leastBefore+leastAfter || count > longest {
		return nil
	}
	p := dutch()
	text := "." + strings.ToLower(word) + "."
	if len(text) != len(word)+len("..") {
		return nil // a letter that is of another length in lower case, which no Dutch word has
	}
	values := make([]byte, len(text)+1)
	for from := range text {
		for to := from + 1; to <= len(text) && to-from <= p.longest; to++ {
			digits, known := p.digits[text[from:to]]
			if !known {
				continue
			}
			for i := range len(digits) {
				values[from+i] = max(values[from+i], digits[i])
			}
		}
	}
	var points []int
	letters := 0
	for at, r := range word {
		if letters >= leastBefore && count-letters >= leastAfter && values[at+1]%2 == 1 && !strings.ContainsRune("ëïöü", unicode.ToLower(r)) {
			points = append(points, at)
		}
		letters++
	}
	return points
}
