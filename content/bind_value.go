package content

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"actieplan/templates"
)

// value checks a value of table against its field.
func (b *binder) value(field *templates.Field, v, table *Value, at path) {
	if v.damaged && v.Kind != Table && v.Kind != Array {
		return // reported by Load
	}
	switch field.Kind {
	case templates.TableField:
		b.tableValue(field, v, at)
	case templates.RowsField:
		b.rows(field, v, at)
	case templates.ListField:
		b.list(field, v, table, at)
	case templates.NumberField:
		b.number(field, v)
	case templates.BooleanField:
		b.boolean(field, v)
	default:
		if v.Kind != String {
			b.notText(field, v)
			return
		}
		b.text(field, v, table, at)
	}
}

// text checks a value that is a text, as it should be.
func (b *binder) text(field *templates.Field, v, table *Value, at path) {
	switch field.Kind {
	case templates.MarkdownField:
		blocks, problems := checkMarkdown(v.Text, v.textPosition)
		v.Blocks = blocks
		b.problems(v, problems)
	case templates.LineField:
		inlines, problems := checkLine(v.Text)
		v.Inlines = inlines
		b.problems(v, problems)
	case templates.ChoiceField:
		v.Text = strings.TrimSpace(v.Text)
		b.choice(field, v)
	case templates.ReferenceField:
		v.Text = strings.TrimSpace(v.Text)
		b.refer(field, v, table, at)
	case templates.TextField:
		v.Text = strings.TrimSpace(v.Text)
	}
}

// problems reports what is wrong with the Markdown of v.
func (b *binder) problems(v *Value, problems []Problem) {
	for _, p := range problems {
		b.found.add(Finding{Severity: p.Severity, Position: v.textPosition(p.Offset, p.Length), Message: p.Message, Help: p.Help})
	}
}

// tableValue checks a value that has to be one table.
func (b *binder) tableValue(field *templates.Field, v *Value, at path) {
	header := at.header()
	switch {
	case v.Kind == Table:
		b.table(field, v, at)
	case v.Kind == Array && v.origin == rows:
		if !v.Items[0].damaged {
			b.found.errorAt(v.Position, fmt.Sprintf("%s staat maar één keer in een plan, met enkele haken", quoted(field.Key)), "schrijf "+header)
		}
		for _, item := range v.Items {
			b.table(field, item, at)
		}
	default:
		help := "schrijf " + header + " en daaronder de sleutels"
		if len(field.Fields) > 0 {
			help = fmt.Sprintf("schrijf %s = { %s }", field.Key, assignment(field.Fields[0]))
		}
		b.found.errorAt(v.Position, fmt.Sprintf("%s heeft zelf geen waarde, maar sleutels eronder", quoted(field.Key)), help)
	}
}

// rows checks a value that has to be an array of tables.
func (b *binder) rows(field *templates.Field, v *Value, at path) {
	header := at.header()
	switch {
	case v.Kind == Table && v.origin == implicit:
		var key []keyPart
		for _, f := range at {
			key = append(key, keyPart{f.Key, v.Key})
		}
		b.found.add(tooEarly(key, v))
		b.rowKeys(field, v, at)
	case v.Kind == Table && v.damaged:
		b.table(field, v, at) // Load could not tell what was meant
	case v.Kind == Table:
		b.found.errorAt(v.Position, fmt.Sprintf("%s mag meer dan één keer voorkomen en krijgt dubbele haken", quoted(field.Key)), "schrijf "+header)
		b.table(field, v, at)
	case v.Kind != Array:
		b.found.errorAt(v.Position, fmt.Sprintf("%s heeft zelf geen waarde, maar rijen", quoted(field.Key)), "schrijf "+header+" boven elke rij")
	default:
		for _, item := range v.Items {
			if item.Kind != Table {
				b.found.errorAt(item.Position, fmt.Sprintf("een rij van %s is een blok met sleutels, geen losse waarde", quoted(field.Key)), "schrijf "+header+" boven elke rij")
				continue
			}
			b.table(field, item, at)
		}
		b.unique(field, v)
	}
}

// rowKeys checks the keys of tables that lack their row; what the row would have to have is not known.
func (b *binder) rowKeys(field *templates.Field, v *Value, at path) {
	damaged := v.damaged
	v.damaged = true
	b.table(field, v, at)
	v.damaged = damaged
}

// list checks an array of values.
func (b *binder) list(field *templates.Field, v, table *Value, at path) {
	if v.Kind != Array {
		written := v.source()
		if v.Kind == Number {
			written = strconv.Quote(written)
		}
		b.found.errorAt(v.Position, fmt.Sprintf("%s is een lijst", quoted(field.Key)), fmt.Sprintf("zet rechte haken rond de waarde: %s = [%s]", field.Key, shortened(written)))
		return
	}
	if len(field.Fields) == 0 {
		return
	}
	element := *field.Fields[0]
	element.Key = field.Key
	for _, item := range v.Items {
		if item.Kind == Table || item.Kind == Array {
			b.found.errorAt(item.Position, fmt.Sprintf("in de lijst %s horen losse waarden", quoted(field.Key)), fmt.Sprintf(`schrijf %s = ["…", "…"]`, field.Key))
			continue
		}
		b.value(&element, item, table, at)
	}
}

