package bind

import (
	"fmt"
	"slices"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// withoutTable are the places among some whose table the row around a key does not have
// yet or, for a key that stands in no row, the plan as a whole.
func (b *binder) withoutTable(places []path, at path, key source.Position) (open []path) {
	for _, p := range places {
		around := b.plan.Root
		rest := p.table()
		inRow := len(at) > 0 && at[0].Kind == form.RowsField
		if inRow && (len(rest) < 2 || at[0] != rest[0]) {
			continue
		}
		if inRow {
			around, rest = b.rowAround(rest[0], key), rest[1:]
		}
		if len(rest) == 0 || rest.last().Kind != form.TableField || around.Get(rest.keys()...) != nil {
			continue
		}
		open = append(open, p)
	}
	return open
}

// mostTables is how many tables a help text gives the choice between.
const mostTables = 3

// lostHeader tells which header most likely stood above a key that belongs to one of some
// other tables; it is empty where a table around the key has it, or no table is clear.
func (b *binder) lostHeader(places []path, at path, key source.Position) string {
	open := b.withoutTable(places, at, key)
	if len(open) == 0 || len(open) > mostTables || slices.ContainsFunc(places, func(p path) bool { return p.isAround(at) }) {
		return ""
	}
	var headers []string
	for _, p := range open {
		headers = append(headers, p.table().header())
		b.lacksTable(p.table(), key)
	}
	return fmt.Sprintf("deze sleutel hoort onder %s: zet dat er op een eigen regel boven", dutch.Enumerated(headers, "of"))
}

// belongs tells where a key belongs that stands in another table.
func (b *binder) belongs(places []path, at path, key source.Position) string {
	var tables []string
	for _, p := range places {
		if len(p) == 1 {
			if fields := p[0].Fields; len(fields) == 1 {
				return fmt.Sprintf("schrijf %s op een eigen regel, en daaronder %s = …", p.header(), fields[0].Key)
			}
			if p[0].Kind.HasHeader() {
				return "schrijf " + p.header()
			}
			return "zet deze sleutel helemaal bovenaan, vóór het eerste blok met haken"
		}
		header := p.table().header()
		if row := b.rowOf(p, at, key); row != nil {
			if first := row.Get(p.last().Key); first != nil {
				return fmt.Sprintf("deze sleutel hoort bij %s en staat daar al, op %s: schrap er één van de twee", header, first.Key.From(key))
			}
			row.Damaged = true // that it lacks the key is the same mistake
			if lacksHeader(row) {
				return fmt.Sprintf("deze sleutel hoort onder %s: zet dat er op een eigen regel boven", header)
			}
			return fmt.Sprintf("deze sleutel hoort bij %s: verplaats hem naar vlak onder %s", header, row.Position.From(key))
		}
		tables = append(tables, header)
	}
	if len(tables) > mostTables {
		return fmt.Sprintf("mogelijk zijn hier %s", dutch.Possible(fieldKeys(b.fieldAt(at))))
	}
	if len(tables) > 1 {
		return fmt.Sprintf("deze sleutel hoort onder %s; mogelijk zijn hier %s", dutch.Enumerated(tables, "of"), dutch.Possible(fieldKeys(b.fieldAt(at))))
	}
	return "deze sleutel hoort onder " + tables[0]
}

// repeatedKeys notes what helps where files give the same key above any header, and it is
// one of a row: each lacks the header of its row.
func (b *binder) repeatedKeys() {
	for _, e := range b.plan.Root.Repeated {
		if places := b.elsewhere(e.Name); b.schema.Field(e.Name) == nil && len(places) > 0 {
			b.advise(e.Value.Key, advice{message: unknownMessage(e.Name), help: b.belongs(places, nil, e.Value.Key)})
		}
	}
}

// rowOf is the row that a key belongs to which stands in one of its tables, or above its
// header and outside any table; nil where there is none.
func (b *binder) rowOf(p, at path, key source.Position) *toml.Value {
	switch table := p.table(); {
	case len(table) != 1 || table[0].Kind != form.RowsField:
		return nil
	case len(at) == 0:
		if row := b.rowBelow(table, key); row != nil && row.Get(p.last().Key) == nil {
			return row
		}
	case at[0] == table[0]:
		return b.rowAround(table[0], key)
	}
	return nil
}

// headerLost reports whether the header above a key that its table does not have may have
// been lost: no key of that table comes after it.
func headerLost(field *form.Field, table *toml.Value, e toml.Entry) bool {
	for _, other := range table.Entries {
		if field.Field(other.Name) != nil && other.Value.Origin == toml.Inline && other.Value.Key.Offset > e.Value.Key.Offset {
			return false
		}
	}
	return table.Origin == toml.Header && e.Value.Key.File == table.Position.File
}
