package bind

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// rows checks a value that has to be an array of tables.
func (b *binder) rows(field *form.Field, v *toml.Value, at path) {
	header := at.header()
	switch {
	case v.Origin == toml.Implicit:
		if !b.misspelt[at.name()] {
			b.tooEarly(field, v, at)
		}
		b.rowKeys(field, v, at)
	case v.Kind == toml.Table && v.Damaged:
		b.table(field, v, at) // Load could not tell what was meant
	case v.Kind == toml.Table:
		message := fmt.Sprintf("%s mag meer dan één keer voorkomen en krijgt dubbele haken", dutch.Quoted(field.Key))
		b.habit(v.Position, message, "schrijf "+header)
		b.advise(v.Position, advice{message: message, help: "schrijf " + header}) // which the tree took for one given twice
		b.table(field, v, at)
	case v.Kind != toml.Array:
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s heeft zelf geen waarde, maar rijen", dutch.Quoted(field.Key)), "schrijf "+header+" boven elke rij")
	default:
		b.eachRow(field, v, at)
	}
}

// tooEarly reports keys of rows that stand above the first header of a row.
func (b *binder) tooEarly(field *form.Field, v *toml.Value, at path) {
	var key []toml.KeyPart
	for _, f := range at {
		key = append(key, toml.KeyPart{Name: f.Key, At: v.Key})
	}
	told := map[*source.File]bool{}
	for _, row := range v.RowsOf() { // one where they are no rows yet
		if len(row.Entries) == 0 || told[row.Entries[0].Value.Position.File] {
			continue
		}
		told[row.Entries[0].Value.Position.File] = true
		b.found.Add(toml.TooEarly(key, &toml.Value{Kind: toml.Array, Key: v.Key, Items: []*toml.Value{row}}))
	}
	if rows := v.RowsOf(); len(rows) > 0 && len(rows[0].Entries) > 0 {
		b.withoutHeader(field, rows[0], at)
	}
}

// eachRow checks the rows of an array.
func (b *binder) eachRow(field *form.Field, v *toml.Value, at path) {
	header := at.header()
	b.cut(v, header)
	for _, item := range v.Items {
		if item.Damaged && len(item.Entries) > 0 {
			b.withoutHeader(field, item, at)
		}
	}
	if v.Origin == toml.Header {
		for _, item := range v.Items[1:] {
			b.advise(item.Position, advice{help: fmt.Sprintf("schrijf overal %s, met dubbele haken", header)})
		}
	}
	b.cutUp(field, v, at)
	for _, item := range v.Items {
		if item.Kind != toml.Table {
			message := fmt.Sprintf("een rij van %s is een blok met sleutels, geen losse waarde", dutch.Quoted(field.Key))
			b.found.ErrorAt(item.Position, message, "schrijf "+header+" boven elke rij")
			continue
		}
		b.table(field, item, at)
	}
	b.unique(field, v)
}

// cutUp reports headers of rows between a row and its own tables: what follows has no key
// of its own, though some are required, and only tables that the row before it lacks.
func (b *binder) cutUp(field *form.Field, rows *toml.Value, at path) {
	if !slices.ContainsFunc(field.Fields, b.required) {
		return
	}
	var whole *toml.Value // the row before, with what was found to belong to it
	var tables []string
	for _, row := range rows.RowsOf() {
		var own []string
		for _, e := range row.Entries {
			own = append(own, e.Name)
		}
		parts := onlyTables(row) && !row.Damaged && whole != nil && whole.Position.File == row.Position.File &&
			!slices.ContainsFunc(own, func(name string) bool { return slices.Contains(tables, name) })
		if !parts {
			whole, tables = row, own
			continue
		}
		tables = append(tables, own...)
		whole.Damaged, row.Damaged = true, true
		a := advice{
			message: fmt.Sprintf("%s begint hier een nieuwe rij, maar wat eronder staat, ontbreekt nog in die van %s", at.header(), whole.Position.From(row.Position)),
			help:    "hoort het daarbij, wis dan deze regel; is het een nieuwe rij, schrijf er dan eerst de sleutels van",
		}
		if strings.HasPrefix(row.Position.Text(), "[[") {
			b.found.ErrorAt(row.Position, a.message, a.help)
		} else {
			b.advise(row.Position, a) // its single brackets were told of
		}
	}
}

