package untagged

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
)

// line is text on one height, from left to right.
type line struct {
	pieces []paragraph.Linked
	y      float64 // of the baseline, in points
	size   float64 // of most of its text
	family string  // of its font

	answers bool // it has an answer in the place of dots
}

// linesOf are the lines that pieces make, from top to bottom.
func linesOf(pieces []paragraph.Linked) []*line {
	sorted := withoutShadows(pieces)
	var lines []*line
	for i := range sorted {
		p := &sorted[i]
		if n := len(lines); n > 0 && paragraph.OnOneLine(&lines[n-1].pieces[0], p) {
			lines[n-1].pieces = append(lines[n-1].pieces, *p)
		} else {
			lines = append(lines, &line{pieces: []paragraph.Linked{*p}})
		}
	}
	return slices.DeleteFunc(lines, func(l *line) bool {
		l.set()
		return len(l.pieces) == 0
	})
}

// withoutShadows are pieces from top to bottom and from left to right, without those that
// stand on one that says the same, as programs draw letters twice to make them bold.
func withoutShadows(pieces []paragraph.Linked) []paragraph.Linked {
	sorted := slices.Clone(pieces)
	slices.SortStableFunc(sorted, func(a, b paragraph.Linked) int { return cmp.Or(cmp.Compare(b.Y, a.Y), cmp.Compare(a.X, b.X)) })
	var out []paragraph.Linked
	for _, p := range sorted {
		last := len(out) - 1
		if last >= 0 && p.Text == out[last].Text && near(p.X, out[last].X) && near(p.Y, out[last].Y) && near(p.End, out[last].End) {
			out[last].Bold = true
			continue
		}
		out = append(out, p)
	}
	return out
}

// set sets the order of the pieces and what follows from them. Spaces at the ends go.
func (l *line) set() {
	slices.SortStableFunc(l.pieces, func(a, b paragraph.Linked) int { return cmp.Compare(a.X, b.X) })
	l.pieces, l.answers = onDots(l.pieces)
	slices.SortStableFunc(l.pieces, func(a, b paragraph.Linked) int { return cmp.Compare(a.X, b.X) })
	isBlank := func(p paragraph.Linked) bool { return strings.TrimSpace(p.Text) == "" }
	for len(l.pieces) > 0 && isBlank(l.pieces[0]) {
		l.pieces = l.pieces[1:]
	}
	for len(l.pieces) > 0 && isBlank(l.pieces[len(l.pieces)-1]) {
		l.pieces = l.pieces[:len(l.pieces)-1]
	}
	longest := 0.0
	for i := range l.pieces {
		if p := &l.pieces[i]; p.End-p.X > longest || i == 0 {
			longest, l.size, l.y, l.family = p.End-p.X, p.Size, p.Y, p.Family
		}
	}
}

func (l *line) left() float64 { return l.pieces[0].X }

func (l *line) right() float64 { return l.pieces[len(l.pieces)-1].TextEnd() }

// text is what the line says.
func (l *line) text() string {
	var s strings.Builder
	for i := range l.pieces {
		s.WriteString(l.pieces[i].Text)
		if i+1 < len(l.pieces) {
			s.WriteString(paragraph.Gap(&l.pieces[i], &l.pieces[i+1]))
		}
	}
	return strings.TrimRight(s.String(), " ")
}

// isFull reports whether a line ends where it does since what the next begins with has no
// room in it, where text goes so far to the right.
func (l *line) isFull(next *line, right float64) bool { return l.isFullBut(slack, next, right) }

// isFullBut is isFull, where the room may be so much greater than the word, in its size.
func (l *line) isFullBut(slack float64, next *line, right float64) bool {
	return l.right()+l.size*(content.WordSpace+slack)+next.beginning(l.isGoingOn(next)) > right
}

// slack is by how much the width of a word is guessed too small, at most, in its size, and
// wider by how much in its own width. Where a paragraph may as well end, tightSlack is.
const (
	slack      = 0.5
	tightSlack = 0.2
	wider      = 1.05
)

