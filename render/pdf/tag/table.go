package tag

import (
	"fmt"
	"slices"

	"actieplan/render/document"
)

// This file has the table elements of ISO 32000-1, 14.8.4.3.4.

// table adds a table.
func (b *Builder) table(parent *Element, t *document.Table) {
	table := parent.add(Table)
	if t.Description != "" {
		table.detailed().summary = t.Description
	}
	heads := t.HeaderRows
	if heads >= len(t.Rows) {
		heads = 0 // a table has a body
	}
	grid := make([][]*Element, len(t.Rows))
	var group *Element
	for i, row := range t.Rows {
		switch {
		case i == 0 && heads > 0:
			group = table.add(THead)
		case i == heads:
			group = table.add(TBody)
		}
		line := group.add(TR)
		for c, cell := range row.Cells {
			span := t.Span(i, c)
			if span == 0 {
				grid[i] = append(grid[i], grid[i-1][c])
				continue
			}
			e := line.add(TD)
			if span > 1 {
				e.detailed().rowSpan = span
			}
			if cell.Header != document.DataCell && hasWords(cell.Blocks) {
				e.Type, e.class = TH, columnHeader
				if cell.Header == document.RowHeader {
					e.class = rowHeader
				}
			}
			b.blocks(e, cell.Blocks)
			grid[i] = append(grid[i], e)
		}
	}
	if slices.ContainsFunc(grid, severalHeaders) {
		b.nameHeaders(grid)
	}
}

// hasWords reports whether anything stands in a cell; an empty one is no header.
func hasWords(blocks []document.Block) bool {
	return slices.ContainsFunc(blocks, func(block document.Block) bool {
		p, is := block.(*document.Paragraph)
		return !is || slices.ContainsFunc(p.Runs, func(run document.Run) bool { return run.Kind != document.FigureRun })
	})
}

// severalHeaders reports whether there are cells between the headers of a row, so that it
// takes more than their scope to tell which cell belongs to which.
func severalHeaders(row []*Element) bool {
	groups := 0
	for i, cell := range row {
		if cell.class == rowHeader && (i == 0 || row[i-1].class != rowHeader) {
			groups++
		}
	}
	return groups > 1
}

// nameHeaders tells every cell of a table which headers it belongs to: those of its
// column, and those of its row that stand right before it and the cells like it.
func (b *Builder) nameHeaders(grid [][]*Element) {
	columns := make([][]*Element, len(grid[0]))
	for _, row := range grid {
		var before []*Element
		for i, cell := range row {
			switch {
			case cell.class == columnHeader:
				columns[i] = append(columns[i], cell)
			case cell.class == rowHeader:
				if i > 0 && row[i-1].Type == TD {
					before = nil
				}
				before = append(before, cell)
			default:
				headers := slices.Concat(columns[i], before)
				b.tree.name(headers)
				cell.detailed().headers = headers
			}
		}
	}
}

// name gives ids to headers that have none.
func (t *Tree) name(headers []*Element) {
	for _, header := range headers {
		if header.detailed().id == "" {
			t.headers = append(t.headers, header)
			header.more.id = fmt.Sprintf("kop%05d", len(t.headers)) // in the order of the alphabet
		}
	}
}
