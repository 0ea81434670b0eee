package intake

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file tells of tables within answers.

// tellTable tells of what a table within an answer is, where it is one of the form, and
// of what it loses in Markdown.
func (r *reader) tellTable(t *word.Table) {
	if r.tellTableOfForm(t) {
		return
	}
	r.tellMerged(t)
	for cell := range t.Cells() {
		if slices.ContainsFunc(cell.Blocks, word.IsTable) {
			r.Note(t.Number, "een tabel binnen een tabel is een regel tekst geworden: %s", remarks.Quoted(cell.Text()))
		}
	}
}

// tellTableOfForm tells of a fiche, or a table with the columns of the form, that was
// pasted in an answer, and reports whether a table is that.
func (r *reader) tellTableOfForm(t *word.Table) bool {
	const pasted = "in dit antwoord staat %s, hier als tabel overgenomen; hoort dat hier niet, zet het in het formulier dan buiten dit vak en lees het opnieuw in"
	for _, part := range r.Template.Parts {
		switch {
		case part.Fiches != nil && len(fiche.LabelsIn(t, part.Fiches)) > 1:
			r.Note(t.Number, pasted, "een hele fiche")
			return true
		case part.Table != nil && hasHead(t, part.Table):
			r.Note(t.Number, pasted, "een tabel met de kolommen van “"+string(part.Heading)+"”")
			return true
		}
	}
	return false
}

// hasHead reports whether the first row of a table has the titles of most columns of the
// form.
func hasHead(t *word.Table, part *form.Table) bool {
	if len(t.Rows) == 0 {
		return false
	}
	matched := 0
	for _, cell := range t.Rows[0] {
		if slices.ContainsFunc(part.Columns, func(c form.TableColumn) bool { return match.IsColumnTitle(cell, c.Title, c.Earlier) }) {
			matched++
		}
	}
	return matched*2 > len(part.Columns)
}

// tellMerged tells of cells of a table within an answer that cover others.
func (r *reader) tellMerged(t *word.Table) {
	var merged []string
	for cell := range t.Cells() {
		if (cell.Columns > 1 || cell.Rows > 1) && !wording.IsPlaceholder(cell.Text()) {
			merged = append(merged, cell.Text())
		}
	}
	if len(merged) > 0 {
		r.Note(t.Number, "samengevoegde cellen kunnen niet in een tabel van het plan; wat erin staat, is gezet in de eerste, de andere zijn leeg: %s", remarks.Quoted(strings.Join(merged, " … ")))
	}
}
