package intake

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
)

// fiche reads the table of an action.
func (r *reader) fiche(t *word.Table, part *form.Fiches) {
	r.fiches++
	r.breaks.fiche()
	r.inFiche(t)
	rows := fiche.Parted(r.ficheRows(t, part), part)
	r.inFiche(t) // its title may stand in it
	title := r.title
	r.title = ""
	if wording.IsPlaceholder(title) && !isFicheOfPlan(rows) && r.blankFiche(rows, part) {
		return
	}
	path := r.content.add(part.Key)
	r.content.setLine(path+"."+part.Title.Name, title)
	if wording.IsPlaceholder(title) {
		r.Note(t.Number, "boven deze fiche staat geen titel")
	}
	if r.domain != nil {
		r.content.setValue(path+"."+r.keys.Domain.Name, `"`+r.domain.Key+`"`)
	}
	r.tellHalf(t.Number, rows, part)
	r.refer(path, part)
	for _, row := range rows {
		r.answers(path, part, row.Of, row.Cell)
	}
	r.capacityOf(r.PlaceOf(t.Number), path, part)
	r.dropNeedlessTicks(path, part)
}

// tellHalf tells of a fiche that may be the rest of the one above: it begins below the
// first row of the form and has the rows that the other lacks, without an objective
// between the two.
func (r *reader) tellHalf(at int, rows []*fiche.Row, part *form.Fiches) {
	above := r.lastRows
	r.lastRows = rows
	if r.fresh || len(above) == 0 || len(rows) == 0 {
		return
	}
	below := slices.Index(part.Rows, rows[0].Of)
	for _, row := range above {
		if slices.Index(part.Rows, row.Of) >= below {
			return
		}
	}
	r.Note(at, "deze fiche begint bij %s en die erboven eindigt daarvoor; is ze daar het vervolg van, zet dan de antwoorden bij die actie en schrap deze",
		dutch.Quoted(rows[0].Of.Label))
}

// inFiche notes which paragraphs stand in a fiche.
func (r *reader) inFiche(t *word.Table) {
	for _, cells := range t.Rows {
		r.StandsIn(cells, "fiche", markdown.LineText(parse.Line(r.title)), r.fiches)
	}
}

// aboveLabels reads a row of a fiche above its first label: objectives, and the title of
// the action.
func (r *reader) aboveLabels(at int, cells []*word.Cell, part *form.Fiches) {
	shown := match.Showing(cells)
	if len(shown) == 0 {
		return
	}
	label, first := wording.Letters(part.BlankTitle), wording.Letters(shown[0].Text())
	if len(shown) == 2 && (wording.Near(first, label) || len(first) >= wording.Shortest && strings.HasPrefix(label, first)) {
		shown = shown[1:]
	}
	for _, line := range linesAboveLabels(shown, part) {
		switch {
		case r.objective(line):
		case len(shown) == 1 && wording.IsPlaceholder(r.title):
			r.title = r.ficheTitle(line)
		case wording.Letters(line.Text()) != wording.Letters(r.title):
			r.Note(at, "een rij van de fiche is niet herkend: %s", remarks.Quoted(line.Text()))
		}
	}
}

// linesAboveLabels are the lines that some cells above the labels of a fiche say: one,
// but each objective has one of its own. These may be paragraphs, with numbers where the
// wording for them stands in the cell before.
func linesAboveLabels(shown []*word.Cell, part *form.Fiches) []*word.Paragraph {
	last := shown[len(shown)-1]
	heading := match.LineOfCells(shown[:len(shown)-1])
	var lines []*word.Paragraph
	own, numbers := false, len(shown) == 2 && match.IsObjective(part, heading)
	word.EachParagraph(last.Blocks, func(p *word.Paragraph) {
		if wording.IsPlaceholder(p.Text()) {
			return
		}
		number, _ := match.CutNumber(p.Text())
		own, numbers = own || match.IsObjective(part, p), numbers && number != ""
		line := *p
		if len(heading.Runs) > 0 {
			line.Runs = append(append(heading.Runs[:len(heading.Runs):len(heading.Runs)], word.Run{Text: " "}), p.Runs...)
		}
		lines = append(lines, &line)
	})
	if len(shown) == 1 && own || numbers {
		return lines
	}
	return []*word.Paragraph{match.LineOfCells(shown)}
}

