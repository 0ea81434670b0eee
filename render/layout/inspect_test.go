package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/line"
	"actieplan/render/layout/linebreak"
)

// An inspection holds pages against the document that they are of, by rules that hold for
// every document.
type inspection struct {
	pages *Pages
	nodes map[*document.Paragraph]*node
	order []*node
	found []string
}

// node is a paragraph of the document and what was seen of it.
type node struct {
	paragraph *document.Paragraph
	index     int // in the order of the document
	section   *document.Section
	table     *document.Table // the innermost around it
	row, col  int
	heads     *document.Table // the table whose repeated rows it is in; nil if in none
	text      strings.Builder
	labels    int
	repeats   map[int]string // text by page
	first     int            // page; -1 where it shows nothing
	top       measure.Twips  // of its first line
}

// inspect lists what is wrong with pages.
func inspect(pages *Pages) []string {
	in := &inspection{pages: pages, nodes: map[*document.Paragraph]*node{}}
	for _, section := range pages.Document.Sections {
		in.gather(section.Blocks, node{section: section})
	}
	for number, page := range pages.Pages {
		in.page(number, page)
	}
	for _, n := range in.order {
		in.paragraph(n)
	}
	in.progress()
	return in.found
}

func (in *inspection) wrong(format string, args ...any) {
	if len(in.found) < 10 {
		in.found = append(in.found, fmt.Sprintf(format, args...))
	}
}

func (in *inspection) gather(blocks []document.Block, within node) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			n := within
			n.paragraph, n.index, n.first, n.repeats = b, len(in.order), -1, map[int]string{}
			in.order = append(in.order, &n)
			in.nodes[b] = &n
		case *document.Table:
			for r, row := range b.Rows {
				for c, cell := range row.Cells {
					inner := within
					inner.table, inner.row, inner.col = b, r, c
					if within.table == nil && r < b.HeaderRows {
						inner.heads = b
					}
					in.gather(cell.Blocks, inner)
				}
			}
		}
	}
}

// page looks at the marks of one page.
func (in *inspection) page(number int, page *Page) {
	latest := -1
	var header, lowest measure.Twips // where the running header ends, and the lowest line of the body
	var line []*Text                 // the marks of the line that is being gathered
	grids := gridsOf(page)
	flush := func() {
		if len(line) > 0 {
			in.line(page, line, grids)
		}
		line = nil
	}
	ends := map[place]measure.Twips{} // where the last line of a column or a cell ends
	for _, mark := range page.Marks() {
		from := mark.Origin()
		n := in.nodes[from.Paragraph]
		if box, is := mark.(*Box); is {
			if from.Role != Artifact {
				in.wrong("page %d: a line or a fill is no artifact", number+1)
			}
			if box.Width < 0 || box.Height < 0 {
				in.wrong("page %d: a box of %d by %d", number+1, box.Width, box.Height)
			}
			continue
		}
		if n == nil { // the running header or footer
			if from.Role != Artifact {
				in.wrong("page %d: a mark of no paragraph in the body", number+1)
			}
			if text, is := mark.(*Text); is {
				leading := from.Paragraph.Style.Leading
				if top := text.Baseline - leading*4/5; lowest == 0 {
					header = max(header, top+leading)
				} else if top < lowest {
					in.wrong("page %d: the footer, at %d, stands on a line that ends at %d", number+1, top, lowest)
				}
			}
			continue
		}
		if from.Table != n.table || from.Table != nil && (from.Row != n.row || from.Column != n.col) {
			in.wrong("page %d: paragraph %d has a mark from row %d, column %d; it is in %d, %d", number+1, n.index, from.Row, from.Column,
				n.row, n.col)
		}
		if n.section.Page != page.Style {
			in.wrong("page %d: paragraph %d is of a section on another sheet", number+1, n.index)
		}
		shown := linebreak.Placeholder
		if text, is := mark.(*Text); is {
			shown = text.String()
			if text.Run == nil {
				in.generated(number, text, n)
				if from.Role == Label {
					n.labels++
				}
				continue
			}
			if len(line) == 0 || line[0].From.Paragraph != text.From.Paragraph || line[0].Baseline != text.Baseline {
				flush()
			}
			line = append(line, text)
			in.vertical(number, page, n, text, grids, ends)
			leading := n.paragraph.Style.Leading
			top := text.Baseline - leading*4/5
			if top < header {
				in.wrong("page %d: a line of paragraph %d at %d stands on the header, which ends at %d", number+1, n.index, top, header)
			}
			lowest = max(lowest, top+leading)
		}
		if from.Role == Artifact {
			n.repeats[number] += shown
			continue
		}
		if from.Role != Content {
			in.wrong("page %d: words of paragraph %d have role %d", number+1, n.index, from.Role)
		}
		if n.index < latest {
			in.wrong("page %d: paragraph %d comes after paragraph %d", number+1, n.index, latest)
		}
		latest = max(latest, n.index)
		if n.first < 0 {
			n.first = number
			if text, is := mark.(*Text); is {
				n.top = text.Baseline - n.paragraph.Style.Leading*4/5
			} else {
				n.top = -1
			}
		}
		n.text.WriteString(shown)
	}
	flush()
}

