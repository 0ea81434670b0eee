package bind

import (
	"fmt"
	"slices"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// This file holds the words that several findings about a field have in common.

func emptyMessage(key string) string {
	return dutch.Quoted(key) + " is leeg, maar moet een waarde hebben"
}

func unknownMessage(key string) string { return "onbekende sleutel " + dutch.Quoted(key) }

func numberMessage(field *form.Field) string {
	return dutch.Quoted(field.Key) + " is een getal"
}

func booleanMessage(field *form.Field) string {
	return fmt.Sprintf("%s is true (ja) of false (nee)", dutch.Quoted(field.Key))
}

func tableMessage(field *form.Field) string {
	return dutch.Quoted(field.Key) + " heeft zelf geen waarde, maar sleutels eronder"
}

// example tells how a missing field is written.
func example(field *form.Field, at path) string {
	switch field.Kind {
	case form.TableField, form.RowsField:
		help := "voeg toe: " + at.with(field).header()
		if i := slices.IndexFunc(field.Fields, func(child *form.Field) bool { return child.Required }); i >= 0 {
			help += " en daaronder " + assignment(field.Fields[i])
		}
		return help
	case form.ChoiceField:
		if keys := choiceKeys(field); len(keys) > 1 {
			return fmt.Sprintf("voeg toe: %s; %s", assignment(field), dutch.Options(keys))
		}
	}
	return "voeg toe: " + assignment(field)
}

// assignment writes key = value with a value of the right kind.
func assignment(field *form.Field) string {
	switch field.Kind {
	case form.NumberField:
		return field.Key + " = 0.5"
	case form.BooleanField:
		return field.Key + " = true"
	case form.ListField:
		return field.Key + ` = ["…"]`
	case form.TableField:
		return field.Key + " = { … }"
	case form.ChoiceField:
		if len(field.Choices) > 0 {
			return fmt.Sprintf("%s = %s", field.Key, lexical.Quote(field.Choices[0].Key))
		}
	}
	return field.Key + ` = "…"`
}

// write is the advice to give a field a value.
func write(field *form.Field, value string) string {
	return fmt.Sprintf("schrijf %s = %s", field.Key, value)
}

// writeExample is the advice to give a field a value of the right kind, or none.
func writeExample(field *form.Field) string {
	return fmt.Sprintf("schrijf bijvoorbeeld %s, of wis deze regel", assignment(field))
}

// chooseOne is the advice for a field that was given several ids and can have one.
func chooseOne(field *form.Field, ids []string) string {
	return "kies er één: " + write(field, lexical.Quote(ids[0]))
}

// writtenAgain is how a help text repeats a value: as it is written, cut off where that
// is long.
func writtenAgain(v *toml.Value) string {
	written := v.Source()
	if dutch.Shortened(written) == written {
		return written
	}
	return "…"
}
