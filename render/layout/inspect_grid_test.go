package layout

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// grid is the lines of a table on a page.
type grid struct {
	rows    []measure.Twips // tops of the horizontal lines
	columns []measure.Twips // left ends of the vertical ones
	indexes map[int]int     // of rows of the table, by the line below them
}

// gridsOf finds the lines of the tables on a page that have any.
func gridsOf(page *Page) map[*document.Table]*grid {
	boxes := map[*document.Table][]*Box{}
	for _, mark := range page.Marks() {
		if box, is := mark.(*Box); is && box.From.Paragraph == nil && box.From.Table != nil {
			boxes[box.From.Table] = append(boxes[box.From.Table], box)
		}
	}
	grids := map[*document.Table]*grid{}
	for table, drawn := range boxes {
		if table.Style.Border.Width == 0 {
			continue
		}
		g := &grid{indexes: map[int]int{}}
		verticals := len(drawn) - len(table.Columns) - 1
		for _, box := range drawn[verticals:] {
			g.columns = append(g.columns, box.X)
		}
		whole := g.columns[len(g.columns)-1] - g.columns[0] + table.Style.Border.Width
		for _, box := range drawn[:verticals] {
			if box.Width == whole && box.Height == table.Style.Border.Width && box.Color == table.Style.Border.Color {
				g.rows = append(g.rows, box.Y)
			}
		}
		grids[table] = g
	}
	return grids
}
