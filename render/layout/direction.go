package layout

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// setLevels gives each glyph of a paragraph its embedding level by the Unicode bidirectional algorithm (UAX #9): 0 from
// left to right, 1 from right to left, 2 for numbers in the latter. The paragraph itself runs from left to right, as the
// form does. Explicit embeddings, overrides and isolates (rules X1 to X8) are passed over: nobody types them in a plan.
func setLevels(glyphs []glyph, text string) {
	if !hasRightToLeft(text) {
		return
	}
	r := resolver{glyphs: glyphs}
	for i := range glyphs {
		class, _ := bidi.LookupString(glyphs[i].Text)
		switch c := class.Class(); c {
		case bidi.B:
			r.resolve()
		case bidi.BN, bidi.Control, bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI:
			// has no part in the rules, and the level of what stands before it
		default:
			r.at, r.class = append(r.at, i), append(r.class, c)
		}
	}
	r.resolve()
	for i := 1; i < len(glyphs); i++ {
		if bidiClass(&glyphs[i]) == bidi.BN {
			glyphs[i].level = glyphs[i-1].level
		}
	}
}

// bidiClass is the class of a glyph's first character.
func bidiClass(g *glyph) bidi.Class {
	p, _ := bidi.LookupString(g.Text)
	return p.Class()
}

// hasRightToLeft says whether a text has a character that runs from right to left, or an Arabic number. Nearly none has.
func hasRightToLeft(text string) bool {
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

// resolver holds the characters of a stretch of text that the rules of UAX #9 look at.
type resolver struct {
	glyphs []glyph
	at     []int        // indices of glyphs
	class  []bidi.Class // of each of these, as resolved so far
}

// resolve applies the rules to the characters gathered and begins anew.
func (r *resolver) resolve() {
	marks := r.weak()
	r.brackets(marks)
	r.neutral()
	for i, at := range r.at { // I1
		switch r.class[i] {
		case bidi.R:
			r.glyphs[at].level = 1
		case bidi.AN, bidi.EN:
			r.glyphs[at].level = 2
		}
	}
	r.at, r.class = r.at[:0], r.class[:0]
}

// weak applies W1 to W7. It tells which characters were non-spacing marks.
func (r *resolver) weak() (marks []bool) {
	class := r.class
	marks = make([]bool, len(class))
	before, strong := bidi.L, bidi.L
	for i, c := range class {
		switch c {
		case bidi.NSM: // W1
			marks[i] = true
			class[i] = before
		case bidi.EN: // W2
			if strong == bidi.AL {
				class[i] = bidi.AN
			}
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		}
		before = class[i]
	}
	for i, c := range class {
		if c == bidi.AL { // W3
			class[i] = bidi.R
		}
	}
	for i := 1; i+1 < len(class); i++ { // W4
		if a, b := class[i-1], class[i+1]; a == b &&
			(class[i] == bidi.ES && a == bidi.EN || class[i] == bidi.CS && (a == bidi.EN || a == bidi.AN)) {
			class[i] = a
		}
	}
	for i := 0; i < len(class); { // W5
		if class[i] != bidi.ET {
			i++
			continue
		}
		end := i
		for end < len(class) && class[end] == bidi.ET {
			end++
		}
		if i > 0 && class[i-1] == bidi.EN || end < len(class) && class[end] == bidi.EN {
			fillClass(class[i:end], bidi.EN)
		}
		i = end
	}
	strong = bidi.L
	for i, c := range class {
		switch c {
		case bidi.ES, bidi.ET, bidi.CS: // W6
			class[i] = bidi.ON
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN: // W7
			if strong == bidi.L {
				class[i] = bidi.L
			}
		}
	}
	return marks
}

func fillClass(classes []bidi.Class, c bidi.Class) {
	for i := range classes {
		classes[i] = c
	}
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

// rightBefore says whether the last strong character before a place runs from right to left.
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
		p, size := bidi.LookupString(r.glyphs[at].Text)
		if !p.IsBracket() || r.class[i] != bidi.ON {
			continue
		}
		bracket := r.glyphs[at].Text[:size]
		if p.IsOpeningBracket() {
			if len(open) == most {
				break
			}
			open = append(open, i)
			continue
		}
		for n := len(open) - 1; n >= 0; n-- {
			other := r.glyphs[r.at[open[n]]].Text
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

// canonical is the bracket that another is canonically equivalent to (BD14): there are two such pairs.
func canonical(bracket string) string {
	switch bracket {
	case "\u2329":
		return "\u3008"
	case "\u232A":
		return "\u3009"
	}
	return bracket
}

// neutral applies N1 and N2: what stands between two of one direction takes it, and all else that of the paragraph.
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
		if bidiClass(&r.glyphs[at]) != bidi.S {
			continue
		}
		for ; i >= 0 && (r.at[i] == at || isBlankOrInvisible(&r.glyphs[r.at[i]])); i-- {
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

// isBlankOrInvisible says whether a glyph is white space in the sense of L1.
func isBlankOrInvisible(g *glyph) bool {
	switch bidiClass(g) {
	case bidi.WS, bidi.BN:
		return true
	}
	return false
}
