package wordprocessor

import (
	"actieplan/internal/measure"
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

// RowAdjustment is what the DOCX must say of a row beside what the row says itself. The
// zero RowAdjustment adds nothing.
type RowAdjustment struct {
	CantSplit bool          // stays on one page
	KeepNext  bool          // stays with the row below
	MinHeight measure.Twips // how high it is at least; 0 for no more than its text
}

// KeepsWhole reports whether a row of some height that asks to stay on one page does, or is
// low enough to do so unasked.
func KeepsWhole(t *document.Table, row *document.Row, height measure.Twips) bool {
	return row.CantSplit || height <= t.Style.WholeUpTo
}

// KeepsWholeInCell reports whether row i of a table in a cell stays on one page if the DOCX
// says so: it does below a row of data. A table whose header rows must stay whole, or the row
// below them, LibreOffice may not split at all, and show no more of it than fits.
func KeepsWholeInCell(t *document.Table, i int) bool { return i > t.HeaderRows }
