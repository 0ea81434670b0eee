package untagged

import (
	"slices"
)

// This file takes apart a table and one in a cell of it that share an edge, as where a
// page ends: the lines of both are one grid there.

// takeApart takes such tables apart by the columns that the outer one has on the page
// before or after it.
func takeApart(pages []*page) {
	for i := range pages {
		if i == 0 {
			continue
		}
		above, below := pages[i-1].lastGrid(), pages[i].firstGrid()
		switch {
		case above == nil || below == nil:
		case below.hasColumnsOf(above):
			below.nest(above.columns)
		case above.hasColumnsOf(below):
			above.nest(below.columns)
		}
	}
}

// lastGrid is the table that a page ends with; nil where it ends with text.
func (p *page) lastGrid() *grid {
	var last *grid
	for _, g := range p.grids {
		if last == nil || g.bottom < last.bottom {
			last = g
		}
	}
	if n := len(p.lines); last != nil && n > 0 && p.lines[n-1].y < last.bottom {
		return nil
	}
	return last
}

// firstGrid is the table that a page begins with; nil where it begins with text.
func (p *page) firstGrid() *grid {
	var first *grid
	for _, g := range p.grids {
		if first == nil || g.top > first.top {
			first = g
		}
	}
	if first != nil && len(p.lines) > 0 && p.lines[0].y > first.top {
		return nil
	}
	return first
}

// hasColumnsOf reports whether a grid has the columns of another, parted further.
func (g *grid) hasColumnsOf(other *grid) bool {
	return len(g.columns) > len(other.columns) && near(g.left, other.left) && near(g.right, other.right) &&
		!slices.ContainsFunc(other.columns, func(edge float64) bool { return !near(g.columns[indexOf(g.columns, edge)], edge) })
}

// nest makes a grid have these columns only: what parts them further are tables in cells.
func (g *grid) nest(columns []float64) {
	rows := slices.DeleteFunc(slices.Clone(g.rows), func(edge float64) bool {
		return slices.ContainsFunc(g.cells, func(c *cell) bool { return c.bottom+play < edge && edge < c.top-play })
	})
	outer := &grid{box: g.box, columns: columns, rows: rows}
	for row := range len(rows) - 1 {
		for column := range len(columns) - 1 {
			c := &cell{row: row, column: column, rows: 1, across: 1, box: box{columns[column], rows[row+1], columns[column+1], rows[row]}}
			outer.cells, outer.at = append(outer.cells, c), append(outer.at, c)
		}
	}
	inner := map[*cell][]*cell{}
	for _, of := range g.cells {
		c := outer.at[strip(rows, (of.bottom+of.top)/2)*(len(columns)-1)+strip(columns, (of.left+of.right)/2)]
		if c.surrounds(of) {
			inner[c] = append(inner[c], of)
		} else {
			c.pieces, c.grids = append(c.pieces, of.pieces...), append(c.grids, of.grids...)
		}
	}
	for c, cells := range inner {
		c.grids = append(c.grids, gridOf(cells))
	}
	*g = *outer
	g.setLines()
}

// surrounds reports whether a cell is one of a table in c: lines close it in, away from the
// sides of c.
func (c *cell) surrounds(of *cell) bool {
	return of.closed && c.holdsBox(&of.box) && !near(of.left, c.left) && !near(of.right, c.right)
}

// gridOf is the grid that cells make.
func gridOf(cells []*cell) *grid {
	var across, down []float64
	for _, c := range cells {
		across, down = append(across, c.left, c.right), append(down, c.bottom, c.top)
	}
	g := &grid{columns: edgesOf(across), rows: edgesOf(down), cells: cells}
	slices.Reverse(g.rows)
	g.box = box{g.columns[0], g.rows[len(g.rows)-1], g.columns[len(g.columns)-1], g.rows[0]}
	for _, c := range cells {
		c.row, c.column = indexOf(g.rows, c.top), indexOf(g.columns, c.left)
		c.rows, c.across = max(1, indexOf(g.rows, c.bottom)-c.row), max(1, indexOf(g.columns, c.right)-c.column)
	}
	return g
}
