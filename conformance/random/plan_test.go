package random

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"actieplan/internal/form"
	"actieplan/internal/plan/plantest"
)

func schema(t *testing.T) *form.Field {
	t.Helper()
	return plantest.Form(t, form.IDs()[0]).Schema()
}

func TestPlansFitTheSchema(t *testing.T) {
	schema := schema(t)
	kinds := make(map[form.FieldKind]int)
	for seed := range uint64(60) {
		text := New(schema, seed).TOML()
		var plan map[string]any
		if err := toml.Unmarshal([]byte(text), &plan); err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
		for _, problem := range misfits(schema, plan, "", kinds) {
			t.Errorf("seed %d: %s", seed, problem)
		}
	}
	for kind := form.LineField; kind <= form.ListField; kind++ {
		if kinds[kind] == 0 {
			t.Errorf("no plan has a field of kind %d", kind)
		}
	}
}

// TestTitlesFit: no title is so long that the program refuses it.
func TestTitlesFit(t *testing.T) {
	const longTitle = 616209 // the first title of this seed is
	var plan struct{ Zone struct{ Titel string } }
	if err := toml.Unmarshal([]byte(New(schema(t), longTitle).TOML()), &plan); err != nil {
		t.Fatal(err)
	}
	if n := len(plan.Zone.Titel); n > longestLine {
		t.Errorf("a title of %d bytes: %s", n, plan.Zone.Titel)
	}
}

// misfits returns what does not fit the schema or is missing, and counts the kinds of
// field that it met.
func misfits(f *form.Field, value any, path string, met map[form.FieldKind]int) []string {
	met[f.Kind]++
	var problems []string
	fits := true
	switch f.Kind {
	case form.TableField:
		table, ok := value.(map[string]any)
		fits = ok
		for key, v := range table {
			if child := f.Field(key); child == nil {
				problems = append(problems, path+"."+key+": unknown key")
			} else {
				problems = append(problems, misfits(child, v, path+"."+key, met)...)
			}
		}
		for _, child := range f.Fields {
			if _, ok := table[child.Key]; child.Required && !ok {
				problems = append(problems, path+"."+child.Key+": missing")
			}
		}
	case form.RowsField:
		rows, ok := value.([]map[string]any) // as the decoder gives [[…]]
		fits = ok
		for i, row := range rows {
			asTable := *f
			asTable.Kind = form.TableField
			problems = append(problems, misfits(&asTable, row, fmt.Sprintf("%s[%d]", path, i), met)...)
		}
	case form.ListField:
		list, ok := value.([]any)
		fits = ok
		for _, v := range list {
			problems = append(problems, misfits(f.Fields[0], v, path, met)...)
		}
	case form.NumberField:
		switch value.(type) {
		case int64, float64:
		default:
			fits = false
		}
	case form.BooleanField:
		_, fits = value.(bool)
	case form.ChoiceField:
		fits = slices.ContainsFunc(f.Choices, func(c form.Choice) bool { return c.Key == value })
	default:
		_, fits = value.(string)
	}
	if !fits {
		problems = append(problems, fmt.Sprintf("%s: %v does not fit", path, value))
	}
	return problems
}

func TestSameSeedSamePlan(t *testing.T) {
	schema := schema(t)
	text := New(schema, 7).TOML()
	if again := New(schema, 7).TOML(); text != again {
		t.Error("a seed gives two plans")
	}
	if New(schema, 8).TOML() == text {
		t.Error("two seeds give one plan")
	}
}

func TestSomePlansAreLong(t *testing.T) {
	schema := schema(t)
	for seed := range uint64(400) {
		text := New(schema, seed).TOML()
		for _, f := range schema.Fields {
			if strings.Count(text, "\n[["+f.Key+"]]\n") >= manyRows {
				return
			}
		}
	}
	t.Errorf("none of 400 plans has a table of %d rows", manyRows)
}