// onlyTables reports whether a row has tables with headers of their own, and nothing else.
func onlyTables(row *toml.Value) bool {
	return len(row.Entries) > 0 && !slices.ContainsFunc(row.Entries, func(e toml.Entry) bool {
		return e.Value.Kind != toml.Table || e.Value.Origin != toml.Header && e.Value.Origin != toml.Implicit
	})
}

// withoutHeader looks at a row that has no header of its own, which was reported at its
// first table. Where that table is none that the form has, its header was meant for that
// of the row.
func (b *binder) withoutHeader(field *form.Field, row *toml.Value, at path) {
	first := row.Entries[0]
	tables := first.Value.RowsOf()
	_, near := finding.Nearest(first.Name, fieldKeys(field))
	switch {
	case !near && b.tableNamed(first.Name) == nil && len(tables) > 0:
		b.advise(first.Value.Position, advice{message: unknownMessage(at.name() + "." + first.Name), help: "schrijf " + at.header()})
		row.Entries = append(tables[0].Entries, row.Entries[1:]...)
	case len(tables) > 0 && keysOfRow(field, tables[0], first.Name):
		b.advise(first.Value.Position, advice{help: "schrijf hier " + at.header()})
		entries := tables[0].Entries
		if len(tables) > 1 { // the second is the table itself, and was taken for the first, written again
			tables[1].Damaged = true
			b.note(tables[1].Position, drop, advice{})
			entries = append(entries, toml.Entry{Name: first.Name, Value: tables[1]})
		}
		row.Entries = append(entries, row.Entries[1:]...)
	case b.misspelt[at.name()]:
		b.note(first.Value.Position, drop, advice{}) // that the row has no header follows from the misspelling
	}
}

// keysOfRow reports whether a table within a row has only keys that belong to the row
// itself, so that its header was meant for that of the row.
func keysOfRow(field *form.Field, table *toml.Value, name string) bool {
	own := field.Field(name)
	return len(table.Entries) > 0 && own != nil && !slices.ContainsFunc(table.Entries, func(e toml.Entry) bool {
		return field.Field(e.Name) == nil || own.Field(e.Name) != nil || e.Value.Origin != toml.Inline
	})
}

// rowKeys checks the keys of tables that lack their row; what the row would have to have
// is not known.
func (b *binder) rowKeys(field *form.Field, v *toml.Value, at path) {
	damaged := v.Damaged
	v.Damaged = true
	for _, table := range v.RowsOf() {
		b.table(field, table, at)
	}
	v.Damaged = damaged
}

// How many rows a list may have: far more than a plan needs. A fiche takes a page at
// least, so that a small file of rows with little or nothing in them would take much time
// and memory.
const (
	mostRows      = 10000
	mostEmptyRows = 1000
)

// cut reports an array that has more rows than any plan, and cuts off those that are too
// many.
func (b *binder) cut(v *toml.Value, header string) {
	empty := 0
	for i, item := range v.Items {
		if len(item.Entries) == 0 {
			empty++
		}
		switch {
		case empty > mostEmptyRows:
			b.found.ErrorAt(v.Position, fmt.Sprintf("er staan meer dan %d blokken %s waarin niets is ingevuld", mostEmptyRows, header), "schrap de lege blokken")
		case i == mostRows:
			b.found.ErrorAt(v.Position, fmt.Sprintf("er staan meer dan %d blokken %s: zoveel heeft geen plan", mostRows, header), "schrap de blokken die er niet horen")
		default:
			continue
		}
		v.Items = v.Items[:i]
		return
	}
}
