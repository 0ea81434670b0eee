package bind

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

// advice is what helps, in other words than reading the TOML alone leads to.
type advice struct {
	message string // empty where that of the finding will do
	help    string
}

// note is what Bind found out about the findings at a place.
type note struct {
	at   source.Position
	kind noteKind
	advice
}

// noteKind is what Advise does with the findings at a place.
type noteKind int

const (
	reword  noteKind = iota // give the finding there, if any, this advice
	drop                    // leave the finding there out: it follows from another
	replace                 // report this, and nothing else that was found there
	ownRow                  // leave out that keys there were given before: the place is that of a row of its own
)

// Advise gives the findings about values that could not be read the advice that fits the
// fields which these stand under. Only Bind, which came before, knows the fields: TOML
// alone does not tell whether 10 huizen was meant as a number or as a text.
func (p *Bound) Advise(found []finding.Finding) []finding.Finding {
	kept := found[:0]
	var explained []string
	isError := func(f finding.Finding) bool { return f.Severity == finding.Error }
	if p.schema != nil && slices.ContainsFunc(found, isError) {
		explained = explanations(p.schema)
	}
	for _, f := range found {
		if isExplanation(f.Related, explained) || p.inOwnRow(f) {
			continue // the key is given once
		}
		if isError(f) && isExplanation(f.Position, explained) {
			kept = append(kept, asExplanation(f))
			continue
		}
		better := p.noteAt(f.Position)
		if better == nil || !isError(f) {
			kept = append(kept, f)
			continue
		}
		if better.kind != reword {
			continue
		}
		f.Help = better.help
		if better.message != "" {
			f.Message = better.message
		}
		kept = append(kept, f)
	}
	for _, n := range p.notes {
		if n.kind == replace {
			kept = append(kept, finding.Finding{Position: n.at, Message: n.message, Help: n.help})
		}
	}
	return kept
}

// noteAt is the note on the findings at a place: one that replaces them, or else the first;
// nil for none.
func (p *Bound) noteAt(at source.Position) (first *note) {
	for i := range p.notes {
		switch n := &p.notes[i]; {
		case n.at != at || n.kind == ownRow:
		case n.kind == replace:
			return n
		case first == nil:
			first = n
		}
	}
	return first
}

// inOwnRow reports whether a key that was given before stands in a row whose header is
// missing.
func (p *Bound) inOwnRow(f finding.Finding) bool {
	return f.Related.File != nil && slices.ContainsFunc(p.notes, func(n note) bool {
		within := func(at source.Position) bool {
			return at.File == n.at.File && at.Offset >= n.at.Offset && at.Offset < n.at.Offset+n.at.Length
		}
		return n.kind == ownRow && within(f.Position) && !within(f.Related)
	})
}

// advise notes what helps at a place.
func (b *binder) advise(at source.Position, a advice) { b.note(at, reword, a) }

// note notes what is to be done with the findings at a place.
func (b *binder) note(at source.Position, kind noteKind, a advice) {
	b.bound.notes = append(b.bound.notes, note{at, kind, a})
}

// valueBehind begins the advice where a value stands on a line below its key, which it
// should not stay on.
const valueBehind = "zet de waarde achter de =: "

// unreadValue is a value that could not be read, and the field that it stands under.
type unreadValue struct {
	field *form.Field
	value *toml.Value
	whole bool // its key repeats the names of the table that it stands under
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
	if a.help == "" && u.whole {
		a.help = fmt.Sprintf("schrijf %s = …", field.Key)
	}
	if a.help != "" {
		if !u.whole {
			a.help = strings.Replace(a.help, " "+field.Key+" = ", " "+writtenKey(v).Text()+" = ", 1)
		}
		b.advise(v.Position, a)
	}
}

// writtenKey is the place of the key of a value as it was written, with the names of the
// tables before it and their dots.
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
		help, _ := rowWritten(field, "")
		return advice{help: help}
	}
	if field.Required {
		return advice{help: "schrijf " + assignment(field)}
	}
	return advice{help: writeExample(field)}
}

// rewritten is what helps where the value of a field was written in a way that TOML does
// not take.
func (b *binder) rewritten(field *form.Field, v *toml.Value) advice {
	text, quoted := mistake.Meant(v.Written)
	switch field.Kind {
	case form.LineField, form.MarkdownField, form.TextField:
		if v.Written == "'''" || v.Written == `"""` {
			return advice{help: write(field, v.Written)} // the text itself is as it should be
		}
		if field.Kind == form.TextField && quoted == "" {
			text = strings.TrimRight(text, ".,;")
		}
		return textWritten(field, v.Written, text, quoted)
	case form.NumberField, form.BooleanField, form.ChoiceField:
		if strings.Contains(v.Written, "=") {
			return advice{} // another key may stand there too
		}
		a := wordWritten(field, text)
		if field.Kind == form.NumberField && a.message == "" && !strings.ContainsAny(v.Written[:1], "0123456789.") {
			a.message = numberMessage(field) // rather than that a text lacks its quotes
		}
		return a
	case form.ListField, form.ReferenceField:
		ids := b.idsIn(field, v.Written)
		if len(ids) == 0 && !strings.ContainsAny(v.Written, "\"'[") {
			return advice{help: b.possibleIDs(field)}
		}
		return idsWritten(field, ids)
	case form.TableField:
		return tableWritten(field, v)
	}
	return advice{}
}

