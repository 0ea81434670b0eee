package intake

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// capacity reads the table of capacity. Its columns are known by their titles, its rows by their letters or descriptions; where
// those are gone, by the controls and bookmarks.
func (r *reader) capacity(t *word.Table, part *form.Capacity) bool {
	number, remark := r.capacityColumns(t, part)
	rows := t.Rows[1:]
	if number < 0 {
		number, remark, rows = taggedColumn(t, part, part.Number), taggedColumn(t, part, part.Remark), t.Rows
	}
	if number < 0 {
		number, remark = columnsByDescription(t, part)
	}
	if number < 0 {
		return false
	}
	labels := min(2, number) // columns with the letter and the description
	if remark >= 0 {
		labels = min(labels, remark)
	}
	total := ""
	for i, row := range rows {
		at := firstNumber(row, t.Number)
		r.standsIn(row, "rij", rowText(row[:min(labels, len(row))]), i+1)
		key, own := r.capacityRow(at, row, row[:min(labels, len(row))], part)
		if key == "" {
			if text := rowText(row); !isPlaceholder(text) {
				r.note(at, "een rij van de capaciteitstabel is niet herkend: %s", quoted(text))
			}
			continue
		}
		if r.capacityRows[key] {
			if !areUnfilled(row[min(labels, len(row)):]...) {
				r.note(at, "deze rij van de capaciteitstabel staat er al en is niet overgenomen: %s", quoted(rowText(row)))
			}
			continue
		}
		r.capacityRows[key] = true
		if key == part.Total.Key && number < len(row) {
			total = strings.TrimSpace(row[number].Text())
		}
		path := part.Key + "." + key + "."
		if number < len(row) && key != part.Total.Key {
			r.number(at, path+part.Number.Name, path+part.Remark.Name, row[number])
		}
		if remark >= 0 && remark < len(row) && row[remark] != nil {
			if text := row[remark].Text(); !areUnfilled(row[remark]) && (own == "" || !sameText(text, own)) {
				r.setText(path+part.Remark.Name, row[remark].Blocks)
			}
		}
		for i, cell := range row[min(2, len(row)):] {
			if i += 2; i != number && i != remark && cell != nil && !isPlaceholder(cell.Text()) {
				r.note(at, "een kolom die het formulier niet heeft, is niet overgenomen: %s", quoted(cell.Text()))
			}
		}
	}
	r.checkTotal(t.Number, part, total)
	return true
}

// checkTotal tells where a total that was filled in is not the sum of its rows: a plan prints the sum.
func (r *reader) checkTotal(at int, part *form.Capacity, total string) {
	if isPlaceholder(total) {
		return
	}
	written, ok := dutch.NumberIn(total)
	n, err := strconv.ParseFloat(written, 64)
	sum := 0.0
	for _, letter := range part.Total.Sum {
		value, given := r.content.Value(part.Key + "." + letter + "." + part.Number.Name)
		if !given {
			r.note(at, "het totaal van %s is niet overgenomen: een getal in de rij %s ontbreekt", quoted(total), letter)
			return
		}
		n, _ := strconv.ParseFloat(value, 64)
		sum += n
	}
	if !ok || err != nil || !sameNumber(total, written) || math.Abs(n-sum) > 0.0005 {
		r.note(at, "het totaal van %s is niet overgenomen: de som van de rijen is %s", quoted(total), dutch.FormatNumber(sum))
	}
}

// capacityColumns are the columns of the numbers and the remarks by their titles; -1 for one that is not there.
func (r *reader) capacityColumns(t *word.Table, part *form.Capacity) (number, remark int) {
	number, remark = -1, -1
	for i, cell := range t.Rows[0] {
		for _, column := range part.Columns {
			if !matchTitle(cell, column.Title, column.Earlier) {
				continue
			}
			switch column.Content {
			case form.CapacityNumber:
				number = i
			case form.CapacityRemark:
				remark = i
			}
			r.own(t.Number, cell.Text(), column.Title, column.Earlier)
		}
	}
	for i, cell := range t.Rows[0] {
		if number >= 0 && i != number && i != remark && !isPlaceholder(cell.Text()) {
			r.note(t.Number, "deze kolom heeft het formulier niet: %s", quoted(cell.Text()))
		}
	}
	return number, remark
}

