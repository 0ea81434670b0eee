package fromword

import (
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
)

// Blocks turns blocks of a Word file into Markdown.
func Blocks(blocks []word.Block) []markdown.Block {
	blocks = withTypedItems(blocks)
	var out []markdown.Block
	for i := 0; i < len(blocks); {
		switch block := blocks[i].(type) {
		case *word.Table:
			out = append(out, tableOf(block))
			i++
		case *word.Paragraph:
			if block.List != nil {
				l := &listReader{blocks: blocks[i:]}
				out = append(out, l.lists(block.List.Level)...)
				i += l.at
				continue
			}
			if inlines := Inlines(block.Runs); len(inlines) > 0 {
				out = append(out, &markdown.Paragraph{Inlines: inlines})
			}
			i++
		}
	}
	return out
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

// withoutBold takes the bold from the cells of a header that are bold from begin to end:
// they are printed so anyway.
func withoutBold(cells []markdown.Paragraph) {
	for _, cell := range cells {
		if !slices.ContainsFunc(cell.Inlines, func(i markdown.Inline) bool { return i.Text != "" && !i.Bold }) {
			for j := range cell.Inlines {
				cell.Inlines[j].Bold = false
			}
		}
	}
}

// alignment is that of the cells of a column with text that do not stand on the left; of
// a column without text, that of its cells.
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

// firstWithRuns is the first paragraph of blocks with anything in it, or the first of
// all; nil for none.
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
			inlines = Inlines(block.Runs)
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

// Inlines turns runs into inline Markdown; none where they show nothing.
func Inlines(runs []word.Run) []markdown.Inline {
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
			out = append(out, markdown.Inline{Text: line, Bold: run.Bold, Italic: run.Italic, Link: run.Link})
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
	return joined(withOwnLooks(out))
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
