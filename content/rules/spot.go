package rules

import (
	"strings"

	"actieplan/content"
	"actieplan/templates"
)

// spot is one place in a plan that a path of the schema leads to: each row of an array that the path passes has its own.
type spot struct {
	field *templates.Field
	value *content.Value // nil where the plan gives none
	table *content.Value // the innermost table around it that the plan has
	row   *content.Value // the row of an array that it stands in; the root of the plan where it stands in none
	name  string         // the path from the row down
	sure  bool           // false: the table has a key that the form does not know, which may well be this one, misspelt
}

// spots returns the places that a dotted path leads to, in the order of the plan. Where a value is of another kind than
// the form asks for, which is an error by itself, there is none.
func (c *checker) spots(path string) []spot {
	var found []spot
	descend(&found, c.schema, strings.Split(path, "."), spot{table: c.root, row: c.root, sure: true})
	return found
}

// descend follows keys from a table, whose field is given.
func descend(found *[]spot, field *templates.Field, keys []string, at spot) {
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
	case inner.Kind == templates.TableField && value.Kind == content.Table:
		at.table = value
		descend(found, inner, keys[1:], at)
	case inner.Kind == templates.RowsField && value.Kind == content.Array:
		for _, row := range value.Items {
			if row.Kind == content.Table {
				descend(found, inner, keys[1:], spot{table: row, row: row, sure: true})
			}
		}
	}
}

// passesRows tells whether keys lead from a table through an array of tables to something in its rows.
func passesRows(field *templates.Field, keys []string) bool {
	for _, key := range keys[:len(keys)-1] {
		if field = field.Field(key); field.Kind == templates.RowsField {
			return true
		}
	}
	return false
}

// knowsAllKeys tells whether a table has no keys but those of its field.
func knowsAllKeys(field *templates.Field, table *content.Value) bool {
	for _, entry := range table.Entries {
		if field.Field(entry.Name) == nil {
			return false
		}
	}
	return true
}

// fits tells whether a value, if there is one, is of the kind that its field asks for.
func fits(field *templates.Field, value *content.Value) bool {
	if value == nil {
		return true
	}
	switch field.Kind {
	case templates.NumberField:
		return value.Kind == content.Number
	case templates.BooleanField:
		return value.Kind == content.Boolean
	case templates.TableField:
		return value.Kind == content.Table
	case templates.RowsField, templates.ListField:
		return value.Kind == content.Array
	}
	return value.Kind == content.String
}

// empty tells whether a value says nothing.
func empty(value *content.Value) bool {
	switch {
	case value == nil:
		return true
	case value.Kind == content.String:
		return strings.TrimSpace(value.Text) == ""
	case value.Kind == content.Array:
		for _, item := range value.Items {
			if !empty(item) {
				return false
			}
		}
		return true
	}
	return false
}

// isTrue tells whether a value is the boolean true.
func isTrue(value *content.Value) bool {
	return value != nil && value.Kind == content.Boolean && value.Boolean
}
