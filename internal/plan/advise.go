package plan

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
	"actieplan/internal/toml/mistake"
)

// advice is what helps at a place, in other words than reading the TOML alone leads to.
type advice struct {
	at      source.Position
	message string // empty where that of the finding will do
	help    string
	drop    bool // the finding follows from another
}

// Advise gives the findings about values that could not be read the advice that fits the fields which these stand under. Only
// Bind, which came before, knows the fields: TOML alone does not tell whether 10 huizen was meant as a number or as a text.
func Advise(found []finding.Finding, plan *Plan) []finding.Finding {
	kept := found[:0]
	for _, f := range found {
		i := slices.IndexFunc(plan.advice, func(a advice) bool { return a.at == f.Position })
		if i < 0 || f.Severity != finding.Error {
			kept = append(kept, f)
			continue
		}
		better := plan.advice[i]
		if better.drop {
			continue
		}
		f.Help = better.help
		if better.message != "" {
			f.Message = better.message
		}
		kept = append(kept, f)
	}
	return kept
}

// advise notes what helps at a place.
func (b *binder) advise(at source.Position, a advice) {
	a.at = at
	b.plan.advice = append(b.plan.advice, a)
}

// valueBehind begins the advice where a value stands on a line below its key, which it should not stay on.
const valueBehind = "zet de waarde achter de =: "

// unreadValue is a value that could not be read, and the field that it stands under.
type unreadValue struct {
	field *form.Field
	value *toml.Value
	path  bool // its key repeats the names of the table that it stands under
}

// adviseValue notes what helps where a value of a field could not be read.
func (b *binder) adviseValue(u unreadValue) {
	field, v := u.field, u.value
	var a advice
	switch {
	case v.Missing:
		a = unwritten(field)
	case v.Written != "":
		a = b.rewritten(field, v)
		if v.Below && strings.HasPrefix(a.help, "schrijf ") && !strings.Contains(a.help, " bijvoorbeeld ") {
			a = advice{help: valueBehind + a.help}
		}
	}
	if a.help == "" && u.path {
		a.help = fmt.Sprintf("schrijf %s = …", field.Key)
	}
	if a.help != "" {
		if !u.path {
			a.help = strings.Replace(a.help, " "+field.Key+" = ", " "+writtenKey(v).Text()+" = ", 1)
		}
		b.advise(v.Position, a)
	}
}

// writtenKey is the place of the key of a value as it was written, with the names of the tables before it and their dots.
func writtenKey(v *toml.Value) source.Position {
	start, end, data := v.Key.Offset, v.Key.Offset+v.Key.Length, v.Key.File.Data
	for start > 0 && strings.IndexByte(" \t\n{,", data[start-1]) < 0 {
		start--
	}
	return source.Span(v.Key.File, start, end)
}

// unwritten is what helps where a key has no value.
func unwritten(field *form.Field) advice {
	switch field.Kind {
	case form.LineField, form.MarkdownField, form.TextField:
		if !field.Required {
			return advice{} // "" will do
		}
	case form.TableField:
		return advice{help: rowWritten(field, "")}
	}
	if field.Required {
		return advice{help: "schrijf " + assignment(field)}
	}
	return advice{help: fmt.Sprintf("schrijf bijvoorbeeld %s, of wis deze regel", assignment(field))}
}

// rewritten is what helps where the value of a field was written in a way that TOML does not take.
func (b *binder) rewritten(field *form.Field, v *toml.Value) advice {
	text, quoted := mistake.Meant(v.Written)
	assigns := strings.Contains(v.Written, "=") // which another key may
	switch field.Kind {
	case form.LineField, form.MarkdownField, form.TextField:
		if field.Kind == form.TextField && quoted == "" {
			text = strings.TrimRight(text, ".,;")
		}
		return textWritten(field, v.Written, text, quoted)
	case form.NumberField:
		if assigns {
			return advice{}
		}
		if n, ok := dutch.NumberIn(strings.NewReplacer(";", ",", "_", "").Replace(text)); ok {
			return advice{help: fmt.Sprintf("schrijf %s = %s", field.Key, n)}
		}
		return advice{message: fmt.Sprintf("%s is een getal", dutch.Quoted(field.Key)), help: fmt.Sprintf("schrijf bijvoorbeeld %s, of wis deze regel", assignment(field))}
	case form.BooleanField:
		if assigns {
			return advice{}
		}
		if text == "true" || text == "false" {
			return advice{help: fmt.Sprintf("schrijf %s = %s", field.Key, text)}
		}
		return advice{message: booleanMessage(field), help: booleanHelp(field, strings.Trim(text, "[]() "))}
	case form.ChoiceField:
		if assigns {
			return advice{}
		}
		if near, ok := nearestChoice(field, text); ok {
			return advice{help: fmt.Sprintf("schrijf %s = %s", field.Key, lexical.Quote(near))}
		}
		return advice{help: "mogelijk zijn " + dutch.Possible(choiceKeys(field))}
	case form.ListField:
		if ids := b.idsIn(field, v.Written); len(ids) > 0 {
			return advice{help: fmt.Sprintf("schrijf %s = [%s]", field.Key, quotedList(ids))}
		}
	case form.ReferenceField:
		switch ids := b.idsIn(field, v.Written); len(ids) {
		case 0:
		case 1:
			return advice{help: fmt.Sprintf("schrijf %s = %s", field.Key, lexical.Quote(ids[0]))}
		default:
			return advice{
				message: fmt.Sprintf("%s is één waarde, geen lijst", dutch.Quoted(field.Key)),
				help:    fmt.Sprintf("kies er één: schrijf %s = %s", field.Key, lexical.Quote(ids[0])),
			}
		}
	case form.TableField:
		help := rowWritten(field, v.Written)
		braced := strings.HasPrefix(v.Written, "{")
		switch {
		case braced && assigns:
			return rowAgain(field, v)
		case !keepsWords(help, v.Written):
		case braced:
			return advice{help: help}
		default:
			return advice{message: fmt.Sprintf("%s heeft zelf geen waarde, maar sleutels eronder", dutch.Quoted(field.Key)), help: help}
		}
	}
	return advice{}
}

