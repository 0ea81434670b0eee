package tagged

import (
	"math"
	"strings"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// blockReader reads what stands in one element: blocks, and text between them, which is
// a paragraph too.
type blockReader struct {
	*reader
	level     int    // of a heading; 0 for other text
	align     string // of the paragraph
	depth     int    // of the element
	listLevel int    // of the lists in it
	out       []word.Block
	words     *words            // of the paragraph at hand; nil for none
	above     *paragraph.Linked // the end of the paragraph above it; nil for none
	page      int               // that it begins on
	column    column
}

// column is how far to the right paragraphs go that begin at one place of a page, in
// points.
type column struct {
	page        int
	left, right float64
}

// add adds a paragraph, and returns how far to the right those above it go that begin at the
// same place; 0 for none.
func (c *column) add(w *words) float64 {
	if len(w.pieces) == 0 {
		return 0
	}
	first := w.pieces[0]
	if first.Page != c.page || math.Abs(first.X-c.left) > 1 {
		*c = column{first.Page, first.X, 0}
	}
	above := c.right
	c.right = max(c.right, w.right())
	return above
}

// blocks reads the blocks in an element that is so deep in the tree.
func (r *reader) blocks(e *element, depth int) []word.Block {
	b := &blockReader{reader: r, depth: depth}
	b.within(e, "")
	b.end()
	if !r.endings.own {
		paragraph.SetLevels(b.out, r.begins)
	}
	return b.out
}

// within reads what stands in an element.
func (b *blockReader) within(e *element, link string) {
	b.depth++
	defer func() { b.depth-- }()
	if b.tooDeep(b.depth) {
		return
	}
	for _, k := range b.kids(e) {
		b.kid(k, link)
	}
}

// kid reads one of what stands in an element.
func (b *blockReader) kid(k kid, link string) {
	switch {
	case k.element != nil:
		b.element(k.element, link)
	case k.annotation == nil:
		for _, p := range b.pieces(k) {
			b.add(p, link)
		}
	}
}

// element reads an element.
func (b *blockReader) element(e *element, link string) {
	switch e.kind {
	case "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "P", "Caption":
		b.end()
		b.level = levels[e.kind]
		b.open(e.page)
		b.align = alignments[b.attribute(e, "TextAlign")]
		b.within(e, link)
		b.end()
		b.level, b.align = 0, ""
	case "L":
		b.end()
		b.out = append(b.out, b.list(e, b.listLevel, b.depth)...)
	case "Table":
		b.end()
		b.out = append(b.out, b.table(e, b.depth)...)
	case "TOC":
		b.end()
		b.contents(e)
	case "Figure", "Formula":
		b.figure(e)
	case "Note":
		b.note(e, "voetnoot")
	case textBox, comment:
		b.note(e, e.kind)
	case "Link":
		b.within(e, b.target(e))
	case "Artifact":
	default:
		b.span(e, link)
	}
}

// alignments are those of Word, by that of an element (14.8.5.4.3).
var alignments = map[any]string{pdf.Name("Center"): "center", pdf.Name("End"): "right"}

// levels are those of headings.
var levels = map[string]int{"H": 1, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6, "Title": 1}

// groups are the elements that hold blocks, and no text of the paragraph around them.
var groups = map[string]bool{
	"Document": true, "Part": true, "Art": true, "Sect": true, "Div": true, "BlockQuote": true, "Index": true, "Aside": true,
}

// span reads an element within a paragraph, or a group of blocks.
func (b *blockReader) span(e *element, link string) {
	if groups[e.kind] {
		b.end()
		b.within(e, link)
		b.end()
		return
	}
	actual, is := b.file.Resolve(e.dict["ActualText"]).(pdf.Text)
	if !is {
		b.within(e, link)
		return
	}
	b.readAs(e, link, pdf.Decoded(actual))
}

// readAs reads an element that is to be read as other words than it shows (14.9.4): but
// for a tick box, of which the sign says more than words for it.
func (b *blockReader) readAs(e *element, link, words string) {
	shown := b.shownIn(e)
	if len(shown) == 0 {
		return
	}
	first := shown[0]
	if text := strings.TrimSpace(textOf(shown)); !strings.ContainsAny(text, paragraph.Boxes) {
		first.Text, first.End = words, shown[len(shown)-1].End
		shown = []content.Piece{first}
	}
	for _, p := range shown {
		b.add(p, link)
	}
}

// shownIn is the text of an element, and of those in it.
func (b *blockReader) shownIn(e *element) []content.Piece {
	var all []content.Piece
	b.depth++
	defer func() { b.depth-- }()
	if b.tooDeep(b.depth) {
		return nil
	}
	for _, k := range b.kids(e) {
		if k.element != nil {
			all = append(all, b.shownIn(k.element)...)
		} else if k.annotation == nil {
			all = append(all, b.pieces(k)...)
		}
	}
	return all
}

// textOf is what pieces say, one after the other.
func textOf(pieces []content.Piece) string {
	var s strings.Builder
	for _, p := range pieces {
		s.WriteString(p.Text)
	}
	return s.String()
}

// add adds text to the paragraph at hand.
func (b *blockReader) add(p content.Piece, link string) {
	if b.words == nil {
		if strings.TrimSpace(p.Text) == "" {
			return
		}
		b.open(p.Page)
	}
	if n := len(b.words.pieces); n == 0 {
		b.page = p.Page
	} else if last := b.words.pieces[n-1]; last.Text == endMark && p.Page > last.Page && b.endings.fromWord() {
		b.end()
		b.open(p.Page)
	}
	b.words.add(paragraph.Linked{Piece: p, Link: link})
}

// open begins a paragraph.
func (b *blockReader) open(page int) { b.words, b.page = new(words), page }

// end ends the paragraph at hand.
func (b *blockReader) end() {
	if b.words == nil {
		return
	}
	pieces := b.words.pieces
	if len(pieces) > 0 {
		b.endings.add(b.above, pieces)
		b.above = &pieces[len(pieces)-1]
	}
	if b.words.lines = b.endings.lines(); b.words.lines.mark != "" {
		b.words.column = b.column.add(b.words)
	}
	p := b.paragraph(b.words.runs(), b.level, b.page)
	p.Align = b.align
	if len(pieces) > 0 {
		b.begins[p] = pieces[0].X
		b.cut(p, *b.above)
	}
	if text := p.Text(); strings.Contains(text, content.Unknown) {
		b.document.Notes = append(b.document.Notes, word.Note{Kind: word.UnknownCharacter, Number: p.Number, Text: text})
	}
	b.out = append(b.out, p)
	b.words = nil
}

// paragraph is a paragraph of runs that begins on a page.
func (r *reader) paragraph(runs []word.Run, level, page int) *word.Paragraph {
	r.number++
	p := &word.Paragraph{Number: r.number, Level: level, Runs: runs, NewPage: page > r.lastPage}
	p.Loosen()
	for len(p.Runs) > 0 && p.Runs[0].Tick == word.NoBox && strings.TrimSpace(p.Runs[0].Text) == "" {
		p.Runs = p.Runs[1:]
	}
	if page >= 0 {
		r.document.PageOf[r.number] = page + 1
		r.lastPage = page
	}
	return p
}

// target is where a link leads, if that is outside of the document (12.6.4.7).
func (r *reader) target(e *element) string {
	items := r.file.Array(e.dict["K"])
	if items == nil {
		items = pdf.Array{e.dict["K"]}
	}
	for _, item := range items {
		annotation := r.file.Dictionary(r.file.Dictionary(item)["Obj"])
		if address, is := r.file.Resolve(r.file.Dictionary(annotation["A"])["URI"]).(pdf.Text); is {
			return string(address)
		}
	}
	return ""
}

// figure notes a picture: there is no place for one in an answer.
func (b *blockReader) figure(e *element) {
	alt, _ := b.file.Resolve(e.dict["Alt"]).(pdf.Text)
	text := strings.TrimSpace(pdf.Decoded(alt))
	if shown := strings.TrimSpace(word.TextOfRuns(b.runsOf(b.shownIn(e)))); shown != "" {
		text = strings.TrimSpace(text + " " + shown)
	}
	b.document.Notes = append(b.document.Notes, word.Note{Kind: word.Picture, Number: b.number + 1, Text: text})
}

// The kinds of notes of what stands beside the text, in Dutch.
const (
	textBox = "tekstvak of tekening"
	comment = "opmerking"
)

// isTextBox reports whether a note is of a text box, which may hold all text of a file.
func isTextBox(note word.Note) bool { return note.Kind == textBox }

// note notes what stands beside the text: a footnote, a text box or a comment.
func (b *blockReader) note(e *element, kind string) {
	if text := strings.TrimSpace(word.TextOfRuns(b.runsOf(b.shownIn(e)))); text != "" {
		b.document.Notes = append(b.document.Notes, word.Note{Kind: kind, Number: max(b.number, 1), Text: text})
	}
}

// contents notes the entries of a table of contents, each with those within it below it.
func (b *blockReader) contents(e *element) {
	b.depth++
	defer func() { b.depth-- }()
	if b.tooDeep(b.depth) {
		return
	}
	for _, k := range b.kids(e) {
		switch {
		case k.element == nil:
		case k.element.kind == "TOCI":
			b.entry(k.element)
		default:
			b.contents(k.element)
		}
	}
}

// entry notes an entry of a table of contents.
func (b *blockReader) entry(e *element) {
	inner := &blockReader{reader: b.reader, depth: b.depth}
	at := len(b.document.Contents)
	b.document.Contents = append(b.document.Contents, "")
	inner.within(e, "")
	inner.end()
	b.document.Contents[at] = word.TextOf(inner.out)
}
