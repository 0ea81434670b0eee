package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// value checks a value of table against its field.
func (b *binder) value(field *form.Field, v, table *toml.Value, at path) {
	if v.Damaged && v.Kind != toml.Table && v.Kind != toml.Array {
		return // reported by Load
	}
	switch field.Kind {
	case form.TableField:
		b.tableValue(field, v, at)
	case form.RowsField:
		b.rows(field, v, at)
	case form.ListField:
		b.list(field, v, table, at)
	case form.NumberField:
		b.number(field, v)
	case form.BooleanField:
		b.boolean(field, v)
	default:
		if v.Kind != toml.String {
			b.notText(field, v)
			return
		}
		b.text(field, v, table, at)
	}
}

// text checks a value that is a text, as it should be.
func (b *binder) text(field *form.Field, v, table *toml.Value, at path) {
	switch field.Kind {
	case form.MarkdownField:
		read := b.reader.read(field.Kind, v)
		v.Blocks = read.blocks
		b.problems(v, read.problems)
	case form.LineField:
		read := b.reader.read(field.Kind, v)
		v.Inlines = read.inlines
		b.problems(v, read.problems)
		if strings.Trim(v.Text, " \t\n") != "" && v.Empty() {
			b.found.ErrorAt(v.Position, dutch.Quoted(field.Key)+" lijkt leeg: er staan alleen tekens die niets drukken", "typ de tekst, of wis de waarde helemaal: "+field.Key+" = \"\"")
		}
	case form.ChoiceField:
		v.Text = strings.TrimSpace(v.Text)
		b.choice(field, v)
	case form.ReferenceField:
		v.Text = strings.TrimSpace(v.Text)
		b.refer(field, v, table, at)
	case form.TextField:
		v.Text = strings.TrimSpace(v.Text)
	}
}

// problems reports what is wrong with the Markdown of v. Problems of one kind are one finding, which tells where the others
// are.
func (b *binder) problems(v *toml.Value, problems []markdown.Problem) {
	type kind struct{ message, help string }
	var kinds []kind
	places := map[kind][]source.Position{}
	severity := map[kind]finding.Severity{}
	for _, p := range problems {
		k := kind{p.Message, p.Help}
		if places[k] == nil {
			kinds = append(kinds, k)
			severity[k] = p.Severity
		}
		places[k] = append(places[k], v.TextPosition(p.Offset, p.Length))
	}
	for _, k := range kinds {
		at := places[k]
		b.found.Add(finding.Finding{Severity: severity[k], Position: at[0], Message: k.message + alsoOn(at), Help: k.help})
	}
}

// mostPlaces is how many of the other places a finding names.
const mostPlaces = 8

// alsoOn names the lines of the places after the first.
func alsoOn(places []source.Position) string {
	first, _ := places[0].LineColumn()
	var lines []string
	last := first
	for _, p := range places[1:] {
		line, _ := p.LineColumn()
		if line != last && len(lines) <= mostPlaces {
			lines = append(lines, strconv.Itoa(line))
		}
		last = line
	}
	switch {
	case len(places) == 1:
		return ""
	case len(lines) == 0:
		return fmt.Sprintf(" (%d keer op deze regel)", len(places))
	case len(lines) > mostPlaces:
		return " (ook op regel " + strings.Join(lines[:mostPlaces], ", ") + " en verder)"
	}
	return " (ook op regel " + dutch.Enumerated(lines, "en") + ")"
}

// firstText is the field of a table that a text given for the whole table was most likely meant for.
func firstText(field *form.Field) *form.Field {
	for _, child := range field.Fields {
		if child.Kind == form.MarkdownField || child.Kind == form.LineField {
			return child
		}
	}
	return nil
}

// writtenAgain is how a help text repeats a value: as it is written, cut off where that is long.
func writtenAgain(v *toml.Value) string {
	written := v.Source()
	if dutch.Shortened(written) == written {
		return written
	}
	return "…"
}

// reference reports whether a list holds the ids of rows.
func reference(list *form.Field) bool {
	return len(list.Fields) > 0 && list.Fields[0].Kind == form.ReferenceField
}

// listed cuts a text such as "1.1, 1.2 en 1.3" into the words that it lists, each in quotes.
func listed(text string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(strings.ReplaceAll(text, " en ", ","), func(r rune) bool { return r == ',' || r == ';' }) {
		words = append(words, lexical.Quote(dutch.Shortened(word)))
	}
	return words
}

// tableValue checks a value that has to be one table.
func (b *binder) tableValue(field *form.Field, v *toml.Value, at path) {
	header := at.header()
	switch {
	case v.Kind == toml.Table:
		b.table(field, v, at)
	case v.Kind == toml.Array && v.Origin == toml.Rows:
		if !v.Items[0].Damaged {
			b.found.ErrorAt(v.Position, fmt.Sprintf("%s staat maar één keer in een plan, met enkele haken", dutch.Quoted(field.Key)), "schrijf "+header)
		}
		for _, item := range v.Items {
			b.table(field, item, at)
		}
	default:
		help := "schrijf " + header + " en daaronder de sleutels"
		if len(field.Fields) > 0 {
			help = fmt.Sprintf("schrijf %s = { %s }", field.Key, assignment(field.Fields[0]))
		}
		if text := firstText(field); text != nil && v.Kind == toml.String {
			help = fmt.Sprintf("schrijf %s = { %s = %s }", field.Key, text.Key, writtenAgain(v))
		} else if len(field.Fields) > 0 && field.Fields[0].Kind == form.NumberField && v.Kind == toml.Number {
			help = fmt.Sprintf("schrijf %s = { %s = %s }", field.Key, field.Fields[0].Key, v.Source())
		}
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s heeft zelf geen waarde, maar sleutels eronder", dutch.Quoted(field.Key)), help)
	}
}

