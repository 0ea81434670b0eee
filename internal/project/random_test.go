package project

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/conformance/random"
	"actieplan/internal/character"
	"actieplan/render"
	"actieplan/render/document"
)

// TestRandomPlans: invented plans, written as a form and read back, make the same PDF. Not all that a plan may have comes back:
//   - soft hyphens, since the form hyphenates its own words with the same sign: the plans have none;
//   - items of lists without any text, which are taken for bullets that were left behind, and answers of nothing but dots or
//     lines, which mark a place to fill in: plans with those are left out;
//   - which words are bold in text that is bold by itself, and how rows of several domains follow each other: neither is printed.
func TestRandomPlans(t *testing.T) {
	t.Setenv(EpochVariable, "1767225600")
	const plans, least = 24, 20
	tested := 0
	for seed := range uint64(plans) {
		folder := filepath.Join(t.TempDir(), "proef")
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		plan := strings.ReplaceAll(random.New(theForm(t).Schema(), seed+1).TOML(), `\u00AD`, "")
		if err := os.WriteFile(filepath.Join(folder, "plan.toml"), []byte(plan), 0o666); err != nil {
			t.Fatal(err)
		}
		if reading := new(Forms).ReadPlan(folder); reading.Rejected(false) || !comesBack(render.Plan(reading.Plan, reading.Template, time.Time{})) {
			continue
		}
		tested++
		imported := importForm(t, build(t, FormatDOCX, folder, "proef"))
		if !bytes.Equal(read(t, build(t, FormatPDF, folder, "proef")), read(t, build(t, FormatPDF, imported.Folder, "proef"))) {
			t.Errorf("seed %d: another PDF", seed+1)
		}
	}
	if tested < least {
		t.Errorf("%d plans were tested, want %d", tested, least)
	}
}

// comesBack reports whether a document has nothing that is left out when it is read back as a form: see TestRandomPlans.
func comesBack(doc *document.Document) bool {
	for _, section := range doc.Sections {
		if !blocksComeBack(section.Blocks) {
			return false
		}
	}
	return true
}

func blocksComeBack(blocks []document.Block) bool {
	for i, block := range blocks {
		switch block := block.(type) {
		case *document.Table:
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					if !blocksComeBack(cell.Blocks) {
						return false
					}
				}
			}
		case *document.Paragraph:
			var text strings.Builder
			for _, run := range block.Runs {
				text.WriteString(run.Text)
			}
			if block.Answer != nil && text.Len() > 0 && strings.Trim(text.String(), " .…_"+string(character.NoBreakSpace)) == "" {
				return false
			}
			if block.Item != nil && block.Item.Marker != "" && text.Len() == 0 && !holdsMore(block.Item, blocks[i+1:]) {
				return false
			}
		}
	}
	return true
}

// holdsMore reports whether what follows an item without text stands in it.
func holdsMore(item *document.ListItem, following []document.Block) bool {
	if len(following) == 0 {
		return false
	}
	switch next := following[0].(type) {
	case *document.Table:
		return next.Item != nil
	case *document.Paragraph:
		return next.Item != nil && next.Item.Level > item.Level
	}
	return false
}
