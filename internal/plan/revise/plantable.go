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

// planTable is a table of the plan, or the place where it would stand.
type planTable struct {
	outer *planTable // the table that it is in; nil for the whole plan
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
func (t *planTable) within(field *form.Field) *planTable {
	return &planTable{outer: t, field: field, table: t.table.Get(field.Key), name: t.name, changedName: t.changedName, label: t.label}
}

// row is one of the rows of an array of tables in this one; a new one where the index is
// negative.
func (t *planTable) row(field *form.Field, rows []*toml.Value, index int) *planTable {
	row := &planTable{outer: t, field: field, rows: rows, isRow: true, index: index}
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
func (t *planTable) path() string {
	if t.outer == nil {
		return ""
	}
	return join(t.outer.path(), t.field.Key)
}

// rowPath is the same with the numbers of rows in the plan.
func (t *planTable) rowPath() string { return t.numbered(func(t *planTable) int { return t.index }) }

// changedPath is the same with those of the changed document.
func (t *planTable) changedPath() string {
	return t.numbered(func(t *planTable) int { return t.changedAt })
}

func (t *planTable) numbered(number func(*planTable) int) string {
	if t.outer == nil {
		return ""
	}
	path := join(t.outer.numbered(number), t.field.Key)
	if t.isRow {
		path += fmt.Sprintf("[%d]", number(t))
	}
	return path
}

// position is where a value of the table stands; without one, the table, or the nearest
// one around it.
func (t *planTable) position(v *toml.Value) source.Position {
	switch {
	case v != nil:
		return v.Key
	case t.table != nil || t.outer == nil:
		return t.table.Position
	}
	return t.outer.position(nil)
}

// set gives a key of the table a value, in the place of the one that it has, if any.
func (t *planTable) set(e edits, key string, old *toml.Value, text string) *edit {
	line := key + " = " + text
	switch {
	case old != nil:
		return e.replace(old.Position, text)
	case t.table == nil && t.outer.hasBraces(), t.isEmptyBraces():
		switch {
		case t.missing != nil:
			t.missing.text = strings.TrimSuffix(t.missing.text, " }") + ", " + line + " }"
		case t.table != nil:
			t.missing = e.replace(t.table.Position, "{ "+line+" }")
		default:
			t.missing = t.outer.set(e, t.field.Key, nil, "{ "+line+" }")
		}
		return t.missing
	case t.table == nil || t.table.Origin == toml.Implicit:
		if t.missing == nil {
			t.missing = t.outer.addBelow(e, lexical.TableHeader(t.path()))
		}
		header := strings.TrimLeft(t.missing.text, "\n")
		t.missing.text += "\n" + header[:strings.IndexByte(header, '[')] + line
		return t.missing
	case t.table.Origin == toml.Inline:
		return e.intoBraces(t.table, line)
	}
	return e.belowKeys(t.table, t.dots()+line)
}

// dots is what the keys of the table begin with, where it is written by keys with dots.
func (t *planTable) dots() string {
	if t.table == nil || t.table.Origin != toml.Dotted {
		return ""
	}
	return t.outer.dots() + t.field.Key + "."
}

// hasBraces reports whether a new table in this one is to be written between braces: the
// table is, or others in it are.
func (t *planTable) hasBraces() bool {
	if t.table == nil || t.outer == nil {
		return false
	}
	return t.table.Kind == toml.Table && t.table.Origin == toml.Inline || slices.ContainsFunc(t.table.Entries, func(e toml.Entry) bool {
		return e.Value.Kind == toml.Table && e.Value.Origin == toml.Inline
	})
}

// isEmptyBraces reports whether the table is written as {}.
func (t *planTable) isEmptyBraces() bool {
	return t.table != nil && t.table.Kind == toml.Table && t.table.Origin == toml.Inline && len(t.table.Entries) == 0
}

// addBelow adds tables or rows within the table below all that it has.
func (t *planTable) addBelow(e edits, text string) *edit {
	switch {
	case t.outer == nil:
		return e.atEnd(t.table.Position.File, text)
	case t.table == nil || t.table.Origin == toml.Dotted:
		return t.outer.addBelow(e, text)
	}
	return e.below(t.table, text)
}
