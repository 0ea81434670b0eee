package jsonschema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/form/jsonschema"
	"actieplan/internal/golden"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/draft"
	"actieplan/internal/plan/plantest"
)

func written(t *testing.T, template *form.Template) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jsonschema.Write(&b, template); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func parsed(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var schema map[string]any
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// plainJSON reads TOML as JSON has it.
func plainJSON(t *testing.T, data []byte) any {
	t.Helper()
	var table map[string]any
	if err := toml.Unmarshal(data, &table); err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	encoded, err := json.Marshal(table)
	if err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(encoded, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestSchemaOfAnotherYear(t *testing.T) {
	golden.Compare(t, "testdata/zorgplan-2031.schema.json", written(t, plantest.Form(t, "zorgplan-2031")))
}

// TestPlansAreValid holds the example, and the plans of zones where they are at hand,
// against the schema, file by file.
func TestPlansAreValid(t *testing.T) {
	schema := parsed(t, written(t, plantest.Form(t, "actieplan-2026")))
	files := 0
	for _, folder := range []string{"../../../content/voorbeeldstreek", "../../../../shared/plans"} {
		_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".toml" {
				return nil
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files++
			if err := validate(schema, plainJSON(t, data), ""); err != nil {
				t.Errorf("%s: %v", path, err)
			}
			return nil
		})
	}
	if files < 8 {
		t.Errorf("only %d files", files)
	}
}

func TestNewPlansAreValid(t *testing.T) {
	for _, id := range []string{"actieplan-2026", "zorgplan-2031"} {
		template := plantest.Form(t, id)
		schema := parsed(t, written(t, template))
		files, err := draft.Plan(template, "ELZ Proef")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if filepath.Ext(file.Path) != ".toml" {
				continue
			}
			if err := validate(schema, plainJSON(t, file.Data), ""); err != nil {
				t.Errorf("%s: %s: %v", id, file.Path, err)
			}
		}
	}
}

func TestMistakesAreNot(t *testing.T) {
	schema := parsed(t, written(t, plantest.Form(t, "actieplan-2026")))
	for _, test := range []struct{ text, want string }{
		{`sjabloon = "actieplan-2062"`, "is not one of"},
		{`sjablon = "actieplan-2026"`, `unknown key "sjablon"`},
		{"[zone]\nkoptekst = \"x\"", "naam is missing"},
		{"[zone]\nnaam = \" \"", "does not match"},
		{"[zone]\nnaam = \"x\"\nper_domein = \"ja\"", "zone.per_domein: no boolean"},
		{"capaciteit.G.vte = 1", `unknown key "G"`},
		{"capaciteit.A.vte = \"1,7\"", "capaciteit.A.vte: no number"},
		{"capaciteit.totaal.vte = 1", `unknown key "vte"`},
		{"[acties]\ntitel = \"x\"", "acties: no array"},
		{"[[acties]]\ndomein = \"Ouderenzorg\"", "is not one of"},
		{"[[acties]]\noperationele_doelstellingen = \"1\"", "operationele_doelstellingen: no array"},
		{"[[acties]]\n[acties.warom]\nargumentatie = \"x\"", `unknown key "warom"`},
		{"[[acties]]\n[acties.evaluatie.proces]\ngekozen = 1", "gekozen: no boolean"},
		{"[[doelstellingen]]\ntitel = \"x\"", "id is missing"},
	} {
		if err := validate(schema, plainJSON(t, []byte(test.text)), ""); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v; want %q", test.text, err, test.want)
		}
	}
}

// TestSameAsBind gives every key of the form a value of every kind, right or wrong, and
// asks the schema and the program whether the plan is good.
func TestSameAsBind(t *testing.T) {
	values := []string{
		`"x"`, `""`, `" "`, `1`, `1.5`, `true`, `["x"]`, `[1]`, `[]`, `[true]`, `{}`, `[{}]`, `{ xyzzy = 1 }`, `[{ xyzzy = 1 }]`,
	}
	for _, id := range []string{"actieplan-2026", "zorgplan-2031"} {
		template := plantest.Form(t, id)
		root := template.Schema()
		schema := parsed(t, written(t, template))
		tried := 0
		var walk func(field *form.Field, at []*form.Field)
		walk = func(field *form.Field, at []*form.Field) {
			for _, f := range field.Fields {
				path := append(at[:len(at):len(at)], f)
				tryValues := append([]string(nil), values...)
				for _, choice := range f.Choices {
					tryValues = append(tryValues, fmt.Sprintf("%q", choice.Key))
				}
				for _, value := range tryValues {
					if f.Kind == form.ChoiceField && strings.Trim(value, `" `) == "" {
						continue // see the package's comment
					}
					tried++
					compare(t, schema, root, planWith(root, path, value))
				}
				if f.Kind == form.TableField || f.Kind == form.RowsField {
					walk(f, path)
				}
			}
		}
		walk(root, nil)
		if tried < 400 {
			t.Errorf("%s: tried only %d plans", id, tried)
		}
	}
}

// planWith writes a plan that is good but for the value at a path.
func planWith(root *form.Field, path []*form.Field, value string) string {
	var b strings.Builder
	for _, f := range root.Fields {
		switch {
		case f == path[0]:
			fmt.Fprintf(&b, "%s = %s\n", f.Key, tableWith(path, value))
		case f.Required && f.Kind == form.ChoiceField:
			fmt.Fprintf(&b, "%s = %q\n", f.Key, f.Choices[0].Key)
		case f.Required || f.Kind == form.RowsField && f.Fields[0].Unique:
			fmt.Fprintf(&b, "%s = %s\n", f.Key, goodTable(f, nil))
		}
	}
	return b.String()
}

// tableWith writes the value of path[0] so that the value at the end of the path is the
// one given.
func tableWith(path []*form.Field, value string) string {
	if len(path) == 1 {
		return value
	}
	return goodTable(path[0], func(f *form.Field) string {
		if f != path[1] {
			return ""
		}
		return tableWith(path[1:], value)
	})
}

// goodTable writes a table, or an array of one, with what it has to have; replace says
// otherwise for a field of it.
func goodTable(field *form.Field, replace func(*form.Field) string) string {
	var keys []string
	for _, f := range field.Fields {
		text := ""
		if replace != nil {
			text = replace(f)
		}
		switch {
		case text != "":
		case f.Required || f.Kind == form.ReferenceField:
			text = `"x"`
		case f.Kind == form.RowsField && f.Fields[0].Unique:
			text = goodTable(f, nil)
		default:
			continue
		}
		keys = append(keys, f.Key+" = "+text)
	}
	table := "{ " + strings.Join(keys, ", ") + " }"
	if field.Kind == form.RowsField {
		return "[" + table + "]"
	}
	return table
}

func compare(t *testing.T, schema map[string]any, root *form.Field, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "proef.toml")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	p, found, err := plan.Load(path)
	if err != nil || len(found) > 0 {
		t.Fatal(text, err, found)
	}
	complaint := ""
	for _, f := range bind.Bind(p, root) {
		// An id that no row has is beyond a schema; so is what misses a row because of a
		// row that is wrong.
		if f.Severity == finding.Error && !strings.Contains(f.Message, "er is geen rij in") {
			complaint = f.Message
		}
	}
	if err := validate(schema, plainJSON(t, []byte(text)), ""); (err != nil) != (complaint != "") {
		t.Errorf("the schema says %v, the program says %q:\n%s", err, complaint, text)
	}
}