// taggedColumn is the first column with a control or bookmark for a key of a row; -1 for none.
func taggedColumn(t *word.Table, part *form.Capacity, key form.Key) int {
	for _, row := range t.Rows {
		for i, cell := range row {
			for _, of := range part.Rows {
				if isTagged(cell, part.Key+"."+of.Letter+"."+key.Name) {
					return i
				}
			}
		}
	}
	return -1
}

// columnsByDescription are the columns behind that with the descriptions of the form, where most of those stand in a table; -1 for one
// that is not there.
func columnsByDescription(t *word.Table, part *form.Capacity) (number, remark int) {
	counts := map[int]int{}
	for _, row := range t.Rows {
		for i, cell := range row {
			if cell != nil && slices.ContainsFunc(part.Rows, func(of form.CapacityRow) bool { return saysOneOf(letters(cell.Text()), of.Description, of.Earlier) }) {
				counts[i]++
			}
		}
	}
	for i, n := range counts {
		if behind := len(t.Rows[0]) - 1 - i; n*2 > len(part.Rows) && behind > 0 {
			if number, remark = i+1, i+2; behind == 1 {
				remark = -1
			}
			return number, remark
		}
	}
	return -1, -1
}

// capacityRow is the key of a row of the capacity table, and the remark that the form itself has there. It tells of other
// words than the form's in the cells that say which row it is.
func (r *reader) capacityRow(at int, row, labels []*word.Cell, part *form.Capacity) (key, remark string) {
	if of := capacityRowOf(row, labels, part); of != nil {
		r.ownLabels(at, labels, of.Letter, of.Description, of.Earlier)
		return of.Letter, of.Remark
	}
	if slices.ContainsFunc(labels, func(cell *word.Cell) bool {
		return saysOneOf(letters(cell.Text()), part.Total.Description, nil)
	}) {
		r.ownLabels(at, labels, "", part.Total.Description, nil)
		return part.Total.Key, part.Total.Remark
	}
	return "", ""
}

// capacityRowOf is the row of the form that a row is, by its letter or description, or else by its controls and bookmarks;
// nil where it is none.
func capacityRowOf(row, labels []*word.Cell, part *form.Capacity) *form.CapacityRow {
	for _, cell := range labels {
		text := letters(cell.Text())
		for i := range part.Rows {
			if of := &part.Rows[i]; text == letters(of.Letter) || saysOneOf(text, of.Description, of.Earlier) {
				return of
			}
		}
	}
	for i := range part.Rows {
		of := &part.Rows[i]
		path := part.Key + "." + of.Letter + "."
		for _, cell := range row {
			if isTagged(cell, path+part.Number.Name) || isTagged(cell, path+part.Remark.Name) {
				return of
			}
		}
	}
	return nil
}

// ownLabels tells of cells that have neither the letter of a row nor quite its description.
func (r *reader) ownLabels(at int, labels []*word.Cell, letter, description string, earlier []string) {
	for _, cell := range labels {
		if text := letters(cell.Text()); text != "" && text != letters(letter) {
			r.own(at, cell.Text(), description, earlier)
		}
	}
}

// number reads a number; what is more than a number goes to the remark beside it.
func (r *reader) number(at int, path, remark string, cell *word.Cell) {
	text := strings.TrimSpace(cell.Text())
	if isPlaceholder(text) {
		return
	}
	n, ok := dutch.NumberIn(text)
	if !ok {
		r.note(at, "%s is geen getal en staat nu bij de opmerking", dutch.Quoted(text))
		r.setText(remark, cell.Blocks)
		return
	}
	r.content.setValue(path, n)
	if !sameNumber(text, n) {
		r.note(at, "van %s is het getal %s overgenomen; de tekst staat nu bij de opmerking", dutch.Quoted(text), strings.Replace(n, ".", ",", 1))
		r.setText(remark, cell.Blocks)
	}
}

// sameText reports whether two texts have the same words and signs.
func sameText(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// sameNumber reports whether a text says a number and no more than that.
func sameNumber(text, number string) bool {
	said := strings.ToLower(text)
	for _, unit := range []string{"vte", "fte"} {
		said = strings.TrimPrefix(strings.TrimSuffix(strings.TrimSpace(said), unit), unit)
	}
	const noughts = "0,. :\u00a0" // and what may stand around a number
	return strings.Trim(strings.ReplaceAll(said, ".", ","), noughts) == strings.Trim(strings.ReplaceAll(number, ".", ","), noughts)
}
