package parse

import (
	"math"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/markdown/inline"
)

// firstSigns is what the signs that the lines of a text begin with say of each other.
type firstSigns struct {
	levels map[string]int // of bullets that are below those of the level above, without indentation
	boxes  string         // signs that are no bullets, since others stand for the opposite: ■ beside □
	note   bool           // the one line that begins with a star is a note to a word with one
	rings  bool           // an o and one space are a bullet, as in a PDF
	minus  map[int]bool   // lines that begin with a dash that is no bullet, but a minus
}

// boxPairs are signs of which the one says yes and the other no where both begin a line.
var boxPairs = [...][2]string{{"□", "■"}, {"○", "●"}, {"\uf0a8", "\uf0fe"}, {"\uf06f", "\uf0fe"}, {"\uf0fb", "\uf0fc"}}

// signs finds the first signs of the lines, once.
func (r *reader) signs() *firstSigns {
	if r.first != nil {
		return r.first
	}
	r.first = &firstSigns{levels: map[string]int{}}
	levels := r.first.levels
	begun := map[string]bool{}
	outermost := "" // signs without indentation, in the order in which they first begin a line
	ring, disc := math.MaxInt, -1
	for _, l := range r.lines {
		all := r.text[l.start:l.end]
		text := trimUnseen(all)
		first, size := utf8.DecodeRuneInString(text)
		if !strings.ContainsRune("o•◦□■○●", first) && !character.IsPrivate(first) {
			continue
		}
		begun[text[:size]] = true
		column := columns(all[:len(all)-len(text)], l.indent)
		if column == 0 && !strings.ContainsRune(outermost, first) {
			outermost += text[:size]
		}
		switch m, ok := parseMarker(text); {
		case first == '○':
			ring = min(ring, column)
		case first == '●':
			disc = max(disc, column)
		case ok && m.sign == "o":
			levels["▪"] = 2
		}
	}
	if inOrder(outermost, "•", "◦") {
		levels["◦"], levels["▪"] = 1, 2 // of LibreOffice
	}
	if inOrder(outermost, "●", "○", "■") && !begun["□"] {
		levels["○"], levels["■"] = 1, 2 // of Google Docs
	}
	for _, dash := range r.dashesBelowDots() {
		levels[dash] = 1 // of a PDF
	}
	for _, pair := range boxPairs {
		nested := pair[0] == "○" && (levels["○"] > 0 || ring >= disc+itemIndent)
		if begun[pair[0]] && begun[pair[1]] && !nested {
			r.first.boxes += pair[0] + pair[1]
		}
	}
	r.first.note = inline.HasNote(r.typedLines)
	if r.first.rings = r.hasRings(); r.first.rings {
		levels["▪"] = 2
	}
	r.first.minus = r.minuses()
	return r.first
}

// inOrder reports whether text has all of some signs, each after the one before it.
func inOrder(text string, signs ...string) bool {
	for _, sign := range signs {
		_, after, found := strings.Cut(text, sign)
		if !found {
			return false
		}
		text = after
	}
	return true
}

// hasRings reports whether an o and one space are a bullet: several lines begin with
// them, or one below an item.
func (r *reader) hasRings() bool {
	rings := 0
	for i, l := range r.lines {
		after, ok := strings.CutPrefix(trimUnseen(r.text[l.start:l.end]), "o ")
		if !ok || whiteLength(after) > 0 {
			continue
		}
		if rings++; rings > 1 || i > 0 && r.beginsItem(i-1) {
			return true
		}
	}
	return false
}

// beginsItem reports whether line i begins as an item of a list does.
func (r *reader) beginsItem(i int) bool {
	l := r.lines[i]
	_, ok := parseMarker(strings.TrimLeft(trimUnseen(r.text[l.begin:l.end]), " \t"))
	return ok
}

// PlainSigns are the lines of a text whose first sign would make them an item, were it not
// for the lines around them: a minus, a box beside one that says the opposite, a note. They
// are without the white space around them.
func PlainSigns(text string) map[string]bool {
	r := &reader{text: text, lines: splitLines(text)}
	r.only = r.onlyLine()
	plain := map[string]bool{}
	for i, l := range r.lines {
		_, alone := parseMarker(trimUnseen(text[l.start:l.end]))
		if _, item := r.readMarker(i); alone && !item {
			plain[strings.TrimSpace(text[l.start:l.end])] = true
		}
	}
	return plain
}
