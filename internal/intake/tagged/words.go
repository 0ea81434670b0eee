package tagged

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/word"
)

// words are the text of a paragraph.
type words struct {
	lines  lineEnds
	column float64 // how far to the right paragraphs above it go, that begin as far to the left
	pieces []linked
}

// linked is a piece, and where it leads; empty for nowhere.
type linked struct {
	content.Piece
	link string
}

// runsOf are pieces as runs.
func (r *reader) runsOf(pieces []content.Piece) []word.Run {
	w := &words{lines: lineEnds{own: r.endings.own}}
	for _, p := range pieces {
		w.add(linked{Piece: p})
	}
	return w.runs()
}

// add adds a piece.
func (w *words) add(p linked) {
	if p.Text != "" {
		w.pieces = append(w.pieces, p)
	}
}

// evenLooks gives signs and letters that are of another font than the rest the look of
// what stands beside them: such fonts have one look only.
func (w *words) evenLooks() {
	most, count := "", map[string]int{}
	for _, p := range w.pieces {
		if count[p.Family] += len(p.Text); count[p.Family] > count[most] {
			most = p.Family
		}
	}
	var beside *linked
	for i := range w.pieces {
		switch p := &w.pieces[i]; {
		case p.Family == most:
			beside = p
		case beside == nil:
			next := slices.IndexFunc(w.pieces[i:], func(p linked) bool { return p.Family == most })
			beside = &w.pieces[i+next]
			fallthrough
		default:
			p.Bold, p.Italic = beside.Bold, beside.Italic
		}
	}
}

// runs are the words as runs.
func (w *words) runs() []word.Run {
	out := new(runWriter)
	w.evenLooks()
	right := w.right()
	for i, p := range w.pieces {
		text := p.Text
		if i+1 < len(w.pieces) {
			text = w.ended(i, right)
		}
		out.write(text, p)
	}
	return out.runs
}

// How far apart two pieces of a line stand that a space or a tab is between, and two
// lines, all in the size of the font.
const (
	spaceGap = 0.15
	tabGap   = 1
	lineGap  = 0.5
)

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
	p, next := w.pieces[i], w.pieces[i+1]
	spaced := endsWithSpace(p.Text) || beginsWithSpace(next.Text)
	if next.Page == p.Page && math.Abs(next.Y-p.Y) < lineGap*max(next.Size, p.Size) {
		switch gap := (next.X - p.End) / next.Size; {
		case spaced || gap < spaceGap:
			return p.Text
		case gap < tabGap:
			return p.Text + " "
		}
		return p.Text + "\t"
	}
	within := p.link != "" && p.link == next.link && (spaced || isWithinAddress(p, next))
	fits := p.TextEnd()+p.Size*content.WordSpace+w.firstWord(i+1) < right
	switch {
	case strings.HasSuffix(p.Text, string(character.SoftHyphen)):
		return strings.TrimSuffix(p.Text, string(character.SoftHyphen))
	case w.lines.hyphens && breaksWord(p.Text) && beginsLow(next.Text) && p.link == "":
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
func isWithinAddress(p, next linked) bool {
	after, _, _ := strings.Cut(next.Text, " ")
	word := p.Text[strings.LastIndexByte(p.Text, ' ')+1:] + after
	return strings.Contains(p.link, word) || strings.ContainsAny(word, "/:@=&#%_")
}

// breaksWord reports whether the text at the end of a line breaks a word.
func breaksWord(text string) bool {
	before, is := strings.CutSuffix(text, "-")
	r, _ := utf8.DecodeLastRuneInString(before)
	return is && unicode.IsLower(r)
}

// beginsLow reports whether a text begins with a small letter, as the rest of a word does.
func beginsLow(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
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

// runWriter writes runs.
type runWriter struct{ runs []word.Run }

// write writes text in the look of a piece.
func (w *runWriter) write(text string, p linked) {
	for text != "" {
		at := strings.IndexAny(text, boxes)
		if at < 0 {
			at = len(text)
		}
		if at > 0 {
			w.join(word.Run{Text: text[:at], Bold: p.Bold, Italic: p.Italic, Link: p.link})
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
	boxes    = "☐☒☑"
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

func endsWithSpace(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsSpace(r)
}

func beginsWithSpace(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSpace(r)
}

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