// number checks a number.
func (b *binder) number(field *templates.Field, v *Value) {
	if v.Kind == Number {
		if math.IsInf(v.Number, 0) || math.IsNaN(v.Number) {
			b.found.errorAt(v.Position, v.source()+" is geen getal dat gedrukt kan worden", "schrijf bijvoorbeeld "+assignment(field))
		}
		return
	}
	message := fmt.Sprintf("%s is een getal", quoted(field.Key))
	help := "schrijf bijvoorbeeld " + assignment(field)
	if v.Kind == String {
		word, unit, _ := strings.Cut(strings.TrimSpace(v.Text), " ")
		switch n, ok := readNumber(word); {
		case v.empty():
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
	b.found.errorAt(v.Position, message, help)
}

// readNumber reads a number as people write it, and returns it as TOML has it.
func readNumber(word string) (string, bool) {
	n, err := strconv.ParseFloat(decimalPoint(word), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return "", false
	}
	return strings.Replace(FormatNumber(n), ",", ".", 1), true
}

// boolean checks a switch.
func (b *binder) boolean(field *templates.Field, v *Value) {
	if v.Kind == Boolean {
		return
	}
	help := fmt.Sprintf("schrijf %s = true of %s = false, zonder aanhalingstekens", field.Key, field.Key)
	switch strings.ToLower(strings.TrimSpace(v.Text)) {
	case "ja", "true", "waar", "yes", "wel", "aan", "x":
		help = fmt.Sprintf("schrijf %s = true, zonder aanhalingstekens", field.Key)
	case "nee", "neen", "false", "onwaar", "no", "niet", "uit":
		help = fmt.Sprintf("schrijf %s = false, zonder aanhalingstekens", field.Key)
	}
	b.found.errorAt(v.Position, fmt.Sprintf("%s is true (ja) of false (nee)", quoted(field.Key)), help)
}

// notText reports a value that has to be a text and is none.
func (b *binder) notText(field *templates.Field, v *Value) {
	message := fmt.Sprintf("%s is een tekst", quoted(field.Key))
	help := fmt.Sprintf("schrijf %s = \"…\"", field.Key)
	switch v.Kind {
	case Number, Boolean, Other:
		if field.Kind == templates.ChoiceField {
			help += "; mogelijk zijn " + possible(choiceKeys(field))
			break
		}
		help = "zet er aanhalingstekens rond: " + strconv.Quote(v.source())
	case Array:
		message += ", geen lijst"
		switch {
		case v.origin == rows:
			message, help = fmt.Sprintf("%s is een tekst, geen blok", quoted(field.Key)), fmt.Sprintf("schrijf %s = \"…\" zonder haken", field.Key)
		case field.Kind == templates.MarkdownField:
			help = "zet de hele tekst tussen ''' en begin elk punt met - op een eigen regel"
		case len(v.Items) == 1:
			help = fmt.Sprintf("schrijf %s = %s, zonder rechte haken", field.Key, shortened(v.Items[0].source()))
		}
	case Table:
		message += ", geen blok"
		help = fmt.Sprintf("schrijf %s = \"…\"", field.Key)
	}
	b.found.errorAt(v.Position, message, help)
}

// choice checks a value that has to be one of a list.
func (b *binder) choice(field *templates.Field, v *Value) {
	if v.empty() {
		return // missing, where it is required
	}
	keys := choiceKeys(field)
	if slices.Contains(keys, v.Text) {
		return
	}
	if v == b.plan.Root.Get(templateKey) {
		b.found.add(unknownTemplate(v, keys))
		return
	}
	found := Finding{Position: v.Position, Message: fmt.Sprintf("onbekende waarde %s voor %s", quoted(v.Text), quoted(field.Key))}
	for _, c := range field.Choices {
		if strings.EqualFold(c.Name, v.Text) || strings.EqualFold(c.Key, v.Text) {
			found.Help = fmt.Sprintf("schrijf %s = %q;", field.Key, c.Key)
		}
	}
	if near, ok := Nearest(v.Text, keys); ok && found.Help == "" {
		found.Help = fmt.Sprintf("bedoelde u %q?", near)
	}
	found.Help = strings.TrimLeft(found.Help+" mogelijk zijn "+possible(keys), " ")
	b.found.add(found)
}

func choiceKeys(field *templates.Field) []string {
	var keys []string
	for _, c := range field.Choices {
		keys = append(keys, c.Key)
	}
	return keys
}
