package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/project"
)

// earlyEnough is a second on a day when no plan is late.
const earlyEnough = "1756728000"

func TestNew(t *testing.T) {
	t.Setenv(project.EpochVariable, earlyEnough)
	t.Chdir(t.TempDir())
	status, out, complaints := start("new", "ELZ Noorderkempen")
	if status != exitDone || complaints != "" {
		t.Fatalf("status %d: %s", status, complaints)
	}
	plan := filepath.Join("content", "noorderkempen")
	for _, name := range []string{"plan.toml", "stuurgroepen.toml", filepath.Join("acties", "01.toml"), lastForm() + ".schema.json"} {
		path := filepath.Join(plan, name)
		if _, err := os.Stat(path); err != nil || !strings.Contains(out, path+"\n") {
			t.Errorf("%s: %v; output %q", path, err, out)
		}
	}

	// A draft is no error: it is checked and rendered, with warnings for what is still to
	// be written.
	status, _, complaints = start("check", plan)
	if status != exitDone || strings.Contains(complaints, "fout:") || strings.Count(complaints, "waarschuwing:") == 0 {
		t.Errorf("check: status %d: %s", status, complaints)
	}
	if few := 20; strings.Count(complaints, "waarschuwing:") > few {
		t.Errorf("an empty plan has more than %d warnings:\n%s", few, complaints)
	}
	if status, _, _ := start("check", "--strict", plan); status != exitContent {
		t.Errorf("check --strict: status %d", status)
	}
	status, out, complaints = start("render", plan)
	if status != exitDone || !strings.Contains(out, lastForm()+"-noorderkempen.pdf") {
		t.Errorf("render: status %d: %s", status, complaints)
	}

	before := snapshot(t, "content")
	status, _, complaints = start("new", "noorderkempen")
	if status != exitFiles || !strings.Contains(complaints, plan+" bestaat al en wordt niet overschreven") {
		t.Errorf("again: status %d, %q", status, complaints)
	}
	if after := snapshot(t, "content"); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}

func TestNewElsewhere(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll(filepath.Join("a", "leeg"), 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join("a", "bestand"), "")
	write(t, filepath.Join("a", "ander.toml"), goodPlan)
	for _, test := range []struct {
		args   []string
		status exitStatus
		err    string
	}{
		{[]string{"new", "Leeg", "-o", "a"}, exitDone, ""},
		{[]string{"new", "ander", "-o", "a"}, exitFiles, "ander.toml bestaat al"},
		{[]string{"new", "bestand", "-o", "a"}, exitFiles, "bestand bestaat al"},
		{[]string{"new", "x", "-o", filepath.Join("a", "bestand")}, exitFiles, "kan niet geschreven worden"},
		{[]string{"new"}, exitUsage, "geef de naam van de zone"},
		{[]string{"new", "ELZ", "Twee", "Woorden"}, exitUsage, `new "ELZ Twee Woorden"`},
		{[]string{"new", " . "}, exitUsage, "geen letter of cijfer"},
		{[]string{"new", "../../buiten. ", "-o", "a"}, exitDone, ""},
		{[]string{"new", "ELZ Spatie", "-o", filepath.Join("a", "b c")}, exitDone, ""},
		{[]string{"check", filepath.Join("a", "b"), filepath.Join("c", "spatie")}, exitUsage,
			"zet aanhalingstekens rond een pad met spaties"},
		{[]string{"new", "x", "--template", "actieplan-206"}, exitUsage, "bedoelde u actieplan-2026?"},
	} {
		status, _, complaints := start(test.args...)
		if status != test.status || !strings.Contains(complaints, test.err) || (test.err == "") != (complaints == "") {
			t.Errorf("%q: status %d, %q", test.args, status, complaints)
		}
	}
	if _, err := os.Stat(filepath.Join("a", "buiten", "plan.toml")); err != nil {
		t.Error(err)
	}
}

// The command that is proposed can be typed as it stands.
func TestProposedCommandHasQuotes(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "mijn plannen")
	if _, out, _ := start("new", "ELZ Proef", "-o", folder); !strings.Contains(out, `check "`+filepath.Join(folder, "proef")+`"`) {
		t.Error(out)
	}
}

// TestProposed: what is told of the fiches of the plan before is in the form's words.
func TestProposed(t *testing.T) {
	_, out, _ := start("new", "-o", t.TempDir(), "--uit", example)
	if want := "Uit het vorige plan staan 6 acties als voorstel bij de doorlopende acties;"; !strings.Contains(out, want) {
		t.Errorf("%q is not in %s", want, out)
	}
	fiches, rows := &form.Counted{One: "werf", More: "werven"}, &form.Counted{One: "partner", More: "partners"}
	for count, want := range []string{"geen werven", "staat 1 werf als voorstel bij de partners", "staan 2 werven"} {
		if got := proposed(count, fiches, rows); !strings.Contains(got, want) {
			t.Errorf("%d: %s", count, got)
		}
	}
}