// place is a column of text: the body, or a cell.
type place struct {
	table    *document.Table
	row, col int
}

// generated looks at text that stands in no run: bullets, numbers and leaders.
func (in *inspection) generated(number int, text *Text, n *node) {
	shown := text.String()
	isLabel := n.paragraph.Item != nil && shown == n.paragraph.Item.Marker
	switch {
	case text.From.Role == Label && !isLabel:
		in.wrong("page %d: the label %q is not that of paragraph %d", number+1, shown, n.index)
	case text.From.Role == Content:
		in.wrong("page %d: %q counts as words of paragraph %d", number+1, shown, n.index)
	case text.From.Role == Artifact && strings.Trim(shown, ".") != "" && n.heads == nil:
		in.wrong("page %d: %q is an artifact", number+1, shown)
	}
}

// joined reports whether no line across the whole table stands between two of its rows.
func joined(t *document.Table, above, below int) bool {
	for i := above + 1; i <= below; i++ {
		if !t.Rows[i].Joined {
			return false
		}
	}
	return above < below
}

// vertical looks whether a line stands below the one before it, within its row and within
// the page.
func (in *inspection) vertical(number int, page *Page, n *node, text *Text, grids map[*document.Table]*grid, ends map[place]measure.Twips) {
	leading := n.paragraph.Style.Leading
	top := text.Baseline - leading*4/5
	at := place{n.table, n.row, n.col}
	if end, is := ends[at]; is && top < end && top != end-leading {
		in.wrong("page %d: a line of paragraph %d at %d stands on the one above it, which ends at %d", number+1, n.index, top, end)
	}
	ends[at] = top + leading
	if style := page.Style; top < style.Top || top+leading > style.Height-style.Bottom {
		in.wrong("page %d: a line of paragraph %d from %d to %d; the text area is %d to %d",
			number+1, n.index, top, top+leading, style.Top, style.Height-style.Bottom)
	}
	if g := grids[n.table]; g != nil {
		style := n.table.Style
		i, found := slices.BinarySearch(g.rows, top)
		if found {
			i++
		}
		if i == 0 || i == len(g.rows) || top < g.rows[i-1]+style.Border.Width+style.PadTop || top+leading > g.rows[i]-style.PadBottom {
			in.wrong("page %d: a line of paragraph %d from %d to %d leaves its row: %v", number+1, n.index, top, top+leading, g.rows)
			return
		}
		if before, is := g.indexes[i]; is && before != n.row && !joined(n.table, before, n.row) {
			in.wrong("page %d: rows %d and %d of a table stand between the same lines", number+1, before, n.row)
		}
		g.indexes[i] = n.row
		for j, index := range g.indexes {
			if j < i && index >= n.row || j > i && index <= n.row {
				in.wrong("page %d: rows %d and %d of a table in another order", number+1, index, n.row)
			}
		}
	}
}

// hanging are the spaces that may stand beyond the end of a line.
const hanging = " \u00A0\u2006\u3000"

