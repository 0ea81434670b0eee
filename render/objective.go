package render

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// chain is the objectives that an action refers to, level by level.
type chain [][]row

// objectiveRows are rows of objectives of one level, which actions refer to by their ids.
type objectiveRows struct {
	all    []row
	byID   map[string]row            // the first with each id
	within map[string]*objectiveRows // what stands within some of them, by the paths of these, as far as it was asked for
}

// newObjectiveRows are some rows of objectives.
func newObjectiveRows(objective *form.Objective, rows []row) *objectiveRows {
	o := &objectiveRows{all: rows, byID: make(map[string]row, len(rows)), within: map[string]*objectiveRows{}}
	for _, r := range rows {
		if own := r.get(objective.ID.Name); own != nil {
			if _, known := o.byID[own.Text]; !known {
				o.byID[own.Text] = r
			}
		}
	}
	return o
}

// inner are the objectives within those that were chosen, or within all where nothing was
// chosen: an action may name the inner objective only.
func (o *objectiveRows) inner(objective *form.Objective, chosen []row) *objectiveRows {
	var paths strings.Builder
	for _, outer := range chosen {
		paths.WriteString(outer.path + "\x00")
	}
	inner := o.within[paths.String()]
	if inner == nil {
		outers := o.all
		if len(chosen) > 0 {
			outers = chosen
		}
		var rows []row
		for _, outer := range outers {
			rows = append(rows, rowsUnder(outer.get(objective.Key), outer.path+"."+objective.Key)...)
		}
		inner = newObjectiveRows(objective, rows)
		o.within[paths.String()] = inner
	}
	return inner
}

// objectives finds the rows that an action refers to, at every level.
func (b *builder) objectives(part *form.Fiches, action row) chain {
	found := make(chain, len(part.Objectives))
	var candidates *objectiveRows
	for level, objective := range part.Objectives {
		if level == 0 {
			candidates = b.outerObjectives(objective)
		} else {
			candidates = candidates.inner(objective, found[level-1])
		}
		for _, id := range references(action.get(objective.Reference.Name)) {
			if named, known := candidates.byID[id]; known {
				found[level] = append(found[level], named)
			}
		}
	}
	return found
}

// outerObjectives are the objectives of the first level.
func (b *builder) outerObjectives(objective *form.Objective) *objectiveRows {
	rows := b.objectiveRows[objective.Key]
	if rows == nil {
		rows = newObjectiveRows(objective, b.rowsOf(objective.Key, nil))
		b.objectiveRows[objective.Key] = rows
	}
	return rows
}

// references are the ids that an action gives: one, or a list.
func references(v *toml.Value) []string {
	if v == nil {
		return nil
	}
	if v.Kind != toml.Array {
		return []string{v.Text}
	}
	var ids []string
	for _, item := range v.Items {
		ids = append(ids, item.Text)
	}
	return ids
}

// objectiveHeadings adds the headings of an action's objectives, from the first level on
// that is not the same as that of the action before it. A level at which the action
// refers to nothing has a heading without number and title: headings go down one level at
// a time, and an action never seems to belong to the objective of the one before it.
func (b *builder) objectiveHeadings(section *document.Section, part *form.Fiches, before, now chain) {
	changed := before == nil
	for level, objective := range part.Objectives {
		changed = changed || !slices.Equal(before[level], now[level])
		if !changed {
			continue
		}
		if len(now[level]) == 0 {
			section.Add(b.heading(objective.Style, fill(objective.HeadingBare, nil), nil))
		}
		for _, row := range now[level] {
			section.Add(b.objectiveHeading(objective, row))
			if text := row.get(objective.Text.Name); !text.Empty() {
				set := setting{style: b.style(part.Styles.Text), width: section.Page.TextWidth(), answer: b.answer(row, objective.Text.Name)}
				section.Add(b.blocks(text.Blocks, set)...)
			}
		}
	}
}

// objectiveHeading is the heading of an objective with what it has of a number and a title.
func (b *builder) objectiveHeading(o *form.Objective, row row) *document.Paragraph {
	number, title := row.get(o.Number.Name), row.get(o.Title.Name)
	at := places{form.PlaceTitle: line(title)}
	if number != nil {
		at[form.PlaceNumber] = words(number.Text)
	}
	hasNumber, hasTitle := len(at[form.PlaceNumber]) > 0, len(at[form.PlaceTitle]) > 0
	sentence := o.Heading
	switch {
	case !hasNumber && !hasTitle:
		sentence = o.HeadingBare
	case !hasNumber:
		sentence = o.HeadingNoNumber
	case !hasTitle:
		sentence = o.HeadingNoTitle
	}
	fields := b.objectiveFields(o, row)
	answer := fields[form.PlaceTitle]
	if hasNumber && !hasTitle {
		answer = fields[form.PlaceNumber]
	}
	heading := b.heading(o.Style, fill(sentence, at), answer)
	heading.Inserts = inserts(sentence, at, fields, 0)
	return heading
}

// objectiveFields are the fields that the heading of an objective answers.
func (b *builder) objectiveFields(o *form.Objective, row row) answers {
	return answers{form.PlaceNumber: b.answer(row, o.Number.Name), form.PlaceTitle: b.answer(row, o.Title.Name)}
}

// blankObjectives are the headings of the objectives of an action with room to fill them in.
func (b *builder) blankObjectives(section *document.Section, part *form.Fiches, action int) {
	gap := words(b.template.Blank.FillIn)
	var outer row
	for level, o := range part.Objectives {
		path := rowPath(o.Key, action)
		if level > 0 {
			path = outer.path + "." + rowPath(o.Key, 0)
		}
		outer = row{path: path}
		at, fields := places{form.PlaceNumber: words(b.template.Blank.Number), form.PlaceTitle: gap}, b.objectiveFields(o, outer)
		heading := b.heading(o.Style, fill(o.Heading, at), fields[form.PlaceTitle])
		heading.Inserts = inserts(o.Heading, at, fields, 0)
		section.Add(heading)
	}
}
