package bind

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// unknownHeader reports a header that the form does not have, or the part of one, and
// tells which was most likely meant.
func (b *binder) unknownHeader(field *form.Field, e toml.Entry, at path) (meant string) {
	found := finding.Finding{Position: e.Value.Key, Message: unknownMessage(e.Name)}
	p := b.tableNamed(e.Name)
	meant, ok := finding.Nearest(e.Name, fieldKeys(field))
	switch {
	case ok && (p == nil || finding.PlainKey(meant) == finding.PlainKey(e.Name)):
		p = at.with(field.Field(meant))
	case ok: // [actieshoe] is nearly acties, and all of acties.hoe
		meant, ok = "", false
	}
	switch {
	case p == nil && len(at) > 0 && at.last().Kind == form.RowsField && !strings.ContainsFunc(e.Name, unicode.IsLetter):
		found.Help = b.withoutNumber(e.Value, at)
	case p == nil:
		found.Help = dutch.Options(fieldKeys(field))
	case ok && finding.PlainKey(meant) != finding.PlainKey(e.Name):
		found.Help = fmt.Sprintf("bedoelde u %s?", dutch.Quoted(meant))
	default:
		found.Help = "schrijf " + headerWithin(p, e.Value).header()
	}
	if p != nil {
		b.misspelt[p.name()] = true
		b.lacksTable(headerWithin(p, e.Value), found.Position)
	}
	if headers := headersWithin(p, e.Value); len(headers) > 1 {
		b.misspeltHeaders(found.Message, e.Name, p, headers)
		return meant
	}
	if b.isLost(found.Position) {
		return meant
	}
	found.Habit = finding.HabitOf(found.Message, found.Help)
	b.found.Add(found)
	return meant
}

// isLost reports whether a place is in a header that could not be read, of which Load told.
func (b *binder) isLost(at source.Position) bool {
	return slices.ContainsFunc(b.plan.Root.LostHeaders, func(header toml.KeyPart) bool {
		start := header.At.Offset
		return header.At.File == at.File && start <= at.Offset && at.Offset < start+header.At.Length
	})
}

// withoutNumber tells which header was meant where one has the number of a row in it, which
// rows do not have: that of the row, or of a table in it.
func (b *binder) withoutNumber(numbered *toml.Value, at path) string {
	b.lacksTable(headerWithin(at, numbered), numbered.Position)
	if headers := headersWithin(at, numbered); len(headers) > 1 {
		return fmt.Sprintf("schrijf %s, en laat het nummer ook in de andere blokken van de rij weg", headers[0].name)
	}
	return "schrijf " + headerWithin(at, numbered).header()
}

// misspeltHeaders reports headers of which the first part is misspelt in the same way,
// once for each file. That no row begins above them is the same mistake.
func (b *binder) misspeltHeaders(message, written string, p path, headers []writtenHeader) {
	places := map[*source.File][]source.Position{}
	for i, h := range headers {
		if i < finding.Most {
			b.lacksTable(p.with(p.last().Fields[0]), h.at)
		}
		places[h.at.File] = append(places[h.at.File], h.at)
	}
	for _, h := range headers {
		if all := places[h.at.File]; all[0] == h.at {
			help := fmt.Sprintf("schrijf telkens %s in plaats van %s, zoals %s", p.name(), written, h.name)
			switch {
			case len(all) == 1:
				help = "schrijf " + h.name
			case strings.Replace(h.at.Text(), written, p.name(), 1) != h.name:
				help = "schrijf " + h.name + "; doe op de andere regels hetzelfde"
			}
			b.note(h.at, replace, advice{message + alsoOn(all), help})
		}
	}
}

// wrongHeader reports the header of a table that has none of its own keys but those of
// one other table. Where that other one is within the row whose header was written, the
// row before has to lack it: else it is the header of the other one that is missing.
func (b *binder) wrongHeader(table *toml.Value, unknown []toml.Entry, field *form.Field, at path) bool {
	if table.Origin != toml.Header || len(unknown) == 0 || len(at) == 0 {
		return false
	}
	n, tables := b.strayed(field, unknown)
	own := slices.ContainsFunc(table.Entries, func(e toml.Entry) bool { return e.Value.Origin == toml.Inline && field.Field(e.Name) != nil })
	elsewhere := func(p path) bool { return p[0] != at[0] }
	if near := slices.DeleteFunc(slices.Clone(tables), elsewhere); len(near) > 0 {
		tables = near
	}
	if own || n < len(unknown) || len(tables) == 0 || len(tables) > mostTables {
		return false
	}
	if slices.ContainsFunc(tables, func(p path) bool { return len(p) < len(at) && slices.Equal(p, at[:len(p)]) }) {
		return false // keys of the row stand below a header too many
	}
	meant := tables[0]
	var before *toml.Value
	if meant[0].Kind == form.RowsField {
		before = b.rowAround(meant[0], table.Position)
	}
	switch {
	case len(meant) > len(at) && slices.Equal(meant[:len(at)], at):
		if before == nil || before.Get(meant[1:].keys()...) != nil {
			return false
		}
	case len(meant) > 1 && before == nil:
		return false
	}
	headers := oneOfHeaders(tables)
	b.note(table.Position, replace, advice{
		message: fmt.Sprintf("onder %s staan hier de sleutels van %s", at.header(), headers),
		help:    "schrijf " + headers,
	})
	table.Damaged = true
	b.misspelt[meant.name()] = true
	b.lacksTable(meant, table.Position)
	return true
}

