package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds which row of the fiche a row of a table is.

// givenRow is what stands beside the label of a row of the fiche.
type givenRow struct {
	of   *form.FicheRow
	cell *word.Cell
}

// ficheRows are the rows of the fiche that a table has. A label may stand beside one row
// of the table, or be merged with the cells below it: a row for each prompt. What stands
// above the first label is the title of the action, or of its objectives.
func (r *reader) ficheRows(t *word.Table, part *form.Fiches) []*givenRow {
	var rows []*givenRow
	beside := false // the answers of the last label stand beside it
	for _, cells := range t.Rows {
		if len(cells) == 0 {
			continue
		}
		var now *givenRow
		if n := len(rows); n > 0 {
			now = rows[n-1]
		}
		label := cells[0]
		found, known, answers := r.rowOfLabel(t.Number, cells, part)
		switch {
		case found != nil:
			beside = known && len(showing(answers)) > 0
			if now == nil || now.of != found {
				now = &givenRow{of: found, cell: &word.Cell{}}
				rows = append(rows, now)
			}
		case now == nil:
			r.aboveLabels(t.Number, cells, part)
			continue
		case len(showing(answers)) == 0:
			answers = cells // a row over the whole width
			if beside && !areUnfilled(cells...) {
				r.note(firstNumber(cells, t.Number), "deze rij van de fiche heeft geen etiket; ze is gezet bij %s: %s", dutch.Quoted(now.of.Label), quoted(rowText(cells)))
			}
		case !wording.IsPlaceholder(label.Text()):
			r.note(firstNumber(cells, t.Number), "dit etiket staat niet in het formulier: %s; wat ernaast staat, is gezet bij %s",
				quoted(label.Text()), dutch.Quoted(now.of.Label))
		default:
			r.markLabel(label) // its icon
		}
		r.tellBeside(answers, now.of)
		for _, cell := range answers {
			if cell != nil {
				now.cell.Blocks = append(now.cell.Blocks, cell.Blocks...)
			}
		}
	}
	return rows
}

// tellBeside tells of a cell that stands beside a prompt with its answer, and has no
// prompt: people put remarks there.
func (r *reader) tellBeside(cells []*word.Cell, of *form.FicheRow) {
	answered := false
	for _, cell := range showing(cells) {
		lines := strings.Split(strings.TrimSpace(cell.Text()), "\n")
		switch last := strings.TrimSpace(lines[len(lines)-1]); {
		case isLineOfForm(of, last):
		case asks(cell, of):
			answered = true
		case answered:
			r.note(numberOf(cell.Blocks), "dit staat in een kolom naast het antwoord bij “%s”, die het formulier niet heeft; het is eronder gezet: %s", of.Label, quoted(cell.Text()))
		}
	}
}

// rowOfLabel is the row of the fiche that a row of a table is, nil for none, and the
// cells that hold its answers. It is known by the label of the form, or by what else
// stands there.
func (r *reader) rowOfLabel(number int, cells []*word.Cell, part *form.Fiches) (row *form.FicheRow, known bool, answers []*word.Cell) {
	label, beside := cells[0], cells[1:]
	if row := ficheRow(label, part); row != nil {
		r.markLabel(label)
		r.own(number, label.Text(), row.Label, row.Earlier)
		return row, true, beside
	}
	if row, rest := rowByFirstLine(label, part); row != nil {
		r.markLabel(&word.Cell{Blocks: label.Blocks[:len(label.Blocks)-len(rest)]})
		r.tellTypedInLabel(row, rest, cells)
		return row, true, append([]*word.Cell{{Blocks: rest}}, beside...)
	}
	row = otherRow(cells, part)
	switch {
	case row == nil || label == nil:
	case isWide(cells, part) || asks(label, row):
		return row, false, cells
	default:
		r.markLabel(label)
		if !wording.IsPlaceholder(label.Text()) {
			r.note(firstNumber(cells, number), "dit etiket van de fiche staat er anders: %s; de rij is gelezen als %s",
				quoted(label.Text()), dutch.Quoted(row.Label))
		}
	}
	return row, false, beside
}

// isWide reports whether a row of a fiche has its answers over the whole width: one cell
// covers all others, or has what marks answers.
func isWide(cells []*word.Cell, part *form.Fiches) bool {
	covered := !slices.ContainsFunc(cells[1:], func(cell *word.Cell) bool { return cell != nil })
	return covered || len(showing(cells[1:])) == 0 && otherRow(cells[:1], part) != nil
}

// asks reports whether a prompt or a box of a row of the fiche stands in a cell.
func asks(cell *word.Cell, row *form.FicheRow) bool {
	return cell != nil && slices.ContainsFunc(cell.Blocks, func(block word.Block) bool {
		p, is := block.(*word.Paragraph)
		return is && isLineOfForm(row, strings.TrimSpace(p.Text()))
	})
}

// tellTypedInLabel tells of what stands in the cell of a label where the answers have a
// cell of their own.
func (r *reader) tellTypedInLabel(row *form.FicheRow, typed []word.Block, cells []*word.Cell) {
	if cell := (&word.Cell{Blocks: typed}); len(showing(cells[1:])) > 0 && !areUnfilled(cell) && !asks(cell, row) {
		r.note(firstNumber(cells, 0), "dit stond in het vak van het etiket %s; het is gezet boven de antwoorden ernaast: %s",
			dutch.Quoted(row.Label), quoted(word.TextOf(typed)))
	}
}

// ficheRow is the row of the fiche whose label a cell has.
func ficheRow(cell *word.Cell, part *form.Fiches) *form.FicheRow {
	if cell == nil {
		return nil
	}
	key := wording.Letters(cell.Text())
	for _, row := range part.Rows {
		if wording.Says(key, row.Label, row.Earlier) {
			return row
		}
	}
	return nil
}

// rowByFirstLine is the row whose label is the first paragraph of a cell that has more:
// the label was merged with its answers, or someone typed below it.
func rowByFirstLine(cell *word.Cell, part *form.Fiches) (row *form.FicheRow, rest []word.Block) {
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
		return ficheRow(&word.Cell{Blocks: cell.Blocks[i : i+1]}, part), cell.Blocks[i+1:]
	}
	return nil, nil
}

// labelledRow is the row of the fiche whose label is all that a cell has, or its first
// paragraph; nil for none.
func labelledRow(cell *word.Cell, part *form.Fiches) *form.FicheRow {
	if row := ficheRow(cell, part); row != nil {
		return row
	}
	row, _ := rowByFirstLine(cell, part)
	return row
}

// otherRow is the row of the fiche that a row of a table is where its label is not the
// form's: the one that controls and bookmarks in it name, whose label is like its own, or
// whose prompts stand in it. It is nil for none. Answers are copied with their controls,
// so that prompts count before these.
func otherRow(cells []*word.Cell, part *form.Fiches) *form.FicheRow {
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
				if item.Key != "" && cell != nil && tagsOneOf(cell, form.WithoutRows(answerPath(part.Key, part, row, item))) {
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
			if asks(cell, row) {
				return row
			}
		}
	}
	return nil
}

// tagsOneOf reports whether any paragraph of a cell is the answer to a key.
func tagsOneOf(cell *word.Cell, key string) (found bool) {
	word.EachParagraph(cell.Blocks, func(p *word.Paragraph) { found = found || answersField(p, key) })
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

// markLabel notes which paragraphs are the label of a row, with its icon.
func (r *reader) markLabel(cell *word.Cell) {
	if cell == nil {
		return
	}
	for _, block := range cell.Blocks {
		if p, ok := block.(*word.Paragraph); ok {
			r.labels[p.Number] = true
		}
	}
}
