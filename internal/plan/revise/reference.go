package revise

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/plan/draft"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// reference is an id of a row of the field at a path.
type reference struct {
	path   string
	within string // ids of the rows that the row is in, the outermost first
	id     string
}

// referenceTo is an id that stands in a table as a reference of a field. Ids of rows that
// are in others count within these, which the table refers to as well.
func referenceTo(target, id string, in *form.Field, table *toml.Value) reference {
	return reference{target, within(target, in, table), id}
}

func within(target string, in *form.Field, table *toml.Value) string {
	outer, _ := form.CutLast(target)
	if outer == "" {
		return ""
	}
	id := ""
	for _, field := range in.Fields {
		if field.Kind == form.ReferenceField && field.Target == outer {
			id = textOf(table.Get(field.Key))
		}
	}
	return within(outer, in, table) + id + "\x00"
}

// learn notes which id of the plan a row has in the documents, which make up their own. A
// new row keeps that of the document where the plan does not have it.
func (r *reviser) learn(row *planTable, id *form.Field, before, after *toml.Value) {
	path, changed := row.path(), textOf(after.Get(id.Key))
	row.changedIDs = row.outer.changedIDs + changed + "\x00"
	as := reference{path, row.outer.changedIDs, changed}
	if row.table == nil {
		for taken(row.rows, id, changed) {
			changed += "-nieuw"
		}
		r.ids[as] = changed
		return
	}
	own, made := textOf(row.table.Get(id.Key)), textOf(before.Get(id.Key))
	row.ownIDs = row.outer.ownIDs + made + "\x00"
	r.ids[as] = own
	r.ownIDs[reference{path, row.outer.ownIDs, made}] = own
}

// learnWithin notes the ids of the rows within a new row.
func (r *reviser) learnWithin(row *planTable, after *toml.Value) {
	for _, field := range row.field.Fields {
		id := field.ID()
		if field.Kind != form.RowsField || id == nil {
			continue
		}
		for _, nested := range after.Get(field.Key).RowsOf() {
			within := row.row(field, nil, -1)
			r.learn(within, id, nil, nested)
			r.learnWithin(within, nested)
		}
	}
}

// taken reports whether a row has an id.
func taken(rows []*toml.Value, id *form.Field, text string) bool {
	for _, row := range rows {
		if textOf(row.Get(id.Key)) == text {
			return true
		}
	}
	return false
}

func textOf(v *toml.Value) string {
	if v == nil {
		return ""
	}
	return v.Text
}

// translated is a value of a table of a document with the ids of the plan. It reports
// whether all are known.
func translated(field *form.Field, v *toml.Value, in *form.Field, table *toml.Value, ids map[reference]string) (*toml.Value, bool) {
	target := field.Reference()
	if target == nil || v == nil {
		return v, true
	}
	items := []*toml.Value{v}
	if v.Kind == toml.Array {
		items = v.Items
	}
	known := true
	var texts []string
	for _, item := range items {
		id, ok := ids[referenceTo(target.Target, item.Text, in, table)]
		known = known && ok
		texts = append(texts, lexical.Quote(id))
	}
	text := strings.Join(texts, ", ")
	if v.Kind == toml.Array {
		text = "[" + text + "]"
	}
	return parsed(field, text), known
}

// rowContent is the content of a document for one of its rows, with the ids of the plan.
type rowContent struct {
	draft.Content
	row   *planTable
	after *toml.Value
	ids   map[reference]string
}

// Value implements draft.Content.
func (c rowContent) Value(path string) (string, bool) {
	text, ok := c.Content.Value(path)
	key, here := strings.CutPrefix(path, c.row.changedPath()+".")
	field, v := c.row.field.Field(key), c.after.Get(key)
	switch {
	case !ok || !here || field == nil:
	case field.Unique:
		if id, known := c.ids[reference{c.row.path(), c.row.outer.changedIDs, v.Text}]; known {
			return lexical.Quote(id), true
		}
	case field.Reference() != nil:
		if v, known := translated(field, v, c.row.field, c.after, c.ids); known {
			return v.Position.Text(), true
		}
	}
	return text, ok
}
