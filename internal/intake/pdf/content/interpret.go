package content

import (
	"math"
	"strings"

	"actieplan/internal/intake/pdf"
)

// graphics is the part of the graphics state that text depends on (8.4 and 9.3).
type graphics struct {
	ctm                      matrix
	font                     *font
	size, leading, rise      float64
	characters, words, scale float64 // spacing, and the horizontal scaling of 1
	rendering                int     // the mode (9.3.6)
	clip                     Rule    // what is shown lies within this
}

// interpreter reads the content of a page.
type interpreter struct {
	reader    *Reader
	page      int
	resources pdf.Dictionary
	fonts     pdf.Dictionary // of these
	shown     *Page
	pieces    map[int]*[]Piece // of marked, while they grow
	marks     []mark
	replaced  int // how many of these have a text in place of their glyphs
	saved     []graphics
	graphics
	text, line matrix
	path       path
	depth      int  // of forms in forms
	untagged   bool // text is read whatever marks are around it
}

// deepestForm is how deep forms may stand in forms, and mostSaved how often the state may
// be saved.
const (
	deepestForm = 8
	mostSaved   = 512
)

// read reads a content stream. What cannot be read of it is left out, and noted.
func (t *interpreter) read(data []byte) error {
	tokens := pdf.NewParser(data)
	var operands []any
	for {
		if tokens.Done() {
			return nil
		}
		value, err := tokens.Value()
		if err != nil {
			t.reader.file.LeaveUnread()
			return nil
		}
		word, is := value.(pdf.Keyword)
		if !is {
			operands = append(operands, value)
			continue
		}
		if word == "ID" {
			tokens.SkipImage()
		} else if err := t.operator(string(word), operands); err != nil {
			return err
		}
		operands = operands[:0]
	}
}

// operator carries out one operator.
func (t *interpreter) operator(word string, operands []any) error {
	n := numbers(operands)
	switch word {
	case "q":
		if len(t.saved) < mostSaved {
			t.saved = append(t.saved, t.graphics)
		}
	case "Q":
		if last := len(t.saved) - 1; last >= 0 {
			t.graphics, t.saved = t.saved[last], t.saved[:last]
		}
	case "cm":
		if len(n) == 6 {
			t.ctm = matrix{n[0], n[1], n[2], n[3], n[4], n[5]}.times(t.ctm)
		}
	case "Do":
		return t.form(operands)
	case "BDC", "BMC":
		t.begin(operands)
	case "EMC":
		t.end()
	case "Tf":
		return t.setFont(operands)
	case "Tj", "TJ", "'", "\"":
		t.show(word, operands)
	default:
		t.place(word, n)
		t.draw(word, n)
	}
	return nil
}

// place carries out an operator that says where or how text stands (9.3 and 9.4.2).
func (t *interpreter) place(word string, n []float64) {
	one := func() float64 {
		if len(n) > 0 {
			return n[len(n)-1]
		}
		return 0
	}
	switch {
	case word == "BT":
		t.text, t.line = identity, identity
	case word == "Td" && len(n) == 2, word == "TD" && len(n) == 2:
		if word == "TD" {
			t.leading = -n[1]
		}
		t.nextLine(n[0], n[1])
	case word == "Tm" && len(n) == 6:
		t.line = matrix{n[0], n[1], n[2], n[3], n[4], n[5]}
		t.text = t.line
	case word == "T*":
		t.nextLine(0, -t.leading)
	case word == "TL":
		t.leading = one()
	case word == "Ts":
		t.rise = one()
	case word == "Tc":
		t.characters = one()
	case word == "Tw":
		t.words = one()
	case word == "Tz":
		t.scale = one() / 100
	case word == "Tr":
		t.rendering = int(one())
	}
}

func (t *interpreter) nextLine(x, y float64) {
	t.line = t.line.moved(x, y)
	t.text = t.line
}

// numbers are the operands that are numbers.
func numbers(operands []any) []float64 {
	var n []float64
	for _, operand := range operands {
		if number, is := operand.(float64); is {
			n = append(n, number)
		}
	}
	return n
}

// setFont sets the font and its size.
func (t *interpreter) setFont(operands []any) error {
	if len(operands) != 2 {
		return nil
	}
	key, _ := operands[0].(pdf.Name)
	t.size, _ = operands[1].(float64)
	var err error
	t.font, err = t.reader.font(t.fonts[key])
	return err
}

