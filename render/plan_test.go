package render

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/golden"
	"actieplan/internal/plan/plantest"
	"actieplan/render/document"
)

var modified = time.Date(2025, 10, 15, 12, 0, 0, 999, time.FixedZone("", 7200))

func TestPlan(t *testing.T) {
	for _, test := range []struct {
		plan     string
		template *form.Template
	}{
		{"in-een-stuk", embedded(t)},
		{"per-domein", embedded(t)},
		{"ander-jaar", otherYear(t)},
	} {
		document := Plan(plantest.Plan(t, filepath.Join("testdata", test.plan+".toml"), test.template), test.template, modified)
		check(t, document)
		golden.Compare(t, filepath.Join("testdata", test.plan+".txt"), outline(document))
	}
}

func TestBlank(t *testing.T) {
	for _, template := range []*form.Template{embedded(t), otherYear(t)} {
		document := Blank(template, modified)
		check(t, document)
		golden.Compare(t, filepath.Join("testdata", template.ID+"-blanco.txt"), outline(document))
	}
}

// TestBlankHasEveryWord looks in the blank form for all that a zone may have to answer.
func TestBlankHasEveryWord(t *testing.T) {
	for _, template := range []*form.Template{embedded(t), otherYear(t)} {
		text := character.Unbroken(allText(Blank(template, modified)))
		var wanted []string
		for _, part := range template.Parts {
			wanted = append(wanted, wordsThatAsk(part)...)
		}
		if len(wanted) < 15 {
			t.Errorf("%s: looked for %d texts", template.ID, len(wanted))
		}
		for _, words := range wanted {
			if !strings.Contains(text, words) {
				t.Errorf("%s: the blank form lacks %q", template.ID, words)
			}
		}
		for _, unwanted := range []string{"{", "}", "NaN"} {
			if strings.Contains(text, unwanted) {
				t.Errorf("%s: the blank form has %q", template.ID, unwanted)
			}
		}
	}
}

// wordsThatAsk are the words of a part that ask a zone for something.
func wordsThatAsk(part *form.Part) []string {
	words := []string{part.Heading}
	switch {
	case part.Capacity != nil:
		for _, row := range part.Capacity.Rows {
			words = append(words, row.Description)
		}
		for _, column := range part.Capacity.Columns {
			words = append(words, column.Title)
		}
		words = append(words, part.Capacity.Total.Description, part.Capacity.Total.Remark)
	case part.Table != nil:
		for _, column := range part.Table.Columns {
			words = append(words, column.Title)
		}
	case part.Fiches != nil:
		for _, row := range part.Fiches.Rows {
			words = append(words, row.Label)
			for _, item := range row.Items {
				words = append(words, item.Prompt, item.Hint)
				if item.Box != "" {
					words = append(words, part.Fiches.Choice.Off+" "+item.Box)
				}
			}
		}
	}
	return words
}

// TestCompletePlans renders the example plan, and the real ones where they are.
func TestCompletePlans(t *testing.T) {
	for _, folder := range plansAtHand(t) {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			document := Plan(plantest.Plan(t, folder, embedded(t)), embedded(t), modified)
			check(t, document)
		})
	}
}

// TestIncompletePlans renders plans that a zone has only begun to write; check sees to
// their headings and cells.
func TestIncompletePlans(t *testing.T) {
	const (
		objectives = "[[doelstellingen]]\nid = 's'\n[[doelstellingen.operationeel]]\nid = 'o'\n"
		action     = "[[acties]]\n"
		outer      = "strategische_doelstelling = 's'\n"
		both       = outer + "operationele_doelstellingen = ['o']\n"
		title      = "titel = 'Actie'\n"
	)
	headings := []string{"[kop-strategisch] Strategische doelstelling", "[kop-operationeel] Operationele doelstelling"}
	named := []string{"[kop-actie] Actie", "fiche"}
	for _, test := range []struct {
		name, plan string
		want       []string // headings and fiches of the actions
	}{
		{"nothing", "", nil},
		{"nothing by domain", "[zone]\nnaam = 'Z'\nper_domein = true\n", nil},
		{"no objective", action + title, slices.Concat(headings, named)},
		{"no inner objective", objectives + action + outer + title, slices.Concat(headings, named)},
		{"no title", objectives + action + both, slices.Concat(headings, []string{"fiche"})},
		{"the same twice", objectives + strings.Repeat(action+both+title, 2), slices.Concat(headings, named, named)},
		{"one, then none", objectives + action + both + title + action + title, slices.Concat(headings, named, headings, named)},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := "sjabloon = 'actieplan-2026'\n" + test.plan
			if !strings.Contains(text, "[zone]") {
				text += "[zone]\nnaam = 'Z'\n"
			}
			path := filepath.Join(t.TempDir(), "plan.toml")
			if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
			doc := Plan(plantest.Plan(t, path, embedded(t)), embedded(t), modified)
			check(t, doc)
			var got []string
			for _, block := range doc.Sections[len(doc.Sections)-1].Blocks {
				switch block := block.(type) {
				case *document.Table:
					got = append(got, block.Style.ID)
				case *document.Paragraph:
					if id := block.Style.ID; block.Style.Outline > 1 && id != "kop-domein" {
						got = append(got, "["+id+"] "+plain(block.Runs))
					}
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func BenchmarkPlan(b *testing.B) {
	template := embedded(b)
	plan := plantest.Plan(b, "../content/voorbeeldstreek", template)
	for b.Loop() {
		Plan(plan, template, modified)
	}
}

func embedded(t testing.TB) *form.Template {
	t.Helper()
	return plantest.Form(t, "actieplan-2026")
}

// otherYear is the invented form of another year: what it takes to render it is data only.
func otherYear(t testing.TB) *form.Template {
	t.Helper()
	return plantest.Form(t, "zorgplan-2031")
}
