package tagged

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
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
	piece
	link string
}

// runsOf are pieces as runs.
func (r *reader) runsOf(pieces []piece) []word.Run {
	w := &words{lines: lineEnds{own: r.endings.own}}
	for _, p := range pieces {
		w.add(linked{piece: p})
	}
	return w.runs()
}

// add adds a piece.
func (w *words) add(p linked) {
	if p.text != "" {
		w.pieces = append(w.pieces, p)
	}
}

// evenLooks gives signs and letters that are of another font than the rest the look of
// what stands beside them: such fonts have one look only.
func (w *words) evenLooks() {
	most, count := "", map[string]int{}
	for _, p := range w.pieces {
		if count[p.family] += len(p.text); count[p.family] > count[most] {
			most = p.family
		}
	}
	var beside *linked
	for i := range w.pieces {
		switch p := &w.pieces[i]; {
		case p.family == most:
			beside = p
		case beside == nil:
			next := slices.IndexFunc(w.pieces[i:], func(p linked) bool { return p.family == most })
			beside = &w.pieces[i+next]
			fallthrough
		default:
			p.bold, p.italic = beside.bold, beside.italic
		}
	}
}

// runs are the words as runs.
func (w *words) runs() []word.Run {
	out := new(runWriter)
	w.evenLooks()
	right := w.right()
	for i, p := range w.pieces {
		text := p.text
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
		right = max(right, p.textEnd())
	}
	return right
}

// ended is the text of a piece with what parts it from the next: a space or a tab that
// has no glyph, or the end of a line that was made by hand. The hyphen of a word that was
// broken at the end of a line goes.
func (w *words) ended(i int, right float64) string {
	p, next := w.pieces[i], w.pieces[i+1]
	spaced := endsWithSpace(p.text) || beginsWithSpace(next.text)
	if next.page == p.page && math.Abs(next.y-p.y) < lineGap*max(next.size, p.size) {
		switch gap := (next.x - p.end) / next.size; {
		case spaced || gap < spaceGap:
			return p.text
		case gap < tabGap:
			return p.text + " "
		}
		return p.text + "\t"
	}
	within := p.link != "" && p.link == next.link && (spaced || isWithinAddress(p, next))
	fits := p.textEnd()+p.size*wordSpace+w.firstWord(i+1) < right
	switch {
	case strings.HasSuffix(p.text, string(character.SoftHyphen)):
		return strings.TrimSuffix(p.text, string(character.SoftHyphen))
	case w.lines.hyphens && breaksWord(p.text) && beginsLow(next.text) && p.link == "":
		return strings.TrimSuffix(p.text, "-")
	case p.text == lineMark && w.lines.mark == lineMark:
		return "\n"
	case w.lines.own, strings.HasSuffix(p.text, "-"), strings.HasSuffix(p.text, "/"), within, w.lines.whole && !spaced:
		return p.text
	case w.lines.bare && !spaced && !fits:
		return p.text + " "
	case !spaced, fits && (w.lines.mark == "" || p.text == w.lines.mark):
		return strings.TrimRight(p.text, " ") + "\n"
	}
	return p.text
}

// isWithinAddress reports whether two pieces that lead to an address meet within it.
func isWithinAddress(p, next linked) bool {
	after, _, _ := strings.Cut(next.text, " ")
	word := p.text[strings.LastIndexByte(p.text, ' ')+1:] + after
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

// wordSpace is about how wide a space is, in the size of the font.
const wordSpace = 0.3

// textEnd is where the text of a piece ends, without the spaces at its end.
func (p *piece) textEnd() float64 {
	spaces := len(p.text) - len(strings.TrimRight(p.text, " "))
	return p.end - float64(spaces)*p.size*wordSpace
}

// firstWord is about how wide the word is that a line begins with, by its first piece:
// Word writes a word in several.
func (w *words) firstWord(i int) (width float64) {
	for y := w.pieces[i].y; i < len(w.pieces) && w.pieces[i].y == y; i++ {
		p := &w.pieces[i]
		text := p.text
		if width == 0 {
			text = strings.TrimLeft(text, " ")
		}
		first, _, ends := strings.Cut(text, " ")
		width += 1.2 * (p.end - p.x) * float64(len(first)) / float64(len(p.text))
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
			w.join(word.Run{Text: text[:at], Bold: p.bold, Italic: p.italic, Link: p.link})
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
