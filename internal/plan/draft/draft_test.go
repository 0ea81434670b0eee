package draft

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/form/jsonschema"
	"actieplan/internal/golden"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
	"actieplan/internal/toml"
)

// load writes a new plan, changed by edit, and reads it back.
func load(t *testing.T, template *form.Template, zone string, edit func([]byte) []byte) (*plan.Plan, []finding.Finding) {
	t.Helper()
	files, err := Plan(template, zone)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, file := range files {
		name := filepath.Join(folder, filepath.FromSlash(file.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		data := file.Data
		if edit != nil && strings.HasSuffix(name, ".toml") {
			data = edit(data)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	p, found, err := plan.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	bound := bind.New(p, nil)
	return p, bound.Advise(append(found, bound.Bind(template.Schema())...))
}

func TestNewPlanOfAnotherYear(t *testing.T) {
	files, err := Plan(plantest.Form(t, "zorgplan-2031"), "Hier")
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	for _, file := range files {
		if strings.HasSuffix(file.Path, ".toml") {
			fmt.Fprintf(&got, "=== %s\n%s", file.Path, file.Data)
		}
	}
	golden.Compare(t, "testdata/zorgplan-2031.txt", got.Bytes())
}

// TestNextIsOfTheYearBefore: a proposed row names the year and the domain of its fiche,
// not those of the new form.
func TestNextIsOfTheYearBefore(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	previous := &Previous{Year: 2019, Switches: map[string]string{"per_domein": "true"}}
	previous.Add("Wandelen", "bos-en-lucht")
	files, err := Next(template, "Hier", previous)
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	for _, file := range files {
		text.Write(file.Data)
	}
	for _, want := range []string{`titel = "Wandelen (2019)"`, `domein = "bos-en-lucht"`} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("no row has %s", want)
		}
	}
}

// TestExplanationInUse: a line of explanation whose # was taken away, like that of the key
// below it, is told for what it is.
func TestExplanationInUse(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	for _, begin := range []string{"A: Totale", "vte: Gesch", "Koptekst: Boven", "Naam van de zone:", "Titel van de actie:"} {
		_, found := load(t, template, "ELZ Proef", func(data []byte) []byte {
			data = bytes.Replace(data, []byte("# "+begin), []byte(begin), 1)
			return bytes.Replace(data, []byte("#A = "), []byte("A = "), 1)
		})
		var errors []finding.Finding
		for _, f := range found {
			if f.Severity == finding.Error {
				errors = append(errors, f)
			}
		}
		if len(errors) != 1 || errors[0].Help != "zet er weer een # en een spatie voor" {
			t.Errorf("%s: %+v", begin, errors)
		}
	}
}

// TestNewPlansLoad makes sure that a new plan is a draft without errors, both as it is
// and with all its keys in use, and that it has every key of the form then.
func TestNewPlansLoad(t *testing.T) {
	mark := regexp.MustCompile(`(?m)^( *)#([A-Za-z_]+ = )`)
	for _, id := range []string{"actieplan-2026", "zorgplan-2031"} {
		template := plantest.Form(t, id)
		for _, edit := range []func([]byte) []byte{
			nil,
			func(data []byte) []byte { return mark.ReplaceAll(data, []byte("$1$2")) },
			func(data []byte) []byte { return bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")) },
		} {
			_, found := load(t, template, "ELZ Proef", edit)
			for _, f := range found {
				t.Errorf("%s: %s: %s", id, f.Position, f.Message)
			}
		}
		plan, _ := load(t, template, "ELZ Proef", func(data []byte) []byte { return mark.ReplaceAll(data, []byte("$1$2")) })
		var walk func(field *form.Field, value *toml.Value, path string)
		walk = func(field *form.Field, value *toml.Value, path string) {
			if value == nil {
				t.Errorf("%s: a new plan has no %s", id, path)
				return
			}
			if field.Kind == form.RowsField {
				value = value.Items[0]
			}
			if field.Kind == form.TableField || field.Kind == form.RowsField {
				for _, f := range field.Fields {
					walk(f, value.Get(f.Key), path+"."+f.Key)
				}
			}
		}
		walk(template.Schema(), plan.Root, id)
	}
}

// TestFormIsInTheFiles makes sure that every explanation of the form is somewhere in a
// new plan.
func TestFormIsInTheFiles(t *testing.T) {
	for _, id := range []string{"actieplan-2026", "zorgplan-2031"} {
		template := plantest.Form(t, id)
		files, err := Plan(template, "ELZ Proef")
		if err != nil {
			t.Fatal(err)
		}
		var comments []string
		for _, file := range files {
			for line := range strings.Lines(string(file.Data)) {
				if text, ok := strings.CutPrefix(strings.TrimSpace(line), "# "); ok {
					comments = append(comments, text)
				}
			}
		}
		all := strings.Join(comments, " ")
		var walk func(*form.Field)
		walk = func(field *form.Field) {
			for _, f := range field.Fields {
				for _, text := range []string{f.Title, f.Description} {
					if !strings.Contains(all, strings.Join(strings.Fields(text), " ")) {
						t.Errorf("%s: %s: a new plan does not say %q", id, f.Key, text)
					}
				}
				if f.Kind != form.ListField {
					walk(f)
				}
			}
		}
		walk(template.Schema())
	}
}

func TestSchemaIsWhereTheFilesSay(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	files, err := Plan(template, "ELZ Proef")
	if err != nil {
		t.Fatal(err)
	}
	var schema bytes.Buffer
	if err := jsonschema.Write(&schema, template); err != nil {
		t.Fatal(err)
	}
	byPath := map[string][]byte{}
	for _, file := range files {
		byPath[file.Path] = file.Data
	}
	if len(byPath) < 6 || len(byPath) != len(files) {
		t.Errorf("%d files, of which %d have names of their own", len(files), len(byPath))
	}
	for name, data := range byPath {
		if filepath.Ext(name) != ".toml" {
			continue
		}
		first, _, _ := strings.Cut(string(data), "\n")
		where, ok := strings.CutPrefix(first, "#:schema ")
		if target := filepath.ToSlash(filepath.Join(filepath.Dir(name), where)); !ok || !bytes.Equal(byPath[target], schema.Bytes()) {
			t.Errorf("%s begins with %q, and there is no schema at %s", name, first, target)
		}
	}
}

func TestNames(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	for _, test := range []struct{ name, slug string }{
		{"ELZ Noorderkempen", "noorderkempen"},
		{"elz  Noorderkempen ", "noorderkempen"},
		{"Eerstelijnszone Regio Aalst", "regio-aalst"},
		{"ELZ", "elz"},
		{"Elzestreek", "elzestreek"},
		{"mijnzone", "mijnzone"},
		{"ELZ Zuid-Oost Hageland", "zuid-oost-hageland"},
		{"Brugge (binnenstad) & omgeving", "brugge-binnenstad-omgeving"},
		{"’s-Gravenvoeren", "s-gravenvoeren"},
		{"Liège/Visé", "liege-vise"},
		{"Straße Ærø", "strasse-aero"},
		{"..\\..\\weg", "weg"},
		{"../weg. . ", "weg"},
		{"C:\\temp", "c-temp"},
		{"con", "zone-con"},
		{"ELZ LPT1", "zone-lpt1"},
		{"ﬁjn", "fijn"},
		{"日本", ""},
		{" . ", ""},
		{strings.Repeat("lang ", 40), strings.TrimSuffix(strings.Repeat("lang-", 12), "-")},
	} {
		if slug := Slug(template, test.name); slug != test.slug {
			t.Errorf("%q: %q, want %q", test.name, slug, test.slug)
		}
	}
}

// TestOddNames makes sure that a plan says the name of the zone as it was given, whatever
// it means to TOML and Markdown.
func TestOddNames(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	for _, name := range []string{
		`ELZ "Noord"`, `a\b`, "*ster*", "_streep_ en snake_case", "[x](y)", "<b>vet</b>", "`code`", "~~weg~~", "A & B", "A &amp; B",
		"'''", "# hekje", "- streepje", "1. Een", "www.zone.be", "a|b", "{x}",
	} {
		plan, found := load(t, template, Clean(name), nil)
		for _, f := range found {
			t.Errorf("%q: %s: %s", name, f.Position, f.Message)
		}
		var said strings.Builder
		for _, inline := range plan.Root.Get("zone", "naam").Inlines {
			said.WriteString(inline.Text)
		}
		if said.String() != name {
			t.Errorf("%q prints as %q", name, said.String())
		}
	}
	if got := Clean(" ELZ\tNoord\n\x00\u202ekempen "); got != "ELZ Noord kempen" {
		t.Errorf("%q", got)
	}
}
