package revise

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// spot is a table of the plan, or the place where it would stand.
type spot struct {
	outer *spot // the table that it is in; nil for the whole plan
	field *form.Field
	table *toml.Value // nil where the plan does not have it

	rows        []*toml.Value // that it is one of; nil for a table
	isRow       bool
	index       int    // among them
	changedAt   int    // among those of the changed document
	name        string // of the nearest row, as nameOf has it
	changedName string // of that row in the changed document
	label       string // of the nearest row, as it is printed

	ownIDs, changedIDs string // of this row and those that it is in, in the two documents

	missing *edit // that writes the table, which the plan does not have
}

// within is a table in this one.
func (s *spot) within(field *form.Field) *spot {
	return &spot{outer: s, field: field, table: s.table.Get(field.Key), name: s.name, changedName: s.changedName, label: s.label}
}

// row is one of the rows of an array of tables in this one; a new one where the index is
// negative.
func (s *spot) row(field *form.Field, rows []*toml.Value, index int) *spot {
	row := &spot{outer: s, field: field, rows: rows, isRow: true, index: index}
	if index >= 0 {
		row.table = rows[index]
		row.name, row.label = nameOf(field, row.table), labelOf(field, row.table)
	}
	return row
}

// labelOf is what a row is called, as it is printed.
func labelOf(rows *form.Field, row *toml.Value) string {
	for _, field := range rows.Fields {
		if v := row.Get(field.Key); isText(field) && v != nil {
			return strings.Join(strings.Fields(markdown.LineText(v.Inlines)+" "+markdown.Text(v.Blocks)), " ")
		}
	}
	return ""
}

// path is that of the table in the content, without the numbers of rows.
func (s *spot) path() string {
	if s.outer == nil {
		return ""
	}
	return join(s.outer.path(), s.field.Key)
}

// rowPath is the same with the numbers of rows in the plan.
func (s *spot) rowPath() string { return s.numbered(func(s *spot) int { return s.index }) }

// changedPath is the same with those of the changed document.
func (s *spot) changedPath() string { return s.numbered(func(s *spot) int { return s.changedAt }) }

func (s *spot) numbered(number func(*spot) int) string {
	if s.outer == nil {
		return ""
	}
	path := join(s.outer.numbered(number), s.field.Key)
	if s.isRow {
		path += fmt.Sprintf("[%d]", number(s))
	}
	return path
}

// position is where a value of the table stands; without one, the table, or the nearest
// one around it.
func (s *spot) position(v *toml.Value) source.Position {
	switch {
	case v != nil:
		return v.Key
	case s.table != nil || s.outer == nil:
		return s.table.Position
	}
	return s.outer.position(nil)
}

// set gives a key of the table a value, in the place of the one that it has, if any.
func (s *spot) set(e edits, key string, old *toml.Value, text string) *edit {
	line := key + " = " + text
	switch {
	case old != nil:
		return e.replace(old.Position, text)
	case s.table == nil && s.outer.hasBraces():
		if s.missing == nil {
			s.missing = e.belowKeys(s.outer.table, s.field.Key+" = { "+line+" }")
		} else {
			s.missing.text = strings.TrimSuffix(s.missing.text, " }") + ", " + line + " }"
		}
		return s.missing
	case s.table == nil || s.table.Origin == toml.Implicit:
		if s.missing == nil {
			s.missing = s.outer.addBelow(e, lexical.TableHeader(s.path()))
		}
		header := strings.TrimLeft(s.missing.text, "\n")
		s.missing.text += "\n" + header[:strings.IndexByte(header, '[')] + line
		return s.missing
	case s.table.Origin == toml.Inline:
		return e.intoBraces(s.table, line)
	case s.table.Origin == toml.Dotted:
		return e.belowKeys(s.table, s.field.Key+"."+line)
	}
	return e.belowKeys(s.table, line)
}

// hasBraces reports whether tables in this one are written between braces.
func (s *spot) hasBraces() bool {
	if s.table == nil {
		return false
	}
	return slices.ContainsFunc(s.table.Entries, func(e toml.Entry) bool {
		return e.Value.Kind == toml.Table && e.Value.Origin == toml.Inline
	})
}

// addBelow adds tables or rows within the table below all that it has.
func (s *spot) addBelow(e edits, text string) *edit {
	switch {
	case s.outer == nil:
		return e.atEnd(s.table.Position.File, text)
	case s.table == nil:
		return s.outer.addBelow(e, text)
	}
	return e.below(s.table, text)
}
