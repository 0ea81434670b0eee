package restore

import (
	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
)

// tablesApart are blocks in which two tables of the form are two: Word makes one of them
// when what stands between them is deleted.
func (r *restorer) tablesApart(blocks []word.Block) []word.Block {
	var out []word.Block
	for _, block := range blocks {
		if t, is := block.(*word.Table); is {
			for _, apart := range r.apart(t) {
				out = append(out, apart)
			}
			continue
		}
		out = append(out, block)
	}
	return out
}

// apart are the tables of the form that a table is made of: each begins at its head.
func (r *restorer) apart(t *word.Table) []*word.Table {
	var begins []int   // the rows at which another table begins
	var of *form.Table // whose head stands above
	for i, row := range t.Rows {
		head := r.HeadOf(row)
		if head != nil && head != of && (of != nil || i > match.MostAboveHead) {
			begins = append(begins, i)
		}
		if head != nil {
			of = head
		}
	}
	if len(begins) == 0 {
		return []*word.Table{t}
	}
	var tables []*word.Table
	from := 0
	for _, end := range append(begins, len(t.Rows)) {
		rows := t.Rows[from:end]
		tables = append(tables, &word.Table{Number: word.FirstNumber(rows[0], t.Number), Rows: withoutCovered(rows)})
		from = end
	}
	return tables
}

// withoutCovered are rows without the columns in which no cell begins: where tables of
// other widths are one, their cells cover several.
func withoutCovered(rows [][]*word.Cell) [][]*word.Cell {
	begins := map[int]bool{}
	for _, row := range rows {
		for i, cell := range row {
			begins[i] = begins[i] || cell != nil
		}
	}
	var out [][]*word.Cell
	for _, row := range rows {
		var kept []*word.Cell
		for i, cell := range row {
			if !begins[i] {
				continue
			}
			kept = append(kept, narrowed(cell, i, begins))
		}
		out = append(out, kept)
	}
	return out
}

// narrowed is a cell in column i without the columns that it covers and in which no cell
// begins.
func narrowed(cell *word.Cell, i int, begins map[int]bool) *word.Cell {
	if cell == nil {
		return nil
	}
	narrow := *cell
	for j := i + 1; j < i+cell.Columns; j++ {
		if !begins[j] {
			narrow.Columns--
		}
	}
	return &narrow
}
