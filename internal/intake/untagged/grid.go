package untagged

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/paragraph"
)

// grid is what lines make that cross: the cells of a table.
type grid struct {
	box
	columns []float64 // the edges, from left to right
	rows    []float64 // from top to bottom
	cells   []*cell   // from top to bottom and from left to right
	at      []*cell   // that covers each place, row by row
	padding float64   // how far from the left edges of its cells text begins
}

// cell is a cell of a grid.
type cell struct {
	box
	row, column  int  // that it begins in
	rows, across int  // how many it covers
	closed       bool // lines are drawn on all of its sides
	pieces       []paragraph.Linked
	lines        []*line
	grids        []*grid // tables in it
}

// How many lines of a page are compared with each other at most, and into how many places
// they may part a table.
const (
	mostCrossing = 3000
	mostPlaces   = 20000
)

// gridsOf are the grids that lines make; those that lie in a cell of another are in that.
func gridsOf(rules []content.Rule) []*grid {
	across, down := joined(rules, true), joined(rules, false)
	if len(across)+len(down) > mostCrossing {
		return nil
	}
	var all []*grid
	for _, group := range crossing(across, down) {
		if g := newGrid(group); g != nil {
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b *grid) int { return cmp.Compare(b.area(), a.area()) })
	var outer []*grid
	for _, g := range all {
		if c := cellAt(outer, (g.left+g.right)/2, (g.bottom+g.top)/2); c != nil && c.holdsBox(&g.box) {
			c.grids = append(c.grids, g)
		} else {
			outer = append(outer, g)
		}
	}
	return outer
}

// stretch is a line of a grid: at a height or from a left edge, from one end to the other.
type stretch struct{ at, from, to float64 }

// joined are the lines that go across, or those that go down, where parts of one line that
// meet are one.
func joined(rules []content.Rule, across bool) []stretch {
	var all []stretch
	for i := range rules {
		r := &rules[i]
		if r.IsAcross() != across {
			continue
		}
		if across {
			all = append(all, stretch{(r.Bottom + r.Top) / 2, r.Left, r.Right})
		} else {
			all = append(all, stretch{(r.Left + r.Right) / 2, r.Bottom, r.Top})
		}
	}
	at := make([]float64, len(all))
	for i, s := range all {
		at[i] = s.at
	}
	edges := edgesOf(at)
	for i := range all {
		all[i].at = edges[indexOf(edges, all[i].at)]
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.from, b.from)) })
	var out []stretch
	for _, s := range all {
		if last := len(out) - 1; last >= 0 && out[last].at == s.at && s.from <= out[last].to+play {
			out[last].to = max(out[last].to, s.to)
			continue
		}
		out = append(out, s)
	}
	return out
}

// edgesOf are places, with those that lie near each other as one.
func edgesOf(places []float64) []float64 {
	sorted := slices.Sorted(slices.Values(places))
	var edges []float64
	for _, place := range sorted {
		if n := len(edges); n == 0 || place > edges[n-1]+play {
			edges = append(edges, place)
		}
	}
	return edges
}

// indexOf is the index of the edge that a place is nearest to.
func indexOf(edges []float64, place float64) int {
	best := strip(edges, place)
	if best+1 < len(edges) && math.Abs(edges[best+1]-place) < math.Abs(edges[best]-place) {
		best++
	}
	return best
}

// group are lines that cross each other.
type group struct{ across, down []stretch }

// crossing parts lines into groups that do not touch each other.
func crossing(across, down []stretch) []*group {
	groups := make([]int, len(across)+len(down)) // of each line, the first one of its group
	for i := range groups {
		groups[i] = i
	}
	find := func(i int) int {
		for groups[i] != i {
			groups[i] = groups[groups[i]]
			i = groups[i]
		}
		return i
	}
	for i, a := range across {
		for j, d := range down {
			if a.from-play <= d.at && d.at <= a.to+play && d.from-play <= a.at && a.at <= d.to+play {
				groups[find(len(across)+j)] = find(i)
			}
		}
	}
	var out []*group
	byFirst := map[int]*group{}
	for i := range groups {
		g := byFirst[find(i)]
		if g == nil {
			g = new(group)
			byFirst[find(i)] = g
			out = append(out, g)
		}
		if i < len(across) {
			g.across = append(g.across, across[i])
		} else {
			g.down = append(g.down, down[i-len(across)])
		}
	}
	return out
}

