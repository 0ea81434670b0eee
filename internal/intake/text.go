package intake

import (
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
)

// blocksOf turns blocks of a Word file into Markdown.
func blocksOf(blocks []word.Block) []markdown.Block {
	blocks = withTypedItems(blocks)
	var out []markdown.Block
	for i := 0; i < len(blocks); {
		switch block := blocks[i].(type) {
		case *word.Table:
			out = append(out, tableOf(block))
			i++
		case *word.Paragraph:
			if block.List != nil {
				var list []markdown.Block
				list, i = lists(blocks, i, block.List.Level)
				out = append(out, list...)
				continue
			}
			if inlines := inlinesOf(block.Runs); len(inlines) > 0 {
				out = append(out, &markdown.Paragraph{Inlines: inlines})
			}
			i++
		}
	}
	return out
}

// indentPlay is how much two indents may differ and be meant as the same, in twips.
const indentPlay = 60

// lists reads the items that follow each other from i on, at a level and below it. A paragraph without a marker that is
// indented as the text of an item belongs to that item, and so does a table above an empty paragraph that is.
func lists(blocks []word.Block, i, level int) (out []markdown.Block, next int) {
	var list *markdown.List
	expected, left := "", 0
	for i < len(blocks) {
		if table, below := tableAbove(blocks[i:]); table != nil && list != nil && indentedAs(below, left) {
			addToLast(list, tableOf(table))
			i += 2
			continue
		}
		p, ok := blocks[i].(*word.Paragraph)
		if !ok {
			break
		}
		if p.List == nil && len(inlinesOf(p.Runs)) == 0 && list != nil {
			i++ // between items, or after the last one
			continue
		}
		if p.List == nil {
			if list == nil || !indentedAs(p, left) {
				break
			}
			addToLast(list, &markdown.Paragraph{Inlines: inlinesOf(p.Runs)})
			i++
			continue
		}
		if p.List.Level < level {
			break
		}
		if len(inlinesOf(p.Runs)) == 0 && !holdsItems(p, blocks[i+1:]) {
			i++ // a bullet that was left behind
			continue
		}
		if p.List.Level > level && list != nil {
			var inner []markdown.Block
			inner, i = lists(blocks, i, p.List.Level)
			addToLast(list, inner...)
			continue
		}
		if list == nil || list.Ordered != (p.List.Marker != "") || list.Ordered && p.List.Marker != expected {
			list = newList(p.List.Marker)
			out = append(out, list)
		}
		var item []markdown.Block
		if inlines := inlinesOf(p.Runs); len(inlines) > 0 {
			item = append(item, &markdown.Paragraph{Inlines: inlines})
		}
		list.Items = append(list.Items, item)
		left = p.Left
		if list.Ordered {
			expected = list.Format.Number(list.Start+len(list.Items)) + string(list.Delimiter)
		}
		i++
	}
	return out, i
}

// indentedAs reports whether a paragraph is indented as the text of items that is so far from the left.
func indentedAs(p *word.Paragraph, left int) bool {
	return p.Left > 0 && p.Left >= left-indentPlay && p.Left <= left+indentPlay
}

// tableAbove is the table that blocks begin with, and the empty paragraph below it; nil where they do not begin so.
func tableAbove(blocks []word.Block) (table *word.Table, below *word.Paragraph) {
	if len(blocks) < 2 {
		return nil, nil
	}
	table, _ = blocks[0].(*word.Table)
	below, _ = blocks[1].(*word.Paragraph)
	if below == nil || below.List != nil || len(inlinesOf(below.Runs)) > 0 {
		return nil, nil
	}
	return table, below
}

// holdsItems reports whether what follows an item stands in it: items of a list, or a table.
func holdsItems(item *word.Paragraph, following []word.Block) bool {
	if len(following) == 0 {
		return false
	}
	if table, below := tableAbove(following); table != nil {
		return indentedAs(below, item.Left)
	}
	next, ok := following[0].(*word.Paragraph)
	return ok && next.List != nil && next.List.Level > item.List.Level && (len(inlinesOf(next.Runs)) > 0 || holdsItems(next, following[1:]))
}

// addToLast adds blocks to the last item of a list.
func addToLast(list *markdown.List, blocks ...markdown.Block) {
	last := len(list.Items) - 1
	list.Items[last] = append(list.Items[last], blocks...)
}

// newList is the list that an item with a marker begins.
func newList(marker string) *markdown.List {
	if marker == "" {
		return &markdown.List{}
	}
	if lists, ok := markdown.Parse(marker + " x\n" + following(marker) + " x")[0].(*markdown.List); ok {
		return &markdown.List{Ordered: true, Start: lists.Start, Format: lists.Format, Delimiter: lists.Delimiter}
	}
	return &markdown.List{}
}

// following is the marker after another one: it takes two for letters to be a list.
func following(marker string) string {
	word, closing := marker[:len(marker)-1], marker[len(marker)-1:]
	for _, format := range []markdown.Format{markdown.Decimal, markdown.LowerRoman, markdown.UpperRoman, markdown.LowerLetter, markdown.UpperLetter} {
		for n := 1; n < 1000; n++ {
			if format.Number(n) == word {
				return format.Number(n+1) + closing
			}
		}
	}
	return marker
}

