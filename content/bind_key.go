package content

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/templates"
)

// unknownKeys reports the keys of one table that it does not have. Several together that belong to one other table are
// one finding: its header is missing.
func (b *binder) unknownKeys(field *templates.Field, entries []Entry, at path) {
	for len(entries) > 0 && !b.found.full(entries[0].Value.Key) {
		n, places := b.strayed(field, entries)
		if n > 1 {
			b.headerMissing(entries[:n], places[0])
			entries = entries[n:]
			continue
		}
		b.unknown(field, entries[0], at)
		entries = entries[1:]
	}
}

// strayed returns how many of the first entries, all in one file, belong to one other table, and which tables that can be.
func (b *binder) strayed(field *templates.Field, entries []Entry) (n int, tables []path) {
	siblings := fieldKeys(field)
	for i, e := range entries {
		if e.Value.origin != inline || e.Value.Key.File != entries[0].Value.Key.File || i > mostFindings {
			break
		}
		if near, ok := Nearest(e.Name, siblings); ok && plainKey(near) == plainKey(e.Name) {
			break
		}
		var common []path
		for _, p := range b.elsewhere(e.Name) {
			table := p[:len(p)-1]
			if len(table) > 0 && p[len(p)-1].Key == e.Name && (i == 0 || slices.ContainsFunc(tables, func(t path) bool { return samePath(t, table) })) {
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
func (b *binder) headerMissing(entries []Entry, table path) {
	var names []string
	for _, e := range entries {
		names = append(names, quoted(e.Name))
	}
	header := table.header()
	b.found.errorAt(entries[0].Value.Key, fmt.Sprintf("de sleutels %s staan hier niet onder hun blok", enumerated(names, "en")),
		fmt.Sprintf("ze horen onder %s: zet dat er op een eigen regel boven", header))
}

// unknown reports a key that its table does not have, with the one that was most likely meant.
func (b *binder) unknown(field *templates.Field, e Entry, at path) {
	found := Finding{Position: e.Value.Key, Message: "onbekende sleutel " + quoted(e.Name)}
	siblings := fieldKeys(field)
	plain := plainKey(e.Name)
	elsewhere := b.elsewhere(e.Name)
	near, ok := Nearest(e.Name, siblings)
	if ok && field.Field(near).Kind == templates.RowsField {
		b.misspelt[at.with(field.Field(near)).name()] = true
	}
	switch {
	case ok && plainKey(near) == plain:
		found.Help = fmt.Sprintf("schrijf %s", near)
	case len(elsewhere) == 1 && !ok && (e.Value.origin == header || e.Value.origin == implicit || e.Value.origin == rows):
		found.Help = fmt.Sprintf("schrijf %s", elsewhere[0].header())
	case len(elsewhere) > 0 && !(ok && editDistance([]rune(plain), []rune(near)) <= 1):
		found.Help = b.belongs(e, elsewhere, at)
	case ok:
		found.Help = fmt.Sprintf("bedoelde u %s?", quoted(near))
	default:
		if all, other := b.nearElsewhere(e.Name); other != "" {
			found.Help = fmt.Sprintf("bedoelde u %s? %s", quoted(other), b.belongs(e, all, at))
		} else {
			found.Help = "mogelijk zijn " + possible(siblings)
		}
	}
	b.found.add(found)
}

// belongs tells where a key belongs that stands in another table.
func (b *binder) belongs(e Entry, places []path, at path) string {
	var tables []string
	for _, p := range places {
		if len(p) == 1 {
			key := p[0]
			if key.Kind == templates.TableField || key.Kind == templates.RowsField {
				return "schrijf " + p.header()
			}
			return "zet deze sleutel helemaal bovenaan, vóór het eerste blok met haken"
		}
		header := p[:len(p)-1].header()
		if len(p) <= len(at) && samePath(p[:len(p)-1], at[:len(p)-1]) {
			return fmt.Sprintf("deze sleutel hoort bij %s: zet hem boven %s", header, at[:len(p)].header())
		}
		tables = append(tables, header)
	}
	if len(tables) > 3 {
		return fmt.Sprintf("mogelijk zijn hier %s", possible(fieldKeys(b.fieldAt(at))))
	}
	return "deze sleutel hoort onder " + enumerated(tables, "of")
}

func (b *binder) fieldAt(at path) *templates.Field {
	if len(at) == 0 {
		return b.schema
	}
	return at[len(at)-1]
}

func samePath(a, b path) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

// elsewhere lists where in the form there is such a key.
func (b *binder) elsewhere(name string) []path {
	plain := plainKey(name)
	var places []path
	b.walk(b.schema, nil, func(p path) {
		if plainKey(p[len(p)-1].Key) == plain {
			places = append(places, p)
		}
	})
	return places
}

// nearElsewhere returns a key from anywhere in the form that is nearly the one written.
func (b *binder) nearElsewhere(name string) ([]path, string) {
	var all []string
	b.walk(b.schema, nil, func(p path) { all = append(all, p[len(p)-1].Key) })
	near, ok := Nearest(name, all)
	if !ok {
		return nil, ""
	}
	return b.elsewhere(near), near
}

// walk visits the fields below field that have a key.
func (b *binder) walk(field *templates.Field, at path, visit func(path)) {
	for _, child := range field.Fields {
		if child.Key == "" {
			continue
		}
		p := at.with(child)
		visit(p)
		if child.Kind != templates.ListField {
			b.walk(child, p, visit)
		}
	}
}

func fieldKeys(field *templates.Field) []string {
	var keys []string
	for _, f := range field.Fields {
		keys = append(keys, f.Key)
	}
	return keys
}

// templateKey is the key that names the template of a plan: the one word that is there before any template is known.
const templateKey = "sjabloon"

// TemplateFinding reports a plan that names no template, or none of the known ones; nil where all is well.
func TemplateFinding(plan *Plan, known []string) *Finding {
	v := plan.Root.Get(templateKey)
	example := ""
	if len(known) > 0 {
		example = fmt.Sprintf("%s = %q", templateKey, known[0])
	}
	switch {
	case v != nil && v.damaged, v == nil && plan.Root.damaged, len(plan.Files) == 0:
		return nil // what is wrong was reported by Load
	case v.empty():
		found := &Finding{Position: plan.Root.Position, Message: fmt.Sprintf("bovenaan het plan ontbreekt %s", quoted(templateKey)), Help: "voeg bovenaan toe: " + example}
		if v != nil {
			found.Position, found.Message, found.Help = v.Position, emptyMessage(templateKey), "schrijf "+example
		}
		return found
	case v.Kind != String:
		return &Finding{Position: v.Position, Message: fmt.Sprintf("%s is een tekst", quoted(templateKey)), Help: "schrijf " + example}
	case slices.Contains(known, strings.TrimSpace(v.Text)):
		return nil
	}
	found := unknownTemplate(v, known)
	return &found
}

// unknownTemplate reports the name of a template that there is not.
func unknownTemplate(v *Value, known []string) Finding {
	found := Finding{Position: v.Position, Message: "onbekend sjabloon " + quoted(v.Text), Help: "mogelijk zijn " + possible(known)}
	if near, ok := Nearest(v.Text, known); ok {
		found.Help = fmt.Sprintf("bedoelde u %q?", near)
	} else if len(known) == 1 {
		found.Help = fmt.Sprintf("schrijf %s = %q", templateKey, known[0])
	}
	return found
}
