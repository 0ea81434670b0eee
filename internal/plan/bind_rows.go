package plan

import (
	"fmt"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// rows checks a value that has to be an array of tables.
func (b *binder) rows(field *form.Field, v *toml.Value, at path) {
	header := at.header()
	switch {
	case v.Origin == toml.Implicit:
		var key []toml.KeyPart
		for _, f := range at {
			key = append(key, toml.KeyPart{Name: f.Key, At: v.Key})
		}
		if !b.misspelt[at.name()] {
			b.found.Add(toml.TooEarly(key, v))
		}
		b.rowKeys(field, v, at)
	case v.Kind == toml.Table && v.Damaged:
		b.table(field, v, at) // Load could not tell what was meant
	case v.Kind == toml.Table:
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s mag meer dan één keer voorkomen en krijgt dubbele haken", dutch.Quoted(field.Key)), "schrijf "+header)
		b.table(field, v, at)
	case v.Kind != toml.Array:
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s heeft zelf geen waarde, maar rijen", dutch.Quoted(field.Key)), "schrijf "+header+" boven elke rij")
	default:
		b.cut(v, header)
		if first := v.Items; len(first) > 0 && first[0].Damaged && len(first[0].Entries) > 0 && b.misspelt[at.name()] {
			b.advise(first[0].Entries[0].Value.Position, advice{drop: true}) // that its row has no header follows from the misspelling
		}
		if v.Origin == toml.Header {
			for _, item := range v.Items[1:] {
				b.advise(item.Position, advice{help: fmt.Sprintf("schrijf overal %s, met dubbele haken", header)})
			}
		}
		for _, item := range v.Items {
			if item.Kind != toml.Table {
				b.found.ErrorAt(item.Position, fmt.Sprintf("een rij van %s is een blok met sleutels, geen losse waarde", dutch.Quoted(field.Key)), "schrijf "+header+" boven elke rij")
				continue
			}
			b.table(field, item, at)
		}
		b.unique(field, v)
	}
}

// rowKeys checks the keys of tables that lack their row; what the row would have to have is not known.
func (b *binder) rowKeys(field *form.Field, v *toml.Value, at path) {
	damaged := v.Damaged
	v.Damaged = true
	for _, table := range v.RowsOf() {
		b.table(field, table, at)
	}
	v.Damaged = damaged
}

// How many rows a list may have: far more than a plan needs. A fiche takes a page at least, so that a small file of rows
// with little or nothing in them would take much time and memory.
const (
	mostRows      = 10000
	mostEmptyRows = 1000
)

// cut reports an array that has more rows than any plan, and cuts off those that are too many.
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