// dropNeedlessTicks leaves out what a plan need not say: a box with a text is ticked by
// itself, one without is not.
func (r *reader) dropNeedlessTicks(path string, part *form.Fiches) {
	for _, row := range part.Rows {
		for _, item := range row.Items {
			if item.Box == "" {
				continue
			}
			box := path + "." + row.Key + "." + item.Key + "."
			chosen := box + part.Choice.Chosen.Name
			if value, ok := r.content.Value(chosen); ok && value == fmt.Sprint(r.content.Text(box+part.Choice.Text.Name) != "") {
				delete(r.content.values, chosen)
			}
		}
	}
}

// blankFiche reports whether nothing was filled in in a fiche.
func (r *reader) blankFiche(rows []*fiche.Row, part *form.Fiches) bool {
	probe := newReader(r.Form, remarks.New(nil))
	for _, row := range rows {
		probe.answers("x", part, row.Of, row.Cell)
	}
	r.hinted = r.hinted || probe.hinted
	return len(probe.content.texts) == 0
}

// isFicheOfPlan reports whether a fiche in which nothing was filled in is one of the
// plan: it has places for answers, and none shows what a blank form does.
func isFicheOfPlan(rows []*fiche.Row) bool {
	places, held := 0, false
	for _, row := range rows {
		word.EachParagraph(row.Cell.Blocks, func(p *word.Paragraph) {
			held = held || p.Held
			if strings.HasPrefix(p.Within, form.ControlName("")) {
				places++
			}
		})
	}
	return places > 0 && !held
}

// refer makes an action refer to the objectives above it.
func (r *reader) refer(path string, part *form.Fiches) {
	for level, o := range part.Objectives {
		if level >= len(r.objectives) || r.objectives[level].id == "" {
			continue
		}
		if !o.Several {
			r.content.setLine(path+"."+o.Reference.Name, r.objectives[level].id)
			continue
		}
		var ids []string
		for _, id := range r.objectives[level].all {
			ids = append(ids, fmt.Sprintf("%q", id))
		}
		r.content.setValue(path+"."+o.Reference.Name, "["+strings.Join(ids, ", ")+"]")
	}
	r.under, r.fresh, r.begun, r.highest = "", false, false, len(part.Objectives)
}

// capacityLine reads the line by which actieplan prints the capacity of an action: a
// number and no more.
func (r *reader) capacityLine(part *form.Fiches, text string) (string, bool) {
	if part.Capacity == nil {
		return "", false
	}
	inner, ok := wording.Between(part.Capacity.Sentence, text)
	if !ok {
		return "", false
	}
	n, ok := dutch.NumberIn(inner)
	return n, ok && r.sameNumber(inner, n)
}

// capacityOf proposes the capacity of an action from the answer that names it.
func (r *reader) capacityOf(place remarks.Place, path string, part *form.Fiches) {
	number := path + "." + part.Number.Name
	if _, given := r.content.Value(number); given || part.Capacity == nil {
		return
	}
	answer := markdown.Text(parse.Text(r.content.Text(path + "." + part.Capacity.Below))) // without the numbers of lists
	numbers := dutch.NumbersWith(answer, part.Capacity.Units)
	if len(numbers) == 1 {
		n := dutch.DecimalPoint(dutch.FormatNumber(numbers[0]))
		r.content.setValue(number, n)
		r.NoteAt(place, "uit het antwoord is %s = %s overgenomen", part.Number.Name, n)
	}
}
