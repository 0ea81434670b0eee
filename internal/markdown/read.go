package markdown

import (
	"fmt"

	"actieplan/internal/source"
)

// locator gives the place in a file of a stretch of a text.
type locator func(offset, length int) source.Position

// reader reads the blocks of a text, line by line.
type reader struct {
	text   string
	lines  []line
	at     int // index of the line at hand
	under  int // index of the line straight under the paragraph that was read last; 0 where there is none
	locate locator
	inline inlineReader
}

// Read reads Markdown as the package comment describes it. What cannot be in a form stays in as plain text. The problems
// are in the order of the text. Locate gives the places of the paragraphs; it may be nil.
func Read(text string, locate func(offset, length int) source.Position) ([]Block, []Problem) {
	r := &reader{text: text, lines: splitLines(text), locate: locate, inline: inlineReader{text: text}}
	if i, ok := r.loneMarker(); ok {
		return []Block{r.paragraph([]int{i})}, r.inline.sorted()
	}
	return r.blocks(container{column: outside}), r.inline.sorted()
}

// loneMarker returns the one line of a text that is a marker and no more: a dash for "nothing" in a cell.
func (r *reader) loneMarker() (int, bool) {
	found := -1
	for i, l := range r.lines {
		if l.empty() {
			continue
		}
		if found >= 0 {
			return 0, false
		}
		found = i
	}
	if found < 0 {
		return 0, false
	}
	m, ok := r.readMarker(found)
	return found, ok && m.length == len(r.lineText(found))
}

// container is what lines stand in: an item of a list, or the text as a whole.
type container struct {
	column int // that the item's marker stands in; outside for the text as a whole
	text   int // column that the item's text begins in
	depth  int // of lists
}

// outside is the column of the container that holds the whole text.
const outside = -2

// itemIndent is how many columns further than an item's marker a list within it stands, or a paragraph after an empty line.
const itemIndent = 2

// holds reports whether line i belongs to a container.
func (r *reader) holds(c container, i int) bool {
	l := r.lines[i]
	if c.column == outside {
		return true
	}
	if i > 0 && r.lines[i-1].empty() {
		return l.indent >= c.column+itemIndent
	}
	if m, ok := r.readMarker(i); ok && (!m.ordered || m.decimal()) {
		return m.column >= c.column+itemIndent
	}
	return l.indent > c.column
}

// blocks reads the lines that belong to a container.
func (r *reader) blocks(c container) []Block {
	var blocks []Block
	for r.at < len(r.lines) {
		if r.lines[r.at].empty() {
			r.at++
			continue
		}
		if !r.holds(c, r.at) {
			break
		}
		blocks = append(blocks, r.block(c)...)
	}
	return blocks
}

// block reads one block, which begins on the line at hand.
func (r *reader) block(c container) []Block {
	if r.isRule(r.at) && !r.isUnderline() {
		r.inline.report(rule(r.lines[r.at]))
		r.at++
		return nil
	}
	if m, ok := r.marker(r.at, false); ok && !r.isUnderline() && r.mayNest(c) {
		return r.list(c, m)
	}
	if table := r.table(c); table != nil {
		return []Block{table}
	}
	if refused := r.refused(c); refused != nil {
		return []Block{refused}
	}
	return []Block{r.textLines(c)}
}

// deepestList is how many lists may stand in each other. A page has room for far fewer.
const deepestList = 24

// mayNest reports whether a list may begin in a container. A list that is too deep is a problem.
func (r *reader) mayNest(c container) bool {
	if c.depth < deepestList {
		return true
	}
	r.inline.report(Problem{
		Offset: r.lines[r.at].start, Length: 1,
		Message: fmt.Sprintf("hier staan meer dan %d lijsten in elkaar", deepestList),
		Help:    "gebruik minder niveaus",
	})
	return false
}

// textLines reads a paragraph: the lines up to an empty one, or one that begins something else.
func (r *reader) textLines(c container) *Paragraph {
	lines := []int{r.at}
	for r.at++; r.at < len(r.lines); r.at++ {
		if r.lines[r.at].empty() || !r.holds(c, r.at) {
			break
		}
		if r.interrupts(c, r.at) {
			r.under = r.at
			break
		}
		lines = append(lines, r.at)
	}
	r.looksLikeTable(lines)
	return r.paragraph(lines)
}

