package word

import "strconv"

// straighten puts the cells of a table in columns, as people see them. Where someone moved
// the edge of a cell in one row, Word divides the columns of the grid at both places
// (17.4.48), so that a cell of each row covers several, and none is merged with another.
// The row with most cells says where the columns are.
func (t *tableReader) straighten(widths []int) {
	width, columns := 0, []int{}
	for _, edges := range t.edges {
		width = max(width, edges[len(edges)-1])
		if len(edges) > len(columns) {
			columns = edges
		}
	}
	most := len(columns) - 1
	if width <= most {
		return
	}
	at := make([]int, width+1) // where columns of the grid begin, in twips
	for i := range width {
		at[i+1] = at[i] + 1
		if i < len(widths) {
			at[i+1] = at[i] + max(1, widths[i])
		}
	}
	for i, row := range t.table.Rows {
		t.table.Rows[i] = moved(row, t.edges[i], nearestEdges(t.edges[i], columns, at))
	}
}

// nearestEdges are the columns that the edges of the cells of a row are nearest to, each
// behind the one before. A row with as many cells as there are columns has one in each.
func nearestEdges(edges, columns, at []int) []int {
	nearest := make([]int, len(edges))
	least := 0
	for i, edge := range edges {
		column := least
		last := len(columns) - len(edges) + i
		for column < last && distance(at[columns[column+1]], at[edge]) <= distance(at[columns[column]], at[edge]) {
			column++
		}
		nearest[i], least = column, column+1
	}
	return nearest
}

func distance(a, b int) int { return max(a-b, b-a) }

// moved is a row whose cells begin at other columns: where they do, and where they will,
// both with the end of the last one.
func moved(row []*Cell, from, to []int) []*Cell {
	out := make([]*Cell, to[len(to)-1])
	for i, column := range from[:len(from)-1] {
		cell := row[column]
		if cell != nil {
			cell.Columns = max(1, cell.Columns-(from[i+1]-column)+to[i+1]-to[i])
		}
		out[to[i]] = cell
	}
	return out
}

// gridOf are the widths of the columns of the grid of a table.
func gridOf(table *element) []int {
	var widths []int
	for _, column := range table.child("tblGrid").kids() {
		if column.name == "gridCol" {
			width, _ := strconv.Atoi(column.get("w"))
			widths = append(widths, min(width, mostWidth))
		}
	}
	return widths
}

// mostWidth is as wide as a column is taken to be, in twips.
const mostWidth = 1 << 16
