package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/plan/draft"
)

// TestWritePlanRemovesHalf makes sure that half a plan does not stay: the second file
// here is in the way of the third.
func TestWritePlanRemovesHalf(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "ander.txt"), []byte("van een collega"), 0o666); err != nil {
		t.Fatal(err)
	}
	err := writePlan(filepath.Join(folder, "nieuw", "plan"), []draft.File{{Path: "a.toml"}, {Path: "b"}, {Path: "b/c.toml"}})
	if !isFileError(err) || !strings.Contains(err.Error(), "kan niet geschreven worden") {
		t.Errorf("%v", err)
	}
	holds(t, folder, "ander.txt", "van een collega")
}

func TestNewPlan(t *testing.T) {
	parent := t.TempDir()
	template, err := FindTemplate("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	started, err := NewPlan(parent, template, "ELZ Proef")
	if err != nil {
		t.Fatal(err)
	}
	folder, files := started.Folder, started.Files
	if folder != filepath.Join(parent, "proef") || len(files) < 4 || files[0] != filepath.Join(folder, "plan.toml") {
		t.Fatalf("%q, %q", folder, files)
	}
	for _, file := range files {
		if _, err := os.Stat(file); err != nil {
			t.Error(err)
		}
	}
	if read := new(Forms).ReadPlan(folder); read.Err != nil || read.HasErrors() {
		t.Errorf("a new plan is rejected: %v, %v", read.Err, read.Findings)
	}
	if _, err := NewPlan(parent, template, "Proef"); !isFileError(err) {
		t.Errorf("the second time: %v", err)
	}
	if _, err := NewPlan(parent, template, " . "); err == nil {
		t.Error("a zone without a name got a plan")
	}
}

// TestNewPlanInPlan makes sure that no plan is made where it would be read as a part of
// another.
func TestNewPlanInPlan(t *testing.T) {
	template, err := FindTemplate("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	const head = "sjabloon = \"actieplan-2026\"\n"
	for _, c := range []struct {
		files   map[string]string
		refused bool
	}{
		{map[string]string{"plan.toml": head}, true},
		{map[string]string{"a.toml": head, "acties.toml": "[[acties]]\n"}, true},
		{map[string]string{"noord.toml": head}, false},
		{map[string]string{"noord.toml": head, "zuid.toml": head}, false},
		{map[string]string{"lees.mij": head}, false},
	} {
		parent := t.TempDir()
		for name, text := range c.files {
			if err := os.WriteFile(filepath.Join(parent, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		_, err := NewPlan(parent, template, "ELZ Proef")
		if refused := isFileError(err); refused != c.refused {
			t.Errorf("%v: %v", c.files, err)
		}
		if _, err := os.Stat(filepath.Join(parent, "proef")); c.refused && err == nil {
			t.Errorf("%v: a folder stays", c.files)
		}
	}
}

// TestTemplateOfAnotherYear: the form of a year that the program does not know is not
// taken for a slip of the pen, which would lead to a plan in the form of another year.
func TestTemplateOfAnotherYear(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plan.toml")
	for id, another := range map[string]bool{"actieplan-2099": true, "actieplan-2098 ": true, "actieplan2026": false, "actieplan-202": false} {
		var said []string
		_, err := FindTemplate(id)
		said = append(said, err.Error())
		if err := os.WriteFile(file, []byte("sjabloon = \""+id+"\"\n[zone]\nnaam = \"x\"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, found := range new(Forms).ReadPlan(file).Findings {
			said = append(said, found.Help)
		}
		for _, text := range said {
			if strings.Contains(text, form.NewerNeeded) != another || strings.Contains(text, "bedoelde u") == another {
				t.Errorf("%q: %s", id, text)
			}
		}
	}
}