// interrupts reports whether line i begins another block straight under a paragraph.
func (r *reader) interrupts(c container, i int) bool {
	if _, ok := r.marker(i, true); ok {
		return true
	}
	return r.isRule(i) || r.underlines(i) || startsRefused(r.lineText(i)) || r.tableColumns(c, i) > 0
}

// marker reads the marker that makes line i an item. Straight under text, and for letters everywhere, it takes more than one item in
// order to make a list: "1." is one by itself.
func (r *reader) marker(i int, underText bool) (marker, bool) {
	m, ok := r.readMarker(i)
	if !ok || r.isRule(i) {
		return m, false
	}
	if !m.ordered {
		bare := m.length == len(r.lineText(i))
		return m, !underText || !bare
	}
	if m.decimal() && (!underText || m.readings[0].number == 1 && m.gap > 0) {
		return m, true
	}
	first, ok := r.follower(i, m)
	m.readings = []reading{first}
	return m, ok
}

// list reads the items of a list, the first of which has the given marker. Where the numbers that were written skip, the
// list ends and another begins, so that they print as they were written.
func (r *reader) list(c container, m marker) []Block {
	lists := []Block{newList(m)}
	last := m.reading()
	for {
		list := lists[len(lists)-1].(*List)
		list.Items = append(list.Items, r.item(c, m))
		next, ok := r.nextItem(c, m, last)
		if !ok {
			return lists
		}
		if next.ordered {
			following, ok := next.next(m, last)
			if !ok {
				following = next.reading()
				lists = append(lists, newList(next))
			}
			last = following
		}
		m = next
	}
}

// reading is how the number of m is read where nothing before it says so.
func (m marker) reading() reading {
	if !m.ordered {
		return reading{}
	}
	return m.readings[0]
}

func newList(m marker) *List {
	first := m.reading()
	return &List{Ordered: m.ordered, Start: first.number, Format: first.format, Delimiter: m.delimiter}
}

// nextItem returns the marker of the line at hand, or of the one after empty lines, if that goes on with the list.
func (r *reader) nextItem(c container, before marker, last reading) (marker, bool) {
	i := r.at
	for i < len(r.lines) && r.lines[i].empty() {
		i++
	}
	if i == len(r.lines) || !r.holds(c, i) {
		return marker{}, false
	}
	m, ok := r.readMarker(i)
	if !ok || r.isRule(i) || m.ordered != before.ordered || m.column < before.column-1 || m.column >= before.column+itemIndent {
		return m, false
	}
	if m.ordered {
		if _, next := m.next(before, last); !next {
			if m, ok = r.marker(i, false); !ok {
				return m, false
			}
		}
	}
	r.at = i
	return m, true
}

// item reads the blocks of an item, whose marker stands on the line at hand.
func (r *reader) item(c container, m marker) []Block {
	l := &r.lines[r.at]
	start := l.start
	l.start += m.length + m.gap
	l.indent = columns(r.text[start:l.start], l.indent)
	if l.start >= l.end {
		l.start = l.end
		r.at++
	}
	inner := container{column: m.column, text: l.indent, depth: c.depth + 1}
	blocks := r.firstBlock(inner, l)
	if len(blocks) == 0 {
		// The bullet is printed, in a paragraph without text.
		blocks = []Block{&Paragraph{Position: r.position(start, start+m.length)}}
	}
	return blocks
}

// firstBlock reads the blocks of an item. What stands beside its marker belongs to it in any case.
func (r *reader) firstBlock(inner container, l *line) []Block {
	if l.empty() {
		if r.at < len(r.lines) && r.lines[r.at].empty() {
			return nil // what follows an empty item and an empty line is not of the item
		}
		return r.blocks(inner)
	}
	return append(r.block(inner), r.blocks(inner)...)
}

// paragraph makes a paragraph of lines.
func (r *reader) paragraph(lines []int) *Paragraph {
	spans := make([]span, len(lines))
	for i, number := range lines {
		l := r.lines[number]
		spans[i] = span{l.start, l.end}
	}
	r.findDefinitions(lines)
	return &Paragraph{Inlines: r.inline.read(spans), Position: r.position(spans[0].start, spans[len(spans)-1].end)}
}

// position is the place in the file of a stretch of the text.
func (r *reader) position(start, end int) source.Position {
	if r.locate == nil {
		return source.Position{}
	}
	return r.locate(start, end-start)
}
