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

// ours are patterns beside those of the file, for words that stand in many plans: the file
// has no break before the "raad" of "zorgraad", and has "zor-gactor" and "zor-goverleg".
const ours = "zorg5raad zorg5ra5d zor8g9a zor8g9o zor8g9u ca2se9m2anage 9k8empen"

// How many letters stay together at the beginning of a word (hyphenmins in hyph-nl.tex),
// and at its end, where the patterns allow two as well, but a line that begins with two
// letters of a word looks bad.
const (
	leastBefore = 2
	leastAfter  = 3
)

// longest is how many letters a word has at most; what is longer is no word.
const longest = 60

// patterns are those of a file, found by their letters: a table of numbers, since as
// strings in a map they would take ten times as much memory, and most of the time that a
// plan's words are looked at.
type patterns struct {
	text    string   // such as "a1b" or ".aan5", with white space between
	slots   []uint32 // by the hash of the letters: where in text a pattern begins, plus one; 0 where there is none
	longest int      // letters of a pattern, in bytes
}

// dutch reads the patterns when a word first needs them, for most plans need none.
var dutch = sync.OnceValue(func() *patterns { return read(source, ours) })

// read reads a file of patterns: one on each line between "\patterns{" and "}", such as
// "a1b" or ".aan5". More patterns, with white space between, join these.
func read(source, more string) *patterns {
	_, list, _ := strings.Cut(source, `\patterns{`)
	list, _, _ = strings.Cut(list, "}")
	list += more + "\n"
	count := 1
	for count < 2*strings.Count(list, "\n") {
		count *= 2 // so that at most half of the slots are taken, and & finds one
	}
	p := &patterns{text: list, slots: make([]uint32, count)}
	start, letters, hash := 0, 0, hashStart // of the pattern that at is in
	for at := range len(list) {
		switch c := list[at]; {
		case c > ' ' && !isDigit(c):
			hash = hashed(hash, c)
			letters++
		case c <= ' ':
			if letters > 0 {
				p.add(start, hash)
				p.longest = max(p.longest, letters)
			}
			start, letters, hash = at+1, 0, hashStart
		}
	}
	return p
}

// add enters the pattern that begins at a place in the text, by the hash of its letters.
func (p *patterns) add(at int, hash uint32) {
	slot := p.slot(hash)
	for p.slots[slot] != 0 {
		slot = p.slot(slot + 1)
	}
	p.slots[slot] = uint32(at) + 1
}

// The hash is FNV-1a, one letter at a time.
const hashStart uint32 = 2166136261

func hashed(hash uint32, c byte) uint32 { return (hash ^ uint32(c)) * 16777619 }

// slot is where to look for a hash, or for the slot after the last.
func (p *patterns) slot(hash uint32) uint32 { return hash & uint32(len(p.slots)-1) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// find returns the pattern of these letters, from its beginning to the end of the text;
// empty where there is none.
func (p *patterns) find(hash uint32, letters string) string {
	for slot := p.slot(hash); p.slots[slot] != 0; slot = p.slot(slot + 1) {
		if pattern := p.text[p.slots[slot]-1:]; isOf(pattern, letters) {
			return pattern
		}
	}
	return ""
}

// isOf reports whether the pattern that a text begins with has these letters and no more.
func isOf(text, letters string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case isDigit(c):
		case letters != "" && c == letters[0]:
			letters = letters[1:]
		default:
			return letters == "" && (c == ' ' || c == '\n' || c == '\r' || c == '\t')
		}
	}
	return letters == ""
}

// raise raises values to the digits of the pattern that a text begins with: each stands
// before a letter, the last one after all. Of a letter of several bytes, the digit stands
// before the first.
func raise(values []byte, text string) {
	at := 0
	for i := 0; i < len(text) && text[i] > ' '; i++ {
		if isDigit(text[i]) {
			values[at] = max(values[at], text[i])
		} else {
			at++
		}
	}
}

// Points returns the offsets in bytes at which a word, which is all letters, may be
// broken with a hyphen, in order. A letter that would lose its diaeresis there
// ("coördinatie", "co-ordinatie") keeps the word whole at that place.
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
		hash := hashStart
		for to := from + 1; to <= len(text) && to-from <= p.longest; to++ {
			hash = hashed(hash, text[to-1])
			if pattern := p.find(hash, text[from:to]); pattern != "" {
				raise(values[from:], pattern)
			}
		}
	}
	joinParts(values, text)
	var points []int
	letters := 0
	for at, r := range word {
		if letters >= leastBefore && count-letters >= leastAfter && values[at+1]%2 == 1 && !strings.ContainsRune("ëïöü", unicode.ToLower(r)) {
			points = append(points, at)
		}
		letters++
	}
	return withoutLoneConsonants(word, points)
}

// withoutLoneConsonants are the points of a word but for those around one consonant, of
// which the patterns do not know what it belongs to: "Ni-k-laas". An s there joins two
// parts: "lijns-netwerk".
func withoutLoneConsonants(word string, points []int) []int {
	kept := points[:0]
	for i, at := range points {
		begins := i+1 < len(points) && points[i+1] == at+1 && isConsonant(word[at])
		ends := i > 0 && points[i-1] == at-1 && isConsonant(word[at-1])
		if !begins && (!ends || word[at-1] == 's') {
			kept = append(kept, at)
		}
	}
	return kept
}

func isConsonant(c byte) bool { return !strings.ContainsRune("aeiouy", unicode.ToLower(rune(c))) }
