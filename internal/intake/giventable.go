package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/acroform"
)

// givenTable is what was filled in in a table of the content: an answer, or tables within
// it by key or number of the row.
type givenTable struct {
	answer *acroform.Field
	tables map[string]*givenTable
}

// add adds the answer to the field of a schema under a path, unless it has one. It
// returns the answer that the field has then; nil where there is no such field.
func (g *givenTable) add(schema *form.Field, path []string, answer *acroform.Field) *acroform.Field {
	if len(path) == 0 {
		switch schema.Kind {
		case form.LineField, form.MarkdownField, form.TextField, form.NumberField, form.BooleanField, form.ChoiceField:
			if g.answer == nil || isUnticked(g.answer) {
				g.answer = answer
			}
			return g.answer
		case form.TableField: // a box may be named for all that belongs to it
			for _, below := range schema.Fields {
				if below.Kind == form.BooleanField && answer.Box {
					return g.within(below.Key).add(below, nil, answer)
				}
			}
		}
		return nil
	}
	below := schema.Field(path[0])
	if below == nil {
		return nil
	}
	next := g.within(path[0])
	path = path[1:]
	if below.Kind == form.RowsField {
		if len(path) == 0 {
			return nil
		}
		n, err := strconv.Atoi(path[0])
		if err != nil || n < 0 {
			return nil
		}
		next, path = next.within(strconv.Itoa(n)), path[1:]
	}
	return next.add(below, path, answer)
}

// within returns the table under a key, which it adds where there is none.
func (g *givenTable) within(key string) *givenTable {
	if g.tables == nil {
		g.tables = map[string]*givenTable{}
	}
	if g.tables[key] == nil {
		g.tables[key] = &givenTable{}
	}
	return g.tables[key]
}

// table returns the table under keys; one without answers where there is none.
func (g *givenTable) table(keys ...string) *givenTable {
	for _, key := range keys {
		if g == nil {
			break
		}
		g = g.tables[key]
	}
	if g == nil {
		return &givenTable{}
	}
	return g
}

// line is the answer under a key as one line.
func (g *givenTable) line(key string) string {
	if answer := g.table(key).answer; answer != nil {
		return strings.Join(strings.Fields(answer.Value), " ")
	}
	return ""
}

// empty reports whether there is no answer in a table.
func (g *givenTable) empty() bool {
	if g == nil {
		return true
	}
	for _, table := range g.tables {
		if !table.empty() {
			return false
		}
	}
	return g.answer == nil || isUnticked(g.answer)
}

// isUnticked reports whether a field is a box that is not ticked.
func isUnticked(field *acroform.Field) bool { return field.Box && !field.Ticked() }

// rows are the numbers of the rows of an array, in order.
func (g *givenTable) rows() []int {
	if g == nil {
		return nil
	}
	var rows []int
	for key := range g.tables {
		if n, err := strconv.Atoi(key); err == nil {
			rows = append(rows, n)
		}
	}
	slices.Sort(rows)
	return rows
}

// renamed is what programs add to a part of the name of a field that they find twice when
// they put pages together: "+1" by qpdf, " [12]" by MuPDF, "#2" by others.
var renamed = regexp.MustCompile(`(?:\+\d+| \[\d+\]|#+\d+)(\.|$)`)

// pathOf is the path of what a field answers in a plan of a schema. Other programs put the
// fields of a file below one that they name for it.
func pathOf(field *acroform.Field, schema *form.Field) []string {
	path := strings.Split(renamed.ReplaceAllString(field.Name, "$1"), ".")
	for i, step := range path {
		if schema.Field(step) != nil {
			return path[i:]
		}
	}
	return path
}
