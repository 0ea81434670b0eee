package fiche

import (
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds the fiches in a table.

// Is reports whether a table is a fiche: two of its labels stand in one column, or
// one with a prompt of its row beside it, or most of them in other words in the first, or
// the prompts of most of its rows stand in it.
func Is(t *word.Table, part *form.Fiches) bool { return labelColumn(t, part) >= 0 }

// labelColumn is the column of a table that the labels of a fiche stand in: the first,
// but for icons that have a column of their own, or the last one, of a fiche whose
// columns were swapped. It is -1 where the table is no fiche.
func labelColumn(t *word.Table, part *form.Fiches) int {
	var found [mostLabelColumns]int
	like := 0
	for _, row := range t.Rows {
		for i, cell := range row[:min(len(row), mostLabelColumns)] {
			found[i] += signsOfLabel(cell, row, part)
		}
		if len(row) > 1 && row[0] != nil && nearestLabel(row[0].Text(), part) != nil {
			like++
		}
	}
	column := slices.IndexFunc(found[:], func(n int) bool { return n >= 2 })
	if like*2 > len(part.Rows) || column < 0 && asksMost(t, part) {
		return 0
	}
	return column
}

// signsOfLabel is how much shows that a cell is the label of a row of the fiche: that it
// has one, and that a prompt of its row stands in the same row of the table.
func signsOfLabel(cell *word.Cell, row []*word.Cell, part *form.Fiches) int {
	of := LabelledRow(cell, part)
	switch {
	case of == nil:
		return 0
	case slices.ContainsFunc(row, func(cell *word.Cell) bool { return Asks(cell, of) }):
		return 2
	}
	return 1
}

// mostLabelColumns is how many columns are looked at for labels.
const mostLabelColumns = 4

// asksMost reports whether prompts or boxes of most rows of a fiche stand in the rows of
// a table.
func asksMost(t *word.Table, part *form.Fiches) bool {
	asked := map[*form.FicheRow]bool{}
	for _, row := range t.Rows {
		if of := askedRow(row, part); of != nil {
			asked[of] = true
		}
	}
	return len(asked)*2 > len(part.Rows)
}

// labelsFirst is a fiche with its labels in the first column. Cells before them that say
// nothing are theirs.
func labelsFirst(t *word.Table, part *form.Fiches) *word.Table {
	column := labelColumn(t, part)
	if column <= 0 {
		return t
	}
	moved := &word.Table{Number: t.Number}
	for _, row := range t.Rows {
		if column < len(row) && row[column] != nil {
			row = labelFirst(row, column)
		}
		moved.Rows = append(moved.Rows, row)
	}
	return moved
}

// labelFirst is a row with the cell in a column, its label, in front.
func labelFirst(row []*word.Cell, column int) []*word.Cell {
	label, before := *row[column], row[:column]
	if len(match.Showing(before)) == 0 {
		for _, cell := range before {
			if cell != nil {
				label.Blocks = append(cell.Blocks[:len(cell.Blocks):len(cell.Blocks)], label.Blocks...)
			}
		}
		before = nil
	}
	return append(append([]*word.Cell{&label}, before...), row[column+1:]...)
}

// Each cuts a table into one for each fiche: Word makes one table of two when what
// parts them is deleted. Another fiche begins where a label comes again after others.
func Each(t *word.Table, part *form.Fiches) []*word.Table {
	t = labelsFirst(t, part)
	head := rowsAboveLabels(t, part)
	fiches := []*word.Table{{Number: t.Number}}
	seen := map[*form.FicheRow]bool{}
	var last *form.FicheRow
	for _, cells := range t.Rows {
		var found *form.FicheRow
		if len(cells) > 0 {
			found = LabelledRow(cells[0], part)
		}
		if found != nil && found != last && seen[found] {
			next := &word.Table{Number: word.FirstNumber(cells, t.Number)}
			above := fiches[len(fiches)-1]
			if n := len(above.Rows) - len(head); n > 0 && sameHead(above.Rows[n:], head, part) {
				next.Rows, above.Rows = above.Rows[n:], above.Rows[:n:n]
			}
			fiches = append(fiches, next)
			clear(seen)
		}
		if found != nil {
			seen[found], last = true, found
		}
		fiche := fiches[len(fiches)-1]
		fiche.Rows = append(fiche.Rows, cells)
	}
	return fiches
}

// rowsAboveLabels are the rows of a fiche above the first with a label, such as one with
// its title.
func rowsAboveLabels(t *word.Table, part *form.Fiches) [][]*word.Cell {
	for i, row := range t.Rows {
		if len(row) > 0 && LabelledRow(row[0], part) != nil {
			return t.Rows[:i]
		}
	}
	return nil
}

// sameHead reports whether rows stand above the labels of a fiche as others do in the
// first fiche of the table: each has as many cells with words, and where these are
// several, the first has the same words.
func sameHead(rows, head [][]*word.Cell, part *form.Fiches) bool {
	for i, row := range rows {
		shown, first := match.Showing(row), match.Showing(head[i])
		switch {
		case len(shown) != len(first) || len(shown) == 0 || LabelledRow(row[0], part) != nil:
			return false
		case len(shown) > 1 && wording.Letters(shown[0].Text()) != wording.Letters(first[0].Text()):
			return false
		}
	}
	return true
}

// IsAbove reports whether the first of some blocks that shows anything is a fiche of a
// part, or a table that is there to frame one.
func IsAbove(part *form.Fiches, below []word.Block) bool {
	first, _ := match.FirstShown(below)
	t, is := first.(*word.Table)
	return is && (Is(t, part) || frames(t, part))
}

// frames reports whether the first thing that a table for the look of the page shows is a
// fiche.
func frames(t *word.Table, part *form.Fiches) bool {
	for cell := range t.Cells() {
		if IsAbove(part, cell.Blocks) {
			return true
		}
		if !wording.IsPlaceholder(cell.Text()) {
			return false
		}
	}
	return false
}

// LabelsIn are the rows of a fiche whose labels stand in the first column of a table.
func LabelsIn(t *word.Table, part *form.Fiches) map[*form.FicheRow]bool {
	found := map[*form.FicheRow]bool{}
	for _, row := range t.Rows {
		if len(row) == 0 {
			continue
		}
		if of := LabelledRow(row[0], part); of != nil {
			found[of] = true
		}
	}
	return found
}

// RowAboveLabels is the first row of a fiche, where it has no label; nil where it has.
func RowAboveLabels(t *word.Table, part *form.Fiches) []*word.Cell {
	if len(t.Rows) < 2 || len(t.Rows[0]) == 0 || LabelledRow(t.Rows[0][0], part) != nil || len(LabelsIn(t, part)) == 0 {
		return nil
	}
	return t.Rows[0]
}
