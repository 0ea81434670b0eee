package bidi

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Levels gives each cluster of a paragraph its embedding level: 0 for text from left to
// right, 1 for text from right to left, 2 for numbers in the latter. A cluster is the
// characters that one glyph stands for.
func Levels(clusters []string) []uint8 {
	levels := make([]uint8, len(clusters))
	r := resolver{clusters: clusters, levels: levels}
	for i := range clusters {
		switch c := classOf(clusters[i]); c {
		case bidi.B:
			r.resolve()
		case bidi.BN, bidi.Control, bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI:
			// has no part in the rules, and the level of what stands before it
		default:
			r.at, r.class = append(r.at, i), append(r.class, c)
		}
	}
	r.resolve()
	for i := 1; i < len(clusters); i++ {
		if classOf(clusters[i]) == bidi.BN {
			levels[i] = levels[i-1]
		}
	}
	return levels
}

// classOf is the class of a cluster's first character.
func classOf(cluster string) bidi.Class {
	p, _ := bidi.LookupString(cluster)
	return p.Class()
}

// HasRightToLeft reports whether a text has a character that runs from right to left, or
// an Arabic number. In any other text all levels are 0.
func HasRightToLeft(text string) bool {
	const firstByte = 0xD6 // in UTF-8, of U+0580 and on: the Hebrew block is the first
	for i := 0; i < len(text); i++ {
		if text[i] < firstByte {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r < 0x2010 || r > 0x2FFF { // punctuation and symbols, which many texts have
			switch p, _ := bidi.LookupRune(r); p.Class() {
			case bidi.R, bidi.AL, bidi.AN:
				return true
			}
		}
		i += size - 1
	}
	return false
}

// resolver applies the rules of UAX #9 to a stretch of text.
type resolver struct {
	clusters []string
	levels   []uint8      // of the clusters; what the rules find
	at       []int        // indices of clusters that the rules look at
	class    []bidi.Class // of each of these, as resolved so far
}

// resolve applies the rules to the characters gathered, and starts again with none.
func (r *resolver) resolve() {
	marks := r.weak()
	r.brackets(marks)
	r.neutral()
	for i, at := range r.at { // I1
		switch r.class[i] {
		case bidi.R:
			r.levels[at] = 1
		case bidi.AN, bidi.EN:
			r.levels[at] = 2
		}
	}
	r.at, r.class = r.at[:0], r.class[:0]
}

// brackets applies N0 to each pair of brackets, in the order of the opening ones.
func (r *resolver) brackets(marks []bool) {
	closing := r.pairs()
	for open := range r.class {
		end := closing[open]
		if end == 0 {
			continue
		}
		direction := bidi.ON
		for _, c := range r.class[open+1 : end] {
			switch c {
			case bidi.L:
				direction = bidi.L
			case bidi.R, bidi.EN, bidi.AN:
				if direction != bidi.L {
					direction = bidi.R
				}
			}
		}
		if direction == bidi.R && !r.rightBefore(open) {
			direction = bidi.L
		}
		if direction == bidi.ON {
			continue
		}
		for _, bracket := range []int{open, end} {
			r.class[bracket] = direction
			for i := bracket + 1; i < len(marks) && marks[i]; i++ {
				r.class[i] = direction
			}
		}
	}
}

// rightBefore reports whether the last strong character before a place runs from right to
// left.
func (r *resolver) rightBefore(i int) bool {
	for i--; i >= 0; i-- {
		switch r.class[i] {
		case bidi.L:
			return false
		case bidi.R, bidi.EN, bidi.AN:
			return true
		}
	}
	return false
}

// pairs finds the closing bracket of each opening one (BD16); 0 where there is none.
func (r *resolver) pairs() []int {
	const most = 63 // brackets open at a time; with more the rest of the text has no pairs
	closing := make([]int, len(r.class))
	var open []int
	for i, at := range r.at {
		p, size := bidi.LookupString(r.clusters[at])
		if !p.IsBracket() || r.class[i] != bidi.ON {
			continue
		}
		bracket := r.clusters[at][:size]
		if p.IsOpeningBracket() {
			if len(open) == most {
				break
			}
			open = append(open, i)
			continue
		}
		for n := len(open) - 1; n >= 0; n-- {
			other := r.clusters[r.at[open[n]]]
			_, size := utf8.DecodeRuneInString(other)
			if canonical(bidi.ReverseString(other[:size])) == canonical(bracket) {
				closing[open[n]] = i
				open = open[:n]
				break
			}
		}
	}
	return closing
}

// canonical is the bracket that another is canonically equivalent to (BD14): there are
// two such pairs.
func canonical(bracket string) string {
	switch bracket {
	case "\u2329":
		return "\u3008"
	case "\u232A":
		return "\u3009"
	}
	return bracket
}

// neutral applies N1 and N2: what stands between two of one direction takes it, and
// anything else takes that of the paragraph.
func (r *resolver) neutral() {
	for i := 0; i < len(r.class); {
		if !isNeutral(r.class[i]) {
			i++
			continue
		}
		end := i
		for end < len(r.class) && isNeutral(r.class[end]) {
			end++
		}
		direction := bidi.L
		if i > 0 && end < len(r.class) && r.class[i-1] != bidi.L && r.class[end] != bidi.L {
			direction = bidi.R
		}
		fillClass(r.class[i:end], direction)
		i = end
	}
	for i, at := range r.at { // L1, as far as it does not depend on lines
		if classOf(r.clusters[at]) != bidi.S {
			continue
		}
		for ; i >= 0 && (r.at[i] == at || isBlankOrInvisible(r.clusters[r.at[i]])); i-- {
			r.class[i] = bidi.L
		}
	}
}

func isNeutral(c bidi.Class) bool {
	switch c {
	case bidi.L, bidi.R, bidi.EN, bidi.AN:
		return false
	}
	return true
}

// isBlankOrInvisible reports whether a cluster is white space in the sense of L1.
func isBlankOrInvisible(cluster string) bool {
	switch classOf(cluster) {
	case bidi.WS, bidi.BN:
		return true
	}
	return false
}
