package rules

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/internal/cputime"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/golden"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
)

// early is a day on which no plan is late.
var early = time.Date(2025, time.September, 1, 12, 0, 0, 0, time.UTC)

// TestCases checks the plans of a file against one kind of rule each, and compares the
// findings with those beside them:
//
//	=== kind: what the case is about
//	a plan, less the lines that all have
//	--- findings, each as line:column: message
func TestCases(t *testing.T) {
	for _, test := range []struct{ file, head string }{
		{"actieplan-2026", "sjabloon = \"actieplan-2026\"\nzone = { naam = \"ELZ Proef\" }\n"},
		{"zorgplan-2031", "sjabloon = \"zorgplan-2031\"\n"},
	} {
		t.Run(test.file, func(t *testing.T) {
			template := plantest.Form(t, test.file)
			name := filepath.Join("testdata", test.file+".txt")
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for i, text := range strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "=== ") {
				if i == 0 {
					got.WriteString(text)
					continue
				}
				title, plan, _ := strings.Cut(text, "\n")
				plan, _, _ = strings.Cut(plan, "---\n")
				kind, _, _ := strings.Cut(title, ":")
				fmt.Fprintf(&got, "=== %s\n%s---\n%s\n", title, plan, findingsOf(t, template, kind, test.head, plan))
			}
			golden.Compare(t, name, got.String())
		})
	}
}

// findingsOf checks a plan against the rules of one kind. Lines count from the first one
// of the case.
func findingsOf(t *testing.T, template *form.Template, kind, head, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "proef.toml")
	// A key of the root cannot stand below a table, so the lines that all plans have come
	// first.
	if err := os.WriteFile(path, []byte(head+text), 0o666); err != nil {
		t.Fatal(err)
	}
	p, found, err := plan.Load(path)
	if err != nil || len(found) > 0 {
		t.Fatal(text, err, found)
	}
	bind.Bind(p, template.Schema())
	only := *template
	only.Rules = nil
	for _, rule := range template.Rules {
		if string(rule.Kind) == kind {
			only.Rules = append(only.Rules, rule)
		}
	}
	if only.Rules == nil {
		t.Fatalf("%s has no rule of kind %q", template.ID, kind)
	}
	now := early
	if kind == string(form.RuleDate) {
		if day, err := time.Parse("# 2006-01-02", strings.TrimSpace(firstLine(text))); err == nil {
			now = day
		}
	}
	var report bytes.Buffer
	if err := finding.Report(&report, Check(p, &only, now)); err != nil {
		t.Fatal(err)
	}
	var lines strings.Builder
	for line := range strings.Lines(report.String()) {
		if rest, ok := strings.CutPrefix(line, filepath.ToSlash(path)+":"); ok {
			var number int
			fmt.Sscanf(rest, "%d", &number)
			_, rest, _ = strings.Cut(rest, ":")
			message := strings.ReplaceAll(rest, "waarschuwing: ", "")
			fmt.Fprintf(&lines, "%d:%s", number-strings.Count(head, "\n"), message)
		}
	}
	return lines.String()
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// check loads, binds and checks the plan at a path.
func check(t *testing.T, path string, now time.Time) []finding.Finding {
	t.Helper()
	template := plantest.Form(t, "actieplan-2026")
	p, found, err := plan.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if found = append(found, bind.Bind(p, template.Schema())...); len(found) > 0 {
		t.Fatalf("%s has errors of its own: %v", path, found)
	}
	return Check(p, template, now)
}

// TestExample makes sure that the plan that everybody begins from has nothing to be said
// against it, until it is late.
func TestExample(t *testing.T) {
	example := "../../../content/voorbeeldstreek"
	for _, f := range check(t, example, early) {
		t.Errorf("%s: %s", f.Position, f.Message)
	}
	if late := check(t, example, early.AddDate(0, 3, 0)); len(late) != 1 {
		t.Errorf("findings after the day it was due: %v", late)
	}
}

// TestRealPlans makes sure that plans which zones have handed in are not buried in
// warnings, and that the one wrong sum among them is found.
func TestRealPlans(t *testing.T) {
	plans, _ := filepath.Glob("../../../../shared/plans/*")
	if len(plans) == 0 {
		t.Skip("no plans of zones here")
	}
	wrongSums := 0
	for _, path := range plans {
		found := check(t, path, early)
		if len(found) > 8 {
			t.Errorf("%s: %d warnings", path, len(found))
		}
		for _, f := range found {
			if strings.Contains(f.Message, "maar de actiefiches vragen samen") {
				wrongSums++
			}
			if f.Severity != finding.Warning || f.Position.File == nil || f.Position.Length == 0 ||
				!strings.Contains(f.Help, "Het formulier, bij “") {
				t.Errorf("%s: %+v", f.Position, f)
			}
		}
	}
	if len(plans) == 2 && wrongSums != 1 {
		t.Errorf("%d plans whose actions do not add up, want 1", wrongSums)
	}
}

// TestMany makes sure that a plan of a megabyte is checked in less than a second and gets
// no endless list.
func TestMany(t *testing.T) {
	var text strings.Builder
	text.WriteString("sjabloon = \"actieplan-2026\"\nzone = { naam = \"ELZ Proef\" }\n")
	for i := range 5000 {
		fmt.Fprintf(&text, "[[stuurgroepen]]\nnaam = \"Werkgroep nummer%d\"\n", i)
		fmt.Fprintf(&text, "[[doelstellingen]]\nid = \"%d\"\n[[doelstellingen.operationeel]]\nid = \"x\"\n", i)
		fmt.Fprintf(&text, "[[acties]]\ntitel = \"Actie%d\"\nstrategische_doelstelling = \"%d\"\noperationele_doelstellingen = [\"x\"]\n",
			i, i/2)
	}
	path := filepath.Join(t.TempDir(), "veel.toml")
	if err := os.WriteFile(path, []byte(text.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	template := plantest.Form(t, "actieplan-2026")
	p, _, err := plan.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	bind.Bind(p, template.Schema())
	for _, rule := range template.Rules {
		only := *template
		only.Rules = []*form.Rule{rule}
		var found []finding.Finding
		if took := cputime.Of(func() { found = Check(p, &only, early) }); took > time.Second {
			t.Errorf("%s of %v took %v", rule.Kind, rule.Fields, took)
		}
		if len(found) > finding.Most+1 {
			t.Errorf("%s of %v found %d", rule.Kind, rule.Fields, len(found))
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	template := plantest.Form(b, "actieplan-2026")
	p := plantest.Plan(b, "../../../content/voorbeeldstreek", template)
	for b.Loop() {
		Check(p, template, early)
	}
}
