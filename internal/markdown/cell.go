package markdown

import "strings"

// row reads the cells of a row of so many columns.
func (r *reader) row(cells []span, count int) []Paragraph {
	row := make([]Paragraph, count)
	for i, cell := range cells[:min(count, len(cells))] {
		row[i].Position = r.position(cell.start, cell.end)
		if cell.start < cell.end {
			row[i].Inlines = r.cell(cell)
		}
	}
	return row
}

// cell reads a cell: one line, but for a pasted cell.
func (r *reader) cell(cell span) []Inline {
	paragraphs := r.cellLines(cell)
	if len(paragraphs) == 1 && len(paragraphs[0]) == 1 {
		return r.inline.read(paragraphs[0])
	}
	var inlines []Inline
	for _, lines := range paragraphs {
		if len(inlines) > 0 {
			inlines = append(inlines, Inline{LineBreak: true}, Inline{LineBreak: true})
		}
		inlines = append(inlines, r.inline.read(lines)...)
	}
	undoubleQuotes(inlines)
	return inlines
}

// cellLines are the lines of a cell, those between empty lines together.
func (r *reader) cellLines(cell span) (paragraphs [][]span) {
	begins := true
	for at := cell.start; at < cell.end; {
		end, next := lineEnd(r.text[:cell.end], at)
		line := r.trimmed(span{at, end})
		at = next
		switch last := len(paragraphs) - 1; {
		case line.start == line.end:
			begins = true
		case begins:
			paragraphs, begins = append(paragraphs, []span{line}), false
		default:
			paragraphs[last] = append(paragraphs[last], line)
		}
	}
	return paragraphs
}

// undoubleQuotes makes one quotation mark of two, which Excel writes in a cell of several
// lines, since it puts that between them.
func undoubleQuotes(cell []Inline) {
	for i := range cell {
		cell[i].Text = strings.ReplaceAll(cell[i].Text, `""`, `"`)
	}
}
