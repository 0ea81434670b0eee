package wordprocessor

import (
	"actieplan/internal/measure"
)

// ColumnWidths are the widths that LibreOffice gives to the columns of a table, up to a
// twip from what was asked: it keeps the lines between columns as ten-thousandths of the
// whole, and sets them at whole twips, rounded down. A line that stands where columns of
// equal widths would have it stays there.
func ColumnWidths(columns []measure.Twips) []measure.Twips {
	const whole = 10000
	var total measure.Twips
	for _, width := range columns {
		total += width
	}
	given := make([]measure.Twips, len(columns))
	if total <= 0 {
		return given // a table without width has no lines to move
	}
	var asked, edge measure.Twips
	for i, width := range columns {
		asked += width
		next := asked
		if asked != total*measure.Twips(i+1)/measure.Twips(len(columns)) {
			line := (asked*whole + total/2) / total
			next = line * total / whole
		}
		given[i] = next - edge
		edge = next
	}
	return given
}
