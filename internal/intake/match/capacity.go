package match

import (
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// TaggedCapacityColumn is the first column with a control or bookmark for a key of a row;
// -1 for none.
func TaggedCapacityColumn(t *word.Table, part *form.Capacity, key form.Key) int {
	for _, row := range t.Rows {
		for i, cell := range row {
			for _, of := range part.Rows {
				if IsTagged(cell, part.Key+"."+of.Letter+"."+key.Name) {
					return i
				}
			}
		}
	}
	return -1
}

// CapacityColumnsByDescription are the columns behind that with the descriptions of the form,
// where most of those stand in a table; -1 for one that is not there.
func CapacityColumnsByDescription(t *word.Table, part *form.Capacity) (number, remark int) {
	counts := map[int]int{}
	for _, row := range t.Rows {
		for i, cell := range row {
			if cell != nil && slices.ContainsFunc(part.Rows, func(of form.CapacityRow) bool {
				return wording.Says(wording.Letters(cell.Text()), of.Description, of.Earlier)
			}) {
				counts[i]++
			}
		}
	}
	for i, n := range counts {
		if behind := len(t.Rows[0]) - 1 - i; n*2 > len(part.Rows) && behind > 0 {
			if number, remark = i+1, i+2; behind == 1 {
				remark = -1
			}
			return number, remark
		}
	}
	return -1, -1
}

// LabelledCapacityRow is the row of the form whose letter or description stands in a
// cell; nil for none.
func LabelledCapacityRow(labels []*word.Cell, part *form.Capacity) *form.CapacityRow {
	for _, cell := range labels {
		text := wording.Letters(cell.Text())
		for i := range part.Rows {
			if of := &part.Rows[i]; text == wording.Letters(of.Letter) || wording.Says(text, of.Description, of.Earlier) {
				return of
			}
		}
	}
	return nil
}

// TaggedCapacityRow is the row of the form that controls and bookmarks in a row name; nil
// for none.
func TaggedCapacityRow(row []*word.Cell, part *form.Capacity) *form.CapacityRow {
	for i := range part.Rows {
		of := &part.Rows[i]
		path := part.Key + "." + of.Letter + "."
		for _, cell := range row {
			if IsTagged(cell, path+part.Number.Name) || IsTagged(cell, path+part.Remark.Name) {
				return of
			}
		}
	}
	return nil
}

// HasCapacityColumns reports whether a row has the titles of the number and the remark of the
// table of capacity.
func HasCapacityColumns(row []*word.Cell, part *form.Capacity) bool {
	return !slices.ContainsFunc(part.Columns, func(column form.CapacityColumn) bool {
		return column.Title != "" && !slices.ContainsFunc(row, func(cell *word.Cell) bool { return IsColumnTitle(cell, column.Title, column.Earlier) })
	})
}
