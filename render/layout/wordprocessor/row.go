package wordprocessor

import (
	"actieplan/render/document"
)

// HeaderRows is how many rows at the top of a table are repeated on every page. In a cell
// there are none: LibreOffice repeats them only in the first row of the outer table.
func HeaderRows(t *document.Table, inCell bool) int {
	if inCell {
		return 0
	}
	return t.HeaderRows
}

// KeepsWhole reports whether a row that asks to stay on one page does. In a cell
// LibreOffice splits it all the same.
func KeepsWhole(row *document.Row, inCell bool) bool { return row.CantSplit && !inCell }
