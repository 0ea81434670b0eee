package draft

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/toml/lexical"
)

// example is a value for a field, and whether a plan that says nothing yet may have it.
func (w *writer) example(field *form.Field, path string) (text string, used bool) {
	if text, ok := w.content.Value(path); ok {
		return text, true
	}
	text, used = w.placeholder(field)
	if w.filled && field.Kind == form.MarkdownField {
		text = `""`
	}
	return text, used && !w.leavesOut(field)
}

// leavesOut reports whether a field that a form said nothing of is not given a value: an
// id that was made up would refer to something.
func (w *writer) leavesOut(field *form.Field) bool {
	return w.filled && (field.Kind == form.ReferenceField || field.Kind == form.ListField || field.Kind == form.ChoiceField)
}

// placeholder is a value for a field that has none.
func (w *writer) placeholder(field *form.Field) (text string, used bool) {
	switch field.Kind {
	case form.NumberField:
		return "0.5", false
	case form.BooleanField:
		return "true", false
	case form.ChoiceField:
		if len(field.Choices) == 0 {
			return `""`, false
		}
		return lexical.Quote(field.Choices[0].Key), field.Required
	case form.MarkdownField:
		return "'''\n'''", true
	case form.ReferenceField:
		return lexical.Quote(firstID(strings.Count(field.Target, "."))), true
	case form.ListField:
		if len(field.Fields) > 0 {
			text, used := w.placeholder(field.Fields[0])
			return "[" + text + "]", used
		}
		return "[]", true
	case form.TextField:
		if field.Unique {
			return lexical.Quote(firstID(w.depth)), true
		}
	}
	return `""`, true
}

// firstID is the id of the first row of a level: 1, then 1.1.
func firstID(level int) string { return "1" + strings.Repeat(".1", level) }
