package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/conformance/random"
)

// TestRandomPlans: invented plans, written as a form and read back, print the same text. Of some, whose headings say the same
// thing twice or whose looks end within a word, it is not known what they were.
func TestRandomPlans(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const plans, least = 40, 30
	same := 0
	for seed := range uint64(plans) {
		folder := filepath.Join(t.TempDir(), "proef")
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "plan.toml"), []byte(random.New(theForm(t).Schema(), seed+1).TOML()), 0o666); err != nil {
			t.Fatal(err)
		}
		before := build(t, FormatDOCX, folder, "proef")
		imported := importForm(t, before)
		if reading := new(Forms).ReadPlan(imported.Folder); reading.Err != nil || reading.Rejected(false) {
			t.Logf("seed %d: the plan has errors", seed+1)
			continue
		}
		after := build(t, FormatDOCX, imported.Folder, "proef")
		if strings.Join(strings.Fields(documentText(t, before)), " ") == strings.Join(strings.Fields(documentText(t, after)), " ") {
			same++
		} else {
			t.Logf("seed %d: another text", seed+1)
		}
	}
	if same < least {
		t.Errorf("%d of %d print the same text, want %d", same, plans, least)
	}
	t.Logf("%d of %d print the same text", same, plans)
}