// form reads a form XObject (8.10), which is content of its own.
func (t *interpreter) form(operands []any) error {
	if len(operands) != 1 || t.depth >= deepestForm || t.reader.file.Exhausted() {
		return nil
	}
	file := t.reader.file
	key, _ := operands[0].(pdf.Name)
	object := file.Dictionary(t.resources["XObject"])[key]
	dict := file.Dictionary(object)
	if file.Resolve(dict["Subtype"]) != pdf.Name("Form") {
		return nil
	}
	data, err := file.Stream(object)
	if err != nil {
		return err
	}
	inner := *t
	inner.depth++
	inner.saved = nil
	if m := numbers(file.Array(dict["Matrix"])); len(m) == 6 {
		inner.ctm = matrix{m[0], m[1], m[2], m[3], m[4], m[5]}.times(t.ctm)
	}
	if n := numbers(file.Array(dict["BBox"])); len(n) == 4 {
		inner.clip.cut(around(inner.rectangle(n[0], n[1], n[2], n[3])))
	}
	if resources := file.Dictionary(dict["Resources"]); resources != nil {
		inner.resources, inner.fonts = resources, file.Dictionary(resources["Font"])
	}
	return inner.read(data)
}

// show shows strings (9.4.3).
func (t *interpreter) show(word string, operands []any) {
	switch n := numbers(operands); {
	case word == "\"" && len(n) >= 2:
		t.words, t.characters = n[0], n[1]
		fallthrough
	case word == "'":
		t.nextLine(0, -t.leading)
	}
	if t.font == nil {
		return
	}
	items := pdf.Array(operands)
	if len(operands) == 1 {
		if list, is := operands[0].(pdf.Array); is {
			items = list
		}
	}
	w := pieceWriter{interpreter: t, at: t.here()}
	for _, item := range items {
		switch item := item.(type) {
		case float64:
			if word == "TJ" {
				w.move(-item / 1000 * t.size * t.scale)
			}
		case pdf.Text:
			for _, g := range t.font.glyphs(item) {
				w.write(g.text)
				by := g.width/1000*t.size + t.characters
				if g.space {
					by += t.words
				}
				t.advance(by * t.scale)
			}
		}
	}
	w.end()
}

// pieceWriter makes pieces of what strings show.
type pieceWriter struct {
	*interpreter
	letters strings.Builder
	at      matrix // where it begins

	word  matrix  // where its first word begins
	begun bool    // it has
	width float64 // of that, once it ended; 0 before
}

// write adds what a glyph shows at the place at hand.
func (w *pieceWriter) write(text string) {
	isSpace := strings.TrimSpace(text) == ""
	switch {
	case !w.begun && !isSpace:
		w.word, w.begun = w.here(), true
	case w.begun && isSpace && w.width == 0:
		w.width = w.fromWord()
	}
	w.letters.WriteString(text)
}

// fromWord is how far the place at hand is from where the first word begins.
func (w *pieceWriter) fromWord() float64 {
	here := w.here()
	return math.Hypot(here.e-w.word.e, here.f-w.word.f)
}

// widestKern is how far letters of one piece are moved at most, in the size of the font:
// what is farther is the gap between two words, or between two columns.
const widestKern = 0.2

// move moves on along the line, by a part of the font's size or to another piece.
func (w *pieceWriter) move(by float64) {
	if math.Abs(by) > widestKern*math.Abs(w.size*w.scale) {
		w.end()
		w.advance(by)
		w.at = w.here()
		return
	}
	w.advance(by)
}

// end ends the piece at hand.
func (w *pieceWriter) end() {
	if into := w.into(); into != nil && (w.letters.Len() > 0 || w.replaced > 0) {
		p := Piece{
			Text: w.letters.String(), Family: w.font.family, Page: w.page,
			Bold: w.font.bold || w.rendering == drawnBold, Italic: w.font.italic || isSlanted(w.at),
			X: w.at.e, End: w.here().e, Y: w.at.f, Size: w.size * math.Hypot(w.at.c, w.at.d),
		}
		if p.Word = w.width; w.begun && p.Word == 0 {
			p.Word = w.fromWord()
		}
		if w.untagged && w.isHidden(&p) {
			into = &w.shown.Hidden
		}
		*into = append(*into, p)
	}
	w.letters.Reset()
	w.begun, w.width = false, 0
}

// drawnBold is the mode in which programs make letters bold that have no bold font: with
// their outline drawn too.
const drawnBold = 2

// isSlanted reports whether upright text is slanted, as programs make italics of a font
// that has none.
func isSlanted(at matrix) bool { return at.b == 0 && at.a*at.d > 0 && at.c/at.d > leastSlant }

// leastSlant is how far slanted letters lean to the right at least, for each point of height.
const leastSlant = 0.1

// here is the transformation from the text at hand to the page.
func (t *interpreter) here() matrix { return t.text.times(t.ctm) }

// advance moves on along the line.
func (t *interpreter) advance(x float64) { t.text = t.text.moved(x, 0) }
