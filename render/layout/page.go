package layout

import (
	"strings"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/form/svg"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/wordprocessor"
)

// Pages are a laid-out document.
type Pages struct {
	Document    *document.Document
	Pages       []*Page
	Anchors     map[string]Place                              // where each Paragraph.Anchor landed
	Adjustments wordprocessor.Adjustments                     // what the DOCX must say of paragraphs beside its styles
	Rows        map[*document.Row]wordprocessor.RowAdjustment // and of rows of tables
	Split       map[*document.Table]bool                      // tables in cells that go on over the end of a page
	Left        map[*document.Section]measure.Twips           // room on the last page of each section, below its last block
}

// Place is a point on a page.
type Place struct {
	Page int // index in Pages.Pages
	Y    measure.Twips
}

// Page is one sheet. Lengths are from the top left corner of the sheet.
type Page struct {
	Style *stylesheet.Page
	Areas []*Area // in reading order; none where the document is no blank form

	marks []Mark // where they are kept
	sheet *sheet // that they are drawn of; nil where they are kept
	pages *Pages // that this is one of
	index int    // in these
}

// NewPage makes a page that has these marks.
func NewPage(style *stylesheet.Page, marks ...Mark) *Page { return &Page{Style: style, marks: marks} }

// Marks returns the marks on the page, in reading order. They are drawn anew each time, since
// those of all pages of a large document would fill the memory, unless a Layouter keeps them.
func (p *Page) Marks() []Mark { return p.MarksIn(new(Memory)) }

// MarksIn returns the marks as Marks does. They are good until the next page is drawn in
// the same memory.
func (p *Page) MarksIn(m *Memory) []Mark {
	if p.sheet == nil {
		return p.marks
	}
	m.reset()
	return p.draw(m).marks
}

// keep draws the page and keeps what is on it.
func (p *Page) keep() {
	d := p.draw(new(Memory))
	p.marks, p.Areas, p.sheet = d.marks, d.areas, nil
}

// Release frees what Marks needs. From then on the page has no marks.
func (p *Page) Release() {
	if p.sheet != nil {
		p.sheet.body.eachTable((*tableSlice).release)
	}
	p.marks, p.sheet = nil, nil
}

// Mark is one thing drawn on a page: a *Text, a *Box or a *Picture.
type Mark interface{ Origin() Origin }

// Origin is the part of the document that a mark comes from, which is what tagging and
// links need.
type Origin struct {
	Paragraph *document.Paragraph // nil for the lines and fills of a table
	Table     *document.Table     // the innermost table around the mark; nil outside tables
	Row       int                 // of Table
	Column    int                 // of Table
	Role      Role
}

// Role is what a mark is to somebody who has the page read out.
type Role uint8

// The roles of marks.
const (
	Content  Role = iota // words of the paragraph
	Label                // the bullet or number of a list item
	Artifact             // lines, fills, leaders, running header and footer, repeated table headers
)

// Text is glyphs of one font on one baseline.
type Text struct {
	From     Origin
	Run      *document.Run // the run that it is part of; nil for labels and leaders
	Break    *document.Run // the line break that parts it from the words of the paragraph that follow; nil for none
	Words    string        // of the paragraph, in which the glyphs have their places
	Glyphs   []fonts.Glyph // all of Font
	Places   []int         // of glyphs that do not stand at the ends of those before them: after the first, in thousandths of Size
	Font     *fonts.Font
	X        measure.Twips // left end of the baseline
	Baseline measure.Twips
	Width    measure.Twips
	Size     measure.Twips
	Color    stylesheet.Color
	Hyphen   bool // shows where a word is broken at a soft hyphen, which is in the text in its place
	Leftward bool // Glyphs are in the order in which they stand, but are read from right to left
}

// Link is the link that the text is part of, as in document.Run; empty for none.
func (t *Text) Link() string {
	if t.Run == nil {
		return ""
	}
	return t.Run.Link
}

// String returns the characters in the order in which they are read.
func (t *Text) String() string {
	var s strings.Builder
	for i := range t.Glyphs {
		if t.Leftward {
			i = len(t.Glyphs) - 1 - i
		}
		s.WriteString(t.Glyphs[i].Text(t.Words))
	}
	return s.String()
}

// Box is a filled rectangle: a background or a line.
type Box struct {
	From          Origin
	X, Y          measure.Twips // top left corner
	Width, Height measure.Twips
	Color         stylesheet.Color
}

// Picture is an icon in a square.
type Picture struct {
	From Origin
	Run  *document.Run // that it is
	X, Y measure.Twips // top left corner
	Side measure.Twips
	Icon *svg.Icon
}

// Origin implements Mark.
func (t *Text) Origin() Origin { return t.From }

// Origin implements Mark.
func (b *Box) Origin() Origin { return b.From }

// Origin implements Mark.
func (p *Picture) Origin() Origin { return p.From }
