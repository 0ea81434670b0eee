package bind

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// headerOrKey is a line of a file that is a header, or a key with a value, which a # may
// stand straight before: the keys that an empty plan does not use yet are written so.
var headerOrKey = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^[ \t]*(?:\[\[?[ \t]*([\w.]+)[ \t]*\]\]?(?:[ \t]*#.*)?|(#?)(\w+)[ \t]*=[ \t]*(\S.*?))[ \t\r]*$`)
})

// valueBegin is how a value begins, unlike most remarks.
var valueBegin = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:["'{[“‘]|[0-9]+[.,]?[0-9]*$|(?:true|false|ja|nee)$)`)
})

// hasCommented reports whether a line of a file begins with a # and a letter straight
// behind it, as keys do that an empty plan does not use yet.
func hasCommented(data []byte) bool {
	for line := range bytes.Lines(data) {
		line = bytes.TrimLeft(line, " \t")
		if len(line) > 1 && line[0] == '#' && character.IsAlphanumeric(rune(line[1])) {
			return true
		}
	}
	return false
}

// commentedKeys warns of keys of the form that were filled in behind the # of an empty
// plan, so that they do not count.
func (b *binder) commentedKeys() {
	for _, file := range b.plan.Files {
		if b.plan.Root.Damaged || !hasCommented(file.Data) {
			continue
		}
		texts := textsOf(b.plan.Root, file, nil)
		slices.SortFunc(texts, func(a, b source.Position) int { return a.Offset - b.Offset })
		table := b.schema
		given := map[string]bool{}
		var filled []keyLine
		for _, m := range headerOrKey().FindAllSubmatchIndex(file.Data, -1) {
			for len(texts) > 0 && texts[0].Offset+texts[0].Length <= m[0] {
				texts = texts[1:]
			}
			if len(texts) > 0 && texts[0].Offset < m[0] {
				continue // it is part of a text
			}
			if m[2] >= 0 {
				b.reportCommented(filled, given)
				table = b.schema.Field(strings.Split(string(file.Data[m[2]:m[3]]), ".")...)
				filled, given = nil, map[string]bool{}
				continue
			}
			line := keyLine{source.Span(file, m[4], m[9]), string(file.Data[m[6]:m[7]])}
			if m[4] == m[5] {
				given[line.key] = true
			} else if isFilledIn(table, line.key, string(file.Data[m[8]:m[9]])) {
				filled = append(filled, line)
			}
		}
		b.reportCommented(filled, given)
	}
}

// keyLine is a line with a key that a # stands before.
type keyLine struct {
	at  source.Position
	key string
}

// reportCommented warns of lines of a table in which some keys are given.
func (b *binder) reportCommented(filled []keyLine, given map[string]bool) {
	for _, line := range filled {
		if !given[line.key] { // else it was replaced
			b.found.Add(finding.WarningAt(line.at, "deze regel is ingevuld, maar begint met # en telt dus niet mee",
				"haal het # weg; is de regel enkel uitleg voor uzelf, zet dan een spatie achter het #"))
		}
	}
}

// isFilledIn reports whether a table has a key, and the value behind its # is another than
// in an empty plan.
func isFilledIn(table *form.Field, key, value string) bool {
	if table == nil || !valueBegin().MatchString(value) {
		return false
	}
	field := table.Field(key)
	return field != nil && strings.ReplaceAll(value, " ", "") != strings.ReplaceAll(unused(field), " ", "")
}

// unused is the value that an empty plan has behind the # of a key that it does not use.
func unused(field *form.Field) string {
	switch field.Kind {
	case form.NumberField, form.BooleanField, form.ChoiceField:
		_, value, _ := strings.Cut(assignment(field), " = ")
		return value
	case form.ReferenceField:
		return lexical.Quote("1" + strings.Repeat(".1", strings.Count(field.Target, ".")))
	case form.ListField:
		return "[" + unused(field.Fields[0]) + "]"
	case form.TableField:
		var keys []string
		for _, child := range field.Fields {
			keys = append(keys, child.Key+" = "+unused(child))
		}
		return "{ " + strings.Join(keys, ", ") + " }"
	}
	return `""`
}

// textsOf adds the places of the texts of several lines that a value has in a file.
func textsOf(v *toml.Value, file *source.File, places []source.Position) []source.Position {
	for _, e := range v.Entries {
		places = textsOf(e.Value, file, places)
	}
	for _, item := range v.Items {
		places = textsOf(item, file, places)
	}
	if v.Kind == toml.String && v.Position.File == file && strings.Contains(v.Position.Text(), "\n") {
		places = append(places, v.Position)
	}
	return places
}
