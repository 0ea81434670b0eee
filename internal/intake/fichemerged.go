package intake

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file parts the answers of rows of a fiche of which the cells were merged.

// partedRows are the rows of a fiche, each with its own answers. What stands below the
// label, a prompt or a hint of another row goes to that row, unless that has the prompt in
// its own cell, or answers without prompts.
func partedRows(rows []*givenRow, part *form.Fiches) []*givenRow {
	lacks := lackedBy(rows, part)
	for _, row := range slices.Clone(rows) {
		blocks, to := row.cell.Blocks, row
		row.cell = &word.Cell{}
		for _, block := range blocks {
			if p, is := block.(*word.Paragraph); is && !isInField(p) {
				label := ficheRow(&word.Cell{Blocks: []word.Block{p}}, part)
				switch of, item := rowSaidBy(p, row.of, part); {
				case label != nil && label != row.of && lacks[label].all:
					rows, to = rowOf(rows, label)
					continue
				case of == nil:
				case of == row.of:
					to = row
				case lacks[of].all || lacks[of].prompts[item]:
					rows, to = rowOf(rows, of)
				}
			}
			to.cell.Blocks = append(to.cell.Blocks, block)
		}
	}
	return rows
}

// lacked is what the cell of a row lacks: all, or some prompts of several.
type lacked struct {
	all     bool
	prompts map[*form.FicheItem]bool
}

// lackedBy finds what the cells of the rows of a fiche lack. One without any prompt has
// its answers without them.
func lackedBy(rows []*givenRow, part *form.Fiches) map[*form.FicheRow]lacked {
	lacks := map[*form.FicheRow]lacked{}
	for _, of := range part.Rows {
		lacks[of] = lacked{all: true}
	}
	for _, row := range rows {
		missing := map[*form.FicheItem]bool{}
		if asks(row.cell, row.of) {
			prompts := promptsIn(row.of, row.cell)
			for _, item := range row.of.Items {
				missing[item] = !prompts.has(item, nil)
			}
		}
		lacks[row.of] = lacked{areUnfilled(row.cell), missing}
	}
	return lacks
}

// rowSaidBy is the row of the fiche whose prompt or hint a paragraph has, first of all the
// one whose cell it stands in, and the item of another row whose prompt it is; nil for none.
func rowSaidBy(p *word.Paragraph, own *form.FicheRow, part *form.Fiches) (*form.FicheRow, *form.FicheItem) {
	text := strings.TrimSpace(p.Text())
	if isLineOfForm(own, text) {
		return own, nil
	}
	key := wording.Letters(text)
	for _, row := range part.Rows {
		for _, item := range row.Items {
			if _, begins := promptAt(text, item); begins {
				return row, item
			}
			if key != "" && key == wording.Letters(item.Hint) {
				return row, nil
			}
		}
	}
	return nil, nil
}

// rowOf is the row of a fiche among others, to which it is added where it is not one yet.
func rowOf(rows []*givenRow, of *form.FicheRow) ([]*givenRow, *givenRow) {
	if i := slices.IndexFunc(rows, func(row *givenRow) bool { return row.of == of }); i >= 0 {
		return rows, rows[i]
	}
	row := &givenRow{of: of, cell: &word.Cell{}}
	return append(rows, row), row
}

// givenRow is what stands beside the label of a row of the fiche.
type givenRow struct {
	of   *form.FicheRow
	cell *word.Cell
}
