package project

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"actieplan/render"
)

// TestNextPlan: a plan begins with the fiches of the one before, the same from TOML, from
// the one file of it that people name, and from the form in Word; and it loads.
func TestNextPlan(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	template, err := FindTemplate("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	docx := build(t, FormatDOCX, example, "voorbeeldstreek")
	var before string
	for _, previous := range []string{example, filepath.Join(example, "plan.toml"), docx} {
		started, err := NextPlan(t.TempDir(), template, "", previous)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Base(started.Folder) != "voorbeeldstreek-2027" || started.Proposed != 6 || started.Year != 2027 {
			t.Errorf("%s: %d fiches in %s", previous, started.Proposed, started.Folder)
		}
		read := new(Forms).ReadPlan(started.Folder)
		if read.Err != nil || read.HasErrors() {
			t.Fatalf("%s: %v, %v", previous, read.Err, read.Findings)
		}
		rows := read.Plan.Root.Get("doorlopende_acties").Items
		if len(rows) != 6 || rows[3].Get("titel").Text != "Sterk op de been: valpreventie bij thuiswonende 65-plussers (2026)" ||
			rows[3].Get("domein").Text != "ouderenzorg" {
			t.Errorf("%s: %d rows", previous, len(rows))
		}
		text := planText(t, &Imported{Files: slices.Clone(started.Files)})
		if before != "" && text != before {
			t.Errorf("another plan from the form: %s", firstDifference(text, before))
		}
		before = text
	}
	if _, err := NextPlan(t.TempDir(), template, "", t.TempDir()); err == nil {
		t.Error("a folder without a plan was taken for one")
	}
}

// TestNextPlanOfNothing: a form without the name of a zone asks for it; actions without a
// title propose nothing.
func TestNextPlanOfNothing(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	empty := blank(t, FormatDOCX, render.Room{})
	var wrong *UsageError
	if _, err := NextPlan(t.TempDir(), theForm(t), "", empty); !errors.As(err, &wrong) ||
		!strings.Contains(wrong.Error(), "geen naam van de zone") {
		t.Errorf("without a name: %v", err)
	}
	plan := filepath.Join(t.TempDir(), "proef.toml")
	text := "sjabloon = \"actieplan-2026\"\n[zone]\nnaam = \"Proef\"\n[[acties]]\nwat = { wel = \"iets\" }\n[[acties]]\ntitel = \"Wandelen\"\n"
	if err := os.WriteFile(plan, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	for previous, want := range map[string]int{empty: 0, plan: 1} {
		started, err := NextPlan(t.TempDir(), theForm(t), "Proef", previous)
		if err != nil {
			t.Fatal(err)
		}
		if started.Proposed != want {
			t.Errorf("%s: %d fiches, want %d", previous, started.Proposed, want)
		}
	}
}
