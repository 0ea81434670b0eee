package content

import (
	"strings"

	"actieplan/internal/intake/pdf"
)

// Piece is text in one font that stands on one baseline.
type Piece struct {
	Text         string
	Family       string // of the font
	Bold, Italic bool
	Page         int // from 0 on
	X, End       float64
	Word         float64 // how wide its first word is
	Y            float64 // of the baseline
	Size         float64 // all in points of the page
}

// WordSpace is about how wide a space is, in the size of the font.
const WordSpace = 0.3

// TextEnd is where the text of a piece ends, without the spaces at its end.
func (p *Piece) TextEnd() float64 {
	spaces := len(p.Text) - len(strings.TrimRight(p.Text, " "))
	return p.End - float64(spaces)*p.Size*WordSpace
}

// Page is what a page shows.
type Page struct {
	Marked         map[int][]Piece // by the numbers that elements refer to them with
	Outside        []Piece         // neither in an element nor said to be for the eye alone
	Header, Footer []Piece
	Aside          []Piece // said to be for the eye alone, and not what they are
	Hidden         []Piece // that lie outside of what is shown; of a page without tags
	Rules          []Rule
	Ticks          []Rule // the strokes of small signs, as those in tick boxes

	turn matrix // by which the page is shown turned
}

// Place is where a place of the page lies as it is shown.
func (p *Page) Place(x, y float64) (float64, float64) {
	at := identity.moved(x, y).times(p.turn)
	return at.e, at.f
}

// mark is marked content that is open (14.6).
type mark struct {
	into   *[]Piece // where its text goes; nil for text for the eye alone
	mcid   int      // -1 for none of its own
	actual *string  // what stands in place of the text in it; nil for nothing
	from   int      // how many pieces there were before it
}

// begin opens marked content.
func (t *interpreter) begin(operands []any) {
	m := mark{into: t.into(), mcid: -1}
	kind, properties := pdf.Name(""), pdf.Dictionary(nil)
	if len(operands) > 0 {
		kind, _ = operands[0].(pdf.Name)
	}
	if len(operands) > 1 {
		file := t.reader.file
		if properties, _ = operands[1].(pdf.Dictionary); properties == nil {
			key, _ := operands[1].(pdf.Name)
			properties = file.Dictionary(file.Dictionary(t.resources["Properties"])[key])
		}
	}
	switch id, is := t.reader.file.Resolve(properties["MCID"]).(float64); {
	case is && id >= 0:
		m.mcid = int(id)
		if t.pieces[m.mcid] == nil {
			t.pieces[m.mcid] = new([]Piece)
		}
		m.into = t.pieces[m.mcid]
	case kind == "Artifact":
		m.into = t.artifact(properties)
	}
	if actual, is := t.reader.file.Resolve(properties["ActualText"]).(pdf.Text); is {
		words := pdf.Decoded(actual)
		m.actual = &words
		t.replaced++
	}
	if t.untagged {
		m.into = &t.shown.Outside
	}
	if m.into != nil {
		m.from = len(*m.into)
	}
	t.marks = append(t.marks, m)
}

// artifact is where the text of an artifact goes (14.8.2.2): running headers and footers
// are kept, and what may be these. Older programs say only at which edge of the page they
// are.
func (t *interpreter) artifact(properties pdf.Dictionary) *[]Piece {
	file := t.reader.file
	kind := file.Resolve(properties["Subtype"])
	if edges := file.Array(properties["Attached"]); kind == nil && len(edges) > 0 {
		kind = file.Resolve(edges[0])
	}
	switch kind {
	case pdf.Name("Header"), pdf.Name("Top"):
		return &t.shown.Header
	case pdf.Name("Footer"), pdf.Name("Bottom"):
		return &t.shown.Footer
	case nil:
		return &t.shown.Aside
	}
	return nil
}

// into is where text goes now; nil for text for the eye alone.
func (t *interpreter) into() *[]Piece {
	if t.untagged || len(t.marks) == 0 {
		return &t.shown.Outside
	}
	return t.marks[len(t.marks)-1].into
}

// end closes marked content, and puts what is to be read in its place (14.9.4).
func (t *interpreter) end() {
	last := len(t.marks) - 1
	if last < 0 {
		return
	}
	m := t.marks[last]
	t.marks = t.marks[:last]
	if m.actual != nil {
		t.replaced--
	}
	if m.actual == nil || m.into == nil || len(*m.into) <= m.from {
		return
	}
	first := (*m.into)[m.from]
	first.Text, first.End = *m.actual, (*m.into)[len(*m.into)-1].End
	*m.into = append((*m.into)[:m.from], first)
}
