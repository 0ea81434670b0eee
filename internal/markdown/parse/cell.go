package parse

import (
	"strings"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
)

// row reads the cells of a row of so many columns.
func (r *reader) row(cells []inline.Span, count int) []markdown.Paragraph {
	row := make([]markdown.Paragraph, count)
	for i, cell := range cells[:min(count, len(cells))] {
		row[i].Position = r.position(cell.Start, cell.End)
		if cell.Start < cell.End {
			row[i].Inlines = r.cell(cell)
		}
	}
	return row
}

// cell reads a cell: one line, but for a pasted cell. Stars and no more say how much.
func (r *reader) cell(cell inline.Span) []markdown.Inline {
	if strings.Trim(r.text[cell.Start:cell.End], "*") == "" {
		return r.inline.Plain([]inline.Span{cell})
	}
	paragraphs := r.cellLines(cell)
	if len(paragraphs) == 1 && len(paragraphs[0]) == 1 {
		return r.inline.Read(paragraphs[0])
	}
	var inlines []markdown.Inline
	for _, lines := range paragraphs {
		if len(inlines) > 0 {
			inlines = append(inlines, markdown.Inline{LineBreak: true}, markdown.Inline{LineBreak: true})
		}
		inlines = append(inlines, r.inline.Read(lines)...)
	}
	undoubleQuotes(inlines)
	return inlines
}

// cellLines are the lines of a cell, those between empty lines together.
func (r *reader) cellLines(cell inline.Span) (paragraphs [][]inline.Span) {
	begins := true
	for at := cell.Start; at < cell.End; {
		end, next := lineEnd(r.text[:cell.End], at)
		line := r.trimmed(inline.Span{Start: at, End: end})
		at = next
		switch last := len(paragraphs) - 1; {
		case line.Start == line.End:
			begins = true
		case begins:
			paragraphs, begins = append(paragraphs, []inline.Span{line}), false
		default:
			paragraphs[last] = append(paragraphs[last], line)
		}
	}
	return paragraphs
}

// undoubleQuotes makes one quotation mark of two, which Excel writes in a cell of several
// lines, since it puts that between them.
func undoubleQuotes(cell []markdown.Inline) {
	for i := range cell {
		cell[i].Text = strings.ReplaceAll(cell[i].Text, `""`, `"`)
	}
}
