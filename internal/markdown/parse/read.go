package parse

import (
	"fmt"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
	"actieplan/internal/source"
)

// locator gives the place in a file of a stretch of a text.
type locator func(offset, length int) source.Position

// reader reads the blocks of a text, line by line.
type reader struct {
	text   string
	lines  []line
	at     int   // index of the line at hand
	only   int   // index of the one line that is not empty; -1 where there are none or more
	under  int   // index of the line straight under the paragraph that was read last; 0 where there is none
	tabs   []int // offsets of tabs within paragraphs, the first on each line
	pasted bool  // there is a table whose cells are parted by tabs
	uneven int   // line that was told of as a row with too few cells or too many; 0 where there is none
	barred bool  // there is a table whose cells are parted by bars
	broken bool  // a row of such a table was told of that goes on on the next line
	loose  []int // lines that are a paragraph each and look like a row of a table
	flow   []int // lines of paragraphs, in their order
	first  *firstSigns
	count  counted // of the ordered list that was read last
	locate locator
	inline inline.Reader
}

// Read reads Markdown as the package comment describes it. What cannot be in a form stays
// in as plain text. The problems are in the order of the text. Locate gives the places of
// the paragraphs; it may be nil.
func Read(text string, locate func(offset, length int) source.Position) ([]markdown.Block, []markdown.Problem) {
	r := &reader{text: text, lines: splitLines(text), locate: locate, inline: inline.Reader{Text: text}}
	r.cut()
	r.only = r.onlyLine()
	r.indentPasted()
	if i, ok := r.loneMarker(); ok {
		return []markdown.Block{r.paragraph([]int{i})}, r.inline.Sorted()
	}
	r.inline.Notes = strings.Contains(text, "**") && (inline.HasLongNote(r.typedLines) || strings.Contains(text, "\n**") && r.signs().note)
	blocks := r.blocks(container{column: outside})
	r.looseTabs()
	r.looseRows()
	r.wrappedLines()
	r.cellQuotes()
	return blocks, r.inline.Sorted()
}

// mostLines is how many lines one text may have: two hundred pages. Without a limit a
// small file of lines with one letter would make ten thousand.
const mostLines = 10000

// cut reports a text that is longer than any answer, and cuts off the lines that are too
// many.
func (r *reader) cut() {
	if len(r.lines) <= mostLines {
		return
	}
	r.refuseLine(mostLines, fmt.Sprintf("deze tekst heeft meer dan %d regels: zoveel heeft geen antwoord", mostLines), "schrap wat er niet hoort")
	r.lines = r.lines[:mostLines]
}

// refuseLine reports that line i cannot be in a form.
func (r *reader) refuseLine(i int, message, help string) {
	r.reportLine(i, markdown.Problem{Message: message, Help: help})
}

// warnOfLine reports that line i most likely says other than was meant.
func (r *reader) warnOfLine(i int, message, help string) {
	r.reportLine(i, markdown.Problem{Severity: finding.Warning, Message: message, Help: help})
}

func (r *reader) reportLine(i int, p markdown.Problem) {
	p.Offset, p.Length = r.lines[i].start, r.lines[i].end-r.lines[i].start
	r.inline.Report(p)
}

// onlyLine returns the one line of a text that is not empty; -1 where there are none or more.
func (r *reader) onlyLine() int {
	found := -1
	for i, l := range r.lines {
		if l.empty() {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// loneMarker returns the one line of a text that is a marker and no more: a dash for
// "nothing" in a cell.
func (r *reader) loneMarker() (int, bool) {
	if r.only < 0 {
		return 0, false
	}
	m, ok := r.readMarker(r.only)
	return r.only, ok && m.length == len(r.lineText(r.only))
}

// container is what lines stand in: an item of a list, or the text as a whole.
type container struct {
	column int // that the item's marker stands in; outside for the text as a whole
	text   int // column that the item's text begins in
	depth  int // of lists
}

// outside is the column of the container that holds the whole text.
const outside = -2

// itemIndent is how many columns further than an item's marker a list within it stands,
// or a paragraph after an empty line.
const itemIndent = 2

// holds reports whether line i belongs to a container.
func (r *reader) holds(c container, i int) bool {
	l := r.lines[i]
	if c.column == outside {
		return true
	}
	if m, ok := r.readMarker(i); ok && (!m.ordered || m.decimal()) {
		return m.column >= c.column+itemIndent
	}
	if i > 0 && r.lines[i-1].empty() {
		return l.indent >= c.column+itemIndent
	}
	return l.indent > c.column
}

// blocks reads the lines that belong to a container.
func (r *reader) blocks(c container) []markdown.Block {
	var blocks []markdown.Block
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
func (r *reader) block(c container) []markdown.Block {
	if r.isRule(r.at) && !r.isUnderline() {
		r.refuseRule()
		r.at++
		return nil
	}
	if strings.IndexByte(r.lineText(r.at), '\t') >= 0 && !r.hasDelimiterRow(c, r.at) {
		if table := r.table(c); table != nil { // also where its first cell would begin a list
			return []markdown.Block{table}
		}
	}
	if m, ok := r.marker(r.at); ok && !r.isUnderline() && r.mayNest(c) {
		return r.list(c, m)
	}
	if table := r.table(c); table != nil {
		return []markdown.Block{table}
	}
	if refused := r.refused(c); refused != nil {
		return []markdown.Block{refused}
	}
	return []markdown.Block{r.textLines(c)}
}

// textLines reads a paragraph: the lines up to an empty one, or one that begins something
// else.
func (r *reader) textLines(c container) *markdown.Paragraph {
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
	r.flow = append(r.flow, lines...)
	r.looksLikeTable(c, lines)
	r.spacedColumns(lines)
	r.lostIndents(c, lines)
	return r.paragraph(lines)
}

// interrupts reports whether line i begins another block straight under a paragraph.
func (r *reader) interrupts(c container, i int) bool {
	if r.isItemUnderText(i) {
		return true
	}
	return r.isRule(i) || r.underlines(i) || startsRefused(r.lineText(i)) && !r.isCount(c, i) || r.tableColumns(c, i) > 0
}

// paragraph makes a paragraph of lines.
func (r *reader) paragraph(lines []int) *markdown.Paragraph {
	spans := make([]inline.Span, len(lines))
	for i, number := range lines {
		l := r.lines[number]
		spans[i] = inline.Span{Start: l.start, End: l.end}
		r.noteTab(number)
	}
	r.findDefinitions(lines)
	return &markdown.Paragraph{Inlines: r.inline.Read(spans), Position: r.position(spans[0].Start, spans[len(spans)-1].End)}
}

// position is the place in the file of a stretch of the text.
func (r *reader) position(start, end int) source.Position {
	if r.locate == nil {
		return source.Position{}
	}
	return r.locate(start, end-start)
}

// typedLines goes through the lines of the text, without the white space around them.
func (r *reader) typedLines(yield func(string) bool) {
	for _, l := range r.lines {
		if !yield(r.text[l.start:l.end]) {
			return
		}
	}
}
