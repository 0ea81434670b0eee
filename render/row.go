package render

import (
	"fmt"

	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// row is a table of the plan that fields are answered in, and its path in the content: a
// row of an array, a table within one, or the plan as a whole, whose path is empty.
type row struct {
	value *toml.Value // nil where the zone gave none, as in the blank form
	path  string
}

// get returns the value under a key, or nil.
func (r row) get(key string) *toml.Value { return r.value.Get(key) }

// isOn reports whether the zone turned the switch under a key on.
func (r row) isOn(key string) bool {
	v := r.get(key)
	return v != nil && v.Boolean
}

// isOff reports whether the zone turned the switch under a key off.
func (r row) isOff(key string) bool {
	v := r.get(key)
	return v != nil && !v.Boolean
}

// within returns the table under a key.
func (r row) within(key string) row { return row{r.get(key), joinPath(r.path, key)} }

// rowPath is the path of a row of an array at the top of the plan.
func rowPath(key string, index int) string { return fmt.Sprintf("%s[%d]", key, index) }

func joinPath(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// emptyRows are rows of which a zone gave none.
func emptyRows(key string, count int) []row {
	rows := make([]row, count)
	for i := range rows {
		rows[i].path = rowPath(key, i)
	}
	return rows
}

// rowsUnder are the rows of an array, which may be nil.
func rowsUnder(array *toml.Value, path string) []row {
	if array == nil {
		return nil
	}
	rows := make([]row, len(array.Items))
	for i, item := range array.Items {
		rows[i] = row{item, rowPath(path, i)}
	}
	return rows
}

// rowsOf returns the rows that a zone wrote under a key, or those of one domain.
func (b *builder) rowsOf(key string, domain *form.Domain) []row {
	all := rowsUnder(b.root.get(key), key)
	if domain == nil {
		return all
	}
	var rows []row
	for _, r := range all {
		if of := r.get(b.template.Keys.Domain.Name); of != nil && of.Text == domain.Key {
			rows = append(rows, r)
		}
	}
	return rows
}

// answer is the answer to the field under a key of a table.
func (b *builder) answer(in row, key string) *document.Answer {
	path := joinPath(in.path, key)
	return &document.Answer{Field: path, Kind: b.kinds[form.WithoutRows(path)], Source: positionOf(in.get(key))}
}

// fieldKinds are the kinds of all fields of a schema, by path.
func fieldKinds(schema *form.Field) map[string]form.FieldKind {
	kinds := map[string]form.FieldKind{}
	var walk func(field *form.Field, path string)
	walk = func(field *form.Field, path string) {
		for _, child := range field.Fields {
			below := joinPath(path, child.Key)
			kinds[below] = child.Kind
			walk(child, below)
		}
	}
	walk(schema, "")
	return kinds
}

// positionOf is where a value is written.
func positionOf(v *toml.Value) source.Position {
	if v == nil {
		return source.Position{}
	}
	return v.Position
}
