package bind_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
)

// TestNameFiches: a finding in a fiche ends with its title, or with its number where the
// title cannot be read.
func TestNameFiches(t *testing.T) {
	template, err := form.Find("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "plan.toml")
	content := `sjabloon = "actieplan-2026"
[zone]
naam = 1
[[acties]]
titel = "Samen **sterk**"
vte = "veel"
[[acties]]
titel =
vte = "veel"
[acties.wat]
wel = "een"
[acties.wat]
niet = "twee"
[[acties]]
titel =
[[stuurgroepen]]
naam = 2
` + "[[acties]]\ntitel = \"Met een bel\"\nwat.wel = \"een\a\"\n"
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	reader := new(plan.Reader)
	read, found, err := reader.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	found = append(found, bind.Bind(read, template.Schema())...)
	bind.NameFiches(found, read, template)
	ends := map[int]string{3: "", 6: ` (in de fiche "Samen sterk")`, 8: " (in de fiche nummer 2)", 9: " (in de fiche nummer 2)",
		12: " (in de fiche nummer 2)", 15: " (in de fiche nummer 3)", 17: "", 20: ` (U+0007: bel; in de fiche "Met een bel")`}
	for _, f := range found {
		line, _ := f.Position.LineColumn()
		end, known := ends[line]
		if named := strings.Contains(f.Message, "in de fiche "); !known || named != (end != "") || !strings.HasSuffix(f.Message, end) {
			t.Errorf("line %d: %s, want %q at the end", line, f.Message, end)
		}
		delete(ends, line)
	}
	if len(ends) > 0 {
		t.Errorf("no finding for lines %v", ends)
	}
}
