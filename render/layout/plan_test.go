package layout_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"actieplan/content"
	"actieplan/render"
	"actieplan/render/layout"
	"actieplan/templates"
)

const example = "../../content/voorbeeldstreek"

func formOf(t testing.TB) *templates.Template {
	t.Helper()
	form, err := templates.Find("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// planned pours a plan into the form. Each of its rows is there so many times, those that have a name of their own aside.
func planned(t testing.TB, path string, times int) *render.Document {
	t.Helper()
	form := formOf(t)
	plan, findings, err := content.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range append(findings, content.Bind(plan, form.Schema())...) {
		if finding.Severity == content.Error {
			t.Fatalf("%v: %s", finding.Position, finding.Message)
		}
	}
	for _, field := range form.Schema().Fields {
		rows := plan.Root.Get(field.Key)
		named := false
		for _, child := range field.Fields {
			named = named || child.Unique
		}
		if field.Kind == templates.RowsField && rows != nil && !named {
			all := rows.Items
			for range times - 1 {
				rows.Items = append(rows.Items[:len(rows.Items):len(rows.Items)], all...)
			}
		}
	}
	return render.Plan(plan, form, time.Unix(0, 0))
}

// TestPlans holds the example, the blank form and what real plans are at hand against the rules for every document.
func TestPlans(t *testing.T) {
	documents := map[string]*render.Document{
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
