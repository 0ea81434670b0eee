// Package paragraph makes what a paragraph of a Word file has of the text of a PDF: runs
// with their looks, and the label and the level of an item. In go pieces of text, in the
// order in which they are read; what of them is one paragraph is for the caller to say.
package paragraph

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/word"
)

// Linked is a piece, and where it leads; empty for nowhere.
type Linked struct {
	content.Piece
	Link string
}

// Runs are pieces as runs, where shown is what the one at a place shows and what parts it
// from the next.
func Runs(pieces []Linked, shown func(i int) string) []word.Run {
	evenLooks(pieces)
	out := new(runWriter)
	for i := range pieces {
		out.write(shown(i), &pieces[i])
	}
	return out.runs
}

// Joined are runs with others behind them.
func Joined(runs, others []word.Run) []word.Run {
	w := runWriter{runs}
	for _, run := range others {
		w.join(run)
	}
	return w.runs
}

// evenLooks gives signs and letters that are of another font than the rest the look of
// what stands beside them: such fonts have one look only.
func evenLooks(pieces []Linked) {
	most, count := "", map[string]int{}
	for i := range pieces {
		p := &pieces[i]
		if count[p.Family] += len(p.Text); count[p.Family] > count[most] {
			most = p.Family
		}
	}
	var beside *Linked
	for i := range pieces {
		switch p := &pieces[i]; {
		case p.Family == most:
			beside = p
		case beside == nil:
			next := slices.IndexFunc(pieces[i:], func(p Linked) bool { return p.Family == most })
			beside = &pieces[i+next]
			fallthrough
		default:
			p.Bold, p.Italic = beside.Bold, beside.Italic
		}
	}
}

// How far apart two pieces of a line stand that a space or a tab is between, and two
// lines, all in the size of the font.
const (
	spaceGap = 0.15
	tabGap   = 1
	lineGap  = 0.5
)

// OnOneLine reports whether two pieces stand on one line.
func OnOneLine(p, next *Linked) bool {
	return next.Page == p.Page && math.Abs(next.Y-p.Y) < lineGap*max(next.Size, p.Size)
}

// Gap is what stands between two pieces of a line that has no glyph: nothing, a space or
// a tab.
func Gap(p, next *Linked) string {
	switch gap := (next.X - p.End) / next.Size; {
	case Spaced(p, next) || gap < spaceGap:
		return ""
	case gap < tabGap:
		return " "
	}
	return "\t"
}

// Spaced reports whether two pieces have a space between them that is a glyph.
func Spaced(p, next *Linked) bool {
	first, _ := utf8.DecodeRuneInString(next.Text)
	return EndsWithSpace(p.Text) || unicode.IsSpace(first)
}

// EndsWithSpace reports whether a text ends with a space.
func EndsWithSpace(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsSpace(last)
}

// BreaksWord reports whether the text at the end of a line breaks a word.
func BreaksWord(text string) bool {
	before, is := strings.CutSuffix(text, "-")
	r, _ := utf8.DecodeLastRuneInString(before)
	return is && unicode.IsLower(r)
}

// BeginsLow reports whether a text begins with a small letter, as the rest of a word does.
func BeginsLow(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// runWriter writes runs.
type runWriter struct{ runs []word.Run }

// write writes text in the look of a piece.
func (w *runWriter) write(text string, p *Linked) {
	for text != "" {
		at := strings.IndexAny(text, Boxes)
		if at < 0 {
			at = len(text)
		}
		if at > 0 {
			w.join(word.Run{Text: text[:at], Bold: p.Bold, Italic: p.Italic, Link: p.Link})
		}
		if text = text[at:]; text != "" {
			sign, size := utf8.DecodeRuneInString(text)
			tick := word.Ticked
			if sign == emptyBox {
				tick = word.Unticked
			}
			w.runs = append(w.runs, word.Run{Tick: tick})
			text = text[size:]
		}
	}
}

// The signs of tick boxes.
const (
	emptyBox = '☐'
	Boxes    = "☐☒"
)

// join adds a run, to the one before where that has its look.
func (w *runWriter) join(run word.Run) {
	if n := len(w.runs); n > 0 {
		last := w.runs[n-1]
		if last.Tick == word.NoBox && last.Bold == run.Bold && last.Italic == run.Italic && last.Link == run.Link {
			w.runs[n-1].Text += run.Text
			return
		}
	}
	w.runs = append(w.runs, run)
}
