package intake

import (
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown/write"
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
			if columns := match.ColumnsOf(t, part.Table); columns != nil {
				r.rows(t, part.Table, columns)
				return
			}
		case part.Fiches != nil && fiche.Is(t, part.Fiches):
			r.part = part // its heading may not be there
			for _, fiche := range fiche.Each(t, part.Fiches) {
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
		r.Note(t.Number, "deze tabel is er geen van het formulier en is niet overgenomen: %s", remarks.Quoted(text))
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
		return r.PartOf(block.Text()) != nil
	case *word.Table:
		return r.holdsForm(block) || slices.ContainsFunc(r.Template.Parts, func(part *form.Part) bool {
			return part.Fiches != nil && fiche.Is(block, part.Fiches) || part.Table != nil && match.ColumnsOf(block, part.Table) != nil
		})
	}
	return false
}

// partsFrom are all parts, the one at hand first: two parts may have tables with the same
// columns.
func (r *reader) partsFrom() []*form.Part {
	if r.part == nil {
		return r.Template.Parts
	}
	return append([]*form.Part{r.part}, r.Template.Parts...)
}

// titleBlock reads the table with the title of the plan.
func (r *reader) titleBlock(t *word.Table, block *form.TitleBlock) bool {
	if !match.IsTitleBlock(t, block) {
		return false
	}
	known := map[*word.Cell]bool{}
	for n, row := range t.Rows {
		for i, cell := range row {
			for j, of := range block.Cells {
				if cell == nil || !of.Header || j+1 >= len(block.Cells) {
					continue
				}
				if _, begins := wording.Cut(cell.Text(), string(of.Text)); !begins {
					continue
				}
				value := match.BesideLabel(t, block, n, i)
				if value == nil {
					continue
				}
				r.Own(t.Number, cell.Text(), string(of.Text), nil)
				known[cell], known[value] = true, true
				r.titleValue(t.Number, value, block.Cells[j+1].Text)
			}
		}
	}
	for cell := range t.Cells() {
		if !known[cell] && !wording.IsPlaceholder(cell.Text()) {
			r.Note(t.Number, outsideForm, remarks.Quoted(cell.Text()))
		}
	}
	return true
}

// titleValue reads what stands beside a label of the title block: the title, or the year
// of the form.
func (r *reader) titleValue(at int, cell *word.Cell, of form.Sentence) {
	if cell == nil {
		return
	}
	value := match.RunsOf(cell.Blocks)
	for _, piece := range of.Pieces() {
		switch {
		case wording.IsPlaceholder(word.TextOfRuns(value)):
		case piece.Place == form.PlaceTitle && r.inBlock:
			if text := word.TextOfRuns(value); wording.Letters(text) != wording.Letters(r.printedTitle()) {
				r.Note(at, "het plan heeft al een titel; deze is niet overgenomen: %s", remarks.Quoted(text))
			}
		case piece.Place == form.PlaceTitle:
			r.planTitle(value, cell)
			r.inBlock = true
		case piece.Place == "":
			r.Own(at, cell.Text(), piece.Text, nil) // the year
		}
	}
}

// planTitle reads the title of the plan from the title block, which counts before the one
// above it. The zone may say that it is its own, though it reads as the form's.
func (r *reader) planTitle(title []word.Run, cell *word.Cell) {
	set := func(key string, runs []word.Run) {
		line := fromword.Line(runs)
		if match.IsTagged(cell, key) {
			line = write.Line(fromword.Inlines(runs)) // no style prints it bold, so that it was written so
		}
		r.content.setLine(key, line)
	}
	zone := r.keys.Zone.Name + "."
	name, asTheForm, ok := r.nameInTitle(title)
	if match.IsTagged(cell, zone+r.keys.ZoneName.Name) {
		name, ok = match.PlaceIn(r.Template.Sentences.Title, title)
		asTheForm = true
	}
	if before := r.content.Plain(zone + r.keys.ZoneName.Name); ok && r.named && wording.Letters(word.TextOfRuns(name)) != wording.Letters(before) {
		ok = false // the zone has another name above, so that this is a title of its own
	}
	if ok {
		set(zone+r.keys.ZoneName.Name, name)
	}
	if own := zone + r.keys.Title.Name; !ok || !asTheForm || match.IsTagged(cell, own) {
		set(own, title)
	}
	r.zone = true
}
