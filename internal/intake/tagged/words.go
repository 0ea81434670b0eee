package tagged

import (
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// words are the text of a paragraph.
type words struct {
	lines  lineEnds
	column float64 // how far to the right paragraphs above it go, that begin as far to the left
	pieces []paragraph.Linked
}

// runsOf are pieces as runs.
func (r *reader) runsOf(pieces []content.Piece) []word.Run {
	w := &words{lines: lineEnds{own: r.endings.own}}
	for _, p := range pieces {
		w.add(paragraph.Linked{Piece: p})
	}
	return w.runs()
}

// add adds a piece.
func (w *words) add(p paragraph.Linked) {
	if p.Text != "" {
		w.pieces = append(w.pieces, p)
	}
}

// runs are the words as runs.
func (w *words) runs() []word.Run {
	right := w.right()
	return paragraph.Runs(w.pieces, func(i int) string {
		if i+1 == len(w.pieces) {
			return w.pieces[i].Text
		}
		return w.ended(i, right)
	})
}

// right is how far to the right the lines of the paragraph go, in points.
func (w *words) right() float64 {
	right := w.column
	for _, p := range w.pieces {
		right = max(right, p.TextEnd())
	}
	return right
}

// ended is the text of a piece with what parts it from the next: a space or a tab that
// has no glyph, or the end of a line that was made by hand. The hyphen of a word that was
// broken at the end of a line goes.
func (w *words) ended(i int, right float64) string {
	p, next := &w.pieces[i], &w.pieces[i+1]
	if paragraph.OnOneLine(p, next) {
		return p.Text + paragraph.Gap(p, next)
	}
	spaced := paragraph.Spaced(p, next)
	within := p.Link != "" && p.Link == next.Link && (spaced || isWithinAddress(p, next))
	fits := p.TextEnd()+p.Size*content.WordSpace+w.firstWord(i+1) < right
	switch {
	case strings.HasSuffix(p.Text, string(character.SoftHyphen)):
		return strings.TrimSuffix(p.Text, string(character.SoftHyphen))
	case w.lines.hyphens && paragraph.BreaksWord(p.Text) && paragraph.BeginsLow(next.Text) && p.Link == "":
		return strings.TrimSuffix(p.Text, "-")
	case p.Text == lineMark && w.lines.mark == lineMark:
		return "\n"
	case w.lines.own, strings.HasSuffix(p.Text, "-"), strings.HasSuffix(p.Text, "/"), within, w.lines.whole && !spaced:
		return p.Text
	case w.lines.bare && !spaced && !fits:
		return p.Text + " "
	case !spaced, fits && (w.lines.mark == "" || p.Text == w.lines.mark):
		return strings.TrimRight(p.Text, " ") + "\n"
	}
	return p.Text
}

// isWithinAddress reports whether two pieces that lead to an address meet within it.
func isWithinAddress(p, next *paragraph.Linked) bool {
	after, _, _ := strings.Cut(next.Text, " ")
	word := p.Text[strings.LastIndexByte(p.Text, ' ')+1:] + after
	return strings.Contains(p.Link, word) || strings.ContainsAny(word, "/:@=&#%_")
}

// firstWord is about how wide the word is that a line begins with, by its first piece:
// Word writes a word in several.
func (w *words) firstWord(i int) (width float64) {
	for y := w.pieces[i].Y; i < len(w.pieces) && w.pieces[i].Y == y; i++ {
		p := &w.pieces[i]
		text := p.Text
		if width == 0 {
			text = strings.TrimLeft(text, " ")
		}
		first, _, ends := strings.Cut(text, " ")
		width += 1.2 * (p.End - p.X) * float64(len(first)) / float64(len(p.Text))
		if ends {
			break
		}
	}
	return width
}