// oneOfHeaders are the headers of some tables, one of which was meant.
func oneOfHeaders(tables []path) string {
	var headers []string
	for _, p := range tables {
		headers = append(headers, p.header())
	}
	return dutch.Enumerated(headers, "of")
}

// lacksTable notes that the plan, or the row before a place, lacks the table at p, whose
// keys are there under another name: what is missing from it says nothing.
func (b *binder) lacksTable(p path, at source.Position) {
	if p[0].Kind == form.RowsField {
		if row := b.rowAround(p[0], at); row != nil && len(p) > 1 {
			row.Damaged = true
		}
		return
	}
	root := b.plan.Root
	table := root.Get(p[0].Key)
	if table == nil {
		table = &toml.Value{Kind: toml.Table, Position: at, Key: at, Origin: toml.Header}
		root.Entries = append(root.Entries, toml.Entry{Name: p[0].Key, Value: table})
	}
	table.Damaged = table.Damaged || table.Kind == toml.Table
}

// rowAround is the last row of an array of tables before a place; nil where there is none.
func (b *binder) rowAround(rows *form.Field, at source.Position) (row *toml.Value) {
	for _, r := range b.plan.Root.Get(rows.Key).RowsOf() {
		if r.Position.File == at.File && r.Position.Offset < at.Offset {
			row = r
		}
	}
	return row
}

// tableNamed returns the one table or array of tables of the form that a name stands for:
// by its last key or all its keys, with whatever between them, or by the form's own word
// for it; nil where there is none, or more than one.
func (b *binder) tableNamed(name string) path {
	var named []path
	for _, p := range b.tables() {
		last := p.last()
		if letters(name) == letters(p.name()) || letters(name) == letters(last.Key) || letters(name) == letters(last.Title) {
			named = append(named, p)
		}
	}
	if len(named) != 1 {
		return nil
	}
	return named[0]
}

// tables are the tables and arrays of tables of the form.
func (b *binder) tables() (all []path) {
	for _, p := range pathsBelow(b.schema, nil) {
		if p.last().Kind.HasHeader() {
			all = append(all, p)
		}
	}
	return all
}

// headerMeant is what helps where a header could not be read, of which the name is known.
func (b *binder) headerMeant(header toml.KeyPart) advice {
	name := header.Name
	if p := b.tableNamed(name); p != nil {
		return advice{help: "schrijf " + p.header()}
	}
	if strings.Contains(name, "..") || strings.Trim(name, ".") != name || !strings.ContainsFunc(name, unicode.IsLetter) || strings.ContainsFunc(name, isStrange) {
		return advice{} // what is wrong is no word
	}
	var names, headers []string
	for _, p := range b.tables() {
		names, headers = append(names, p.name()), append(headers, p.header())
	}
	if near, ok := finding.Nearest(strings.ReplaceAll(name, " ", "_"), names); ok {
		return advice{help: "schrijf " + headers[slices.Index(names, near)]}
	}
	if start := header.At.Offset; !strings.ContainsAny(header.At.Text(), "[].") && (start == 0 || header.At.File.Data[start-1] != '[') {
		return advice{message: strayLine.message + ", en geen naam van een blok", help: strayLine.help}
	}
	first, _, _ := strings.Cut(name, " ")
	if field := b.schema.Field(strings.TrimRight(first, ":,;")); field != nil && field.Kind.HasHeader() {
		return advice{help: "schrijf " + path{field}.header()} // [[acties - Zorgpad]]
	}
	headers = slices.DeleteFunc(headers, func(h string) bool { return strings.Contains(h, ".") })
	return advice{help: "mogelijk zijn " + dutch.Enumerated(headers, "of")}
}

// isStrange reports whether a character of a name is a space of another kind, or cannot
// be seen.
func isStrange(r rune) bool { return r != ' ' && (unicode.IsSpace(r) || !unicode.IsPrint(r)) }

// writtenHeader is a header that was written without the name of the table around it.
type writtenHeader struct {
	name string // as it should be
	at   source.Position
}

// headersWithin are the headers that were written of the tables within a table without a
// header of its own, or within several rows of such a table.
func headersWithin(p path, v *toml.Value) (headers []writtenHeader) {
	if len(p) == 0 || v.Origin != toml.Implicit {
		return nil
	}
	for _, table := range v.RowsOf() {
		for _, e := range table.Entries {
			child := fieldNear(p.last(), e.Name)
			switch {
			case child == nil:
			case e.Value.Origin == toml.Header:
				headers = append(headers, writtenHeader{p.with(child).header(), e.Value.Position})
			default:
				headers = append(headers, headersWithin(p.with(child), e.Value)...)
			}
		}
	}
	return headers
}

// letters is what is left of a name without capitals, accents and what is no letter or
// figure.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if !character.IsAlphanumeric(r) {
			return -1
		}
		return r
	}, finding.PlainKey(name))
}

// headerWithin follows a path on to the table of the header that was written, where that
// went on after the part which the path is for.
func headerWithin(p path, v *toml.Value) path {
	for v.Origin == toml.Implicit && v.Kind == toml.Table && len(v.Entries) == 1 {
		child := fieldNear(p.last(), v.Entries[0].Name)
		if child == nil {
			break
		}
		p, v = p.with(child), v.Entries[0].Value
	}
	return p
}

// fieldNear is the field within another one that a name was meant for; nil for none.
func fieldNear(field *form.Field, name string) *form.Field {
	near, _ := finding.Nearest(name, fieldKeys(field))
	return field.Field(near)
}