// wordWritten is what helps where a number, a switch or a choice was written in a way
// that TOML does not take.
func wordWritten(field *form.Field, text string) advice {
	switch field.Kind {
	case form.NumberField:
		text = strings.NewReplacer(";", ",", "_", "").Replace(text)
		if n, ok := dutch.NumberIn(spacedNumber().ReplaceAllString(text, "$1.$2")); ok {
			if remark := strings.IndexByte(text, '('); remark > 0 && strings.HasSuffix(text, ")") {
				n += " # " + text[remark:]
			}
			return advice{help: write(field, n)}
		}
		return advice{message: numberMessage(field), help: writeExample(field)}
	case form.BooleanField:
		if text == "true" || text == "false" {
			return advice{help: write(field, text)}
		}
		return advice{message: booleanMessage(field), help: booleanHelp(field, strings.Trim(text, "[]() "))}
	}
	if near, ok := nearestChoice(field, text); ok {
		return advice{help: write(field, lexical.Quote(near))}
	}
	return advice{help: dutch.Options(choiceKeys(field))}
}

// idsWritten is what helps where ids were written in a way that TOML does not take.
func idsWritten(field *form.Field, ids []string) advice {
	switch {
	case len(ids) == 0:
		return advice{}
	case field.Kind == form.ListField:
		return advice{help: write(field, "["+quotedList(ids)+"]")}
	case len(ids) == 1:
		return advice{help: write(field, lexical.Quote(ids[0]))}
	}
	return advice{message: fmt.Sprintf("%s is één waarde, geen lijst", dutch.Quoted(field.Key)), help: chooseOne(field, ids)}
}

// tableWritten is what helps where a table of one line was written in a way that TOML
// does not take.
func tableWritten(field *form.Field, v *toml.Value) advice {
	braced := strings.HasPrefix(v.Written, "{")
	if braced && strings.ContainsAny(v.Written, "=:") {
		return rowAgain(field, v)
	}
	if first, _ := leadingKey(field, v.Written, withSign); first != nil {
		row := *v
		row.Written = "{ " + v.Written + " }"
		if a := rowAgain(field, &row); a.help != "" {
			a.message = tableMessage(field)
			return a
		}
	}
	help, said := rowWritten(field, v.Written)
	a := advice{help: help}
	if !keepsWords(help+said, v.Written, numberOf(field)) {
		return advice{}
	}
	if !braced {
		a.message = tableMessage(field)
	}
	return a
}

// textWritten is what helps where a text was written in a way that TOML does not take.
// Text is what was meant, and quoted the same with quotes that may be part of it.
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
		return advice{help: write(field, lexical.Quote(text))}
	case wordsInBrackets(written) && dutch.Shortened(written) == written:
		return advice{help: write(field, lexical.Quote(written))}
	case text == "", quoted != "", strings.ContainsAny(written[:1], "[{"), strings.Contains(written, `\`),
		!opensQuotes(text) && (strings.Contains(text, "\" ") || strings.Contains(text, "\",")):
		return advice{}
	case strings.ContainsAny(written[:1], "0123456789+-.,") || isSwitch(written):
		return advice{message: "rond deze tekst ontbreken aanhalingstekens", help: write(field, lexical.Quote(dutch.Shortened(text)))}
	case dutch.Shortened(text) != text:
		return advice{}
	}
	return advice{help: write(field, lexical.Quote(text))}
}

// opensQuotes reports whether the first quote within a text opens a quotation, and does
// not end the text: "Werkgroep "mond" en zorg".
func opensQuotes(text string) bool {
	i := strings.IndexByte(text, '"')
	return i > 0 && text[i-1] == ' ' && strings.Count(text, `"`) == 2
}

// wordsInBrackets reports whether a text begins with words between brackets, as [Concept]
// te bespreken does, and no list.
func wordsInBrackets(written string) bool {
	inner := strings.TrimLeft(written, "[{ ")
	return strings.ContainsAny(written[:1], "[{") && inner != "" && !strings.HasPrefix(written, "[[") && !strings.ContainsAny(inner, "=") &&
		strings.IndexFunc(inner, unicode.IsLetter) == 0
}

// keepsWords reports whether a help text repeats all words of two letters or more that
// were written, but for the units of a number, which may be nil.
func keepsWords(help, written string, number *form.Field) bool {
	for _, word := range strings.FieldsFunc(written, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(word) > 1 && !isUnit(word, number) && !strings.Contains(help, word) {
			return false
		}
	}
	return true
}