// isGoingOn reports whether a sentence surely goes on on the next line.
func (l *line) isGoingOn(next *line) bool {
	first, _ := utf8.DecodeRuneInString(next.text())
	last := lastWord(l.text())
	return unicode.IsLower(first) || unicode.IsDigit(first) || first == '(' || strings.HasSuffix(last, ",") || paragraph.BeginsLow(last) && isKept(last)
}

// beginning is about how wide that is which a line would not be broken in: its first word,
// with the number behind it and, where a sentence goes on, all short words and numbers with
// the word behind them, as programs keep these together.
func (l *line) beginning(goesOn bool) (width float64) {
	before := "" // the word that stands in front
	for i := range l.pieces {
		p := &l.pieces[i]
		letter := letterWidth(&p.Piece)
		begins, first := i == 0 || l.parts(i-1), true
		for word := range strings.FieldsSeq(p.Text) {
			if begins && before != "" && !(goesOn && isKept(before)) && !startsNumber(word) {
				return width
			}
			if begins && before != "" {
				width += content.WordSpace * p.Size
			}
			if first {
				width += p.Word
			} else {
				width += wider * letter * float64(utf8.RuneCountInString(word))
			}
			before, begins, first = word, true, false
		}
	}
	return width
}

func startsNumber(word string) bool { return '0' <= word[0] && word[0] <= '9' }

// parts reports whether a space stands between a piece and the next.
func (l *line) parts(i int) bool {
	p, next := &l.pieces[i], &l.pieces[i+1]
	return paragraph.Spaced(p, next) || paragraph.Gap(p, next) != ""
}

// letterWidth is how wide the letters of a piece are, one with another.
func letterWidth(p *content.Piece) float64 {
	letters := utf8.RuneCountInString(p.Text)
	spaces := strings.Count(p.Text, " ")
	if letters == spaces {
		return 0
	}
	return (p.End - p.X - float64(spaces)*narrowSpace*p.Size) / float64(letters-spaces)
}

// narrowSpace is about how wide a space is that is no wider than fonts have it, in its size.
const narrowSpace = 0.23

// isKept reports whether a word may be kept on a line with the next one.
func isKept(word string) bool {
	return utf8.RuneCountInString(word) <= longestKept || strings.ContainsFunc(word, unicode.IsDigit)
}

// longestKept is how many letters a word has at most that is kept so.
const longestKept = 3

// label is what an item begins with, a bullet or a number.
type label struct {
	text   string
	pieces int // with the blank ones behind it; 0 for no label
}

// label is the label that the line begins with; none where it is not parted from the text
// by more than a space.
func (l *line) label() label {
	text := ""
	for i := range l.pieces[:min(len(l.pieces)-1, longestLabel)] {
		p, next := &l.pieces[i], &l.pieces[i+1]
		text += p.Text
		if strings.TrimSpace(next.Text) == "" {
			continue
		}
		if next.X-p.TextEnd() > leastLabelGap*next.Size && paragraph.IsLabel(text) && !isTickBox(p) {
			return label{strings.TrimSpace(text), i + 1}
		}
	}
	return label{}
}

// isTickBox reports whether a piece is a tick box: an empty one of Wingdings is a bullet.
func isTickBox(p *paragraph.Linked) bool {
	return strings.ContainsAny(p.Text, paragraph.Boxes) && !(strings.Contains(p.Text, emptyBox) && p.Family == "wingdings")
}

// longestLabel is how many pieces a label is at most, and leastLabelGap how far from it the
// text begins at least, in its size.
const (
	longestLabel  = 4
	leastLabelGap = 0.4
)

// isBold reports whether all of a line is bold.
func (l *line) isBold() bool {
	return !slices.ContainsFunc(l.pieces, func(p paragraph.Linked) bool { return !p.Bold && strings.TrimSpace(p.Text) != "" })
}

// isCentered reports whether two lines have one middle.
func isCentered(a, b *line) bool {
	return math.Abs(a.left()+a.right()-b.left()-b.right()) < play && !near(a.left(), b.left())
}
