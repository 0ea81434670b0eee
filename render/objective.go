package render

import (
	"slices"

	"actieplan/content"
	"actieplan/templates"
)

// chain is the objectives that an action refers to, level by level.
type chain [][]*content.Value

// objectives finds the rows that an action refers to, at every level.
func (b *builder) objectives(part *templates.Fiches, action *content.Value) chain {
	found := make(chain, len(part.Objectives))
	var candidates []*content.Value
	for level, objective := range part.Objectives {
		if level == 0 {
			candidates = b.rowsOf(objective.Key, nil)
		} else {
			candidates = within(orAll(found[level-1], candidates), objective.Key)
		}
		for _, id := range references(action.Get(objective.Reference.Name)) {
			for _, row := range candidates {
				if own := row.Get(objective.ID.Name); own != nil && own.Text == id {
					found[level] = append(found[level], row)
					break
				}
			}
		}
	}
	return found
}

// orAll returns chosen, or all where nothing was chosen: an action may name the inner objective only.
func orAll(chosen, all []*content.Value) []*content.Value {
	if len(chosen) > 0 {
		return chosen
	}
	return all
}

// within returns the rows under a key of some rows.
func within(rows []*content.Value, key string) []*content.Value {
	var inner []*content.Value
	for _, row := range rows {
		if value := row.Get(key); value != nil {
			inner = append(inner, value.Items...)
		}
	}
	return inner
}

// references are the ids that an action gives: one, or a list.
func references(v *content.Value) []string {
	if v == nil {
		return nil
	}
	if v.Kind != content.Array {
		return []string{v.Text}
	}
	var ids []string
	for _, item := range v.Items {
		ids = append(ids, item.Text)
	}
	return ids
}

// objectiveHeadings adds the headings of an action's objectives, from the first level on that is not the same as that of
// the action before it. A level at which the action refers to nothing has a heading without number and title: headings
// go down one level at a time, and an action never seems to belong to the objective of the one before it.
func (b *builder) objectiveHeadings(section *Section, part *templates.Fiches, before, now chain) {
	changed := before == nil
	for level, objective := range part.Objectives {
		changed = changed || !slices.Equal(before[level], now[level])
		if !changed {
			continue
		}
		if len(now[level]) == 0 {
			section.add(b.heading(objective.Style, fill(objective.HeadingBare, nil), content.Position{}))
		}
		for _, row := range now[level] {
			section.add(b.objectiveHeading(objective, row))
			if text := row.Get(objective.Text.Name); !isEmpty(text) {
				set := setting{style: b.style(part.Styles.Text), width: section.Page.TextWidth(), source: text.Position}
				section.add(b.blocks(text.Blocks, set)...)
			}
		}
	}
}

// objectiveHeading is the heading of an objective with what it has of a number and a title.
func (b *builder) objectiveHeading(o *templates.Objective, row *content.Value) *Paragraph {
	number, title := row.Get(o.Number.Name), row.Get(o.Title.Name)
	at := places{templates.PlaceTitle: line(title)}
	if number != nil {
		at[templates.PlaceNumber] = words(number.Text)
	}
	hasNumber, hasTitle := len(at[templates.PlaceNumber]) > 0, len(at[templates.PlaceTitle]) > 0
	sentence := o.Heading
	switch {
	case !hasNumber && !hasTitle:
		sentence = o.HeadingBare
	case !hasNumber:
		sentence = o.HeadingNoNumber
	case !hasTitle:
		sentence = o.HeadingNoTitle
	}
	from := source(title)
	if title == nil {
		from = source(number)
	}
	return b.heading(o.Style, fill(sentence, at), from)
}

// blankObjectives are the headings of the objectives with room to fill them in.
func (b *builder) blankObjectives(section *Section, part *templates.Fiches) {
	gap := words(b.template.Blank.FillIn)
	for _, o := range part.Objectives {
		section.add(b.heading(o.Style, fill(o.Heading, places{templates.PlaceNumber: gap, templates.PlaceTitle: gap}), content.Position{}))
	}
}
