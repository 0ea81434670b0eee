package main

import (
	"fmt"
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// objectivesOf finds the rows of the strategic objective of an action, nil for none, and
// of its operational objectives.
func objectivesOf(part *form.Fiches, plan, action *toml.Value) (outer *toml.Value, inner []*toml.Value) {
	strategic, operational := part.Objectives[0], part.Objectives[1]
	for _, row := range plan.Get(strategic.Key).RowsOf() {
		if textAt(row, strategic.ID.Name) != textAt(action, strategic.Reference.Name) {
			continue
		}
		ids := references(part, action)
		for _, row := range row.Get(operational.Key).RowsOf() {
			if slices.Contains(ids, textAt(row, operational.ID.Name)) {
				inner = append(inner, row)
			}
		}
		return row, inner
	}
	return nil, nil
}

// references are the ids of the operational objectives of an action.
func references(part *form.Fiches, action *toml.Value) []string {
	v := action.Get(part.Objectives[1].Reference.Name)
	if v == nil {
		return nil
	}
	var ids []string
	for _, item := range v.Items {
		ids = append(ids, item.Text)
	}
	return ids
}

// textAt is the text at a path, empty where there is none.
func textAt(v *toml.Value, path ...string) string {
	if v = v.Get(path...); v == nil {
		return ""
	}
	return v.Text
}

// each calls visit for every answer of a plan that is a text of the zone in a table or a
// fiche, in the order of the form.
func each(plan *toml.Value, template *form.Template, visit func(path, answer string)) {
	answer := func(path string, v *toml.Value) {
		if !v.Empty() && v.Text != "" {
			visit(path, v.Text)
		}
	}
	for _, part := range template.Parts {
		switch {
		case part.Table != nil:
			for i, row := range plan.Get(part.Table.Key).RowsOf() {
				for _, column := range part.Table.Columns {
					answer(fmt.Sprintf("%s[%d].%s", part.Table.Key, i, column.Key), row.Get(column.Key))
				}
			}
		case part.Fiches != nil:
			for i, action := range plan.Get(part.Fiches.Key).RowsOf() {
				eachOfAction(part.Fiches, fmt.Sprintf("%s[%d]", part.Fiches.Key, i), action, answer)
			}
		case part.OwnText != nil:
			answer(part.OwnText.Key+"."+part.OwnText.Text.Name, plan.Get(part.OwnText.Key, part.OwnText.Text.Name))
		}
	}
}

// eachOfAction calls visit for every answer of an action, given or not.
func eachOfAction(part *form.Fiches, path string, action *toml.Value, visit func(path string, v *toml.Value)) {
	for _, row := range part.Rows {
		for _, item := range row.Items {
			at, v := path+"."+row.Key+"."+item.Key, action.Get(row.Key, item.Key)
			if item.Box != "" {
				at, v = at+"."+part.Choice.Text.Name, v.Get(part.Choice.Text.Name)
			}
			if item.Key != "" {
				visit(at, v)
			}
		}
	}
}
