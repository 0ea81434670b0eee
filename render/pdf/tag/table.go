package tag

import (
	"fmt"
	"slices"

	"actieplan/render/document"
)

// This file has the table elements of ISO 32000-1, 14.8.4.3.4.

// table adds a table.
func (b *Builder) table(parent Element, t *document.Table) {
	table := b.tree.add(parent, Table)
	if t.Description != "" {
		b.tree.detail(table).summary = t.Description
	}
	heads := t.HeaderRows
	if heads >= len(t.Rows) {
		heads = 0 // a table has a body
	}
	grid := make([][]Element, len(t.Rows))
	var group Element
	for i, row := range t.Rows {
		switch {
		case i == 0 && heads > 0:
			group = b.tree.add(table, THead)
		case i == heads:
			group = b.tree.add(table, TBody)
		}
		line := b.tree.add(group, TR)
		for c, cell := range row.Cells {
			span := t.Span(i, c)
			if span == 0 {
				grid[i] = append(grid[i], grid[i-1][c])
				continue
			}
			e := b.tree.add(line, TD)
			if span > 1 {
				b.tree.detail(e).rowSpan = span
			}
			if cell.Header != document.DataCell && hasWords(cell.Blocks) {
				class := columnHeader
				if cell.Header == document.RowHeader {
					class = rowHeader
				}
				header := b.tree.element(e)
				header.kind, header.class = TH, class
			}
			b.blocks(e, cell.Blocks)
			grid[i] = append(grid[i], e)
		}
	}
	if slices.ContainsFunc(grid, b.severalHeaders) {
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
func (b *Builder) severalHeaders(row []Element) bool {
	groups := 0
	for i, cell := range row {
		if b.classOf(cell) == rowHeader && (i == 0 || b.classOf(row[i-1]) != rowHeader) {
			groups++
		}
	}
	return groups > 1
}

func (b *Builder) classOf(cell Element) class { return b.tree.element(cell).class }

// nameHeaders tells every cell of a table which headers it belongs to: those of its
// column, and those of its row that stand right before it and the cells like it.
func (b *Builder) nameHeaders(grid [][]Element) {
	columns := make([][]Element, len(grid[0]))
	for _, row := range grid {
		var before []Element
		for i, cell := range row {
			switch b.classOf(cell) {
			case columnHeader:
				columns[i] = append(columns[i], cell)
			case rowHeader:
				if i > 0 && b.tree.element(row[i-1]).kind == TD {
					before = nil
				}
				before = append(before, cell)
			default:
				headers := slices.Concat(columns[i], before)
				b.tree.detail(cell).headers = headers
				b.tree.name(headers)
			}
		}
	}
}

// name gives ids to headers that have none.
func (t *Tree) name(headers []Element) {
	for _, header := range headers {
		if of := t.detail(header); of.id == "" {
			t.headers = append(t.headers, header)
			of.id = fmt.Sprintf("kop%05d", len(t.headers)) // in the order of the alphabet
		}
	}
}
