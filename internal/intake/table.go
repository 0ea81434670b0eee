package intake

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
)

// table reads a table that is not within an answer.
func (r *reader) table(t *word.Table) {
	if len(t.Rows) == 0 {
		return
	}
	above := r.open
	r.open = nil
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
			r.part = part // its heading may not be there
			for _, fiche := range eachFiche(t, part.Fiches) {
				r.fiche(fiche, part.Fiches)
			}
			return
		}
	}
	if r.holdsForm(t) {
		for cell := range t.Cells() {
			r.blocks(cell.Blocks)
		}
		return
	}
	if r.goesOn(t, above) || r.objectiveRows(t) || r.goOn(t) {
		return
	}
	if text := word.TextOf([]word.Block{t}); !wording.IsPlaceholder(text) {
		r.note(t.Number, "deze tabel is er geen van het formulier en is niet overgenomen: %s", quoted(text))
	}
}

// holdsForm reports whether a table is there for the look of the page only: headings or
// tables of the form stand in it.
func (r *reader) holdsForm(t *word.Table) bool {
	for cell := range t.Cells() {
		if slices.ContainsFunc(cell.Blocks, r.isBlockOfForm) {
			return true
		}
	}
	return false
}

// isBlockOfForm reports whether a block is a heading or a table of the form, or holds one.
func (r *reader) isBlockOfForm(block word.Block) bool {
	switch block := block.(type) {
	case *word.Paragraph:
		return r.partOf(block.Text()) != nil
	case *word.Table:
		return r.holdsForm(block) || slices.ContainsFunc(r.template.Parts, func(part *form.Part) bool {
			return part.Fiches != nil && r.isFiche(block, part.Fiches) || part.Table != nil && r.columns(block, part.Table) != nil
		})
	}
	return false
}

// partsFrom are all parts, the one at hand first: two parts may have tables with the same
// columns.
func (r *reader) partsFrom() []*form.Part {
	if r.part == nil {
		return r.template.Parts
	}
	return append([]*form.Part{r.part}, r.template.Parts...)
}

// titleBlock reads the table with the title of the plan.
func (r *reader) titleBlock(t *word.Table, block *form.TitleBlock) bool {
	if !isTitleBlock(t, block) {
		return false
	}
	known := map[*word.Cell]bool{}
	for n, row := range t.Rows {
		for i, cell := range row {
			for j, of := range block.Cells {
				if cell == nil || !of.Header || !begins(cell.Text(), string(of.Text)) || j+1 >= len(block.Cells) {
					continue
				}
				value := besideLabel(t, block, n, i)
				if value == nil {
					continue
				}
				r.own(t.Number, cell.Text(), string(of.Text), nil)
				known[cell], known[value] = true, true
				r.titleValue(t.Number, value, block.Cells[j+1].Text)
			}
		}
	}
	for cell := range t.Cells() {
		if !known[cell] && !wording.IsPlaceholder(cell.Text()) {
			r.note(t.Number, outsideForm, quoted(cell.Text()))
		}
	}
	return true
}

// besideLabel is the cell with what belongs to a label of the title block: the one beside
// it, or the one below it where another label stands beside it or nothing does; nil for
// none.
func besideLabel(t *word.Table, block *form.TitleBlock, row, column int) *word.Cell {
	cells := t.Rows[row]
	if column+1 < len(cells) && cells[column+1] != nil && !isLabel(cells[column+1], block) {
		return cells[column+1]
	}
	if row+1 < len(t.Rows) && column < len(t.Rows[row+1]) {
		if below := t.Rows[row+1][column]; below != nil && !isLabel(below, block) {
			return below
		}
	}
	return nil
}

// isLabel reports whether a cell has one of the labels of the title block.
func isLabel(cell *word.Cell, block *form.TitleBlock) bool {
	return slices.ContainsFunc(block.Cells, func(of form.TitleCell) bool {
		return of.Header && wording.Letters(cell.Text()) == wording.Letters(string(of.Text))
	})
}

// isTitleBlock reports whether one of the labels of the title block stands in a table.
func isTitleBlock(t *word.Table, block *form.TitleBlock) bool {
	for cell := range t.Cells() {
		if isLabel(cell, block) {
			return true
		}
	}
	return false
}

// begins reports whether a text is a wording of the form, or that and more.
func begins(text, with string) bool {
	_, ok := wording.Cut(text, with)
	return ok
}

// titleValue reads what stands beside a label of the title block: the title, or the year
// of the form.
func (r *reader) titleValue(at int, cell *word.Cell, of form.Sentence) {
	if cell == nil {
		return
	}
	value := runsOf(cell.Blocks)
	for _, piece := range of.Pieces() {
		switch {
		case wording.IsPlaceholder(word.TextOfRuns(value)):
		case piece.Place == form.PlaceTitle && r.inBlock:
			if text := word.TextOfRuns(value); wording.Letters(text) != wording.Letters(r.printedTitle()) {
				r.note(at, "het plan heeft al een titel; deze is niet overgenomen: %s", quoted(text))
			}
		case piece.Place == form.PlaceTitle:
			r.planTitle(value, cell)
			r.inBlock = true
		case piece.Place == "":
			r.own(at, cell.Text(), piece.Text, nil) // the year
		}
	}
}

// isTagged reports whether a content control or a bookmark for a key stands in a cell, or
// around what is in it.
func isTagged(cell *word.Cell, key string) bool {
	if cell == nil {
		return false
	}
	for _, block := range cell.Blocks {
		if p, is := block.(*word.Paragraph); is && answersField(p, key) {
			return true
		}
	}
	return false
}

// planTitle reads the title of the plan from the title block, which counts before the one
// above it. The zone may say that it is its own, though it reads as the form's.
func (r *reader) planTitle(title []word.Run, cell *word.Cell) {
	set := func(key string, runs []word.Run) {
		line := fromword.Line(runs)
		if isTagged(cell, key) {
			line = markdown.WriteLine(fromword.Inlines(runs)) // no style prints it bold, so that it was written so
		}
		r.content.setLine(key, line)
	}
	zone := r.keys.Zone.Name + "."
	name, asTheForm, ok := r.nameInTitle(title)
	if isTagged(cell, zone+r.keys.ZoneName.Name) {
		name, ok = placeIn(r.template.Sentences.Title, title)
		asTheForm = true
	}
	if before := r.content.Plain(zone + r.keys.ZoneName.Name); ok && r.named && wording.Letters(word.TextOfRuns(name)) != wording.Letters(before) {
		ok = false // the zone has another name above, so that this is a title of its own
	}
	if ok {
		set(zone+r.keys.ZoneName.Name, name)
	}
	if own := zone + r.keys.Title.Name; !ok || !asTheForm || isTagged(cell, own) {
		set(own, title)
	}
	r.zone = true
}

// matchTitle reports whether the head of a column is a title of the form, with or without
// its explanation.
func matchTitle(cell *word.Cell, title string, earlier []string) bool {
	if cell == nil || title == "" {
		return false
	}
	head := wording.Letters(cell.Text())
	if wording.Says(head, title, earlier) {
		return true
	}
	want := wording.Letters(title)
	return len(want) >= wording.Shortest && strings.HasPrefix(head, want) || len(head) >= wording.Shortest && strings.HasPrefix(want, head)
}
