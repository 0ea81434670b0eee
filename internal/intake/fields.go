package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/acroform"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// readFields reads what was filled in in the fields of a blank form. The names of the
// fields say what they answer: they are paths in the content, with the rows counted from
// 0. A row in which nothing was filled in is no row of the plan. What someone put on a
// page beside the fields is told.
func readFields(filled *acroform.Form, template *form.Template) *Result {
	r := newReader(match.FormOf(template), remarks.New(nil))
	given, schema := &givenTable{}, template.Schema()
	for _, field := range filled.Fields {
		if strings.TrimSpace(field.Value) == "" && !field.Box {
			continue
		}
		switch answer := given.add(schema, pathOf(field, schema), field); {
		case isUnticked(field): // says nothing by itself
		case answer == nil:
			r.NoteAt(remarks.Named("veld "+field.Name), "dit veld is er geen van het formulier en is niet overgenomen: %s", remarks.Quoted(field.Value))
		case answer.Value != field.Value:
			r.NoteAt(remarks.Named("veld "+field.Name), "dit veld staat nog eens in het bestand, met een ander antwoord, dat niet is overgenomen: %s", remarks.Quoted(field.Value))
		}
	}
	for _, field := range schema.Fields {
		r.given(field, given.tables[field.Key], field.Key)
	}
	for _, part := range template.Parts {
		if part.Fiches != nil {
			r.part = part
			r.givenFiches(part.Fiches, given)
		}
	}
	r.tellNotes(filled)
	return &Result{Content: r.content, Unsure: r.Sorted(), Year: yearIn(filled.Title)}
}

// hasAnswers reports whether some field is one of the blank form of a template.
func hasAnswers(filled *acroform.Form, template *form.Template) bool {
	given, schema := &givenTable{}, template.Schema()
	return slices.ContainsFunc(filled.Fields, func(field *acroform.Field) bool {
		return given.add(schema, pathOf(field, schema), field) != nil
	})
}

// fieldNotes are the signatures and what was filled in in fields of which the document
// that they stand in is read for its text.
func fieldNotes(filled *acroform.Form) []word.Note {
	var notes []word.Note
	for _, field := range filled.Fields {
		if text := strings.TrimSpace(field.Value); text != "" && !isUnticked(field) {
			notes = append(notes, word.Note{Kind: "veld van de PDF (" + field.Name + ")", Text: text})
		}
	}
	for _, note := range filled.Notes {
		if note.Kind == acroform.Signature {
			notes = append(notes, word.Note{Kind: note.Kind, Text: note.Text})
		}
	}
	return notes
}

// tellNotes tells of what stands in a file beside its fields, and of what could not be
// read of it.
func (r *reader) tellNotes(filled *acroform.Form) {
	if filled.Unread {
		r.Unsure = append(r.Unsure, unreadPart)
	}
	for _, note := range filled.Notes {
		if note.Page == 0 {
			text := "een " + note.Kind + " van de PDF is niet overgenomen"
			if strings.TrimSpace(note.Text) != "" {
				text += ": " + remarks.Quoted(note.Text)
			}
			r.Unsure = append(r.Unsure, text)
			continue
		}
		text := "een " + note.Kind + " op de bladzijde, buiten de velden, is niet overgenomen"
		if note.Text != "" {
			text += "; de tekst is: " + remarks.Quoted(note.Text)
		}
		r.NoteAt(remarks.OnPage(note.Page), "%s", text)
	}
}

// given sets the values of a field, and of all in it: of a box that is not ticked too,
// where something beside it was filled in. Actions and objectives are set by givenFiches.
func (r *reader) given(field *form.Field, given *givenTable, path string) {
	if given.empty() && (given == nil || given.answer == nil) || r.isOfFiches(path) {
		return
	}
	switch field.Kind {
	case form.TableField:
		for _, child := range field.Fields {
			r.given(child, given.tables[child.Key], path+"."+child.Key)
		}
	case form.RowsField:
		for _, n := range given.rows() {
			row := given.table(strconv.Itoa(n))
			if row.empty() {
				continue
			}
			at := r.content.add(path)
			for _, child := range field.Fields {
				r.given(child, row.tables[child.Key], at+"."+child.Key)
			}
		}
	default:
		r.givenAnswer(given.answer, field, path)
	}
}

