package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
)

// FuzzCheck makes sure that no plan, however wrong, makes the rules fail, and that each
// warning has a place and its words.
func FuzzCheck(f *testing.F) {
	template := plantest.Form(f, "actieplan-2026")
	data, err := os.ReadFile(filepath.Join("testdata", "actieplan-2026.txt"))
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range strings.Split(string(data), "=== ") {
		_, plan, _ := strings.Cut(text, "\n")
		plan, _, _ = strings.Cut(plan, "---\n")
		f.Add(plan)
	}
	f.Add("acties = 1\ndoelstellingen = [1, { id = 2 }]\ncapaciteit = []\nstuurgroepen = { naam = 'x' }\n[zone]\nper_domein = 'x'")
	f.Fuzz(func(t *testing.T, text string) {
		path := filepath.Join(t.TempDir(), "proef.toml")
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		p, _, err := plan.Load(path)
		if err != nil {
			t.Skip(err)
		}
		bind.Bind(p, template.Schema())
		for _, found := range Check(p, template, early) {
			if found.Severity != finding.Warning || found.Message == "" || found.Help == "" || strings.ContainsAny(found.Message, "{}\n") &&
				!strings.ContainsAny(text, "{}") {
				t.Errorf("%+v", found)
			}
			if found.Position.File == nil {
				t.Errorf("no place: %s", found.Message)
			}
		}
	})
}
