package intake

import (
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// openTable is a table that another may go on in.
type openTable struct {
	part     *form.Table
	columns  *match.Columns
	capacity *capacityTable // that it is; nil for another
}

// goesOn reads a table without a head that stands right below one of the form with as
// many columns: that was split. A first row in bold is a head.
func (r *reader) goesOn(t *word.Table, open *openTable) bool {
	const headless = "deze tabel heeft geen kop; ze is gelezen als het vervolg van de tabel erboven"
	switch {
	case open == nil:
		return false
	case open.capacity != nil:
		if word.Width(t) != word.Width(open.capacity.Table) {
			return false
		}
		r.Note(t.Number, headless)
		more := *open.capacity
		more.Table = t
		r.capacityRowsOf(&more, t.Rows)
		r.open = open
		return true
	case len(t.Rows[0]) != len(open.columns.Of) || match.IsBold(t.Rows[0]):
		return false
	}
	r.Note(t.Number, headless)
	r.rows(t, open.part, open.columns)
	return true
}

// rows reads the rows of a table.
func (r *reader) rows(t *word.Table, part *form.Table, columns *match.Columns) {
	r.open = &openTable{part: part, columns: &match.Columns{Of: columns.Of}}
	var head []*word.Cell
	domains := r.domainColumn(t, columns)
	if columns.Head > 0 {
		head = t.Rows[columns.Head-1]
		r.tellHead(t, part, columns, domains)
	}
	table := &tableCells{reader: r, number: t.Number, part: part, columns: columns}
	rows := t.Rows[columns.Head:]
	for i, row := range rows {
		if len(row) > 0 {
			r.StandsIn(row, "rij", row[0].Text(), i+1)
		}
		unfilled := match.AreUnfilled(row...) && !(r.isRowOfPlan(row, part) && (r.domain != nil || len(rows) > 1))
		if unfilled || r.isHead(row, head, part, columns) || r.isBetweenRows(t, row, part) {
			continue
		}
		path := r.content.add(part.Key)
		if r.domain != nil {
			r.content.setValue(path+"."+r.keys.Domain.Name, `"`+r.domain.Key+`"`)
		}
		if len(row) != len(columns.Of) {
			r.Note(word.FirstNumber(row, t.Number), "deze rij heeft meer of minder vakken dan de tabel kolommen heeft; kijk na of alles onder de juiste kolom kwam: %s", remarks.Quoted(word.RowText(row)))
		}
		for i, cell := range row {
			if match.AreUnfilled(cell) {
				continue
			}
			if domain := r.NamedDomain(cell.Text()); i == domains && domain != nil {
				r.content.setValue(path+"."+r.keys.Domain.Name, `"`+domain.Key+`"`)
				continue
			}
			table.cell(path, i, cell)
		}
	}
}

// tellHead tells what the head of a table has that the form's does not. The domains of
// the rows stand in one column, -1 for none.
func (r *reader) tellHead(t *word.Table, part *form.Table, columns *match.Columns, domains int) {
	for _, row := range t.Rows[:columns.Head-1] {
		if text := word.RowText(row); !wording.IsPlaceholder(text) {
			r.Note(word.FirstNumber(row, t.Number), outsideForm, remarks.Quoted(text))
		}
	}
	for i, cell := range t.Rows[columns.Head-1] {
		switch of := columns.Of[i]; {
		case wording.IsPlaceholder(cell.Text()):
		case i == domains:
			r.Note(t.Number, "uit de kolom %s is %s overgenomen; zet %s.%s = true om de rijen per domein af te drukken", remarks.Quoted(cell.Text()),
				r.keys.Domain.Name, r.keys.Zone.Name, r.keys.Grouped.Name)
		case of < 0:
			r.Note(t.Number, "deze kolom heeft het formulier niet: %s", remarks.Quoted(cell.Text()))
		default:
			r.Own(t.Number, cell.Text(), part.Columns[of].Title, part.Columns[of].Earlier)
		}
	}
}

// isBetweenRows reports whether a row is none of the plan: words of the form, the heading
// of a domain, which begins here, or word that there is nothing, which is told.
func (r *reader) isBetweenRows(t *word.Table, row []*word.Cell, part *form.Table) bool {
	if len(row) < 2 || len(match.Showing(row)) != 1 {
		return false
	}
	text := word.RowText(row)
	if _, _, found := r.Form.FindLine(text); found {
		return true
	}
	if domain := r.domainOfRow(row, strings.TrimSpace(text)); domain != nil {
		r.beginDomain(domain)
		return true
	}
	if r.IsDomain(text) {
		r.Note(word.FirstNumber(row, t.Number), "deze rij heeft alleen de naam van een domein en is als rij overgenomen; is het een tussenkop, schrap de rij dan en vul bij de rijen eronder %s in: %s",
			r.keys.Domain.Name, remarks.Quoted(text))
	}
	if len(part.Columns) > 2 && r.SaysNothing(text) {
		r.Note(word.FirstNumber(row, t.Number), "deze rij zegt dat er niets is, en is niet overgenomen: %s", remarks.Quoted(text))
		return true
	}
	return false
}

// domainColumn is the column of a table that has the domains of its rows, which the form
// does not have: its title says so, and the table stands below no heading of a domain. It
// is -1 for none.
func (r *reader) domainColumn(t *word.Table, columns *match.Columns) int {
	if columns.Head == 0 || r.domain != nil {
		return -1
	}
	return slices.IndexFunc(t.Rows[columns.Head-1], func(cell *word.Cell) bool {
		return cell != nil && wording.Letters(cell.Text()) == wording.Letters(r.keys.Domain.Title)
	})
}

// domainOfRow is the domain whose heading a row of a table is: one cell covers all
// others, or it says the form's words for such a heading; nil for none.
func (r *reader) domainOfRow(row []*word.Cell, text string) *form.Domain {
	_, says := wording.Between(r.Template.Sentences.Domain, text)
	if !r.hasDomains() || !says && slices.ContainsFunc(row[1:], func(cell *word.Cell) bool { return cell != nil }) {
		return nil
	}
	return r.domainOf(text)
}

// isRowOfPlan reports whether a row without answers is one of the plan: all its cells
// have a control or a bookmark, and none shows what a blank form does. A plan without
// rows has one such row.
func (r *reader) isRowOfPlan(row []*word.Cell, part *form.Table) bool {
	for _, cell := range row {
		if cell == nil || len(cell.Blocks) != 1 || match.TaggedCell(cell, part) < 0 || cell.Blocks[0].(*word.Paragraph).Held || character.Shows(cell.Text()) {
			return false
		}
	}
	return len(row) == len(part.Columns)
}

// tableCells reads the cells of a table.
type tableCells struct {
	*reader
	number  int // of the table
	part    *form.Table
	columns *match.Columns
}

// cell reads cell i of the row at a path. Its column counts; where a control or bookmark
// says otherwise, that is told.
func (r *tableCells) cell(path string, i int, cell *word.Cell) {
	at, part, column := r.number, r.part, -1
	if n := word.ParagraphNumber(cell.Blocks); n > 0 {
		at = n
	}
	tagged := match.TaggedCell(cell, part)
	if i < len(r.columns.Of) {
		column = r.columns.Of[i]
	}
	if column < 0 {
		r.Note(at, "een kolom die het formulier niet heeft, is niet overgenomen: %s", remarks.Quoted(cell.Text()))
		return
	}
	if tagged >= 0 && tagged != column && !match.IsTagged(cell, part.Key+"."+part.Columns[column].Key) {
		r.Note(at, "dit stond in het vak van “%s”; het is gezet bij de kolom waarin het staat, “%s”: %s", part.Columns[tagged].Title, part.Columns[column].Title, remarks.Quoted(cell.Text()))
	}
	if cell.Rows > 1 || r.columns.Covers(i, cell) {
		r.tellMergedCell(at, cell)
	}
	r.setText(path+"."+part.Columns[column].Key, cell.Blocks)
}

// tellMergedCell tells of a cell that covers those of other rows or columns.
func (r *reader) tellMergedCell(at int, cell *word.Cell) {
	r.Note(at, "deze cel is samengevoegd met andere; wat erin staat, is gezet bij de eerste: %s", remarks.Quoted(cell.Text()))
}

// isHead reports whether a row repeats the head of its table: most of its cells are
// titles of their columns, of the form or of the table itself. It tells of other words.
func (r *reader) isHead(row, head []*word.Cell, part *form.Table, columns *match.Columns) bool {
	matched, all, other := 0, 0, false
	for i, of := range columns.Of {
		if of < 0 || i >= len(row) || row[i] == nil {
			continue
		}
		all++
		text, title := wording.Letters(row[i].Text()), part.Columns[of]
		again := i < len(head) && head[i] != nil && text == wording.Letters(head[i].Text())
		switch {
		case text != "" && (again || text == wording.Letters(title.Title)):
			matched++
		case match.IsColumnTitle(row[i], title.Title, title.Earlier):
			matched, other = matched+1, true
		default:
			other = true
		}
	}
	if matched*2 <= all {
		return false
	}
	if other {
		r.Note(word.FirstNumber(row, 0), "deze rij is gelezen als de kop van de tabel, die er nog eens staat: %s", remarks.Quoted(word.RowText(row)))
	}
	return true
}
