package render

import (
	"os"
	"path/filepath"
	"testing"

	"actieplan/internal/measure"
	"actieplan/internal/plan/plantest"
)

// TestAlignDecimals: the commas in the column of numbers stand below each other, where
// that has room for it.
func TestAlignDecimals(t *testing.T) {
	const digit, comma = 101, 50 // twips, in letters of 10 points; rounded down
	for _, test := range []struct {
		name, plan string
		want       []measure.Twips // beside A, B, C and the sum of B and C
	}{
		{"of several lengths", "A = { vte = 2 }\nB = { vte = 0.5 }\nC = { vte = 0.25 }", []measure.Twips{2*digit + comma, digit, 0, 0}},
		{"of one length", "A = { vte = 2.5 }\nB = { vte = 0.5 }\nC = { vte = 0.2 }", []measure.Twips{0, 0, 0, 0}},
		{"whole", "A = { vte = 2 }\nB = { vte = 10 }\nC = { vte = 1 }", []measure.Twips{0, 0, 0, 0}},
		{"without room", "A = { vte = 0.123456789 }\nB = { vte = 100 }\nC = { vte = 0.5 }", []measure.Twips{0, 0, 0, 0}},
	} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		text := "sjabloon = 'actieplan-2026'\n[zone]\nnaam = 'Z'\n[capaciteit]\n" + test.plan
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		var got []measure.Twips
		for _, p := range paragraphs(Plan(plantest.Plan(t, path, embedded(t)), embedded(t), modified)) {
			if id := p.Style.ID; (id == "capaciteit-getal" || id == "capaciteit-totaalgetal") && len(p.Runs) > 0 {
				got = append(got, p.Right)
			}
		}
		near := len(got) == len(test.want)
		for i := 0; near && i < len(got); i++ {
			near = got[i] >= test.want[i] && got[i] <= test.want[i]+2
		}
		if !near {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
