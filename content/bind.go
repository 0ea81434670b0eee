package content

import (
	"fmt"
	"strings"

	"actieplan/templates"
)

// Bind holds a plan against the fields of a template: schema is the template's root field, of kind TableField. It
// reports, in no order, every key that the form does not have, every value of another type than the form asks for, and
// every required key, choice, reference and id that is wrong or missing. The Markdown of the plan is parsed into
// Value.Blocks and Value.Inlines.
//
// Where the text was damaged (see Load), what is missing says nothing, and is not reported.
func Bind(plan *Plan, schema *templates.Field) []Finding {
	b := &binder{plan: plan, schema: schema, found: new(findings), rowSets: map[rowsKey]*rowSet{}, misspelt: map[string]bool{}}
	if len(plan.Files) == 0 {
		return nil
	}
	b.table(schema, plan.Root, nil)
	for _, r := range b.references {
		b.reference(r)
	}
	return b.found.list
}

// binder is one run of Bind.
type binder struct {
	plan       *Plan
	schema     *templates.Field
	found      *findings
	references []pendingReference
	rowSets    map[rowsKey]*rowSet
	misspelt   map[string]bool // names of arrays of tables, with dots, that some rows were not found under
}

// path is where a field stands in the schema: the fields from below the root down to it.
type path []*templates.Field

// with is the path with one more field. It never shares memory with its fellows.
func (p path) with(f *templates.Field) path {
	return append(p[:len(p):len(p)], f)
}

// name writes the keys of p with dots between them.
func (p path) name() string {
	names := make([]string, len(p))
	for i, f := range p {
		names[i] = f.Key
	}
	return strings.Join(names, ".")
}

// header writes the header of the table that p leads to.
func (p path) header() string {
	if len(p) == 0 {
		return ""
	}
	return bracketed(p.name(), p[len(p)-1].Kind == templates.RowsField)
}

// table checks the keys of a table and what is under them.
func (b *binder) table(field *templates.Field, v *Value, at path) {
	var unknown []Entry
	for _, e := range v.Entries {
		if child := field.Field(e.Name); child != nil {
			b.value(child, e.Value, v, at.with(child))
		} else if !e.Value.damaged {
			unknown = append(unknown, e)
		}
	}
	b.unknownKeys(field, unknown, at)
	if v.damaged || b.plan.Root.damaged {
		return
	}
	for _, child := range field.Fields {
		if given := v.Get(child.Key); given.empty() {
			b.missing(child, given, v, at)
		}
	}
}

// empty reports whether a value says nothing: an empty text is like a key left out.
func (v *Value) empty() bool {
	return v == nil || v.Kind == String && strings.TrimSpace(v.Text) == ""
}

// missing reports a required field that is not given in table.
func (b *binder) missing(field *templates.Field, given, table *Value, at path) {
	because := ""
	if !field.Required {
		if field.RequiredIf == "" {
			return
		}
		condition := b.plan.Root.Get(strings.Split(field.RequiredIf, ".")...)
		if condition == nil || condition.Kind != Boolean || !condition.Boolean {
			return
		}
		because = fmt.Sprintf(", want %s is true", field.RequiredIf)
	}
	position := table.Position
	where := "in " + at.header()
	what := quoted(field.Key)
	if len(at) == 0 {
		where = "bovenaan het plan"
	}
	if field.Kind == templates.TableField || field.Kind == templates.RowsField {
		where, what = "in het plan", at.with(field).header()
	}
	found := Finding{Position: position, Message: fmt.Sprintf("%s ontbreekt %s%s", where, what, because), Help: b.example(field, at)}
	if given != nil {
		found.Position = given.Position
		found.Message = emptyMessage(field.Key) + because
	}
	b.found.add(found)
}

func emptyMessage(key string) string { return quoted(key) + " is leeg, maar moet een waarde hebben" }

// example tells how a missing field is written.
func (b *binder) example(field *templates.Field, at path) string {
	switch field.Kind {
	case templates.TableField:
		name := at.with(field).header()
		for _, child := range field.Fields {
			if child.Required {
				return fmt.Sprintf("voeg toe: %s en daaronder %s", name, assignment(child))
			}
		}
		return "voeg toe: " + name
	case templates.RowsField:
		return "voeg toe: " + at.with(field).header()
	case templates.ChoiceField:
		return fmt.Sprintf("voeg toe: %s; mogelijk zijn %s", assignment(field), possible(choiceKeys(field)))
	}
	return "voeg toe: " + assignment(field)
}

// assignment writes key = value with a value of the right kind.
func assignment(field *templates.Field) string {
	switch field.Kind {
	case templates.NumberField:
		return field.Key + " = 0.5"
	case templates.BooleanField:
		return field.Key + " = true"
	case templates.ListField:
		return field.Key + ` = ["…"]`
	case templates.TableField:
		return field.Key + " = { … }"
	case templates.ChoiceField:
		if len(field.Choices) > 0 {
			return fmt.Sprintf("%s = %q", field.Key, field.Choices[0].Key)
		}
	}
	return field.Key + ` = "…"`
}
