package project

import (
	"path/filepath"
	"slices"
	"testing"
)

// TestNextPlan: a plan begins with the fiches of the one before, the same from TOML as from the form in Word, and loads.
func TestNextPlan(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	template, err := FindTemplate("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	docx := build(t, FormatDOCX, example, "voorbeeldstreek")
	var before string
	for _, previous := range []string{example, docx} {
		started, err := NextPlan(t.TempDir(), template, "", previous)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Base(started.Folder) != "voorbeeldstreek-2027" || started.Proposed != 6 {
			t.Errorf("%s: %d fiches in %s", previous, started.Proposed, started.Folder)
		}
		read := new(Forms).ReadPlan(started.Folder)
		if read.Err != nil || read.Rejected(false) {
			t.Fatalf("%s: %v, %v", previous, read.Err, read.Findings)
		}
		rows := read.Plan.Root.Get("doorlopende_acties").Items
		if len(rows) != 6 || rows[3].Get("titel").Text != "Sterk op de been: valpreventie bij thuiswonende 65-plussers (2026)" || rows[3].Get("domein").Text != "ouderenzorg" {
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
