package intake

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// capacityTable is a table of capacity with the columns that it has; -1 for one that is
// not there.
type capacityTable struct {
	*word.Table
	part           *form.Capacity
	number, remark int
	labels         int // columns before these, with the letter and the description
}

// capacity reads the table of capacity. Its columns are known by their titles, its rows
// by their letters or descriptions; where those are gone, by the controls and bookmarks.
func (r *reader) capacity(table *word.Table, part *form.Capacity) bool {
	t := capacityTable{Table: table, part: part}
	t.number, t.remark = r.capacityColumns(table, part)
	rows := t.Rows[1:]
	if t.number < 0 {
		t.number, t.remark, rows = match.TaggedCapacityColumn(table, part, part.Number), match.TaggedCapacityColumn(table, part, part.Remark), t.Rows
	}
	if t.number < 0 {
		t.number, t.remark = match.CapacityColumnsByDescription(table, part)
	}
	if t.number < 0 {
		return false
	}
	t.labels = min(2, t.number)
	if t.remark >= 0 {
		t.labels = min(t.labels, t.remark)
	}
	r.capacityRowsOf(&t, rows)
	r.open = &openTable{capacity: &t}
	return true
}

// capacityRowsOf reads rows of the table of capacity.
func (r *reader) capacityRowsOf(t *capacityTable, rows [][]*word.Cell) {
	part, total := t.part, ""
	for i, row := range rows {
		labels := row[:min(t.labels, len(row))]
		r.StandsIn(row, "rij", word.RowText(labels), i+1)
		at := word.FirstNumber(row, t.Number)
		key, own := r.capacityRow(at, row, labels, part)
		rest := row[len(labels):]
		filled := !match.AreUnfilled(rest...) && (own == "" || !sameText(word.RowText(rest), own))
		switch {
		case key == "" && !wording.IsPlaceholder(word.RowText(row)):
			r.Note(at, "een rij van de capaciteitstabel is niet herkend: %s", remarks.Quoted(word.RowText(row)))
		case key == "":
		case !r.capacityRows[key]:
			r.capacityRows[key] = filled // a blank form may stand above
			if key == part.Total.Key && t.number < len(row) {
				total = strings.TrimSpace(row[t.number].Text())
			}
			r.capacityValues(at, t, row, key, own)
		case filled:
			r.Note(at, "deze rij van de capaciteitstabel staat er al en is niet overgenomen: %s", remarks.Quoted(word.RowText(row)))
		}
	}
	r.checkTotal(t.Number, part, total)
}

// capacityValues reads the number and the remark of a row, whose remark in the form
// itself is own.
func (r *reader) capacityValues(at int, t *capacityTable, row []*word.Cell, key, own string) {
	path := t.part.Key + "." + key + "."
	if t.number < len(row) && key != t.part.Total.Key {
		r.number(at, path+t.part.Number.Name, path+t.part.Remark.Name, row[t.number])
	}
	if t.remark >= 0 && t.remark < len(row) {
		if cell := row[t.remark]; cell != nil && !match.AreUnfilled(cell) && (own == "" || !sameText(cell.Text(), own)) {
			if key == t.part.Total.Key {
				withoutBoldOfRow(row)
			}
			if cell.Rows > 1 {
				r.tellMergedCell(at, cell)
			}
			r.setText(path+t.part.Remark.Name, cell.Blocks)
		}
	}
	for i, cell := range row {
		if i >= 2 && i != t.number && i != t.remark && cell != nil && !wording.IsPlaceholder(cell.Text()) {
			r.Note(at, "een kolom die het formulier niet heeft, is niet overgenomen: %s", remarks.Quoted(cell.Text()))
		}
	}
}

// withoutBoldOfRow takes the bold from a row that is bold from begin to end, the form's
// words too: that is how the form prints it. Word files say it of the style of the row.
func withoutBoldOfRow(row []*word.Cell) {
	var runs []*word.Run
	for _, cell := range match.Showing(row) {
		word.EachParagraph(cell.Blocks, func(p *word.Paragraph) {
			for i := range p.Runs {
				runs = append(runs, &p.Runs[i])
			}
		})
	}
	if slices.ContainsFunc(runs, func(run *word.Run) bool { return !run.Bold && !wording.IsPlaceholder(run.Text) }) {
		return
	}
	for _, run := range runs {
		run.Bold = false
	}
}

