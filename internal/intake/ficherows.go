package intake

import (
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// ficheRows are the rows of the fiche that a table has. A label may stand beside one row
// of the table, or be merged with the cells below it: a row for each prompt. What stands
// above the first label is the title of the action, or of its objectives.
func (r *reader) ficheRows(t *word.Table, part *form.Fiches) []*fiche.Row {
	var rows []*fiche.Row
	beside := false // the answers of the last label stand beside it
	for _, cells := range t.Rows {
		if len(cells) == 0 {
			continue
		}
		var now *fiche.Row
		if n := len(rows); n > 0 {
			now = rows[n-1]
		}
		label := cells[0]
		found, known, answers := r.rowOfLabel(t.Number, cells, part)
		switch {
		case found != nil:
			beside = known && len(match.Showing(answers)) > 0
			if now == nil || now.Of != found {
				now = &fiche.Row{Of: found, Cell: &word.Cell{}}
				rows = append(rows, now)
			}
		case now == nil:
			r.aboveLabels(t.Number, cells, part)
			continue
		case len(match.Showing(answers)) == 0:
			answers = cells // a row over the whole width
			if beside && !match.AreUnfilled(cells...) {
				r.Note(word.FirstNumber(cells, t.Number), "deze rij van de fiche heeft geen etiket; ze is gezet bij %s: %s", dutch.Quoted(now.Of.Label), remarks.Quoted(word.RowText(cells)))
			}
		case !wording.IsPlaceholder(label.Text()):
			r.Note(word.FirstNumber(cells, t.Number), "dit etiket staat niet in het formulier: %s; wat ernaast staat, is gezet bij %s",
				remarks.Quoted(label.Text()), dutch.Quoted(now.Of.Label))
		default:
			r.markLabel(label) // its icon
		}
		r.tellBeside(answers, now.Of)
		for _, cell := range answers {
			if cell != nil {
				now.Cell.Blocks = append(now.Cell.Blocks, cell.Blocks...)
			}
		}
	}
	return rows
}

// tellBeside tells of a cell that stands beside a prompt with its answer, and has no
// prompt: people put remarks there.
func (r *reader) tellBeside(cells []*word.Cell, of *form.FicheRow) {
	answered := false
	for _, cell := range match.Showing(cells) {
		lines := strings.Split(strings.TrimSpace(cell.Text()), "\n")
		switch last := strings.TrimSpace(lines[len(lines)-1]); {
		case fiche.IsLineOfForm(of, last):
		case fiche.Asks(cell, of):
			answered = true
		case answered:
			r.Note(word.ParagraphNumber(cell.Blocks), "dit staat in een kolom naast het antwoord bij “%s”, die het formulier niet heeft; het is eronder gezet: %s",
				of.Label, remarks.Quoted(cell.Text()))
		}
	}
}

// rowOfLabel is the row of the fiche that a row of a table is, nil for none, and the
// cells that hold its answers. It is known by the label of the form, or by what else
// stands there.
func (r *reader) rowOfLabel(number int, cells []*word.Cell, part *form.Fiches) (row *form.FicheRow, known bool, answers []*word.Cell) {
	label, beside := cells[0], cells[1:]
	if row := fiche.RowOf(label, part); row != nil {
		r.markLabel(label)
		r.Own(number, label.Text(), row.Label, row.Earlier)
		return row, true, beside
	}
	if row, rest := fiche.RowByFirstLine(label, part); row != nil {
		r.markLabel(&word.Cell{Blocks: label.Blocks[:len(label.Blocks)-len(rest)]})
		r.tellTypedInLabel(row, rest, cells)
		return row, true, append([]*word.Cell{{Blocks: rest}}, beside...)
	}
	row = fiche.OtherRow(cells, part)
	switch {
	case row == nil || label == nil:
	case fiche.IsWide(cells, part) || fiche.Asks(label, row):
		return row, false, cells
	default:
		r.markLabel(label)
		if !wording.IsPlaceholder(label.Text()) {
			r.Note(word.FirstNumber(cells, number), "dit etiket van de fiche staat er anders: %s; de rij is gelezen als %s",
				remarks.Quoted(label.Text()), dutch.Quoted(row.Label))
		}
	}
	return row, false, beside
}

// tellTypedInLabel tells of what stands in the cell of a label where the answers have a
// cell of their own.
func (r *reader) tellTypedInLabel(row *form.FicheRow, typed []word.Block, cells []*word.Cell) {
	if cell := (&word.Cell{Blocks: typed}); len(match.Showing(cells[1:])) > 0 && !match.AreUnfilled(cell) && !fiche.Asks(cell, row) {
		r.Note(word.FirstNumber(cells, 0), "dit stond in het vak van het etiket %s; het is gezet boven de antwoorden ernaast: %s",
			dutch.Quoted(row.Label), remarks.Quoted(word.TextOf(typed)))
	}
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
