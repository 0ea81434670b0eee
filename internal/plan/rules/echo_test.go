package rules_test

import (
	"fmt"
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
		{"Sessies voor\n\nPagina 3 van 38\n\nActieplan ELZ\n\nouderen. Zie pagina 3 van 38.", `9:1 "Pagina 3 van 38"`},
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

// TestHeadingEchoes: a number or a title that begins with what the heading says anyway is
// told, up to what is new; the same words or figures with another meaning are not.
func TestHeadingEchoes(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	for _, test := range []struct{ number, title, want string }{
		{"1", "Ouderen", ""},
		{"1", "Strategische doelstelling 1: Ouderen", `7:10 deze titel: "Strategische doelstelling 1:"`},
		{"1", "SD1 – Ouderen", `7:10 deze titel: "SD1 –"`},
		{"SD 1", "Ouderen", `6:11 dit nummer: "SD"`},
		{"1", "1. Ouderen", `7:10 deze titel: "1."`},
		{"1", "1 Ouderen", `7:10 deze titel: "1"`},
		{"1", "1 op 3 ouderen", ""},
		{"1", "1.5 graden", ""},
		{"1", "1-jarig traject", ""},
		{"1", "10 gemeenten", ""},
		{"", "1. Ouderen", ""},
		{"", "SD-kaart", ""},
		{"2", "Strategische doelstellingen bepalen", ""},
	} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		text := "sjabloon = 'actieplan-2026'\nzone = { naam = 'x' }\n[[doelstellingen]]\nid = '1'\ntekst = 'x'\n" +
			fmt.Sprintf("nummer = '%s'\ntitel = '%s'\n", test.number, test.title)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		p, _, err := plan.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		bind.Bind(p, template.Schema())
		got := ""
		for _, f := range rules.Check(p, template, time.Unix(0, 0)) {
			if what, said, ok := strings.Cut(f.Message, " staat wat het formulier zelf al drukt: "); ok {
				got += strings.TrimPrefix(f.Position.String(), path+":") + " " + strings.TrimPrefix(what, "in ") + ": " + said
			}
		}
		if got != test.want {
			t.Errorf("%q, %q: got %s, want %s", test.number, test.title, got, test.want)
		}
	}
}
