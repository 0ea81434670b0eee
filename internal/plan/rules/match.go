package rules

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// match is one place in a plan that a path of the schema leads to: each row of an array that the path passes has its own.
type match struct {
	field *form.Field
	value *toml.Value // nil where the plan gives none
	table *toml.Value // the innermost table around it that the plan has
	row   *toml.Value // the row of an array that it stands in; the root of the plan where it stands in none
	name  string      // the path from the row down
	sure  bool        // false: the table has a key that the form does not know, which may well be this one, misspelt
}

// matches returns the places that a dotted path leads to, in the order of the plan. Where a value is of another kind than
// the form asks for, which is an error by itself, there is none.
func (c *checker) matches(path string) []match {
	var found []match
	descend(&found, c.schema, strings.Split(path, "."), match{table: c.root, row: c.root, sure: true})
	return found
}

// descend follows keys from a table, whose field is given.
func descend(found *[]match, field *form.Field, keys []string, at match) {
	inner := field.Field(keys[0])
	at.sure = at.sure && knowsAllKeys(field, at.table)
	value := at.table.Get(keys[0])
	at.name = strings.TrimPrefix(at.name+"."+keys[0], ".")
	if len(keys) == 1 || value == nil {
		for _, key := range keys[1:] { // below a table that the plan lacks
			inner, at.name = inner.Field(key), at.name+"."+key
		}
		if value == nil && passesRows(field, keys) {
			return // no rows, no places
		}
		at.field, at.value = inner, value
		if fits(inner, value) {
			*found = append(*found, at)
		}
		return
	}
	switch {
	case inner.Kind == form.TableField && value.Kind == toml.Table:
		at.table = value
		descend(found, inner, keys[1:], at)
	case inner.Kind == form.RowsField && value.Kind == toml.Array:
		for _, row := range value.Items {
			if row.Kind == toml.Table {
				descend(found, inner, keys[1:], match{table: row, row: row, sure: true})
			}
		}
	}
}

// passesRows reports whether keys lead from a table through an array of tables to something in its rows.
func passesRows(field *form.Field, keys []string) bool {
	for _, key := range keys[:len(keys)-1] {
		if field = field.Field(key); field.Kind == form.RowsField {
			return true
		}
	}
	return false
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
