package rules

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// filled asks for a value in every field. What a row lacks is told at once, at the row; an empty text where it stands,
// unless all the row is empty.
func (c *checker) filled() {
	var rows []*toml.Value // in the order of the plan
	lacking := map[*toml.Value][]match{}
	asked := map[*toml.Value]int{}
	for _, path := range c.rule.Fields {
		for _, s := range c.matches(path) {
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

// lacking reports the empty fields of one row; all says whether these are all the rule asks for.
func (c *checker) lacking(matches []match, all bool) {
	var tables []*toml.Value
	names := map[*toml.Value][]string{}
	for _, s := range matches {
		switch {
		case s.value != nil && !(all && len(matches) > 1):
			c.warn(s.value.Position, source.Position{}, form.PlaceKeys, s.name)
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
		names[table] = append(names[table], s.name)
	}
	for _, table := range tables {
		c.warn(table.Position, source.Position{}, form.PlaceKeys, strings.Join(names[table], ", "))
	}
}