// rows checks a value that has to be an array of tables.
func (b *binder) rows(field *form.Field, v *toml.Value, at path) {
	header := at.header()
	switch {
	case v.Kind == toml.Table && v.Origin == toml.Implicit:
		var key []toml.KeyPart
		for _, f := range at {
			key = append(key, toml.KeyPart{Name: f.Key, At: v.Key})
		}
		b.found.Add(toml.TooEarly(key, v))
		b.rowKeys(field, v, at)
	case v.Kind == toml.Table && v.Damaged:
		b.table(field, v, at) // Load could not tell what was meant
	case v.Kind == toml.Table:
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s mag meer dan één keer voorkomen en krijgt dubbele haken", dutch.Quoted(field.Key)), "schrijf "+header)
		b.table(field, v, at)
	case v.Kind != toml.Array:
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s heeft zelf geen waarde, maar rijen", dutch.Quoted(field.Key)), "schrijf "+header+" boven elke rij")
	default:
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
	b.table(field, v, at)
	v.Damaged = damaged
}

// list checks an array of values.
func (b *binder) list(field *form.Field, v, table *toml.Value, at path) {
	if v.Kind != toml.Array {
		written := writtenAgain(v)
		if v.Kind == toml.Number {
			written = strconv.Quote(v.Source())
		}
		if words := listed(v.Text); len(words) > 1 && reference(field) {
			written = strings.Join(words, ", ")
		}
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s is een lijst", dutch.Quoted(field.Key)), fmt.Sprintf("zet rechte haken rond de waarde: %s = [%s]", field.Key, written))
		return
	}
	if len(field.Fields) == 0 {
		return
	}
	element := *field.Fields[0]
	element.Key = field.Key
	for _, item := range v.Items {
		if item.Kind == toml.Table || item.Kind == toml.Array {
			b.found.ErrorAt(item.Position, fmt.Sprintf("in de lijst %s horen losse waarden", dutch.Quoted(field.Key)), fmt.Sprintf(`schrijf %s = ["…", "…"]`, field.Key))
			continue
		}
		b.value(&element, item, table, at)
	}
}

// boolean checks a switch.
func (b *binder) boolean(field *form.Field, v *toml.Value) {
	if v.Kind == toml.Boolean {
		return
	}
	help := fmt.Sprintf("schrijf %s = true of %s = false, zonder aanhalingstekens", field.Key, field.Key)
	switch strings.ToLower(strings.TrimSpace(v.Text)) {
	case "ja", "true", "waar", "yes", "wel", "aan", "x":
		help = fmt.Sprintf("schrijf %s = true, zonder aanhalingstekens", field.Key)
	case "nee", "neen", "false", "onwaar", "no", "niet", "uit":
		help = fmt.Sprintf("schrijf %s = false, zonder aanhalingstekens", field.Key)
	}
	b.found.ErrorAt(v.Position, fmt.Sprintf("%s is true (ja) of false (nee)", dutch.Quoted(field.Key)), help)
}

// notText reports a value that has to be a text and is none.
func (b *binder) notText(field *form.Field, v *toml.Value) {
	message := fmt.Sprintf("%s is een tekst", dutch.Quoted(field.Key))
	help := fmt.Sprintf("schrijf %s = \"…\"", field.Key)
	switch v.Kind {
	case toml.Number, toml.Boolean, toml.Other:
		if field.Kind == form.ChoiceField {
			help += "; mogelijk zijn " + dutch.Possible(choiceKeys(field))
			break
		}
		help = "zet er aanhalingstekens rond: " + strconv.Quote(v.Source())
	case toml.Array:
		message += ", geen lijst"
		switch {
		case v.Origin == toml.Rows:
			message, help = fmt.Sprintf("%s is een tekst, geen blok", dutch.Quoted(field.Key)), fmt.Sprintf("schrijf %s = \"…\" zonder haken", field.Key)
		case field.Kind == form.MarkdownField:
			help = "zet de hele tekst tussen ''' en begin elk punt met - op een eigen regel"
		case len(v.Items) == 1:
			help = fmt.Sprintf("schrijf %s = %s, zonder rechte haken", field.Key, dutch.Shortened(v.Items[0].Source()))
		}
	case toml.Table:
		message += ", geen blok"
		help = fmt.Sprintf("schrijf %s = \"…\"", field.Key)
	}
	b.found.ErrorAt(v.Position, message, help)
}

// choice checks a value that has to be one of a list.
func (b *binder) choice(field *form.Field, v *toml.Value) {
	if v.Empty() {
		return // missing, where it is required
	}
	keys := choiceKeys(field)
	if slices.Contains(keys, v.Text) {
		return
	}
	if v == b.plan.Root.Get(TemplateKey) {
		b.found.Add(unknownTemplate(v, keys))
		return
	}
	found := finding.Finding{Position: v.Position, Message: fmt.Sprintf("onbekende waarde %s voor %s", dutch.Quoted(v.Text), dutch.Quoted(field.Key))}
	for _, c := range field.Choices {
		if strings.EqualFold(c.Name, v.Text) || strings.EqualFold(c.Key, v.Text) {
			found.Help = fmt.Sprintf("schrijf %s = %s;", field.Key, lexical.Quote(c.Key))
		}
	}
	if near, ok := finding.Nearest(v.Text, keys); ok && found.Help == "" {
		found.Help = fmt.Sprintf("bedoelde u %q?", near)
	}
	found.Help = strings.TrimLeft(found.Help+" mogelijk zijn "+dutch.Possible(keys), " ")
	b.found.Add(found)
}

func choiceKeys(field *form.Field) []string {
	var keys []string
	for _, c := range field.Choices {
		keys = append(keys, c.Key)
	}
	return keys
}
