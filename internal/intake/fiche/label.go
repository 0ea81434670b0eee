package fiche

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds which row of the fiche a row of a table is.

// IsWide reports whether a row of a fiche has its answers over the whole width: one cell
// covers all others, or has what marks answers.
func IsWide(cells []*word.Cell, part *form.Fiches) bool {
	covered := !slices.ContainsFunc(cells[1:], func(cell *word.Cell) bool { return cell != nil })
	return covered || len(match.Showing(cells[1:])) == 0 && OtherRow(cells[:1], part) != nil
}

// Asks reports whether a prompt or a box of a row of the fiche stands in a cell.
func Asks(cell *word.Cell, row *form.FicheRow) bool {
	return cell != nil && slices.ContainsFunc(cell.Blocks, func(block word.Block) bool {
		p, is := block.(*word.Paragraph)
		return is && IsLineOfForm(row, strings.TrimSpace(p.Text()))
	})
}

// RowOf is the row of the fiche whose label a cell has, also with a number before it.
func RowOf(cell *word.Cell, part *form.Fiches) *form.FicheRow {
	if cell == nil {
		return nil
	}
	key, unnumbered := wording.Letters(cell.Text()), wording.Letters(wording.WithoutNumber(cell.Text()))
	for _, row := range part.Rows {
		if wording.Says(key, row.Label, row.Earlier) || wording.Says(unnumbered, row.Label, row.Earlier) {
			return row
		}
	}
	return nil
}

// RowByFirstLine is the row whose label is the first paragraph of a cell that has more:
// the label was merged with its answers, or someone typed below it.
func RowByFirstLine(cell *word.Cell, part *form.Fiches) (row *form.FicheRow, rest []word.Block) {
	if cell == nil {
		return nil, nil
	}
	for i, block := range cell.Blocks {
		p, is := block.(*word.Paragraph)
		switch {
		case !is:
			return nil, nil
		case wording.IsPlaceholder(p.Text()):
			continue
		}
		return RowOf(&word.Cell{Blocks: cell.Blocks[i : i+1]}, part), cell.Blocks[i+1:]
	}
	return nil, nil
}

// LabelledRow is the row of the fiche whose label is all that a cell has, or its first
// paragraph; nil for none.
func LabelledRow(cell *word.Cell, part *form.Fiches) *form.FicheRow {
	if row := RowOf(cell, part); row != nil {
		return row
	}
	row, _ := RowByFirstLine(cell, part)
	return row
}

// OtherRow is the row of the fiche that a row of a table is where its label is not the
// form's: the one that controls and bookmarks in it name, whose label is like its own, or
// whose prompts stand in it. It is nil for none. Answers are copied with their controls,
// so that prompts count before these.
func OtherRow(cells []*word.Cell, part *form.Fiches) *form.FicheRow {
	if tagged := taggedRow(cells, part); tagged != nil {
		if asked := askedRow(cells, part); asked != nil {
			return asked
		}
		return tagged
	}
	if len(cells) > 1 && cells[0] != nil && cells[1] != nil {
		if row := nearestLabel(cells[0].Text(), part); row != nil {
			return row
		}
	}
	return askedRow(cells, part)
}

// taggedRow is the row of the fiche that controls and bookmarks in some cells name; nil
// for none.
func taggedRow(cells []*word.Cell, part *form.Fiches) *form.FicheRow {
	for _, row := range part.Rows {
		for _, item := range row.Items {
			for _, cell := range cells {
				if item.Key != "" && cell != nil && tagsOneOf(cell, form.WithoutRows(AnswerPath(part.Key, part, row, item))) {
					return row
				}
			}
		}
	}
	return nil
}

// askedRow is the row of the fiche whose prompts or boxes stand in some cells; nil for none.
func askedRow(cells []*word.Cell, part *form.Fiches) *form.FicheRow {
	for _, row := range part.Rows {
		for _, cell := range cells {
			if Asks(cell, row) {
				return row
			}
		}
	}
	return nil
}

// tagsOneOf reports whether any paragraph of a cell is the answer to a key.
func tagsOneOf(cell *word.Cell, key string) (found bool) {
	word.EachParagraph(cell.Blocks, func(p *word.Paragraph) { found = found || match.AnswersField(p, key) })
	return found
}

// longestLabel is how many words a label has at most that begins as one of the form and
// goes on.
const longestLabel = 8

// labelSlips is how many letters of a label may be other ones: one in so many.
const labelSlips = 3

// nearestLabel is the row whose label a text begins with and goes on from, or is with a
// slip; nil for none.
func nearestLabel(text string, part *form.Fiches) (nearest *form.FicheRow) {
	if text = strings.TrimSpace(text); len(wording.Words(text)) > longestLabel {
		return nil
	}
	for _, row := range part.Rows {
		for _, label := range append([]string{row.Label}, row.Earlier...) {
			after, begins := wording.After(text, label)
			if first, _ := utf8.DecodeRuneInString(after); begins && !unicode.IsLetter(first) && !unicode.IsDigit(first) {
				return row
			}
		}
	}
	key := wording.Letters(text)
	least := len(key)/labelSlips + 1
	for _, row := range part.Rows {
		if label := wording.Letters(row.Label); len(label) >= wording.Shortest && len(key) >= wording.Shortest {
			if d := finding.EditDistance([]rune(key), []rune(label)); d < least {
				nearest, least = row, d
			}
		}
	}
	return nearest
}
