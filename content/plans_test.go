package content_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/content"
	"actieplan/templates"
)

// realPlans are folders with plans that people wrote: the example in this repository, and others where they are at hand.
func realPlans(tb testing.TB) []string {
	tb.Helper()
	plans := []string{"voorbeeldstreek"}
	others, err := filepath.Glob("../../shared/plans/*")
	if err != nil {
		tb.Fatal(err)
	}
	return append(plans, others...)
}

// schemaOf reads the template that a plan names.
func schemaOf(tb testing.TB, plan *content.Plan) *templates.Field {
	tb.Helper()
	named := plan.Root.Get("sjabloon")
	if named == nil {
		tb.Fatal("the plan names no template")
	}
	template, err := templates.Find(named.Text)
	if err != nil {
		tb.Fatal(err)
	}
	return template.Schema()
}

func TestRealPlansHaveNoFindings(t *testing.T) {
	for _, folder := range realPlans(t) {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			if _, err := os.Stat(folder); err != nil {
				t.Skip(err)
			}
			plan, found, err := content.Load(folder)
			if err != nil {
				t.Fatal(err)
			}
			if finding := content.TemplateFinding(plan, templates.IDs()); finding != nil {
				found = append(found, *finding)
			}
			found = append(found, content.Bind(plan, schemaOf(t, plan))...)
			var report strings.Builder
			if err := content.Report(&report, found); err != nil {
				t.Fatal(err)
			}
			if report.Len() > 0 {
				t.Error(report.String())
			}
		})
	}
}

func BenchmarkLoadAndBind(b *testing.B) {
	for _, folder := range realPlans(b) {
		b.Run(filepath.Base(folder), func(b *testing.B) {
			plan, _, err := content.Load(folder)
			if err != nil {
				b.Skip(err)
			}
			schema := schemaOf(b, plan)
			b.ReportAllocs()
			for b.Loop() {
				plan, _, err := content.Load(folder)
				if err != nil {
					b.Fatal(err)
				}
				content.Bind(plan, schema)
			}
		})
	}
}

// Plans are rendered side by side; run with -race this test tells whether they may be.
func TestPlansSideBySide(t *testing.T) {
	schema := testSchema()
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			plan, found, err := content.Load("voorbeeldstreek")
			if err != nil || len(found) > 0 {
				t.Fatal(err, found)
			}
			content.Bind(plan, schemaOf(t, plan))
			content.Bind(plan, schema)
		})
	}
}
