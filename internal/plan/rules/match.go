package rules

import (
	"iter"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// match is one place in a plan that a path of the schema leads to: each row of an array
// that the path passes has its own.
type match struct {
	field *form.Field
	value *toml.Value // nil where the plan gives none
	table *toml.Value // the innermost table around it that the plan has
	row   *toml.Value // the row of an array that it stands in; the root of the plan where it stands in none
	name  string      // the path from the row down
	sure  bool        // false: the table has a key that the form does not know, which may well be this one, or lost a part
}

// matches are the places that a dotted path leads to, in the order of the plan. Where a
// value is of another kind than the form asks for, which is an error by itself, there is
// none.
func (c *checker) matches(path string) iter.Seq[match] {
	return func(yield func(match) bool) {
		for s := range c.places(path) {
			if fits(s.field, s.value) && !yield(s) {
				return
			}
		}
	}
}

// places are the same with those where a value is of another kind: what stands there is
// not known, but meant somehow.
func (c *checker) places(path string) iter.Seq[match] {
	return func(yield func(match) bool) {
		descend(c.schema, path, match{table: c.root, row: c.root, name: path, sure: true}, yield)
	}
}

// descend follows a path from a table, whose field is given. It reports whether more is
// asked for.
func descend(field *form.Field, path string, at match, yield func(match) bool) bool {
	key, below, more := strings.Cut(path, ".")
	inner := field.Field(key)
	at.sure = at.sure && !at.table.Damaged && knowsAllKeys(field, at.table)
	value := at.table.Get(key)
	if !more || value == nil {
		if value == nil && passesRows(field, path) {
			return true // no rows, no places
		}
		for more { // below a table that the plan lacks
			key, below, more = strings.Cut(below, ".")
			inner = inner.Field(key)
		}
		at.field, at.value = inner, value
		return yield(at)
	}
	switch {
	case inner.Kind == form.TableField && value.Kind == toml.Table:
		at.table = value
		return descend(inner, below, at, yield)
	case inner.Kind == form.RowsField && value.Kind == toml.Array && value.Origin != toml.Implicit:
		for _, row := range value.RowsOf() {
			if !descend(inner, below, match{table: row, row: row, name: below, sure: !row.Damaged}, yield) {
				return false
			}
		}
	}
	return true
}

// passesRows reports whether a path leads from a table through an array of tables to
// something in its rows.
func passesRows(field *form.Field, path string) bool {
	for {
		key, below, more := strings.Cut(path, ".")
		if !more {
			return false
		}
		if field = field.Field(key); field.Kind == form.RowsField {
			return true
		}
		path = below
	}
}

// knowsAllKeys reports whether a table has no keys but those of its field.
func knowsAllKeys(field *form.Field, table *toml.Value) bool {
	for _, entry := range table.Entries {
		if field.Field(entry.Name) == nil {
			return false
		}
	}
	return true
}

// fits reports whether a value, if there is one, is of the kind that its field asks for.
func fits(field *form.Field, value *toml.Value) bool {
	if value == nil {
		return true
	}
	switch field.Kind {
	case form.NumberField:
		return value.Kind == toml.Number
	case form.BooleanField:
		return value.Kind == toml.Boolean
	case form.TableField:
		return value.Kind == toml.Table
	case form.RowsField, form.ListField:
		return value.Kind == toml.Array
	}
	return value.Kind == toml.String
}

// empty reports whether a value says nothing.
func empty(value *toml.Value) bool {
	switch {
	case value == nil:
		return true
	case value.Kind == toml.Array:
		for _, item := range value.Items {
			if !empty(item) {
				return false
			}
		}
		return true
	}
	return value.Empty()
}

// isTrue reports whether a value is the boolean true.
func isTrue(value *toml.Value) bool {
	return value != nil && value.Kind == toml.Boolean && value.Boolean
}
