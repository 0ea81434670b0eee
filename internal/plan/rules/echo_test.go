package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/plantest"
	"actieplan/internal/plan/rules"
)

// TestEchoes: a question or a hint that was copied into an answer is told, where it begins
// a line; the same words within a sentence, and a short label, are not.
func TestEchoes(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	for _, test := range []struct{ answer, want string }{
		{"Geef een korte beschrijving van wat je gaat doen.\nSessies.", `7:1 "Geef een korte beschrijving van wat je gaat doen."`},
		{"Sessies.\n\n1) Wat ga je wel doen?\n- sessies\n2) Wat ga je niet doen?\n- cursussen",
			`9:4 "Wat ga je wel doen?" en "Wat ga je niet doen?"`},
		{"**Waarom deze actie? Waarom deze actie nu?** Er is vraag naar.", `7:3 "Waarom deze actie? Waarom deze actie nu?"`},
		{"Doelgroep(en)\n- ouderen\n\nWe vroegen: Wat ga je wel doen?", ""},
	} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		text := "sjabloon = 'actieplan-2026'\nzone = { naam = 'x' }\n[[acties]]\ntitel = 'a'\n[acties.wat]\nbeschrijving = '''\n" +
			test.answer + "'''\n"
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		p, found, err := plan.Load(path)
		if err != nil || len(found) > 0 {
			t.Fatal(found, err)
		}
		bind.Bind(p, template.Schema())
		got := ""
		for _, f := range rules.Check(p, template, time.Unix(0, 0)) {
			if message, ok := strings.CutPrefix(f.Message, "in dit antwoord staat wat het formulier zelf al drukt: "); ok {
				got += strings.TrimPrefix(f.Position.String(), path+":") + " " + message
			}
		}
		if got != test.want {
			t.Errorf("%q: got %s, want %s", test.answer, got, test.want)
		}
	}
}
