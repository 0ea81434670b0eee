package rules

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// used asks that rows with an id are referred to. Of a row that nothing refers to,
// neither the row itself nor what is within it, only the row itself is told. A plan in
// which nothing refers to anything yet is a draft.
func (c *checker) used() {
	u := usage{c: c, rows: map[*toml.Value]bool{}, byID: map[string]map[string][]idRow{}, seen: map[[2]string]bool{}}
	u.table(c.schema, c.root)
	if len(u.rows) == 0 || u.unknown || !knowsAllKeys(c.schema, c.root) {
		return
	}
	told := map[*toml.Value]bool{}
	paths := slices.Clone(c.rule.Fields)
	slices.SortFunc(paths, func(a, b string) int { return strings.Count(a, ".") - strings.Count(b, ".") })
	for _, path := range paths {
		for _, r := range c.rowsOf(path) {
			if u.rows[r.row] || told[r.outer] {
				continue
			}
			told[r.row] = true
			if id := idOf(c.schema.Field(strings.Split(path, ".")...), r.row); id != nil {
				c.warn(id.Position, form.PlaceText, id.Text)
			}
		}
	}
}

// usage finds the rows that a plan refers to.
type usage struct {
	c    *checker
	rows map[*toml.Value]bool          // with the rows around them
	byID map[string]map[string][]idRow // by target, then by id
	seen map[[2]string]bool            // targets and ids that were followed already

	unknown bool // something is referred to that there is not, which is an error by itself
}

// named returns the rows of a target with an id, or with the id of the row around it, a
// NUL and an id.
func (u *usage) named(target, id string) []idRow {
	index := u.byID[target]
	if index == nil {
		index = map[string][]idRow{}
		for _, r := range u.c.rowsOf(target) {
			within := r.outerID + "\x00" + r.id
			index[r.id], index[within] = append(index[r.id], r), append(index[within], r)
		}
		u.byID[target] = index
	}
	return index[id]
}

// table goes through all tables of the plan for references.
func (u *usage) table(field *form.Field, table *toml.Value) {
	named := map[string][]string{} // the ids that this table names, by target
	given, lacking := false, false
	for _, f := range field.Fields {
		value := table.Get(f.Key)
		reference := f.Reference()
		switch {
		case reference != nil:
			if !fits(f, value) || value != nil && slices.ContainsFunc(value.Items, func(item *toml.Value) bool { return item.Kind != toml.String }) {
				u.unknown = true
			}
			u.unknown = u.unknown || table.Damaged || !knowsAllKeys(field, table) // which may have this key elsewhere, or misspelt
			given, lacking = given || !empty(value), lacking || empty(value)
			named[reference.Target] = append(named[reference.Target], ids(value)...)
		case f.Kind.HasHeader() && fits(f, value):
			for _, inner := range value.RowsOf() {
				u.table(f, inner)
			}
		}
	}
	u.unknown = u.unknown || given && lacking // what is lacking may be any of the rows, and is told of
	u.useNamed(named)
}

// useNamed notes that the rows with the ids that a table names are referred to. Ids of an
// inner level are those of the outer row that the same table names, if it names one.
func (u *usage) useNamed(named map[string][]string) {
	for target, ids := range named {
		around, _ := form.CutLast(target)
		for _, id := range ids {
			outer := named[around]
			if len(outer) == 0 {
				u.use(target, id)
			}
			for _, outerID := range outer {
				u.use(target, outerID+"\x00"+id)
			}
		}
	}
}

// use notes that the rows of a target with an id are referred to, and the rows around them.
func (u *usage) use(target, id string) {
	reference := [2]string{target, id}
	if u.seen[reference] {
		return
	}
	u.seen[reference] = true
	rows := u.named(target, id)
	u.unknown = u.unknown || len(rows) == 0
	for _, r := range rows {
		u.rows[r.row] = true
		if r.outer != nil {
			u.rows[r.outer] = true
		}
	}
}

// ids are the texts of a reference or of a list of them.
func ids(value *toml.Value) []string {
	if value == nil {
		return nil
	}
	if value.Kind == toml.Array {
		var all []string
		for _, item := range value.Items {
			all = append(all, ids(item)...)
		}
		return all
	}
	if empty(value) || value.Kind != toml.String {
		return nil
	}
	return []string{strings.TrimSpace(value.Text)}
}

// idRow is a row that may be referred to, and the one that it stands in.
type idRow struct {
	row, outer  *toml.Value
	id, outerID string
}

// rowsOf lists the rows at a path of the schema, outer rows first.
func (c *checker) rowsOf(path string) []idRow {
	around, last := form.CutLast(path)
	if around == "" {
		return rowsIn(c.root, c.schema.Field(path), path, idRow{})
	}
	var rows []idRow
	for _, outer := range c.rowsOf(around) {
		rows = append(rows, rowsIn(outer.row, c.schema.Field(strings.Split(path, ".")...), last, outer)...)
	}
	return rows
}

func rowsIn(table *toml.Value, field *form.Field, key string, outer idRow) []idRow {
	value := table.Get(key)
	if value == nil || value.Kind != toml.Array {
		return nil
	}
	var rows []idRow
	for _, row := range value.RowsOf() {
		r := idRow{row: row, outer: outer.row, outerID: outer.id}
		if id := idOf(field, row); id != nil {
			r.id = strings.TrimSpace(id.Text)
		}
		rows = append(rows, r)
	}
	return rows
}

// idOf is the id of a row, or nil.
func idOf(rows *form.Field, row *toml.Value) *toml.Value {
	if id := rows.ID(); id != nil {
		return row.Get(id.Key)
	}
	return nil
}