// line looks whether a line stands within its column.
func (in *inspection) line(page *Page, marks []*Text, grids map[*document.Table]*grid) {
	n := in.nodes[marks[0].From.Paragraph]
	style := n.paragraph.Style
	left, right := page.Style.Left, page.Style.Width-page.Style.Right
	if n.table != nil {
		g := grids[n.table]
		if g == nil {
			return
		}
		cells := n.table.Style
		left = g.columns[n.col] + cells.Border.Width/2 + cells.PadLeft
		right = left + cells.TextWidth(g.columns[n.col+1]-g.columns[n.col])
	}
	textRight := right - style.Right
	textLeft := left + style.Left
	if n.paragraph.Item != nil {
		textLeft = left + n.paragraph.Item.Left
	}
	letters := 0
	start, end := measure.Twips(math.MaxInt32), marks[0].X
	for _, mark := range marks {
		glyphs := mark.Glyphs
		if mark.Leftward { // a space at the end of the line may stand on the left: see drawing.glyphs
			space := fonts.Shape(" ", fonts.Look{})[0]
			textRight = max(textRight, right-style.Right+line.FineAdvance(space.Glyphs[0], space.Font, mark.Size).Twips()+1)
		}
		x := line.FineTwips(mark.X)
		for i := range glyphs {
			from := x
			x += line.FineAdvance(glyphs[i], mark.Font, mark.Size)
			if text := glyphs[i].Text(mark.Words); text == "" || !strings.Contains(hanging, text) {
				letters++
				start, end = min(start, from.Twips()), max(end, x.Twips())
			}
		}
		if style.Leader && mark.Run.Kind == document.PageReference {
			textRight = right // what follows a tab stands against the margin
		}
	}
	slack := measure.Twips(len(marks)/2 + 1) // each mark begins at a whole twip
	if style.Align != stylesheet.AlignLeft { // spaces at the end of a paragraph push its line to the left
		last := marks[len(marks)-1]
		slack += max(0, last.X+last.Width-textRight)
	}
	if letters > 1 && (start < textLeft-slack || end > textRight+slack) {
		var shown strings.Builder
		for _, mark := range marks {
			shown.WriteString(mark.String())
		}
		in.wrong("paragraph %d: %q from %d to %d leaves its column, %d to %d", n.index, shown.String(), start, end, textLeft, textRight)
	}
}

// paragraph looks whether all that a paragraph says has been seen once.
func (in *inspection) paragraph(n *node) {
	want := in.textOf(n.paragraph)
	if got := n.text.String(); !sameText(got, want) {
		in.wrong("paragraph %d: on the pages is %.300q, want %.300q", n.index, got, want)
	}
	if item := n.paragraph.Item; item != nil {
		wanted := 0
		if item.Marker != "" {
			wanted = 1
		}
		if n.labels != wanted {
			in.wrong("paragraph %d: %d labels, want %d", n.index, n.labels, wanted)
		}
	}
	for number, text := range n.repeats {
		switch {
		case n.heads == nil:
			in.wrong("page %d: paragraph %d is an artifact", number+1, n.index)
		case n.first >= 0 && number <= n.first:
			in.wrong("page %d: paragraph %d is repeated before it has been shown", number+1, n.index)
		case !sameText(text, want):
			in.wrong("page %d: %.100q is repeated of paragraph %d, want %.100q", number+1, text, n.index, want)
		}
	}
	if n.paragraph.Anchor == "" {
		return
	}
	found, is := in.pages.Anchors[n.paragraph.Anchor]
	switch {
	case !is:
		in.wrong("paragraph %d: its anchor is nowhere", n.index)
	case n.first >= 0 && (found.Page != n.first || n.top >= 0 && found.Y != n.top):
		in.wrong("paragraph %d: its anchor is on page %d at %d, its text on page %d at %d", n.index, found.Page+1, found.Y, n.first+1,
			n.top)
	}
}

// textOf is what a paragraph says, page numbers and pictures included.
func (in *inspection) textOf(p *document.Paragraph) string {
	var s strings.Builder
	for _, run := range p.Runs {
		switch run.Kind {
		case document.TextRun, document.TickBox:
			s.WriteString(run.Text)
		case document.PageReference:
			fmt.Fprint(&s, in.pages.Anchors[run.Anchor].Page+1)
		case document.FigureRun:
			s.WriteString(linebreak.Placeholder)
		}
	}
	return s.String()
}

// sameText compares what stands on pages with what should: a hyphen after a soft hyphen
// may have been added.
func sameText(got, want string) bool {
	i := 0
	for _, c := range []byte(got) {
		switch {
		case i < len(want) && c == want[i]:
			i++
		case c == '-' && strings.HasSuffix(want[:i], string(character.SoftHyphen)):
		default:
			return false
		}
	}
	return i == len(want)
}
