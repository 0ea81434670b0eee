package bind

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// value checks a value of table against its field.
func (b *binder) value(field *form.Field, v, table *toml.Value, at path) {
	if v.Damaged && v.Kind != toml.Table && v.Kind != toml.Array {
		b.unread = append(b.unread, unreadValue{field, v, false}) // reported by Load
		return
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

// tableValue checks a value that has to be one table.
func (b *binder) tableValue(field *form.Field, v *toml.Value, at path) {
	header := at.header()
	switch {
	case v.Kind == toml.Table:
		b.table(field, v, at)
	case v.Kind == toml.Array && v.Origin == toml.Implicit:
		b.joinTables(v, at)
		b.table(field, v, at)
	case v.Kind == toml.Array && v.Origin != toml.Inline:
		if !v.Items[0].Damaged {
			b.habit(v.Position, fmt.Sprintf("%s staat maar één keer in een plan, met enkele haken", dutch.Quoted(field.Key)), "schrijf "+header)
		}
		for i, item := range v.Items {
			if i > 0 {
				b.advise(item.Position, advice{help: fmt.Sprintf("in een plan staat maar één %s: voeg de twee samen", header)})
			}
			b.table(field, item, at)
		}
		if len(v.Items) == 1 { // its brackets are told of: the rules find in it what is there
			v.Kind, v.Entries, v.Items = toml.Table, v.Items[0].Entries, nil
		}
	default:
		help := fmt.Sprintf("schrijf %s = { %s }", field.Key, assignment(field.Fields[0]))
		if text := textBelow(field); text != "" && v.Kind == toml.String {
			help = textMoved(field, text, v)
		}
		if numberOf(field) != nil && (v.Kind == toml.String || v.Kind == toml.Number) && !strings.Contains(v.Text, "\n") {
			help, _ = rowWritten(field, v.Source())
		}
		b.found.ErrorAt(v.Position, tableMessage(field), help)
	}
}

// joinTables makes one table of rows that Load made since headers within them, such as
// [a.b], were written twice, and tells of these.
func (b *binder) joinTables(rows *toml.Value, at path) {
	var joined []toml.Entry
	given := map[string]*toml.Value{}
	for _, row := range rows.Items {
		for _, e := range row.Entries {
			first := given[e.Name]
			if first == nil {
				given[e.Name] = e.Value
				joined = append(joined, e)
				continue
			}
			header := lexical.TableHeader(at.name() + "." + e.Name)
			b.found.Add(finding.Finding{
				Position: e.Value.Position, Related: first.Position,
				Message: fmt.Sprintf("%s staat hier voor de tweede keer; de eerste keer is op %s", header, first.Position.From(e.Value.Position)),
				Help:    "voeg de twee samen",
			})
		}
	}
	rows.Kind, rows.Entries, rows.Items = toml.Table, joined, nil
}

// habit reports an error that is one with the others like it, where there are many.
func (b *binder) habit(at source.Position, message, help string) {
	b.found.Add(finding.Finding{Position: at, Message: message, Help: help, Habit: finding.HabitOf(message, help)})
}

// mostValues is how many values an array may have: each may be an objective that is printed.
const mostValues = 1000

// list checks an array of values.
func (b *binder) list(field *form.Field, v, table *toml.Value, at path) {
	if v.Kind != toml.Array {
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s is een lijst", dutch.Quoted(field.Key)), b.helpWithList(field, v))
		return
	}
	if len(v.Items) > mostValues {
		b.found.ErrorAt(v.Items[mostValues].Position, fmt.Sprintf("de lijst %s heeft meer dan %d waarden", dutch.Quoted(field.Key), mostValues), "schrap wat er niet hoort")
		v.Items = v.Items[:mostValues]
	}
	element := *field.Fields[0]
	element.Key = field.Key
	if bare := withoutQuotes(v.Items); len(bare) > 1 {
		var written []string
		for _, item := range v.Items {
			written = append(written, strings.Trim(item.Source(), `"'`))
			item.Damaged = true
		}
		b.found.ErrorAt(bare[0].Position, fmt.Sprintf("rond %d waarden van de lijst %s ontbreken aanhalingstekens", len(bare), dutch.Quoted(field.Key)),
			write(field, "["+quotedList(written)+"]"))
		return
	}
	seen := map[string]bool{}
	for _, item := range v.Items {
		if item.Kind == toml.String && seen[item.Text] && item.Text != "" {
			message := fmt.Sprintf("%s staat twee keer in de lijst %s", dutch.Quoted(item.Text), dutch.Quoted(field.Key))
			b.found.Add(finding.WarningAt(item.Position, message, "wis er één van de twee"))
		}
		seen[item.Text] = true
		if item.Kind == toml.Table || item.Kind == toml.Array {
			written := `"…", "…"`
			if ids := b.idsIn(field, v.Source()); len(ids) > 0 {
				written = quotedList(ids)
			}
			b.found.ErrorAt(item.Position, fmt.Sprintf("in de lijst %s horen losse waarden", dutch.Quoted(field.Key)), write(field, "["+written+"]"))
			continue
		}
		b.value(&element, item, table, at)
	}
}

// helpWithList tells how to write a value that should be an array.
func (b *binder) helpWithList(field *form.Field, v *toml.Value) string {
	ids := b.idsIn(field, v.Source()+v.Text)
	if v.Kind == toml.String && v.Empty() {
		return fmt.Sprintf("schrijf %s = [], of wis deze regel", field.Key)
	}
	if possible := b.possibleIDs(field); possible != "" && len(ids) == 0 {
		return possible
	}
	written := writtenAgain(v)
	switch {
	case len(ids) > 0:
		written = quotedList(ids)
	case strings.Contains(v.Text, "\n"):
		written = `"…"`
	case v.Kind == toml.Number:
		written = strconv.Quote(v.Source())
	}
	return fmt.Sprintf("zet rechte haken rond de waarde: %s = [%s]", field.Key, written)
}

// withoutQuotes are the numbers in a list of texts; none where that has other lists or
// tables in it.
func withoutQuotes(items []*toml.Value) (numbers []*toml.Value) {
	for _, item := range items {
		switch item.Kind {
		case toml.Number:
			numbers = append(numbers, item)
		case toml.Table, toml.Array:
			return nil
		}
	}
	return numbers
}

// boolean checks a switch.
func (b *binder) boolean(field *form.Field, v *toml.Value) {
	if v.Kind == toml.Boolean {
		return
	}
	said := v.Text
	if v.Kind == toml.Number {
		said = v.Source()
	}
	b.found.ErrorAt(v.Position, booleanMessage(field), booleanHelp(field, said))
}

// booleanHelp tells how a switch is written that was written as a word.
func booleanHelp(field *form.Field, word string) string {
	word = strings.ToLower(strings.TrimRight(strings.TrimSpace(word), ".,;!"))
	switch {
	case slices.Contains(wordsForTrue, word):
		return fmt.Sprintf("schrijf %s = true, zonder aanhalingstekens", field.Key)
	case slices.Contains(wordsForFalse, word):
		return fmt.Sprintf("schrijf %s = false, zonder aanhalingstekens", field.Key)
	case word == "":
		return fmt.Sprintf("schrijf %s = true of %s = false, of wis deze regel", field.Key, field.Key)
	}
	return fmt.Sprintf("schrijf %s = true of %s = false, zonder aanhalingstekens", field.Key, field.Key)
}

// What people write for true and false.
var (
	wordsForTrue  = []string{"ja", "true", "waar", "yes", "wel", "aan", "on", "x", "v", "1", "☒", "☑", "✓", "✔"}
	wordsForFalse = []string{"nee", "neen", "false", "onwaar", "no", "niet", "uit", "off", "0", "☐"}
)

// isSwitch reports whether a word may be meant for true or false.
func isSwitch(word string) bool {
	word = strings.ToLower(word)
	return slices.Contains(wordsForTrue, word) || slices.Contains(wordsForFalse, word)
}