// textWritten is what helps where a text was written in a way that TOML does not take. Text is what was meant, and quoted the
// same with quotes that may be part of it.
func textWritten(field *form.Field, written, text, quoted string) advice {
	switch {
	case strings.Contains(written, "\n"):
		if field.Kind == form.MarkdownField {
			return advice{}
		}
		return advice{message: "een titel of naam is één regel", help: "zet alles op één regel, tussen twee \""}
	case written[0] == '(' && strings.HasSuffix(written, ")"):
		if inner := strings.Trim(written, "() "); inner != "" && strings.ContainsAny(inner[:1], "\"'") {
			return textWritten(field, inner, strings.Trim(inner, "\"'"), "")
		}
		return advice{help: "schrijf " + field.Key + " = " + lexical.Quote(text)}
	case wordsInBrackets(written) && dutch.Shortened(written) == written:
		return advice{help: "schrijf " + field.Key + " = " + lexical.Quote(written)}
	case text == "" || quoted != "" || strings.ContainsAny(written[:1], "[{") || strings.Contains(written, `\`) || strings.Contains(text, "\" ") || strings.Contains(text, "\","):
		return advice{}
	case strings.ContainsAny(written[:1], "0123456789+-.,") || isSwitch(written):
		return advice{message: "rond deze tekst ontbreken aanhalingstekens", help: "schrijf " + field.Key + " = " + lexical.Quote(dutch.Shortened(text))}
	case dutch.Shortened(text) != text:
		return advice{}
	}
	return advice{help: "schrijf " + field.Key + " = " + lexical.Quote(text)}
}

// wordsInBrackets reports whether a text begins with words between brackets, as [Concept] te bespreken does, and no list.
func wordsInBrackets(written string) bool {
	inner := strings.TrimLeft(written, "[{ ")
	return strings.ContainsAny(written[:1], "[{") && inner != "" && !strings.HasPrefix(written, "[[") && !strings.ContainsAny(inner, "=") &&
		strings.IndexFunc(inner, unicode.IsLetter) == 0
}

// keepsWords reports whether a help text repeats all words of two letters or more that were written, but for units.
func keepsWords(help, written string) bool {
	for _, word := range strings.FieldsFunc(written, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(word) > 1 && !strings.EqualFold(word, "vte") && !strings.EqualFold(word, "fte") && !strings.Contains(help, word) {
			return false
		}
	}
	return true
}

// idsIn finds the ids that a list or a reference can have in what was written instead, by themselves or by the titles of
// their rows.
func (b *binder) idsIn(field *form.Field, written string) []string {
	reference := field.Reference()
	if reference == nil {
		return nil
	}
	rows := b.rowsWithin(reference.Target, nil)
	target := b.schema.Field(strings.Split(reference.Target, ".")...)
	plain := finding.PlainKey(written)
	type place struct {
		at int
		id string
	}
	var places []place
	for _, id := range rows.ids {
		at := wordIn(written, id)
		if at < 0 {
			at = wordIn(strings.ReplaceAll(written, ",", "."), id)
		}
		if at < 0 {
			for _, f := range target.Fields {
				if title := rows.byID[id].Get(f.Key); f.Kind == form.LineField && title != nil && len(title.Text) > 3 {
					at = max(at, strings.Index(plain, finding.PlainKey(title.Text)))
				}
			}
		}
		if at >= 0 {
			places = append(places, place{at, id})
		}
	}
	slices.SortStableFunc(places, func(a, b place) int { return a.at - b.at })
	var ids []string
	for _, p := range places {
		ids = append(ids, p.id)
	}
	return ids
}

// wordIn is where a word stands in a text, with no letter, figure or point that belongs to a longer one beside it; -1 where
// it does not.
func wordIn(text, word string) int {
	part := func(i int) bool {
		if i < 0 || i >= len(text) {
			return false
		}
		c := text[i]
		return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
	}
	for from := 0; ; {
		n := strings.Index(text[from:], word)
		if n < 0 {
			return -1
		}
		start, end := from+n, from+n+len(word)
		joined := part(start-1) || part(end) ||
			start > 0 && text[start-1] == '.' && part(start-2) || end < len(text) && text[end] == '.' && part(end+1)
		if !joined {
			return start
		}
		from = end
	}
}

// quotedList writes texts as the values of an array.
func quotedList(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = lexical.Quote(text)
	}
	return strings.Join(quoted, ", ")
}
