package bind_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
)

// realPlans are folders with plans that people wrote: the example in this repository, and
// others where they are at hand.
func realPlans(tb testing.TB) []string {
	tb.Helper()
	plans := []string{"../../../content/voorbeeldstreek"}
	others, err := filepath.Glob("../../../../shared/plans/*")
	if err != nil {
		tb.Fatal(err)
	}
	return append(plans, others...)
}

// schemaOf reads the template that a plan names.
func schemaOf(tb testing.TB, plan *plan.Plan) *form.Field {
	tb.Helper()
	named := plan.Root.Get("sjabloon")
	if named == nil {
		tb.Fatal("the plan names no template")
	}
	template, err := form.Find(named.Text)
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
			p, found, err := plan.Load(folder)
			if err != nil {
				t.Fatal(err)
			}
			if finding := bind.New(p, nil).TemplateFinding(form.IDs()); finding != nil {
				found = append(found, *finding)
			}
			found = append(found, bind.Bind(p, schemaOf(t, p))...)
			var report strings.Builder
			if err := finding.Report(&report, found); err != nil {
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
			p, _, err := plan.Load(folder)
			if err != nil {
				b.Skip(err)
			}
			schema := schemaOf(b, p)
			b.ReportAllocs()
			for b.Loop() {
				p, _, err := plan.Load(folder)
				if err != nil {
					b.Fatal(err)
				}
				bind.Bind(p, schema)
			}
		})
	}
}

// Plans are rendered side by side; run with -race this test shows whether they may be.
func TestPlansSideBySide(t *testing.T) {
	schema := testSchema()
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			p, found, err := plan.Load("../../../content/voorbeeldstreek")
			if err != nil || len(found) > 0 {
				t.Fatal(err, found)
			}
			bind.Bind(p, schemaOf(t, p))
			bind.Bind(p, schema)
		})
	}
}
