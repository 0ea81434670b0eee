package intake

import (
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// table reads a table that is not within an answer.
func (r *reader) table(t *word.Table) {
	if len(t.Rows) == 0 {
		return
	}
	for _, part := range r.partsFrom() {
		switch {
		case part.TitleBlock != nil && r.titleBlock(t, part.TitleBlock):
			return
		case part.Capacity != nil && r.capacity(t, part.Capacity):
			return
		case part.Table != nil:
			if columns := r.columns(t, part.Table); columns != nil {
				r.rows(t, part.Table, columns)
				return
			}
		case part.Fiches != nil && r.isFiche(t, part.Fiches):
			r.fiche(t, part.Fiches)
			return
		}
	}
	if r.part != nil && r.part.OwnText != nil {
		r.add(r.part.OwnText.Key+"."+r.part.OwnText.Text.Name, t)
		return
	}
	if r.under != "" {
		r.add(r.under, t)
		return
	}
	if text := word.TextOf([]word.Block{t}); !isPlaceholder(text) {
		r.note(t.Number, "deze tabel is er geen van het formulier en is niet overgenomen: %s", quoted(text))
	}
}

// partsFrom are all parts, the one at hand first: two parts may have tables with the same columns.
func (r *reader) partsFrom() []*form.Part {
	if r.part == nil {
		return r.template.Parts
	}
	return append([]*form.Part{r.part}, r.template.Parts...)
}

// titleBlock reads the table with the title of the plan.
func (r *reader) titleBlock(t *word.Table, block *form.TitleBlock) bool {
	found := false
	for _, row := range t.Rows {
		for i, cell := range row {
			for j, of := range block.Cells {
				if cell == nil || !of.Header || letters(cell.Text()) != letters(string(of.Text)) || i+1 >= len(row) || j+1 >= len(block.Cells) {
					continue
				}
				found = true
				value := strings.TrimSpace(row[i+1].Text())
				for _, piece := range block.Cells[j+1].Text.Pieces() {
					if piece.Place == form.PlaceTitle && !isPlaceholder(value) {
						r.planTitle(value, hasTag(row[i+1], r.keys.Zone.Name+"."+r.keys.Title.Name))
					}
				}
			}
		}
	}
	return found
}

// hasTag reports whether a cell has a content control of some tag.
func hasTag(cell *word.Cell, tag string) bool {
	for _, block := range cell.Blocks {
		if p, is := block.(*word.Paragraph); is && slices.Contains(p.Tags, tag) {
			return true
		}
	}
	return false
}

// planTitle reads the title of the plan from the title block, which counts before the one above it. The zone may say that it
// is its own, though it reads as the form's.
func (r *reader) planTitle(title string, own bool) {
	zone := r.keys.Zone.Name + "."
	if own {
		r.content.setLine(zone+r.keys.Title.Name, title)
	}
	if name, ok := between(r.template.Sentences.Title, title); ok {
		r.content.setLine(zone+r.keys.ZoneName.Name, name)
	} else {
		r.content.setLine(zone+r.keys.Title.Name, title)
		if r.content.Text(zone+r.keys.ZoneName.Name) == "" {
			r.content.setLine(zone+r.keys.ZoneName.Name, title)
		}
	}
	r.zone = true
}

// matchTitle reports whether the head of a column is a title of the form, with or without its explanation.
func matchTitle(cell *word.Cell, title string) bool {
	if cell == nil || title == "" {
		return false
	}
	head, want := letters(cell.Text()), letters(title)
	return near(head, want) || len(want) >= 5 && strings.HasPrefix(head, want)
}

// capacity reads the table of capacity.
func (r *reader) capacity(t *word.Table, part *form.Capacity) bool {
	number, remark := -1, -1
	for i, cell := range t.Rows[0] {
		for _, column := range part.Columns {
			if !matchTitle(cell, column.Title) {
				continue
			}
			switch column.Content {
			case form.CapacityNumber:
				number = i
			case form.CapacityRemark:
				remark = i
			}
		}
	}
	if number < 0 {
		return false
	}
	for _, row := range t.Rows[1:] {
		key, own := r.capacityRow(row, part)
		if key == "" {
			if text := rowText(row); !isPlaceholder(text) {
				r.note(t.Number, "een rij van de capaciteitstabel is niet herkend: %s", quoted(text))
			}
			continue
		}
		path := part.Key + "." + key + "."
		if number < len(row) && key != part.Total.Key {
			r.number(t.Number, path+part.Number.Name, path+part.Remark.Name, row[number])
		}
		if remark >= 0 && remark < len(row) && row[remark] != nil {
			if text := row[remark].Text(); !isPlaceholder(text) && letters(text) != letters(own) {
				r.content.setText(path+part.Remark.Name, blocksOf(row[remark].Blocks))
			}
		}
	}
	return true
}

// capacityRow is the key of a row of the capacity table, and the remark that the form itself has there.
func (r *reader) capacityRow(row []*word.Cell, part *form.Capacity) (key, remark string) {
	for _, cell := range row[:min(2, len(row))] {
		text := letters(cell.Text())
		for _, of := range part.Rows {
			if text == letters(of.Letter) || len(text) > nearShare && near(text, letters(of.Description)) {
				return of.Letter, of.Remark
			}
		}
		if text != "" && text == letters(part.Total.Description) {
			return part.Total.Key, part.Total.Remark
		}
	}
	return "", ""
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
		r.content.setText(remark, blocksOf(cell.Blocks))
		return
	}
	r.content.setValue(path, n)
	if !sameNumber(text, n) {
		r.note(at, "van %s is het getal %s overgenomen", dutch.Quoted(text), strings.Replace(n, ".", ",", 1))
	}
}

