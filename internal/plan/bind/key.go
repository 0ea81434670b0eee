package bind

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// unknownKeys reports the keys of one table that it does not have. Several together that
// belong to one other table are one finding: its header is missing. It returns the keys
// of the table that others were most likely meant to be.
func (b *binder) unknownKeys(field *form.Field, table *toml.Value, entries []toml.Entry, at path) (meant []string) {
	for len(entries) > 0 && !b.found.Full(entries[0].Value.Key) {
		n, places := b.strayed(field, entries)
		if n > 1 {
			b.headerMissing(entries[:n], places[0])
			entries = entries[n:]
			continue
		}
		if own, ok := b.unknownPath(entries[0], at); ok {
			meant, entries = append(meant, own...), entries[1:]
			continue
		}
		meant, entries = append(meant, b.unknown(field, table, entries[0], at)), entries[1:]
	}
	return meant
}

// strayed returns how many of the first entries, all in one file, belong to one other
// table, and which tables that can be.
func (b *binder) strayed(field *form.Field, entries []toml.Entry) (n int, tables []path) {
	siblings := fieldKeys(field)
	for i, e := range entries {
		if e.Value.Origin != toml.Inline || e.Value.Key.File != entries[0].Value.Key.File || i > finding.Most {
			break
		}
		if near, ok := finding.Nearest(e.Name, siblings); ok && finding.PlainKey(near) == finding.PlainKey(e.Name) {
			break
		}
		var common []path
		for _, p := range b.elsewhere(e.Name) {
			table := p.table()
			if len(table) > 0 && p.last().Key == e.Name && (i == 0 || slices.ContainsFunc(tables, func(t path) bool { return slices.Equal(t, table) })) {
				common = append(common, table)
			}
		}
		if len(common) == 0 {
			break
		}
		n, tables = i+1, common
	}
	return n, tables
}

// headerMissing reports keys that all belong to one other table.
func (b *binder) headerMissing(entries []toml.Entry, table path) {
	var names []string
	for _, e := range entries {
		names = append(names, dutch.Quoted(e.Name))
	}
	header := table.header()
	at := entries[0].Value.Key
	help := fmt.Sprintf("ze horen onder %s: zet dat er op een eigen regel boven", header)
	if there := b.plan.Root.Get(table.keys()...); there != nil && there.Kind == toml.Table && there.Origin == toml.Header {
		help = fmt.Sprintf("ze horen onder %s: verplaats ze naar onder %s", header, there.Position.From(at))
	}
	if row := b.rowBelow(table, at); row != nil && row.Damaged {
		b.note(row.Position, drop, advice{}) // its tables were taken for those of the row before, written again
	} else if row != nil && (onlyTables(row) || justAbove(entries[len(entries)-1], row) && lacksAll(row, entries)) {
		if !lacksHeader(row) {
			help = fmt.Sprintf("ze horen onder %s van %s: verplaats die regel naar hierboven", header, row.Position.From(at))
		}
		row.Damaged = true
	}
	b.found.ErrorAt(at, fmt.Sprintf("de sleutels %s staan hier niet onder hun blok", dutch.Enumerated(names, "en")), help)
	last := entries[len(entries)-1].Value.Key
	b.note(source.Span(at.File, at.Offset, last.Offset+last.Length), ownRow, advice{})
	b.misspelt[table.name()] = true // that it is missing, or that its own tables lack it, is the same mistake
	b.lacksTable(table, at)
}

// lacksHeader reports whether a row has no header of its own: only those of the tables in
// it are there, such as [acties.wat], and its place is that of the first word of these.
func lacksHeader(row *toml.Value) bool { return !strings.HasPrefix(row.Position.Text(), "[") }

// lacksAll reports whether a row has none of some keys.
func lacksAll(row *toml.Value, entries []toml.Entry) bool {
	return !slices.ContainsFunc(entries, func(e toml.Entry) bool { return row.Get(e.Name) != nil })
}

// rowBelow is the first row of an array of tables after a place; nil where there is none.
func (b *binder) rowBelow(table path, at source.Position) *toml.Value {
	if len(table) != 1 || table[0].Kind != form.RowsField {
		return nil
	}
	for _, row := range b.plan.Root.Get(table[0].Key).RowsOf() {
		if row.Position.File == at.File && row.Position.Offset > at.Offset {
			return row
		}
	}
	return nil
}