// givenAnswer sets the value of one field.
func (r *reader) givenAnswer(answer *acroform.Field, field *form.Field, path string) {
	switch field.Kind {
	case form.MarkdownField:
		r.content.setText(path, fromword.Blocks(typed(answer.Value)))
	case form.NumberField:
		number, ok := dutch.NumberIn(answer.Value)
		if !ok {
			r.NoteAt(remarks.Named("veld "+answer.Name), "dit is geen getal en is niet overgenomen: %s", remarks.Quoted(answer.Value))
			return
		}
		r.content.setValue(path, number)
		if !r.sameNumber(answer.Value, number) {
			r.NoteAt(remarks.Named("veld "+answer.Name), "van %s is het getal %s overgenomen", dutch.Quoted(answer.Value), dutch.DecimalComma(number))
		}
	case form.BooleanField:
		r.content.setValue(path, fmt.Sprint(answer.Ticked()))
	case form.ChoiceField:
		r.givenChoice(answer, field, path)
	case form.LineField:
		r.content.setLine(path, typedLine(answer.Value))
	default:
		r.content.setLine(path, answer.Value)
	}
}

// givenChoice sets the value of a field that is one of a list: its key, or the name that
// the form has for it.
func (r *reader) givenChoice(answer *acroform.Field, field *form.Field, path string) {
	key := wording.Letters(answer.Value)
	for _, choice := range field.Choices {
		if key != wording.Letters(choice.Key) && !wording.Near(key, wording.Letters(choice.Name)) {
			continue
		}
		r.content.setValue(path, fmt.Sprintf("%q", choice.Key))
		if field.Key == r.keys.Domain.Name {
			r.content.setValue(r.keys.Zone.Name+"."+r.keys.Grouped.Name, "true")
		}
		return
	}
	r.NoteAt(remarks.Named("veld "+answer.Name), "dit is geen keuze van het formulier en is niet overgenomen: %s", remarks.Quoted(answer.Value))
}

// isOfFiches reports whether a path is of actions, or of objectives.
func (r *reader) isOfFiches(path string) bool {
	for _, part := range r.Template.Fiches() {
		if path == part.Key || len(part.Objectives) > 0 && path == part.Objectives[0].Key {
			return true
		}
	}
	return false
}

// givenFiches sets the actions. Each stands below the objectives that have its number on
// the form.
func (r *reader) givenFiches(part *form.Fiches, given *givenTable) {
	var numbers []int
	if len(part.Objectives) > 0 {
		numbers = given.table(part.Objectives[0].Key).rows()
	}
	numbers = append(numbers, given.table(part.Key).rows()...)
	slices.Sort(numbers)
	schema := r.Template.Schema().Field(part.Key)
	for _, n := range slices.Compact(numbers) {
		r.objectives, r.fresh, r.highest = nil, false, -1
		if len(part.Objectives) > 0 {
			r.givenObjectives(part, 0, given.table(part.Objectives[0].Key, strconv.Itoa(n)))
		}
		action := given.table(part.Key, strconv.Itoa(n))
		if action.empty() {
			continue
		}
		path := r.content.add(part.Key)
		for _, child := range schema.Fields {
			r.given(child, action.tables[child.Key], path+"."+child.Key)
		}
		if r.content.Text(path+"."+part.Title.Name) == "" {
			r.NoteAt(remarks.Named(fmt.Sprintf("fiche %d", n+1)), "boven deze fiche staat geen titel")
		}
		r.refer(path, part)
		r.capacityOf(remarks.Named(fmt.Sprintf("fiche %d", n+1)), path, part)
		r.dropNeedlessTicks(path, part)
	}
}

// givenObjectives adds the objective of a level, and those within it.
func (r *reader) givenObjectives(part *form.Fiches, level int, given *givenTable) {
	o := part.Objectives[level]
	r.addObjective(level, o, given.line(o.Number.Name), typedLine(given.line(o.Title.Name)))
	if level+1 == len(part.Objectives) {
		return
	}
	inner := given.table(part.Objectives[level+1].Key)
	for _, n := range inner.rows() {
		r.givenObjectives(part, level+1, inner.table(strconv.Itoa(n)))
	}
}