// sameNumber reports whether a text says a number and no more than that.
func sameNumber(text, number string) bool {
	written := strings.Replace(number, ".", ",", 1)
	switch letters(text) {
	case letters(written), letters(written + "vte"), letters(written + "fte"):
		return true
	}
	return strings.Trim(text, "0,. ") == strings.Trim(written, "0,. ")
}

// columns finds which column of the form each column of a table is; nil where the table is another one.
func (r *reader) columns(t *word.Table, part *form.Table) []int {
	found := make([]int, len(t.Rows[0]))
	matched := 0
	for i, cell := range t.Rows[0] {
		found[i] = -1
		for j, column := range part.Columns {
			if matchTitle(cell, column.Title) {
				found[i] = j
				matched++
				break
			}
		}
	}
	if matched*2 <= len(part.Columns) {
		return nil
	}
	return found
}

// rows reads the rows of a table.
func (r *reader) rows(t *word.Table, part *form.Table, columns []int) {
	for _, row := range t.Rows[1:] {
		text := rowText(row)
		if isPlaceholder(text) || r.isHead(row, part) {
			continue
		}
		if shown := showing(row); len(shown) == 1 && len(row) > 1 {
			if _, _, found := r.wording.find(text); found || r.domainHeading(strings.TrimSpace(text)) {
				continue
			}
		}
		if shown := showing(row); len(shown) == 1 && len(part.Columns) > 2 && strings.HasPrefix(letters(text), "geen") {
			r.note(t.Number, "deze rij zegt dat er niets is, en is niet overgenomen: %s", quoted(text))
			continue
		}
		path := r.content.add(part.Key)
		if r.domain != nil {
			r.content.setValue(path+"."+r.keys.Domain.Name, `"`+r.domain.Key+`"`)
		}
		for i, cell := range row {
			if cell == nil || isPlaceholder(cell.Text()) {
				continue
			}
			if i >= len(columns) || columns[i] < 0 {
				r.note(t.Number, "een kolom die het formulier niet heeft, is niet overgenomen: %s", quoted(cell.Text()))
				continue
			}
			r.content.setText(path+"."+part.Columns[columns[i]].Key, blocksOf(cell.Blocks))
		}
	}
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
