package layout

import "actieplan/measure"

// processorColumns are the widths that LibreOffice gives to the columns of a grid, up to a twip from what was asked: it keeps
// the lines between columns as ten-thousandths of the whole, and gives the last column what is left.
func processorColumns(columns []measure.Twips) []measure.Twips {
	const whole = 10000
	var total measure.Twips
	for _, width := range columns {
		total += width
	}
	given := make([]measure.Twips, len(columns))
	var asked, line, used measure.Twips
	for i, width := range columns {
		if i == len(columns)-1 {
			given[i] = total - used
			break
		}
		asked += width
		next := (asked*whole + total/2) / total
		given[i] = ((next-line)*total + whole/2) / whole
		used += given[i]
		line = next
	}
	return given
}
