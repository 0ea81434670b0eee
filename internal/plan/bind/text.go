package bind

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/plan/disk"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// text checks a value that is a text, as it should be.
func (b *binder) text(field *form.Field, v, table *toml.Value, at path) {
	switch field.Kind {
	case form.MarkdownField:
		read := b.bound.texts.read(field.Kind, v)
		v.Blocks = read.blocks
		b.problems(v, b.statementsWithin(v, read.problems))
	case form.LineField:
		read := b.bound.texts.read(field.Kind, v)
		v.Inlines = read.inlines
		b.problems(v, read.problems)
		if seemsEmpty(v) {
			help := "typ de tekst"
			if !field.Required {
				help += ", of wis de waarde helemaal: " + field.Key + ` = ""`
			}
			b.found.ErrorAt(v.Position, dutch.Quoted(field.Key)+" lijkt leeg: er staan alleen tekens die niets drukken", help)
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

// seemsEmpty reports whether a text prints nothing, though characters are there.
func seemsEmpty(v *toml.Value) bool { return strings.Trim(v.Text, " \t\n") != "" && v.Empty() }

// problems reports what is wrong with the Markdown of v. Problems of one kind are one
// finding, which tells where the others are.
func (b *binder) problems(v *toml.Value, problems []markdown.Problem) {
	var kinds []markdown.Problem
	places := map[markdown.Problem][]source.Position{}
	for _, kind := range problems {
		at := v.TextPosition(kind.Offset, kind.Length)
		kind.Offset, kind.Length = 0, 0
		if places[kind] == nil {
			kinds = append(kinds, kind)
		}
		places[kind] = append(places[kind], at)
	}
	for _, kind := range kinds {
		at := places[kind]
		b.found.Add(finding.Finding{
			Severity: kind.Severity, Position: at[0], Message: kind.Message + alsoOn(at),
			Help: strings.ReplaceAll(kind.Help, `\`, backslash(v)),
		})
	}
}

// alsoOn names the lines of the places after the first.
func alsoOn(places []source.Position) string {
	first, _ := places[0].LineColumn()
	var lines []int
	last := first
	for _, p := range places[1:] {
		line, _ := p.LineColumn()
		if line != last {
			lines = append(lines, line)
		}
		last = line
	}
	if len(lines) == 0 && len(places) > 1 {
		return fmt.Sprintf(" (%d keer op deze regel)", len(places))
	}
	return dutch.AlsoOnLines(lines)
}

// notText reports a value that has to be a text and is none.
func (b *binder) notText(field *form.Field, v *toml.Value) {
	message := fmt.Sprintf("%s is een tekst", dutch.Quoted(field.Key))
	help := fmt.Sprintf("schrijf %s = \"…\"", field.Key)
	switch v.Kind {
	case toml.Number, toml.Boolean, toml.Other:
		if field.Kind == form.ChoiceField {
			help += "; " + dutch.Options(choiceKeys(field))
			break
		}
		help = "zet er aanhalingstekens rond: " + strconv.Quote(v.Source())
	case toml.Array:
		message += ", geen lijst"
		ids := b.idsIn(field, v.Source())
		switch {
		case v.Origin == toml.Rows:
			message, help = fmt.Sprintf("%s is een tekst, geen blok", dutch.Quoted(field.Key)), fmt.Sprintf("schrijf %s = \"…\" zonder haken", field.Key)
		case len(v.Items) == 1 && v.Items[0].Kind == toml.String && dutch.Shortened(v.Items[0].Text) != v.Items[0].Text:
			help = "wis de rechte haken rond de tekst"
		case field.Kind == form.MarkdownField && len(v.Items) != 1:
			help = "zet de hele tekst tussen ''' en begin elk punt met - op een eigen regel"
		case len(ids) > 1:
			help = chooseOne(field, ids)
		case len(v.Items) == 1 && v.Items[0].Kind == toml.String:
			help = write(field, v.Items[0].Source()) + ", zonder rechte haken"
		case len(v.Items) == 1 && v.Items[0].Kind != toml.Table && v.Items[0].Kind != toml.Array:
			help = write(field, strconv.Quote(v.Items[0].Source())) + ", zonder rechte haken"
		case field.Kind == form.ChoiceField:
			help = "kies er één; " + dutch.Options(choiceKeys(field))
		}
	case toml.Table:
		message += ", geen blok"
	}
	b.habit(v.Position, message, help)
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
	if v == b.plan.Root.Get(disk.TemplateKey) {
		b.found.Add(unknownTemplate(v, keys))
		return
	}
	found := finding.Finding{Position: v.Position, Message: fmt.Sprintf("onbekende waarde %s voor %s", dutch.Quoted(v.Text), dutch.Quoted(field.Key))}
	for _, c := range field.Choices {
		if strings.EqualFold(c.Name, v.Text) || strings.EqualFold(c.Key, v.Text) {
			found.Help = write(field, lexical.Quote(c.Key)) + ";"
			found.Habit = finding.HabitOf(found.Message, found.Help)
		}
	}
	if near, ok := nearestChoice(field, v.Text); ok && found.Help == "" {
		found.Help = fmt.Sprintf("bedoelde u %q?", near)
	}
	found.Help = strings.TrimLeft(found.Help+" "+dutch.Options(keys), " ")
	found.Habit = cmp.Or(found.Habit, sameAdvice(found))
	b.found.Add(found)
}

func choiceKeys(field *form.Field) []string {
	var keys []string
	for _, c := range field.Choices {
		keys = append(keys, c.Key)
	}
	return keys
}

// nearestChoice returns the key of the choice that a text was most likely meant to be, by
// its key or by what it prints.
func nearestChoice(field *form.Field, text string) (key string, ok bool) {
	if key, ok = finding.Nearest(text, choiceKeys(field)); ok {
		return key, true
	}
	var names []string
	for _, c := range field.Choices {
		names = append(names, c.Name)
	}
	if name, ok := finding.Nearest(text, names); ok {
		return field.Choices[slices.Index(names, name)].Key, true
	}
	return choiceWithin(field, text)
}

// shortestPart is how many letters a text has at least that is looked for in the choices,
// or a choice that is looked for in it.
const shortestPart = 5

// choiceWithin returns the key of the one choice that a text is a part of, or that is a
// part of it.
func choiceWithin(field *form.Field, text string) (key string, ok bool) {
	part := letters(text)
	for _, c := range field.Choices {
		for _, whole := range []string{letters(c.Key), letters(c.Name)} {
			if min(len(part), len(whole)) >= shortestPart && (strings.Contains(part, whole) || strings.Contains(whole, part)) && key != c.Key {
				if key != "" {
					return "", false
				}
				key = c.Key
			}
		}
	}
	return key, key != ""
}
