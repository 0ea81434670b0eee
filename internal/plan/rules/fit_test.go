package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/internal/finding"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
	"actieplan/internal/plan/rules"
)

// TestTooLong makes what is printed above every page, on the first page and as a heading
// longer than these can hold.
func TestTooLong(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	long, fair := strings.Repeat("woord ", 1400), strings.Repeat("woord ", 25)
	for _, test := range []struct{ zone, rest, at, says string }{
		{"naam = 'x'\nkoptekst = '" + long + "'\n", "", "4:12", "koptekst"},
		{"naam = 'x'\nkoptekst = '" + strings.Repeat("a", 8000) + "'\n", "", "4:12", "koptekst"},
		{"naam = 'x'\ntitel = '" + long + "'\n", "", "4:9", "titel van het plan"},
		{"naam = '" + long + "'\n", "", "3:8", "koptekst"},
		{"naam = '" + long + "'\nkoptekst = 'x'\n", "", "3:8", "titel van het plan"},
		{"naam = 'x'\n", "[[acties]]\ntitel = '" + long + "'\n", "5:9", "één bladzijde"},
		{"naam = '" + fair + "'\nkoptekst = '" + fair + "'\ntitel = '" + fair + "'\n", "[[acties]]\ntitel = '" + fair + "'\n", "", ""},
	} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		if err := os.WriteFile(path, []byte("sjabloon = 'actieplan-2026'\n[zone]\n"+test.zone+test.rest), 0o666); err != nil {
			t.Fatal(err)
		}
		p, found, err := plan.Load(path)
		if err != nil || len(found) > 0 {
			t.Fatal(found, err)
		}
		bind.Bind(p, template.Schema())
		var got []string
		for _, f := range rules.Check(p, template, time.Unix(0, 0)) {
			if f.Severity == finding.Error {
				got = append(got, f.Position.String()+" "+f.Message)
			}
		}
		switch {
		case test.at == "" && len(got) > 0, test.at != "" && len(got) != 1:
			t.Errorf("got %q", got)
		case test.at != "" && (!strings.Contains(got[0], "plan.toml:"+test.at+" ") || !strings.Contains(got[0], test.says)):
			t.Errorf("got %s, want %s at %s", got[0], test.says, test.at)
		}
	}
}
