package match

import (
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// IsLabel reports whether a cell has one of the labels of the title block.
func IsLabel(cell *word.Cell, block *form.TitleBlock) bool {
	return slices.ContainsFunc(block.Cells, func(of form.TitleCell) bool {
		return of.Header && wording.Letters(cell.Text()) == wording.Letters(string(of.Text))
	})
}

// IsTitleBlock reports whether one of the labels of the title block stands in a table.
func IsTitleBlock(t *word.Table, block *form.TitleBlock) bool {
	for cell := range t.Cells() {
		if IsLabel(cell, block) {
			return true
		}
	}
	return false
}

// LabelsOfTitle is how many labels of the title of the plan rows have.
func LabelsOfTitle(rows [][]*word.Cell, block *form.TitleBlock) int {
	labels := 0
	for _, cell := range slices.Concat(rows...) {
		if IsLabel(cell, block) {
			labels++
		}
	}
	return labels
}

// BesideLabel is the cell with what belongs to a label of the title block: the one beside
// it, or the one below it where another label stands beside it or nothing does; nil for
// none.
func BesideLabel(t *word.Table, block *form.TitleBlock, row, column int) *word.Cell {
	cells := t.Rows[row]
	if column+1 < len(cells) && cells[column+1] != nil && !IsLabel(cells[column+1], block) {
		return cells[column+1]
	}
	if row+1 < len(t.Rows) && column < len(t.Rows[row+1]) {
		if below := t.Rows[row+1][column]; below != nil && !IsLabel(below, block) {
			return below
		}
	}
	return nil
}
