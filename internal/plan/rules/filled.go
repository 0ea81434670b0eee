package rules

import (
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// filled asks for a value in every field. What a row lacks is told at once, at the row
// or, where one table within it lacks all that, at the table; a single empty text where it
// stands.
func (c *checker) filled() {
	var rows []*toml.Value // in the order of the plan
	lacking := map[*toml.Value][]match{}
	asked := map[*toml.Value]int{}
	for _, path := range c.rule.Fields {
		for s := range c.matches(path) {
			if c.nothingIn(s.row, path) {
				continue
			}
			if asked[s.row] == 0 {
				rows = append(rows, s.row)
			}
			asked[s.row]++
			if empty(s.value) {
				lacking[s.row] = append(lacking[s.row], s)
			}
		}
	}
	for _, row := range rows {
		c.lacking(lacking[row], len(lacking[row]) == asked[row])
	}
}

// lacking reports the empty fields of one row; all says whether these are all the rule
// asks for.
func (c *checker) lacking(matches []match, all bool) {
	var tables []*toml.Value
	names := map[*toml.Value][]string{}
	for _, s := range matches {
		switch {
		case s.value != nil && len(matches) == 1:
			c.warn(s.value.Position, form.PlaceKeys, s.name+c.proposal(s))
			continue
		case s.value == nil && !s.sure:
			continue
		}
		table := s.table
		if all && s.row != c.root {
			table = s.row
		}
		if names[table] == nil {
			tables = append(tables, table)
		}
		names[table] = append(names[table], s.name+c.proposal(s))
	}
	if len(tables) > 1 && matches[0].row != c.root {
		row := matches[0].row
		var together []string
		for _, table := range tables {
			together = append(together, names[table]...)
		}
		tables, names[row] = []*toml.Value{row}, together
	}
	for _, table := range tables {
		c.warn(table.Position, form.PlaceKeys, strings.Join(names[table], ", "))
	}
}

// nothingIn reports whether a row of the plan says nothing at all, and notes it: one
// finding tells of all such rows. The key of the rows is the first of path.
func (c *checker) nothingIn(row *toml.Value, path string) bool {
	key, _, _ := strings.Cut(path, ".")
	if row == c.root || !saysNothing(row, c.schema.Field(key)) {
		return false
	}
	if c.emptyRow == nil {
		c.emptyRow = row
	}
	if header := lexical.RowHeader(key); !slices.Contains(c.emptyKeys, header) {
		c.emptyKeys = append(c.emptyKeys, header)
	}
	return true
}

// saysNothing reports whether a value, and all that is within it, is empty. A switch, a
// domain or the id of an objective says nothing by itself.
func saysNothing(v *toml.Value, field *form.Field) bool {
	if v.Damaged || field == nil {
		return false
	}
	switch field.Kind {
	case form.BooleanField, form.ChoiceField, form.ReferenceField:
		return true
	case form.ListField:
		return v.Kind == toml.Array
	}
	if v.Kind != toml.Table {
		return v.Empty()
	}
	return !slices.ContainsFunc(v.Entries, func(e toml.Entry) bool { return !saysNothing(e.Value, field.Field(e.Name)) })
}

// empties reports the rows that say nothing.
func (c *checker) empties() {
	if c.emptyRow == nil {
		return
	}
	c.found.Add(finding.WarningAt(c.emptyRow.Position, "hier is nog niets ingevuld: "+dutch.Enumerated(c.emptyKeys, "en"),
		"vul deze blokken in, of schrap wat u niet nodig hebt"))
}
