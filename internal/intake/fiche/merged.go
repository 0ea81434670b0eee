package fiche

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file parts the answers of rows of a fiche of which the cells were merged.

// Parted are the rows of a fiche, each with its own answers. What stands below the
// label, a prompt or a hint of another row goes to that row, unless that has the prompt in
// its own cell, or answers without prompts.
func Parted(rows []*Row, part *form.Fiches) []*Row {
	lacks := lackedBy(rows, part)
	for _, row := range slices.Clone(rows) {
		blocks, to := row.Cell.Blocks, row
		row.Cell = &word.Cell{}
		for _, block := range blocks {
			if p, is := block.(*word.Paragraph); is && !match.IsInField(p) {
				label := RowOf(&word.Cell{Blocks: []word.Block{p}}, part)
				switch of, item := rowSaidBy(p, row.Of, part); {
				case label != nil && label != row.Of && lacks[label].all:
					rows, to = rowOf(rows, label)
					continue
				case of == nil:
				case of == row.Of:
					to = row
				case lacks[of].all || lacks[of].prompts[item]:
					rows, to = rowOf(rows, of)
				}
			}
			to.Cell.Blocks = append(to.Cell.Blocks, block)
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
func lackedBy(rows []*Row, part *form.Fiches) map[*form.FicheRow]lacked {
	lacks := map[*form.FicheRow]lacked{}
	for _, of := range part.Rows {
		lacks[of] = lacked{all: true}
	}
	for _, row := range rows {
		missing := map[*form.FicheItem]bool{}
		if Asks(row.Cell, row.Of) {
			prompts := PromptsIn(row.Of, row.Cell)
			for _, item := range row.Of.Items {
				missing[item] = !prompts.Has(item, nil)
			}
		}
		lacks[row.Of] = lacked{match.AreUnfilled(row.Cell), missing}
	}
	return lacks
}

// rowSaidBy is the row of the fiche whose prompt or hint a paragraph has, first of all the
// one whose cell it stands in, and the item of another row whose prompt it is; nil for none.
func rowSaidBy(p *word.Paragraph, own *form.FicheRow, part *form.Fiches) (*form.FicheRow, *form.FicheItem) {
	text := strings.TrimSpace(p.Text())
	if IsLineOfForm(own, text) {
		return own, nil
	}
	key := wording.Letters(text)
	for _, row := range part.Rows {
		for _, item := range row.Items {
			if _, begins := PromptAt(text, item); begins {
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
func rowOf(rows []*Row, of *form.FicheRow) ([]*Row, *Row) {
	if i := slices.IndexFunc(rows, func(row *Row) bool { return row.Of == of }); i >= 0 {
		return rows, rows[i]
	}
	row := &Row{Of: of, Cell: &word.Cell{}}
	return append(rows, row), row
}

// Row is what stands beside the label of a row of the fiche.
type Row struct {
	Of   *form.FicheRow
	Cell *word.Cell
}
