package layout_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
)

const example = "../../content/voorbeeldstreek"

func formOf(t testing.TB) *form.Template {
	t.Helper()
	form, err := form.Find("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// planned pours a plan into the form. Each of its rows is there so many times, those that
// have a name of their own aside.
func planned(t testing.TB, path string, times int) *document.Document {
	t.Helper()
	theForm := formOf(t)
	p, findings, err := plan.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range append(findings, plan.Bind(p, theForm.Schema())...) {
		if found.Severity == finding.Error {
			t.Fatalf("%v: %s", found.Position, found.Message)
		}
	}
	for _, field := range theForm.Schema().Fields {
		rows := p.Root.Get(field.Key)
		named := false
		for _, child := range field.Fields {
			named = named || child.Unique
		}
		if field.Kind == form.RowsField && rows != nil && !named {
			all := rows.Items
			for range times - 1 {
				rows.Items = append(rows.Items[:len(rows.Items):len(rows.Items)], all...)
			}
		}
	}
	return render.Plan(p, theForm, time.Unix(0, 0))
}

// TestPlans holds the example, the blank form and what real plans are at hand against the
// rules for every document.
func TestPlans(t *testing.T) {
	documents := map[string]*document.Document{
		"blank":   render.Blank(formOf(t), time.Unix(0, 0)),
		"example": planned(t, example, 1),
	}
	const private = "../../../shared/plans"
	if entries, err := os.ReadDir(private); err == nil {
		for _, entry := range entries {
			if entry.IsDir() || filepath.Ext(entry.Name()) == ".toml" {
				documents[entry.Name()] = planned(t, filepath.Join(private, entry.Name()), 1)
			}
		}
	}
	for name, document := range documents {
		pages := layout.Lay(document)
		if len(pages.Pages) < 8 {
			t.Errorf("%s: %d pages", name, len(pages.Pages))
		}
		for _, wrong := range layout.Inspect(pages) {
			t.Errorf("%s: %s", name, wrong)
		}
	}
}
