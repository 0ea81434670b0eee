package bind

import (
	"bytes"
	"fmt"
	"slices"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// This file finds keys that stand above the header of the row that they belong to.

// aboveHeader tells where a key has to go that its table does not have, and that the row
// lacks whose header stands just below; it is empty where there is no such row. That the
// row lacks it is the same mistake.
func (b *binder) aboveHeader(e toml.Entry) string {
	row, header := b.rowJustBelow(e)
	if row == nil || row.Get(e.Name) != nil {
		return ""
	}
	row.Damaged = true
	if lacksHeader(row) {
		return fmt.Sprintf("zet er %s op een eigen regel boven", header)
	}
	return fmt.Sprintf("verplaats deze regel naar vlak onder %s van %s", header, row.Position.From(e.Value.Key))
}

// rowJustBelow is the row whose header stands just below a key that belongs to such a row,
// with that header; nil where there is none.
func (b *binder) rowJustBelow(e toml.Entry) (row *toml.Value, header string) {
	for _, p := range b.elsewhere(e.Name) {
		table := p.table()
		if p.last().Key != e.Name || len(table) == 0 || table.last().Kind != form.RowsField {
			continue
		}
		rows := rowsAt(b.plan.Root, table)
		if i := slices.IndexFunc(rows, func(row *toml.Value) bool { return justAbove(e, row) }); i >= 0 {
			return rows[i], table.header()
		}
	}
	return nil, ""
}

// rowsAt are the rows of an array of tables, or of one within the rows of another.
func rowsAt(v *toml.Value, table path) (rows []*toml.Value) {
	for _, row := range v.Get(table[0].Key).RowsOf() {
		if len(table) == 1 {
			rows = append(rows, row)
		} else {
			rows = append(rows, rowsAt(row, table[1:])...)
		}
	}
	return rows
}

// justAbove reports whether the header of a row is the next line with anything on it after
// a key with its value.
func justAbove(e toml.Entry, row *toml.Value) bool {
	value, header := e.Value.Position, row.Position
	end := value.Offset + value.Length
	if value.File != header.File || header.Offset < end {
		return false
	}
	_, between, below := bytes.Cut(value.File.Data[end:header.Offset], []byte("\n"))
	return below && len(bytes.TrimSpace(between)) == 0
}

// again looks at the keys that were given once more in a table: those of the row below may
// stand above its header.
func (b *binder) again(table *toml.Value) {
	if len(table.Again) == 0 {
		return
	}
	first, last := table.Again[0].Value.Key, table.Again[len(table.Again)-1]
	row, header := b.rowJustBelow(last)
	if row == nil || !lacksAll(row, table.Again) {
		return
	}
	row.Damaged = true
	message := fmt.Sprintf("de sleutel %s staat boven de kop van zijn rij", dutch.Quoted(last.Name))
	if len(table.Again) > 1 {
		message = fmt.Sprintf("de sleutels van %s tot %s staan boven de kop van hun rij", dutch.Quoted(table.Again[0].Name), dutch.Quoted(last.Name))
	}
	b.advise(first, advice{
		message: message,
		help:    fmt.Sprintf("verplaats %s van %s naar vlak boven deze regel", header, row.Position.From(first)),
	})
}