// unknown reports a key that its table does not have, with the one that was most likely
// meant, which it returns if the table has it.
func (b *binder) unknown(field *form.Field, table *toml.Value, e toml.Entry, at path) (meant string) {
	if e.Value.Origin == toml.Header || e.Value.Origin == toml.Implicit || e.Value.Origin == toml.Rows {
		return b.unknownHeader(field, e, at)
	}
	found := finding.Finding{Position: e.Value.Key, Message: unknownMessage(e.Name)}
	siblings := fieldKeys(field)
	plain := finding.PlainKey(e.Name)
	elsewhere := b.meantElsewhere(table, e)
	near, ok := finding.Nearest(e.Name, siblings)
	known := len(elsewhere) > 0 && len(elsewhere) <= mostTables
	if other := inOtherWords(field, table, e, known); other != "" && !ok {
		near, ok, elsewhere = other, true, nil
	}
	switch {
	case b.isWorkedOut(e, at):
		found.Help = "wis " + e.Name + ": het programma berekent dit getal zelf"
	case ok && finding.PlainKey(near) == plain:
		found.Help = fmt.Sprintf("schrijf %s", near)
		found.Habit = finding.HabitOf(found.Message, found.Help)
		meant = near
	case len(elsewhere) > 0 && !(ok && finding.EditDistance([]rune(plain), []rune(near)) <= 1):
		found.Help = b.aboveHeader(e)
		if found.Help == "" && headerLost(field, table, e) {
			found.Help = b.lostHeader(elsewhere, at, e.Value.Key)
		}
		if found.Help == "" {
			found.Help = b.belongs(elsewhere, at, e.Value.Key)
		}
	case ok:
		found.Help = fmt.Sprintf("bedoelde u %s?", dutch.Quoted(near))
		meant = near
	default:
		if all, other := b.nearElsewhere(e.Name); other != "" && table.Origin != toml.Inline && !all[0].last().Kind.HasHeader() {
			found.Help = fmt.Sprintf("bedoelde u %s? %s", dutch.Quoted(other), b.belongs(all, at, e.Value.Key))
		} else {
			found.Help = dutch.Options(siblings)
		}
	}
	found.Habit = cmp.Or(found.Habit, sameAdvice(found))
	b.found.Add(found)
	return meant
}

// sameAdvice is the habit of writing a word for another one of the form, as all of a plan
// does that was written for the form of another year.
func sameAdvice(found finding.Finding) string { return found.Message + " " + found.Help }

// isWorkedOut reports whether a key that its table does not have is a number that the tables
// beside it have: capaciteit.totaal.vte.
func (b *binder) isWorkedOut(e toml.Entry, at path) bool {
	return e.Value.Kind == toml.Number && len(at) > 1 && slices.ContainsFunc(at[len(at)-2].Fields, func(beside *form.Field) bool {
		number := beside.Field(e.Name)
		return number != nil && number.Kind == form.NumberField
	})
}

// meantElsewhere lists where in the form there is a key that its table does not have and
// that may have been meant there. Within braces no key of another table was meant, and for
// a text or a number no table but one of a number and a remark.
func (b *binder) meantElsewhere(table *toml.Value, e toml.Entry) []path {
	switch {
	case table.Origin == toml.Inline:
		return nil
	case e.Value.Kind == toml.Table, e.Value.Kind == toml.Array:
		return b.elsewhere(e.Name)
	}
	return slices.DeleteFunc(b.elsewhere(e.Name), func(p path) bool {
		oneText := len(p) == 1 && len(p.last().Fields) == 1
		return p.last().Kind.HasHeader() && !oneText && (p.last().Kind == form.RowsField || numberOf(p.last()) == nil)
	})
}

// shortestWord is how many letters a key has at least that is looked for within another.
const shortestWord = 3

// inOtherWords returns the key that one which its table does not have was meant for, with
// words added to it or left out, or by its value: vte_geschat, actietitel, doelstelling
// for strategische_doelstelling, thema for domein. It is empty where none is clear. A key
// that is known in other tables may only have words left out.
func inOtherWords(field *form.Field, table *toml.Value, e toml.Entry, known bool) string {
	plain := finding.PlainKey(e.Name)
	words := strings.Split(plain, "_")
	var meant []string
	for _, child := range field.Fields {
		key := child.Key
		within := len(key) >= shortestWord && (slices.Contains(words, key) || strings.HasSuffix(plain, key))
		chosen := child.Kind == form.ChoiceField && e.Value.Kind == toml.String && slices.Contains(choiceKeys(child), e.Value.Text)
		if table.Get(key) == nil && (strings.HasSuffix(key, "_"+plain) || !known && (within || chosen || len(field.Fields) == 1)) {
			meant = append(meant, key)
		}
	}
	if len(meant) != 1 {
		return ""
	}
	return meant[0]
}

func (b *binder) fieldAt(at path) *form.Field {
	if len(at) == 0 {
		return b.schema
	}
	return at.last()
}

// elsewhere lists where in the form there is such a key.
func (b *binder) elsewhere(name string) []path {
	plain := finding.PlainKey(name)
	var places []path
	for _, p := range pathsBelow(b.schema, nil) {
		if finding.PlainKey(p.last().Key) == plain {
			places = append(places, p)
		}
	}
	return places
}

// nearElsewhere returns a key from anywhere in the form that is nearly the one written.
func (b *binder) nearElsewhere(name string) ([]path, string) {
	var all []string
	for _, p := range pathsBelow(b.schema, nil) {
		all = append(all, p.last().Key)
	}
	near, ok := finding.Nearest(name, all)
	if !ok {
		return nil, ""
	}
	return b.elsewhere(near), near
}

func fieldKeys(field *form.Field) []string {
	var keys []string
	for _, f := range field.Fields {
		keys = append(keys, f.Key)
	}
	return keys
}
