package random

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"

	"actieplan/internal/form"
)

// New invents a plan that fits the schema of a template; the same seed gives the same
// plan.
func New(schema *form.Field, seed uint64) *Plan {
	source := rand.New(rand.NewPCG(seed, 1))
	p := &planner{
		writer:  &writer{Rand: source, spice: pick(&writer{Rand: source}, []float64{0.01, 0.05, 0.15, 0.4})},
		targets: make(map[string]bool),
		made:    make(map[string][]madeRow),
	}
	p.foreign = p.chance(0.3)
	findTargets(schema, p.targets)
	p.long = p.longField(schema)
	root := &table{}
	// Rows that refer to others are made after the rows that they refer to.
	for _, refers := range []bool{false, true} {
		for _, f := range schema.Fields {
			if hasReference(f) == refers {
				p.add(root, f, f.Key, nil)
			}
		}
	}
	return &Plan{root: root}
}

// planner invents the values of a plan.
type planner struct {
	*writer
	targets map[string]bool      // dotted paths of the rows that others refer to
	long    *form.Field          // the field of which this plan has very many rows; nil for none
	made    map[string][]madeRow // the rows that others refer to, by path
	terse   bool                 // texts are short for now
	ids     int                  // how many ids were given out
}

// madeRow is a row that others can refer to.
type madeRow struct {
	id     string
	parent string // id of the row it stands in; empty at the top
}

// manyRows is how many rows the longest table of a plan has.
const manyRows = 300

// longField chooses, for a few plans, a table that gets very many rows.
func (p *planner) longField(schema *form.Field) *form.Field {
	var flat []*form.Field
	for _, f := range schema.Fields {
		if f.Kind == form.RowsField && !p.targets[f.Key] && !hasReference(f) {
			flat = append(flat, f)
		}
	}
	if len(flat) == 0 || !p.chance(0.02) {
		return nil
	}
	return pick(p.writer, flat)
}

// add invents a value for the field and adds it to the table. The path is the field's
// own; chosen has the ids referred to in this row so far, by path of the rows they stand
// for.
func (p *planner) add(t *table, f *form.Field, path string, chosen map[string]string) {
	needed := f.Required || f.RequiredIf != "" || f.Unique || f.Kind == form.ReferenceField
	if !needed && p.chance(0.1) && f.Kind != form.RowsField {
		return
	}
	if v := p.value(f, path, chosen, needed); v != nil {
		t.entries = append(t.entries, &entry{key: f.Key, value: v})
	}
}

// isNeeded says of a value that it may not be empty.
const isNeeded = true

// value invents a value, which is nil if none is possible. A needed value is not empty.
func (p *planner) value(f *form.Field, path string, chosen map[string]string, needed bool) value {
	switch f.Kind {
	case form.LineField:
		return p.line(needed)
	case form.MarkdownField:
		return p.text(needed)
	case form.TextField:
		p.ids++
		return quote(fmt.Sprint(p.ids))
	case form.NumberField:
		return literal(pick(p.writer, []string{"0", "0.05", "0.1", "0.25", "0.65", "1", "1.7", "2.0", "12.75", "100"}))
	case form.BooleanField:
		return literal(fmt.Sprint(p.chance(0.5)))
	case form.ChoiceField:
		return quote(pick(p.writer, f.Choices).Key)
	case form.ReferenceField:
		id, ok := p.choose(f.Target, chosen)
		if !ok {
			return nil
		}
		return quote(id)
	case form.TableField:
		t := &table{}
		for _, child := range f.Fields {
			p.add(t, child, path+"."+child.Key, chosen)
		}
		return t
	case form.RowsField:
		return p.rows(f, path, "")
	case form.ListField:
		return p.list(f, chosen)
	}
	return nil
}

// longestLine is how many bytes a line has at most: the title of a plan may fill half a page.
const longestLine = 320

func (p *planner) line(needed bool) value {
	if !needed && p.chance(0.1) {
		return &line{}
	}
	most := 12
	if p.chance(0.1) && !p.terse {
		most = 24
	}
	for {
		inlines := p.inlines(p.between(1, most), onOneLine)
		text := inlineText(inlines)
		if strings.ContainsFunc(text, unicode.IsLetter) && len(text) <= longestLine { // a title that prints nothing is an error
			return &line{inlines: inlines}
		}
	}
}

func (p *planner) text(needed bool) value {
	if p.terse {
		return &text{blocks: []block{p.paragraph(1, 6)}}
	}
	blocks := p.blocks()
	if needed && len(blocks) == 0 {
		blocks = []block{p.paragraph(1, 5)}
	}
	return &text{blocks: blocks}
}

// choose picks a row to refer to: one that stands in the row chosen for the path above,
// if there is a path above.
func (p *planner) choose(target string, chosen map[string]string) (string, bool) {
	parent := ""
	if dot := strings.LastIndexByte(target, '.'); dot >= 0 {
		parent = chosen[target[:dot]]
	}
	var fitting []string
	for _, row := range p.made[target] {
		if row.parent == parent {
			fitting = append(fitting, row.id)
		}
	}
	if len(fitting) == 0 {
		return "", false
	}
	id := pick(p.writer, fitting)
	if chosen != nil {
		chosen[target] = id
	}
	return id, true
}

// list invents a list of different values.
func (p *planner) list(f *form.Field, chosen map[string]string) value {
	a := &array{}
	seen := make(map[value]bool)
	for range p.between(1, 3) {
		v, ok := p.value(f.Fields[0], "", chosen, isNeeded).(literal)
		if ok && !seen[v] {
			seen[v] = true
			a.items = append(a.items, &element{text: v})
		}
	}
	return a
}

// rows invents the rows of an array of tables; parent is the id of the row that they
// stand in.
func (p *planner) rows(f *form.Field, path, parent string) value {
	n := p.rowCount(f, path)
	p.terse = f == p.long
	defer func() { p.terse = false }()
	r := &rows{}
	for range n {
		row, chosen, id := &table{}, make(map[string]string), ""
		for _, child := range f.Fields {
			below := path + "." + child.Key
			if child.Kind == form.RowsField {
				row.entries = append(row.entries, &entry{key: child.Key, value: p.rows(child, below, id)})
				continue
			}
			p.add(row, child, below, chosen)
			if child.Unique {
				id = fmt.Sprint(p.ids)
				p.made[path] = append(p.made[path], madeRow{id: id, parent: parent})
			}
		}
		r.items = append(r.items, row)
	}
	return r
}

func (p *planner) rowCount(f *form.Field, path string) int {
	switch {
	case f == p.long:
		return manyRows
	case p.targets[path]:
		return p.between(1, 3)
	case hasReference(f):
		return p.between(0, 4)
	case p.chance(0.05):
		return p.between(10, 25)
	}
	return p.between(0, 5)
}

// findTargets collects the paths that references name.
func findTargets(f *form.Field, targets map[string]bool) {
	if f.Kind == form.ReferenceField {
		targets[f.Target] = true
	}
	for _, child := range f.Fields {
		findTargets(child, targets)
	}
}

// hasReference reports whether rows of the field refer to other rows.
func hasReference(f *form.Field) bool {
	targets := make(map[string]bool)
	findTargets(f, targets)
	return len(targets) > 0
}