// tableOf turns a table within an answer into one of Markdown, its first row the header.
func tableOf(t *word.Table) *markdown.Table {
	columns := 0
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	out := &markdown.Table{Align: make([]markdown.Alignment, columns)}
	for j := range columns {
		out.Align[j] = alignment(t, j)
	}
	for i, row := range t.Rows {
		cells := make([]markdown.Paragraph, columns)
		for j, cell := range row {
			if cell != nil {
				cells[j].Inlines = cellLine(cell)
			}
		}
		if i == 0 {
			withoutBold(cells)
			out.Header = cells
		} else {
			out.Rows = append(out.Rows, cells)
		}
	}
	return out
}

// withoutBold takes the bold from the cells of a header that are bold from begin to end: they are printed so anyway.
func withoutBold(cells []markdown.Paragraph) {
	for _, cell := range cells {
		if !slices.ContainsFunc(cell.Inlines, func(i markdown.Inline) bool { return i.Text != "" && !i.Bold }) {
			for j := range cell.Inlines {
				cell.Inlines[j].Bold = false
			}
		}
	}
}

// alignment is that of the cells of a column with text that do not stand on the left; of a column without text, that of its cells.
func alignment(t *word.Table, column int) markdown.Alignment {
	align, empty, shows := markdown.Left, markdown.Left, false
	for _, row := range t.Rows {
		if column >= len(row) || row[column] == nil {
			continue
		}
		switch p := firstWithRuns(row[column].Blocks); {
		case p == nil:
		case len(p.Runs) == 0:
			empty = alignments[p.Align]
		default:
			align, shows = max(align, alignments[p.Align]), true
		}
	}
	if !shows {
		return empty
	}
	return align
}

// alignments are those of Markdown, by that of a paragraph in Word.
var alignments = map[string]markdown.Alignment{"right": markdown.Right, "center": markdown.Center}

// firstWithRuns is the first paragraph of blocks with anything in it, or the first of all; nil for none.
func firstWithRuns(blocks []word.Block) (first *word.Paragraph) {
	for _, block := range blocks {
		p, is := block.(*word.Paragraph)
		if !is {
			continue
		}
		if len(p.Runs) > 0 {
			return p
		}
		if first == nil {
			first = p
		}
	}
	return first
}

// cellLine is a cell as one line with line breaks between its paragraphs.
func cellLine(cell *word.Cell) []markdown.Inline {
	var out []markdown.Inline
	for _, block := range cell.Blocks {
		var inlines []markdown.Inline
		switch block := block.(type) {
		case *word.Paragraph:
			inlines = inlinesOf(block.Runs)
			if block.List != nil && len(inlines) > 0 {
				marker := block.List.Marker
				if marker == "" {
					marker = "•"
				}
				inlines = append([]markdown.Inline{{Text: marker + " "}}, inlines...)
			}
		case *word.Table:
			inlines = []markdown.Inline{{Text: strings.Join(strings.Fields(word.TextOf([]word.Block{block})), " ")}}
		}
		if len(inlines) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, markdown.Inline{LineBreak: true})
		}
		out = append(out, inlines...)
	}
	return out
}

// inlinesOf turns runs into inline Markdown; none where they show nothing.
func inlinesOf(runs []word.Run) []markdown.Inline {
	var out []markdown.Inline
	shows := false
	for _, run := range runs {
		text := run.Text
		switch run.Tick {
		case word.Ticked:
			text = "☒"
		case word.Unticked:
			text = "☐"
		}
		for i, line := range strings.Split(strings.ReplaceAll(text, "\t", " "), "\n") {
			if i > 0 {
				out = append(out, markdown.Inline{LineBreak: true})
			}
			if line == "" {
				continue
			}
			shows = shows || character.Shows(line)
			out = append(out, markdown.Inline{Text: line, Bold: run.Bold, Italic: run.Italic, Link: allowed(run.Link)})
		}
	}
	if !shows {
		return nil
	}
	for len(out) > 0 && out[len(out)-1].LineBreak {
		out = out[:len(out)-1]
	}
	for len(out) > 0 && out[0].LineBreak {
		out = out[1:]
	}
	if last := &out[len(out)-1]; last.Link == "" { // spaces that some programs leave before the end of a paragraph
		last.Text = strings.TrimRight(last.Text, " ")
	}
	return joined(out)
}

// joined joins neighbours of one look.
func joined(inlines []markdown.Inline) []markdown.Inline {
	var out []markdown.Inline
	for _, inline := range inlines {
		if n := len(out); n > 0 && !inline.LineBreak && !out[n-1].LineBreak {
			last := out[n-1]
			last.Text = inline.Text
			if last == inline {
				out[n-1].Text += inline.Text
				continue
			}
		}
		out = append(out, inline)
	}
	return out
}

// allowed is a link, if it is one that a plan may have.
func allowed(link string) string {
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if strings.HasPrefix(strings.ToLower(link), scheme) {
			return link
		}
	}
	return ""
}