// newGrid is the grid that a group of lines makes; nil where it makes less than two cells.
func newGrid(of *group) *grid {
	if len(of.across) < 2 { // two that go across are in one group by one that goes down
		return nil
	}
	g := &grid{columns: edgesOf(ends(of.down, of.across)), rows: edgesOf(ends(of.across, of.down))}
	slices.Reverse(g.rows)
	if len(g.columns) < 2 || len(g.rows) < 2 || len(g.columns)*len(g.rows) > mostPlaces {
		return nil
	}
	g.box = box{g.columns[0], g.rows[len(g.rows)-1], g.columns[len(g.columns)-1], g.rows[0]}
	g.setCells(of)
	if len(g.cells) < 2 {
		return nil
	}
	return g
}

// ends are where lines lie, and where those that cross them end.
func ends(lines, crossing []stretch) []float64 {
	var places []float64
	for _, l := range lines {
		places = append(places, l.at)
	}
	for _, c := range crossing {
		places = append(places, c.from, c.to)
	}
	return places
}

// setCells makes the cells: as far to the right and down as no line parts them.
func (g *grid) setCells(of *group) {
	across, down := byEdge(of.across, g.rows), byEdge(of.down, g.columns)
	parts := func(lines []stretch, place float64) bool {
		return slices.ContainsFunc(lines, func(s stretch) bool { return s.from <= place && place <= s.to })
	}
	rows, columns := len(g.rows)-1, len(g.columns)-1
	g.at = make([]*cell, rows*columns)
	for i := range g.at {
		if g.at[i] != nil {
			continue
		}
		c := &cell{row: i / columns, column: i % columns, rows: 1, across: 1}
		middle := (g.rows[c.row] + g.rows[c.row+1]) / 2
		for end := c.column + 1; end < columns && g.at[c.row*columns+end] == nil && !parts(down[end], middle); end++ {
			c.across++
		}
		center := (g.columns[c.column] + g.columns[c.column+1]) / 2
		for end := c.row + 1; end < rows && !parts(across[end], center); end++ {
			c.rows++
		}
		for row := c.row; row < c.row+c.rows; row++ {
			for column := c.column; column < c.column+c.across; column++ {
				g.at[row*columns+column] = c
			}
		}
		c.box = box{g.columns[c.column], g.rows[c.row+c.rows], g.columns[c.column+c.across], g.rows[c.row]}
		middle, center = (c.top+c.bottom)/2, (c.left+c.right)/2
		c.closed = parts(down[c.column], middle) && parts(down[c.column+c.across], middle) &&
			parts(across[c.row], center) && parts(across[c.row+c.rows], center)
		g.cells = append(g.cells, c)
	}
}

// byEdge are lines by the edge that they lie on.
func byEdge(lines []stretch, edges []float64) [][]stretch {
	by := make([][]stretch, len(edges))
	for _, l := range lines {
		i := indexOf(edges, l.at)
		by[i] = append(by[i], l)
	}
	return by
}

func (g *grid) area() float64 { return (g.right - g.left) * (g.top - g.bottom) }

// cellAt is the innermost cell at a place; nil for none.
func cellAt(grids []*grid, x, y float64) *cell {
	for _, g := range grids {
		if !g.holds(x, y) {
			continue
		}
		c := g.at[strip(g.rows, y)*(len(g.columns)-1)+strip(g.columns, x)]
		if inner := cellAt(c.grids, x, y); inner != nil {
			return inner
		}
		return c
	}
	return nil
}

// strip is the index of the row or the column at a place between the outermost edges.
func strip(edges []float64, place float64) int {
	goesUp := edges[0] < edges[len(edges)-1]
	return max(0, sort.Search(len(edges)-1, func(i int) bool { return edges[i] == place || edges[i] > place == goesUp })-1)
}

// setLines sets the lines of all cells.
func (g *grid) setLines() {
	g.padding = widestPadding
	for _, c := range g.cells {
		c.lines = linesOf(c.pieces)
		for _, l := range c.lines {
			g.padding = max(0, min(g.padding, l.left()-c.left))
		}
		for _, inner := range c.grids {
			inner.setLines()
		}
	}
}

// textRight is how far to the right the text of a cell may go: as far from its edge as text
// begins from the other.
func (c *cell) textRight(padding float64) float64 {
	return max(c.right-padding, min(c.longestLine(), c.right))
}

// longestLine is how far to the right text in the cell goes.
func (c *cell) longestLine() (right float64) {
	for _, l := range c.lines {
		right = max(right, l.right())
	}
	return right
}

// widestPadding is how far from the edges of its cell text stands at most, in points.
const widestPadding = 12
