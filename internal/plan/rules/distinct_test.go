package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/plan/plantest"
)

// TestCopiedFiles: the rows of a file, or of a folder, that were copied are one warning;
// and none where Load told that the file is a copy.
func TestCopiedFiles(t *testing.T) {
	const row = "[[stuurgroepen]]\nnaam = \"Werkgroep wonen\"\n[[stuurgroepen]]\nnaam = \"Overleg mobiliteit\"\n"
	for _, c := range []struct {
		name  string
		files []string
		want  string // the end of the only warning; empty where there is none
	}{
		{"another name", []string{"groepen.toml", "stuurgroepen.toml"}, "; zo nog 1 keer in groepen.toml en stuurgroepen.toml"},
		{"folders", []string{"a/groepen.toml", "b/groepen.toml"}, "; zo nog 1 keer in a en b"},
		{"a copy", []string{"groepen.toml", "groepen - Kopie.toml"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			files := map[string]string{"plan.toml": "sjabloon = \"actieplan-2026\"\nzone.naam = \"ELZ Proef\"\n"}
			for _, name := range c.files {
				files[name] = row
			}
			for name, text := range files {
				if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			template := plantest.Form(t, "actieplan-2026")
			var got []string
			for _, f := range Check(plantest.Plan(t, ".", template), template, early) {
				if strings.Contains(f.Message, "lijkt er al te staan") {
					got = append(got, f.Message)
				}
			}
			if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.HasSuffix(got[0], c.want)) {
				t.Errorf("got %q, want one that ends in %q", got, c.want)
			}
		})
	}
}
