package layout

import (
	"math"
	"slices"
	"strings"

	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/line"
	"actieplan/render/layout/linebreak"
)

// pageInspection looks at the marks of one page, one after the other.
type pageInspection struct {
	*inspection
	number int
	page   *Page
	grids  map[*document.Table]*grid

	header, lowest measure.Twips           // where the running header ends, and the lowest line of the body
	line           []*Text                 // the marks of the line that is being gathered
	ends           map[place]measure.Twips // where the last line of a column or a cell ends
	latest         int                     // index of the paragraph seen last in the order of the document
}

// wrong notes something that is wrong with the page.
func (in *pageInspection) wrong(format string, args ...any) {
	in.inspection.wrong("page %d: "+format, append([]any{in.number + 1}, args...)...)
}

// inspectPage looks at the marks of one page.
func (in *inspection) inspectPage(number int, page *Page) {
	at := &pageInspection{
		inspection: in, number: number, page: page, grids: gridsOf(page), ends: map[place]measure.Twips{}, latest: -1,
	}
	for _, mark := range page.Marks() {
		box, isBox := mark.(*Box)
		n := in.nodes[mark.Origin().Paragraph]
		switch {
		case isBox:
			at.box(box)
		case n == nil:
			at.furniture(mark)
		default:
			at.mark(mark, n)
		}
	}
	at.endLine()
}

// box looks at a line or a fill.
func (in *pageInspection) box(box *Box) {
	if box.From.Role != Artifact {
		in.wrong("a line or a fill is no artifact")
	}
	if box.Width < 0 || box.Height < 0 {
		in.wrong("a box of %d by %d", box.Width, box.Height)
	}
}

// furniture looks at a mark of the running header or footer.
func (in *pageInspection) furniture(mark Mark) {
	from := mark.Origin()
	if from.Role != Artifact {
		in.wrong("a mark of no paragraph in the body")
	}
	if text, is := mark.(*Text); is {
		leading := from.Paragraph.Style.Leading
		if top := text.Baseline - leading*4/5; in.lowest == 0 {
			in.header = max(in.header, top+leading)
		} else if top < in.lowest {
			in.wrong("the footer, at %d, stands on a line that ends at %d", top, in.lowest)
		}
	}
}

// mark looks at a text or a picture of the body.
func (in *pageInspection) mark(mark Mark, n *node) {
	from := mark.Origin()
	if from.Table != n.table || from.Table != nil && (from.Row != n.row || from.Column != n.col) {
		in.wrong("paragraph %d has a mark from row %d, column %d; it is in %d, %d", n.index, from.Row, from.Column, n.row, n.col)
	}
	if n.section.Page != in.page.Style {
		in.wrong("paragraph %d is of a section on another sheet", n.index)
	}
	shown := linebreak.Placeholder
	if text, is := mark.(*Text); is {
		shown = text.String()
		if text.Run == nil {
			in.generated(text, n)
			return
		}
		in.text(text, n)
	}
	if from.Role == Artifact {
		n.repeats[in.number] += shown
		return
	}
	if from.Role != Content {
		in.wrong("words of paragraph %d have role %d", n.index, from.Role)
	}
	if n.index < in.latest {
		in.wrong("paragraph %d comes after paragraph %d", n.index, in.latest)
	}
	in.latest = max(in.latest, n.index)
	if n.first < 0 {
		n.first, n.top = in.number, -1
		if text, is := mark.(*Text); is {
			n.top = text.Baseline - n.paragraph.Style.Leading*4/5
		}
	}
	n.text.WriteString(shown)
}

// text looks at a text of a run.
func (in *pageInspection) text(text *Text, n *node) {
	if len(in.line) == 0 || in.line[0].From.Paragraph != text.From.Paragraph || in.line[0].Baseline != text.Baseline {
		in.endLine()
	}
	in.line = append(in.line, text)
	in.vertical(n, text)
	leading := n.paragraph.Style.Leading
	top := text.Baseline - leading*4/5
	if top < in.header {
		in.wrong("a line of paragraph %d at %d stands on the header, which ends at %d", n.index, top, in.header)
	}
	in.lowest = max(in.lowest, top+leading)
}

// endLine looks at the line that was gathered.
func (in *pageInspection) endLine() {
	if len(in.line) > 0 {
		in.horizontal(in.line)
	}
	in.line = nil
}

// place is a column of text: the body, or a cell.
type place struct {
	table    *document.Table
	row, col int
}

// generated looks at text that stands in no run: bullets, numbers and leaders.
func (in *pageInspection) generated(text *Text, n *node) {
	if text.From.Role == Label {
		n.labels++
	}
	shown := text.String()
	isLabel := n.paragraph.Item != nil && shown == n.paragraph.Item.Marker
	switch {
	case text.From.Role == Label && !isLabel:
		in.wrong("the label %q is not that of paragraph %d", shown, n.index)
	case text.From.Role == Content:
		in.wrong("%q counts as words of paragraph %d", shown, n.index)
	case text.From.Role == Artifact && strings.Trim(shown, ".") != "" && n.heads == nil:
		in.wrong("%q is an artifact", shown)
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
func (in *pageInspection) vertical(n *node, text *Text) {
	leading := n.paragraph.Style.Leading
	top := text.Baseline - leading*4/5
	at := place{n.table, n.row, n.col}
	if end, is := in.ends[at]; is && top < end && top != end-leading {
		in.wrong("a line of paragraph %d at %d stands on the one above it, which ends at %d", n.index, top, end)
	}
	in.ends[at] = top + leading
	if style := in.page.Style; top < style.Top || top+leading > style.Height-style.Bottom {
		in.wrong("a line of paragraph %d from %d to %d; the text area is %d to %d",
			n.index, top, top+leading, style.Top, style.Height-style.Bottom)
	}
	if g := in.grids[n.table]; g != nil {
		style := n.table.Style
		i, found := slices.BinarySearch(g.rows, top)
		if found {
			i++
		}
		if i == 0 || i == len(g.rows) || top < g.rows[i-1]+style.Border.Width+style.PadTop || top+leading > g.rows[i]-style.PadBottom {
			in.wrong("a line of paragraph %d from %d to %d leaves its row: %v", n.index, top, top+leading, g.rows)
			return
		}
		if before, is := g.indexes[i]; is && before != n.row && !joined(n.table, before, n.row) {
			in.wrong("rows %d and %d of a table stand between the same lines", before, n.row)
		}
		g.indexes[i] = n.row
		for j, index := range g.indexes {
			if j < i && index >= n.row || j > i && index <= n.row {
				in.wrong("rows %d and %d of a table in another order", index, n.row)
			}
		}
	}
}

// hanging are the spaces that may stand beyond the end of a line.
const hanging = " \u00A0\u2006\u3000"

// horizontal looks whether a line stands within its column.
func (in *pageInspection) horizontal(marks []*Text) {
	n := in.nodes[marks[0].From.Paragraph]
	style := n.paragraph.Style
	page := in.page.Style
	left, right := page.Left, page.Width-page.Right
	if n.table != nil {
		g := in.grids[n.table]
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
