package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/source"
)

// Who gives one file of a plan that is a folder, or a path that is nearly right, is told
// what to give instead.
func TestPathThatIsNotThePlan(t *testing.T) {
	t.Chdir(t.TempDir())
	for path, text := range map[string]string{
		"plan/plan.toml":     "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Noord\"\n",
		"plan/acties/1.toml": "[[acties]]\ntitel = \"a\"\n",
		"los.toml":           "[[acties]]\ntitel = \"a\"\n",
		"ander/plan.toml":    "[[acties]]\ntitel = \"a\"\n",
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]string{
		"plan/acties/1.toml": "kijk de hele map na: actieplan check plan",
		"plan/acties":        "kijk de hele map na: actieplan check plan",
		"los.toml":           "voeg bovenaan toe: sjabloon = \"actieplan-2026\"",
		"ander":              "voeg bovenaan toe: sjabloon = \"actieplan-2026\"",
	} {
		r := new(Forms).ReadPlan(filepath.FromSlash(path))
		if r.Err != nil || len(r.Findings) != 1 || r.Findings[0].Help != want {
			t.Errorf("%s: %v %+v, want %s", path, r.Err, r.Findings, want)
		}
	}
	for path, want := range map[string]string{"“los.toml”": "bedoelde u los.toml?", "lso.toml": "bedoelde u los.toml?",
		"plam": "bedoelde u plan?", "los.tml": "bedoelde u los.toml?", "acties": "bedoelde u plan/acties?",
		"plan/*": "bedoelde u plan?", "plan/*.toml": "bedoelde u plan?", "iets.toml": "bestaat niet"} {
		if r := new(Forms).ReadPlan(path); r.Err == nil || !strings.HasSuffix(r.Err.Error(), filepath.FromSlash(want)) {
			t.Errorf("%s: %v, want %s", path, r.Err, want)
		}
	}
	top, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Join("plan", "acties"))
	for _, path := range []string{"1.toml", ".", filepath.Join("..", "acties")} {
		want := "kijk de hele map na: actieplan check " + source.ShownArgument(filepath.Join(top, "plan"))
		if r := new(Forms).ReadPlan(path); r.Err != nil || len(r.Findings) != 1 || r.Findings[0].Help != want {
			t.Errorf("%s in its folder: %v %+v, want %s", path, r.Err, r.Findings, want)
		}
	}
}

// Who gives the first file of a plan is told that the others are left out; who gives a
// plan of one file, beside files of something else, is not.
func TestPlanWithoutItsParts(t *testing.T) {
	t.Chdir(t.TempDir())
	head := "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"ELZ Noord\"\n"
	for path, text := range map[string]string{
		"plan/plan.toml": head, "plan/acties/1.toml": "[[acties]]\ntitel = \"a\"\n",
		"een/plan.toml": head, "een/Cargo.toml": "[package]\nname = \"iets\"\n",
		"twee/a.toml": head, "twee/b.toml": head,
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]string{
		"plan/plan.toml": "geef de hele map: actieplan check plan", "plan": "", "een/plan.toml": "", "twee/a.toml": "",
	} {
		got := ""
		for _, f := range new(Forms).ReadPlan(filepath.FromSlash(path)).Findings {
			if strings.HasPrefix(f.Help, "geef de hele map") {
				got = f.Help
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
