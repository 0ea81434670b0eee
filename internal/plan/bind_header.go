package plan

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// unknownHeader reports a header that the form does not have, or the part of one, and tells which was most likely meant.
func (b *binder) unknownHeader(field *form.Field, e toml.Entry, at path) (meant string) {
	found := finding.Finding{Position: e.Value.Key, Message: "onbekende sleutel " + dutch.Quoted(e.Name)}
	near, ok := finding.Nearest(e.Name, fieldKeys(field))
	var p path
	switch {
	case ok:
		p = at.with(field.Field(near))
		meant = near
	default:
		p = b.tableNamed(e.Name)
	}
	switch {
	case p == nil:
		found.Help = "mogelijk zijn " + dutch.Possible(fieldKeys(field))
	case ok && finding.PlainKey(near) != finding.PlainKey(e.Name):
		found.Help = fmt.Sprintf("bedoelde u %s?", dutch.Quoted(near))
	default:
		found.Help = "schrijf " + b.within(p, e.Value).header()
	}
	if p != nil {
		b.misspelt[p.name()] = true
		b.damageRow(p, found.Position)
	}
	b.found.Add(found)
	return meant
}

// damageRow notes that a row lacks the table at p, which was given under another name at a place after it.
func (b *binder) damageRow(p path, at source.Position) {
	if len(p) < 2 || p[0].Kind != form.RowsField {
		return
	}
	var row *toml.Value
	for _, r := range b.plan.Root.Get(p[0].Key).RowsOf() {
		if r.Position.File == at.File && r.Position.Offset < at.Offset {
			row = r
		}
	}
	if row != nil {
		row.Damaged = true
	}
}

// tableNamed returns the one table or array of tables of the form that a name stands for: by its last key or all its keys,
// with whatever between them, or by the form's own word for it; nil where there is none, or more than one.
func (b *binder) tableNamed(name string) path {
	var tables []path
	b.walk(b.schema, nil, func(p path) {
		last := p[len(p)-1]
		if last.Kind != form.TableField && last.Kind != form.RowsField {
			return
		}
		if letters(name) == letters(p.name()) || letters(name) == letters(last.Key) || letters(name) == letters(last.Title) {
			tables = append(tables, p)
		}
	})
	if len(tables) != 1 {
		return nil
	}
	return tables[0]
}

// headerMeant tells how a header is written that could not be read, of which name stands between the brackets.
func (b *binder) headerMeant(name string) string {
	if p := b.tableNamed(name); p != nil {
		return "schrijf " + p.header()
	}
	if strings.Contains(name, "..") || strings.Trim(name, ".") != name || !strings.ContainsFunc(name, unicode.IsLetter) || strings.ContainsFunc(name, isStrange) {
		return "" // what is wrong is no word
	}
	var names, headers []string
	b.walk(b.schema, nil, func(p path) {
		if kind := p[len(p)-1].Kind; kind == form.TableField || kind == form.RowsField {
			names, headers = append(names, p.name()), append(headers, p.header())
		}
	})
	if near, ok := finding.Nearest(strings.ReplaceAll(name, " ", "_"), names); ok {
		return "schrijf " + headers[slices.Index(names, near)]
	}
	headers = slices.DeleteFunc(headers, func(h string) bool { return strings.Contains(h, ".") })
	return "mogelijk zijn " + dutch.Enumerated(headers, "of")
}

// isStrange reports whether a character of a name is a space of another kind, or cannot be seen.
func isStrange(r rune) bool { return r != ' ' && (unicode.IsSpace(r) || !unicode.IsPrint(r)) }

// letters is what is left of a name without capitals, accents and what is no letter or figure.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, finding.PlainKey(name))
}

// within follows a path on to the table of the header that was written, where that went on after the part which the path is
// for.
func (b *binder) within(p path, v *toml.Value) path {
	for v.Origin == toml.Implicit && v.Kind == toml.Table && len(v.Entries) == 1 {
		child := p[len(p)-1].Field(v.Entries[0].Name)
		if near, ok := finding.Nearest(v.Entries[0].Name, fieldKeys(p[len(p)-1])); child == nil && ok {
			child = p[len(p)-1].Field(near)
		}
		if child == nil {
			break
		}
		p, v = p.with(child), v.Entries[0].Value
	}
	return p
}
