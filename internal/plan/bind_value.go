package plan

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
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
		blocks, problems := markdown.Read(v.Text, v.TextPosition)
		v.Blocks = blocks
		b.problems(v, problems)
	case form.LineField:
		inlines, problems := markdown.ReadLine(v.Text)
		v.Inlines = inlines
		b.problems(v, problems)
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

// problems reports what is wrong with the Markdown of v.
func (b *binder) problems(v *toml.Value, problems []markdown.Problem) {
	for _, p := range problems {
		b.found.Add(finding.Finding{Severity: p.Severity, Position: v.TextPosition(p.Offset, p.Length), Message: p.Message, Help: p.Help})
	}
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
		written := v.Source()
		if v.Kind == toml.Number {
			written = strconv.Quote(written)
		}
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s is een lijst", dutch.Quoted(field.Key)), fmt.Sprintf("zet rechte haken rond de waarde: %s = [%s]", field.Key, dutch.Shortened(written)))
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

// number checks a number.
func (b *binder) number(field *form.Field, v *toml.Value) {
	if v.Kind == toml.Number {
		if math.IsInf(v.Number, 0) || math.IsNaN(v.Number) {
			b.found.ErrorAt(v.Position, v.Source()+" is geen getal dat gedrukt kan worden", "schrijf bijvoorbeeld "+assignment(field))
		}
		return
	}
	message := fmt.Sprintf("%s is een getal", dutch.Quoted(field.Key))
	help := "schrijf bijvoorbeeld " + assignment(field)
	if v.Kind == toml.String {
		word, unit, _ := strings.Cut(strings.TrimSpace(v.Text), " ")
		switch n, ok := readNumber(word); {
		case v.Empty():
			help = "wis deze regel, of " + help
		case ok && unit == "" && strings.Contains(word, ","):
			help = fmt.Sprintf("laat de aanhalingstekens weg en gebruik een punt: %s = %s", field.Key, n)
		case ok && unit == "":
			help = fmt.Sprintf("laat de aanhalingstekens weg: %s = %s", field.Key, n)
		case ok:
			help = fmt.Sprintf("schrijf enkel het getal: %s = %s", field.Key, n)
		}
		message += ", geen tekst"
	}
	b.found.ErrorAt(v.Position, message, help)
}

// readNumber reads a number as people write it, and returns it as TOML has it.
func readNumber(word string) (string, bool) {
	n, err := strconv.ParseFloat(dutch.DecimalPoint(word), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return "", false
	}
	return strings.Replace(dutch.FormatNumber(n), ",", ".", 1), true
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
	if v == b.plan.Root.Get(templateKey) {
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
