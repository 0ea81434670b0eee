package untagged

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// writer writes the blocks of a page or a cell.
type writer struct {
	*reader
	page        *page
	left, right float64 // how far text goes in a cell; the same where it is not known
	out         []word.Block

	// The paragraph at hand.
	lines    []*line
	label    label   // that it begins with
	textLeft float64 // where its lines begin, but for the label
	itemLeft float64 // where the text of the item above begins; 0 for none
}

// look is how a paragraph looks, by which those on two pages are known to be one.
type look struct {
	first, last *line
	left        float64 // of its text, in points
	right       float64 // how far it may go
}

// blocks are the paragraphs and tables that lines and grids are, from top to bottom.
func (w *writer) blocks(lines []*line, grids []*grid) []word.Block {
	slices.SortStableFunc(grids, func(a, b *grid) int { return cmp.Compare(b.top, a.top) })
	for _, l := range lines {
		for len(grids) > 0 && grids[0].top > l.y {
			w.table(grids[0])
			grids = grids[1:]
		}
		w.line(l)
	}
	for _, g := range grids {
		w.table(g)
	}
	w.end()
	return w.out
}

// line adds a line to the paragraph at hand, or begins the next one.
func (w *writer) line(l *line) {
	label := l.label()
	if len(w.lines) > 0 && (label.pieces > 0 || !w.goesOn(l)) {
		w.end()
	}
	if len(w.lines) == 0 {
		w.label, w.textLeft = label, l.pieces[label.pieces].X
	}
	w.lines = append(w.lines, l)
}

// goesOn reports whether the paragraph at hand goes on in a line.
func (w *writer) goesOn(l *line) bool {
	last := w.lines[len(w.lines)-1]
	full := last.isFull(l, w.right)
	switch {
	case last.y-l.y > w.habits.leading(last)+moreThanLeading*last.size, isEntry(last):
		return false
	case l.size > last.size+sameSize, l.size < last.size-sameSize, typedBullet.MatchString(l.text()):
		return false
	case !near(l.left(), w.textLeft) && !isCentered(last, l) && !w.isOnRight(last, l):
		return false
	}
	return full || last.isBold() == l.isBold()
}

// isOnRight reports whether two lines stand at the right edge of a cell.
func (w *writer) isOnRight(a, b *line) bool {
	return w.left != w.right && near(a.right(), w.right) && near(b.right(), w.right)
}

// How much farther below each other two lines stand than those of a paragraph, and how
// little their sizes differ, at most: in their size, and in points.
const (
	moreThanLeading = 0.15
	sameSize        = 0.6
)

// typedBullet is a bullet that someone typed before an item, with a space behind it.
var typedBullet = regexp.MustCompile(`^[•▪◦‣·●■□❖➢➔→✓✔–—-] `)

// entryEnd is how an entry of the contents ends: with the number of its page behind a gap.
var entryEnd = regexp.MustCompile(`(?:\t|[.…]{3,}\s*)\d+$`)

// isEntry reports whether a line ends as an entry of the contents does.
func isEntry(l *line) bool { return entryEnd.MatchString(l.text()) }

// table adds a table.
func (w *writer) table(g *grid) {
	w.end()
	t := &word.Table{Number: w.number + 1}
	for range g.rows[1:] {
		t.Rows = append(t.Rows, make([]*word.Cell, len(g.columns)-1))
	}
	for _, c := range g.cells {
		t.Rows[c.row][c.column] = &word.Cell{Blocks: w.cell(c, g), Columns: c.across, Rows: c.rows}
	}
	w.tables[t] = g
	w.out = append(w.out, t)
	w.itemLeft = 0
}

// cell are the blocks of a cell of a grid.
func (w *writer) cell(c *cell, g *grid) []word.Block {
	inner := &writer{reader: w.reader, page: w.page, left: c.left + g.padding, right: c.textRight(g.padding)}
	if longest := c.longestLine(); w.habits.printed && longest > inner.right-shareOfField*(c.right-c.left) {
		inner.right = longest // a field is narrower than its cell
	}
	return inner.blocks(c.lines, c.grids)
}

// shareOfField is how much narrower than its cell the text of a field is at most.
const shareOfField = 0.1

// end ends the paragraph at hand.
func (w *writer) end() {
	if len(w.lines) == 0 {
		return
	}
	lines := w.lines
	w.number++
	p := &word.Paragraph{Number: w.number, Level: w.habits.level(lines[0].size)}
	p.NewPage = w.page.number > w.lastPage
	w.lastPage = w.page.number
	w.document.PageOf[w.number] = w.page.number + 1
	w.looks[p] = look{first: lines[0], last: lines[len(lines)-1], left: w.textLeft, right: w.right}
	w.begins[p] = lines[0].left()
	p.Runs = w.runs(lines)
	p.Loosen()
	p.Align = w.align(lines)
	switch {
	case w.label.pieces > 0:
		p.List = &word.ListItem{Marker: paragraph.Marker(w.label.text)}
		w.itemLeft = w.textLeft
	case w.itemLeft > 0 && near(w.textLeft, w.itemLeft):
		p.GoesOn = true
	default:
		w.itemLeft = 0
	}
	if text := p.Text(); strings.Contains(text, content.Unknown) {
		w.document.Notes = append(w.document.Notes, word.Note{Kind: word.UnknownCharacter, Number: p.Number, Text: text})
	}
	w.out = append(w.out, p)
	w.lines = nil
}

// align is where lines stand between the edges of a cell: "right", "center" or, where they
// may stand so by chance, nowhere in particular.
func (w *writer) align(lines []*line) string {
	if w.left == w.right || w.label.pieces > 0 {
		return ""
	}
	align := "right"
	for _, l := range lines {
		before, after := l.left()-w.left, w.right-l.right()
		switch {
		case before < leastIndent:
			return ""
		case near(before, after):
			align = "center"
		case !near(after, 0):
			return ""
		}
	}
	return align
}

// leastIndent is how far from the left edge text stands at least that is aligned
// otherwise, in points.
const leastIndent = 6

// runs are the text of lines, without the label of the first.
func (w *writer) runs(lines []*line) []word.Run {
	var pieces []paragraph.Linked
	after := map[int]string{} // what stands behind a piece, by its place
	for i, l := range lines {
		of := l.pieces
		if i == 0 {
			of = of[w.label.pieces:]
		}
		for j := range of[1:] {
			after[len(pieces)+j] = paragraph.Gap(&of[j], &of[j+1])
		}
		pieces = append(pieces, of...)
		if i+1 < len(lines) {
			last := len(pieces) - 1
			pieces[last].Text, after[last] = w.habits.ended(l, lines[i+1], w.right, pieces[last])
		}
	}
	return paragraph.Runs(pieces, func(i int) string { return pieces[i].Text + after[i] })
}
