package bind

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/toml"
)

// Bound is a plan with what was noted when it was compared with a form.
type Bound struct {
	plan   *plan.Plan
	texts  *Texts
	notes  []note      // of Bind, for Advise
	schema *form.Field // that Bind compared it with; nil before that
}

// New returns a plan that is yet to be compared with a form. Its texts may be known from
// before.
func New(p *plan.Plan, texts *Texts) *Bound { return &Bound{plan: p, texts: texts} }

// Bind compares a plan with the fields of a template, as Bound.Bind does.
func Bind(p *plan.Plan, schema *form.Field) []finding.Finding { return New(p, nil).Bind(schema) }

// Bind compares a plan with the fields of a template: schema is the template's root
// field, of kind TableField. It reports, in no order, every key that the form does not
// have, every value of another type than the form asks for, and every required key,
// choice, reference and id that is wrong or missing. The Markdown of the plan is parsed
// into Value.Blocks and Value.Inlines.
//
// Where the text was damaged (see plan.Load), what is missing says nothing, and is not
// reported.
func (p *Bound) Bind(schema *form.Field) []finding.Finding {
	defer p.texts.beginRound()()
	b := &binder{
		bound: p, plan: p.plan, schema: schema, found: new(finding.List),
		rowSets: map[rowsKey]*rowSet{}, misspelt: map[string]bool{}, outside: map[stray]bool{},
	}
	p.schema = schema
	if len(p.plan.Files) == 0 {
		return nil
	}
	b.table(schema, p.plan.Root, nil)
	b.commentedKeys()
	b.repeatedKeys()
	for _, reference := range b.references {
		b.reference(reference)
	}
	for _, u := range b.unread {
		b.adviseValue(u)
	}
	for _, l := range b.lostLines {
		b.adviseLine(l)
	}
	for _, header := range p.plan.Root.LostHeaders {
		if a := b.headerMeant(header); a.help != "" {
			b.advise(header.At, a)
		}
	}
	return b.found.List
}

// binder is one run of Bind.
type binder struct {
	bound      *Bound
	plan       *plan.Plan
	schema     *form.Field
	found      *finding.List
	references []pendingReference
	unread     []unreadValue
	lostLines  []lostLine
	rowSets    map[rowsKey]*rowSet
	misspelt   map[string]bool // names of fields, with dots, that were given under another name
	outside    map[stray]bool  // those that were reported
}

// table checks the keys of a table and what is under them.
func (b *binder) table(field *form.Field, v *toml.Value, at path) {
	unknown := b.unknownIn(field, v, at)
	if b.wrongHeader(v, unknown, field, at) {
		unknown = nil
	}
	b.again(v)
	meant := append(b.unknownKeys(field, v, unknown, at), b.lost(field, v)...)
	for _, e := range v.Entries {
		if child := field.Field(e.Name); child != nil {
			b.value(child, e.Value, v, at.with(child))
		}
	}
	if v.Damaged || b.plan.Root.Damaged {
		return
	}
	for _, child := range field.Fields {
		if given := v.Get(child.Key); given.Empty() && !slices.Contains(meant, child.Key) && !b.misspelt[at.with(child).name()] {
			if !b.missing(child, given, v, at) {
				return
			}
		}
	}
}

// unknownIn returns the entries of a table whose keys the form does not have. Those whose
// values could not be read were told of; it notes what most likely helps with them.
func (b *binder) unknownIn(field *form.Field, table *toml.Value, at path) (unknown []toml.Entry) {
	for _, e := range table.Entries {
		if field.Field(e.Name) == nil {
			if !e.Value.Damaged || e.Value.Origin == toml.Implicit { // a table without a header was told of by no one
				unknown = append(unknown, e)
			} else if child := lostField(field, e.Name); child != nil {
				b.unread = append(b.unread, unreadValue{child, e.Value, true})
			} else if beginsSentence(e) {
				b.advise(e.Value.Position, strayLine)
			}
		}
		for _, key := range dottedKeys(e) {
			if own := key.ownPath(at); own != nil && key.value.Damaged {
				b.unread = append(b.unread, unreadValue{own, key.value, true})
			}
		}
	}
	return unknown
}

// missing reports a field that is not given in table, if it is required. It returns
// whether another may be missing: of a row with nothing in it, that is all there is to
// tell.
func (b *binder) missing(field *form.Field, given, table *toml.Value, at path) (more bool) {
	if !b.required(field) {
		return true
	}
	because := ""
	if !field.Required {
		because = fmt.Sprintf(", want %s is true", field.RequiredIf)
	}
	if len(at) > 0 && at.last().Kind == form.RowsField && len(table.Entries) == 0 {
		b.found.ErrorAt(table.Position, "onder "+at.header()+" staat niets", "wis deze regel, of vul dit blok in")
		table.Damaged = true
		return false
	}
	where := "in " + at.header()
	what := dutch.Quoted(field.Key)
	if len(at) == 0 {
		where = "bovenaan het plan"
	}
	if field.Kind.HasHeader() {
		where, what = "in het plan", at.with(field).header()
	}
	if given != nil && field.Kind == form.LineField && seemsEmpty(given) {
		return true // which is reported
	}
	found := finding.Finding{Position: table.Position, Message: fmt.Sprintf("%s ontbreekt %s%s", where, what, because), Help: example(field, at)}
	if given != nil {
		found.Position = given.Position
		found.Message = emptyMessage(field.Key) + because
		found.Help = strings.Replace(found.Help, "voeg toe: ", "schrijf ", 1)
	}
	b.found.Add(found)
	return true
}

// required reports whether a field must be given in this plan.
func (b *binder) required(field *form.Field) bool {
	if field.Required || field.RequiredIf == "" {
		return field.Required
	}
	condition := b.plan.Root.Get(strings.Split(field.RequiredIf, ".")...)
	return condition != nil && condition.Kind == toml.Boolean && condition.Boolean
}
