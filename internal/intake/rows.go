package intake

import (
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// tableColumns says which columns of the form those of a table are.
type tableColumns struct {
	of   []int // -1 for a column that the form does not have
	head int   // rows that are the head of the table
}

// columns finds which column of the form each column of a table is: by its title, or where that is not there by the controls
// and bookmarks in it. It is nil where the table is another one.
func (r *reader) columns(t *word.Table, part *form.Table) *tableColumns {
	found := &tableColumns{of: make([]int, len(t.Rows[0]))}
	matched := 0
	for i, cell := range t.Rows[0] {
		found.of[i] = slices.IndexFunc(part.Columns, func(c form.TableColumn) bool { return matchTitle(cell, c.Title, c.Earlier) })
		if found.of[i] >= 0 {
			matched, found.head = matched+1, 1
		}
	}
	for i := range found.of {
		if tagged := columnByTags(t, part, i); found.of[i] < 0 && tagged >= 0 && !slices.Contains(found.of, tagged) {
			found.of[i] = tagged
			matched++
		}
	}
	if matched*2 <= len(part.Columns) {
		return nil
	}
	return found
}

// columnByTags is the column of the form that the controls and bookmarks in most cells of a column name; -1 for none.
func columnByTags(t *word.Table, part *form.Table, column int) int {
	counts := make([]int, len(part.Columns))
	most := -1
	for _, row := range t.Rows {
		if column >= len(row) {
			continue
		}
		if i := taggedCell(row[column], part); i >= 0 {
			counts[i]++
			if most < 0 || counts[i] > counts[most] {
				most = i
			}
		}
	}
	return most
}

// taggedCell is the column of the form that the controls and bookmarks of a cell name; -1 for none.
func taggedCell(cell *word.Cell, part *form.Table) int {
	return slices.IndexFunc(part.Columns, func(c form.TableColumn) bool { return isTagged(cell, part.Key+"."+c.Key) })
}

// rows reads the rows of a table.
func (r *reader) rows(t *word.Table, part *form.Table, columns *tableColumns) {
	if columns.head > 0 {
		for i, cell := range t.Rows[0] {
			switch of := columns.of[i]; {
			case isPlaceholder(cell.Text()):
			case of < 0:
				r.note(t.Number, "deze kolom heeft het formulier niet: %s", quoted(cell.Text()))
			default:
				r.own(t.Number, cell.Text(), part.Columns[of].Title, part.Columns[of].Earlier)
			}
		}
	}
	rows := t.Rows[columns.head:]
	for i, row := range rows {
		text := rowText(row)
		if len(row) > 0 {
			r.standsIn(row, "rij", row[0].Text(), i+1)
		}
		if areUnfilled(row...) && !(r.isRowOfPlan(row, part) && (r.domain != nil || len(rows) > 1)) || r.isHead(row, part) {
			continue
		}
		if shown := showing(row); len(shown) == 1 && len(row) > 1 {
			if _, _, found := r.wording.find(text); found {
				continue
			}
			if domain := r.domainOfRow(row, strings.TrimSpace(text)); domain != nil {
				r.beginDomain(domain)
				continue
			}
			if r.isDomain(text) {
				r.note(firstNumber(row, t.Number), "deze rij heeft alleen de naam van een domein en is als rij overgenomen; is het een tussenkop, schrap ze dan en vul bij de rijen eronder %s in: %s",
					r.keys.Domain.Name, quoted(text))
			}
			if len(part.Columns) > 2 && r.saysNothing(text) {
				r.note(firstNumber(row, t.Number), "deze rij zegt dat er niets is, en is niet overgenomen: %s", quoted(text))
				continue
			}
		}
		path := r.content.add(part.Key)
		if r.domain != nil {
			r.content.setValue(path+"."+r.keys.Domain.Name, `"`+r.domain.Key+`"`)
		}
		for i, cell := range row {
			if !areUnfilled(cell) {
				r.tableCell(t.Number, path, part, columns, i, cell)
			}
		}
	}
}

// domainOfRow is the domain whose heading a row of a table is: one cell covers all others, or it says the form's words for such a
// heading; nil for none.
func (r *reader) domainOfRow(row []*word.Cell, text string) *form.Domain {
	_, says := between(r.template.Sentences.Domain, text)
	if !r.hasDomains() || !says && slices.ContainsFunc(row[1:], func(cell *word.Cell) bool { return cell != nil }) {
		return nil
	}
	return r.domainOf(text)
}

// isRowOfPlan reports whether a row without answers is one of the plan: all its cells have a control or a bookmark, and none
// shows what a blank form does. A plan without rows has one such row.
func (r *reader) isRowOfPlan(row []*word.Cell, part *form.Table) bool {
	for _, cell := range row {
		if cell == nil || len(cell.Blocks) != 1 || taggedCell(cell, part) < 0 || cell.Blocks[0].(*word.Paragraph).Held || character.Shows(cell.Text()) {
			return false
		}
	}
	return len(row) == len(part.Columns)
}

// saysNothing reports whether a row says that there is nothing to fill in.
func (r *reader) saysNothing(text string) bool {
	key := letters(text)
	return slices.ContainsFunc(r.template.Nothing, func(begin string) bool { return strings.HasPrefix(key, letters(begin)) })
}

// tableCell reads a cell of a row. Its column counts; where a control or bookmark says otherwise, that is told.
func (r *reader) tableCell(at int, path string, part *form.Table, columns *tableColumns, i int, cell *word.Cell) {
	if n := numberOf(cell.Blocks); n > 0 {
		at = n
	}
	tagged := taggedCell(cell, part)
	column := -1
	if i < len(columns.of) {
		column = columns.of[i]
	}
	if column < 0 {
		r.note(at, "een kolom die het formulier niet heeft, is niet overgenomen: %s", quoted(cell.Text()))
		return
	}
	if tagged >= 0 && tagged != column {
		r.note(at, "dit stond in het vak van “%s”; het is gezet bij de kolom waar het in staat, “%s”: %s", part.Columns[tagged].Title, part.Columns[column].Title, quoted(cell.Text()))
	}
	if cell.Rows > 1 || cell.Columns > 1 && len(columns.of) > 1 {
		r.note(at, "deze cel is samengevoegd met andere; wat erin staat, is gezet bij de eerste: %s", quoted(cell.Text()))
	}
	r.setText(path+"."+part.Columns[column].Key, cell.Blocks)
}

// isHead reports whether a row repeats the head of its table.
func (r *reader) isHead(row []*word.Cell, part *form.Table) bool {
	matched := 0
	for i, cell := range row {
		if i < len(part.Columns) && cell != nil && letters(cell.Text()) == letters(part.Columns[i].Title) {
			matched++
		}
	}
	return matched == len(part.Columns)
}

func rowText(row []*word.Cell) string {
	var lines []string
	for _, cell := range row {
		lines = append(lines, cell.Text())
	}
	return strings.Join(lines, "\n")
}

// showing are the cells of a row that show anything.
func showing(row []*word.Cell) []*word.Cell {
	var shown []*word.Cell
	for _, cell := range row {
		if cell != nil && !isPlaceholder(cell.Text()) {
			shown = append(shown, cell)
		}
	}
	return shown
}