// checkTotal tells where a total that was filled in is not the sum of its rows: a plan
// prints the sum.
func (r *reader) checkTotal(at int, part *form.Capacity, total string) {
	if wording.IsPlaceholder(total) {
		return
	}
	written, ok := dutch.NumberIn(total)
	n, err := strconv.ParseFloat(written, 64)
	sum := 0.0
	for _, letter := range part.Total.Sum {
		value, given := r.content.Value(part.Key + "." + letter + "." + part.Number.Name)
		if !given {
			r.Note(at, "het totaal van %s is niet overgenomen: een getal in de rij %s ontbreekt", remarks.Quoted(total), letter)
			return
		}
		n, _ := strconv.ParseFloat(value, 64)
		sum += n
	}
	if !ok || err != nil || !r.sameNumber(total, written) || math.Abs(n-sum) > 0.0005 {
		r.Note(at, "het totaal van %s is niet overgenomen: de som van de rijen is %s", remarks.Quoted(total), dutch.FormatNumber(sum))
	}
}

// capacityColumns are the columns of the numbers and the remarks by their titles; -1 for
// one that is not there.
func (r *reader) capacityColumns(t *word.Table, part *form.Capacity) (number, remark int) {
	number, remark = -1, -1
	for i, cell := range t.Rows[0] {
		for _, column := range part.Columns {
			if !match.IsColumnTitle(cell, column.Title, column.Earlier) {
				continue
			}
			switch column.Content {
			case form.CapacityNumber:
				number = i
			case form.CapacityRemark:
				remark = i
			}
			r.Own(t.Number, cell.Text(), column.Title, column.Earlier)
		}
	}
	for i, cell := range t.Rows[0] {
		if number >= 0 && i != number && i != remark && !wording.IsPlaceholder(cell.Text()) {
			r.Note(t.Number, "deze kolom heeft het formulier niet: %s", remarks.Quoted(cell.Text()))
		}
	}
	return number, remark
}

// capacityRow is the key of a row of the capacity table, and the remark that the form
// itself has there. It tells of other words than the form's in the cells that say which
// row it is.
func (r *reader) capacityRow(at int, row, labels []*word.Cell, part *form.Capacity) (key, remark string) {
	of := match.LabelledCapacityRow(labels, part)
	if of == nil && slices.ContainsFunc(labels, func(cell *word.Cell) bool {
		return wording.Says(wording.Letters(cell.Text()), part.Total.Description, nil)
	}) {
		r.ownLabels(at, labels, "", part.Total.Description, nil)
		return part.Total.Key, part.Total.Remark
	}
	if of == nil { // LibreOffice moves controls without text to the next cell, so that they count last
		of = match.TaggedCapacityRow(row, part)
	}
	if of == nil {
		return "", ""
	}
	r.ownLabels(at, labels, of.Letter, of.Description, of.Earlier)
	return of.Letter, of.Remark
}

// ownLabels tells of cells that have neither the letter of a row nor quite its description.
func (r *reader) ownLabels(at int, labels []*word.Cell, letter, description string, earlier []string) {
	for _, cell := range labels {
		if text := wording.Letters(cell.Text()); text != "" && text != wording.Letters(letter) {
			r.Own(at, cell.Text(), description, earlier)
		}
	}
}

// number reads a number; what is more than a number goes to the remark beside it.
func (r *reader) number(at int, path, remark string, cell *word.Cell) {
	text := strings.TrimSpace(cell.Text())
	if wording.IsPlaceholder(text) {
		return
	}
	n, ok := dutch.NumberIn(text)
	if !ok {
		r.Note(at, "%s is geen getal en staat nu bij de opmerking", dutch.Quoted(text))
		r.setText(remark, cell.Blocks)
		return
	}
	r.content.setValue(path, n)
	if !r.sameNumber(text, n) {
		r.Note(at, "van %s is het getal %s overgenomen; de tekst staat nu bij de opmerking", dutch.Quoted(text), dutch.DecimalComma(n))
		r.setText(remark, cell.Blocks)
	}
}

// sameText reports whether two texts have the same words and signs.
func sameText(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// sameNumber reports whether a text says a number, perhaps with its unit, and no more
// than that.
func (r *reader) sameNumber(text, number string) bool {
	said := strings.ToLower(text)
	for _, unit := range r.Template.Units() {
		unit = strings.ToLower(unit)
		said = strings.TrimPrefix(strings.TrimSuffix(strings.TrimSpace(said), unit), unit)
	}
	const noughts = "0,. :\u00a0" // and what may stand around a number
	return strings.Trim(strings.ReplaceAll(said, ".", ","), noughts) == strings.Trim(strings.ReplaceAll(number, ".", ","), noughts)
}
