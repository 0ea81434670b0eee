package intake

import (
	"slices"
	"strings"

	"actieplan/internal/intake/word"
)

// This file makes tables of the form of lines with tabs: Word writes those for a table
// that is turned into text, or pasted as text only.

// withTablesOfTabs are blocks in which lines that are a table of the form are one.
func (r *reader) withTablesOfTabs(blocks []word.Block) []word.Block {
	var out []word.Block
	for i := 0; i < len(blocks); {
		if t := r.tableOfTabs(blocks[i:]); t != nil {
			out = append(out, t)
			i += len(t.Rows)
			continue
		}
		out = append(out, blocks[i])
		i++
	}
	return out
}

// tableOfTabs is the table of the form that blocks begin with as lines, a paragraph for
// each row; nil for none. Its first line is the head of that, with all its columns, or has
// a label of the title of the plan.
func (r *reader) tableOfTabs(blocks []word.Block) *word.Table {
	rows := rowsOfTabs(blocks)
	if len(rows) == 0 {
		return nil
	}
	answer := isInField(blocks[0].(*word.Paragraph))
	t := &word.Table{Number: firstNumber(rows[0], 0)}
	for _, part := range r.template.Parts {
		switch {
		case part.TitleBlock != nil && isLabel(rows[0][0], part.TitleBlock):
			t.Rows = rowsWhile(rows, func(row []*word.Cell) bool { return isLabel(row[0], part.TitleBlock) })
			return t
		case answer:
		case part.Table != nil && r.headOf(rows[0]) == part.Table:
			t.Rows = rowsWhile(rows, func(row []*word.Cell) bool { return len(row) == len(rows[0]) })
			return t
		case part.Capacity != nil:
			t.Rows = withLabelsMerged(rows)
			if number, remark := r.capacityColumns(t, part.Capacity); number >= 0 && remark >= 0 {
				return t
			}
		}
	}
	return nil
}

// rowsOfTabs are the rows that blocks begin with.
func rowsOfTabs(blocks []word.Block) [][]*word.Cell {
	var rows [][]*word.Cell
	for _, block := range blocks {
		p, is := block.(*word.Paragraph)
		if !is || p.List != nil || p.Level > 0 || !strings.Contains(p.Text(), "\t") {
			break
		}
		var row []*word.Cell
		at := 0
		for text := range strings.SplitSeq(p.Text(), "\t") {
			piece := *p
			piece.Runs, piece.Tags = word.Cut(p.Runs, at, at+len(text)), nil // tags are of one of the cells
			at += len(text) + len("\t")
			row = append(row, &word.Cell{Blocks: []word.Block{&piece}, Columns: 1, Rows: 1})
		}
		rows = append(rows, row)
	}
	return rows
}

// rowsWhile are the first rows that belong to a table.
func rowsWhile(rows [][]*word.Cell, belongs func(row []*word.Cell) bool) [][]*word.Cell {
	if end := slices.IndexFunc(rows, func(row []*word.Cell) bool { return !belongs(row) }); end >= 0 {
		return rows[:end]
	}
	return rows
}

// withLabelsMerged are the rows of a table of capacity, where the first cell of those with
// fewer cells covers several: the letter and the description.
func withLabelsMerged(rows [][]*word.Cell) [][]*word.Cell {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	var out [][]*word.Cell
	for _, row := range rows {
		if missing := columns - len(row); missing > 0 {
			first := *row[0]
			first.Columns += missing
			row = slices.Concat([]*word.Cell{&first}, make([]*word.Cell, missing), row[1:])
		}
		out = append(out, row)
	}
	return out
}
