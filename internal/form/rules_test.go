package form

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// TestRulesAreOfTheForm makes sure that every rule of the embedded templates names its
// part of the form, and speaks as findings do.
func TestRulesAreOfTheForm(t *testing.T) {
	for _, id := range IDs() {
		template, err := Find(id)
		if err != nil {
			t.Fatal(err)
		}
		kinds := map[RuleKind]bool{}
		for i, rule := range template.Rules {
			kinds[rule.Kind] = true
			if rule.Instruction != "" && rule.Heading == "" {
				t.Errorf("%s: rule %d quotes a part without a heading", id, i)
			}
			for _, text := range []string{string(rule.Message), rule.Help} {
				if strings.HasSuffix(text, ".") {
					t.Errorf("%s: rule %d ends with a full stop: %q", id, i, text)
				}
			}
		}
		for kind := range kindPlaces {
			if !kinds[kind] {
				t.Errorf("%s: no rule of kind %q", id, kind)
			}
		}
	}
}

// TestWrongRules changes one thing in a rule that is right.
func TestWrongRules(t *testing.T) {
	const right = `[[regels]]
soort      = "jaartal"
velden     = ["werven.kop"]
van        = 2020
tot        = 2030
melding    = "geen jaar in {tekst}"
hulp       = "schrijf het op"
instructie = "Vul voor elke actie een blad in."
`
	const sum = `[[regels]]
soort     = "som"
velden    = ["werven.uren"]
tegenover = "middelen.X.uren"
wanneer   = "meer"
melding   = "{som}"
hulp      = "tel"
`
	const others = `[[regels]]
soort      = "schakelaar"
schakelaar = "regio.per_pijler"
velden     = ["werven.pijler"]
melding    = "{aantal}"
hulp       = "zet aan"
[[regels]]
soort      = "woorden"
woorden    = ["x"]
velden     = ["werven.kop"]
melding    = "{woord}"
hulp       = "schrap"
[[regels]]
soort      = "datum"
datum      = 2030-01-01
velden     = ["sjabloon"]
melding    = "{datum}"
hulp       = "haast u"
[[regels]]
soort      = "gebruikt"
velden     = ["ambities"]
melding    = "{tekst}"
hulp       = "doe iets"
[[regels]]
soort      = "een_keuze"
velden     = ["werven.risico.groot"]
melding    = "kies"
hulp       = "kies"
`
	for _, test := range []struct {
		rule, old, new string
		want           string // in the error; none where all is well
	}{
		{right, "", "", ""},
		{sum, "", "", ""},
		{others, "", "", ""},
		{right, `instructie = "Vul voor elke actie een blad in."`, "", ""},
		{right, `"jaartal"`, `"eeuw"`, `no kind "eeuw"`},
		{right, "soort", "sort", `unknown key "regels.sort"`},
		{right, "werven.kop", "werven.kap", `no field "werven.kap"`},
		{right, "werven.kop", "werven.uren", `"werven.uren" is not of a kind`},
		{right, `["werven.kop"]`, "[]", "velden: none"},
		{right, "2020", "2040", "no years from 2040 to 2030"},
		{right, "{tekst}", "{som}", "nothing to put at {som}"},
		{right, "schrijf het op", "", "one is missing"},
		{right, "een blad", "twee bladen", "the form does not say"},
		{sum, "middelen.X.uren", "middelen.X", `no number "middelen.X"`},
		{sum, `"meer"`, `"minder"`, `no comparison "minder"`},
		{others, "regio.per_pijler", "regio.roepnaam", "no boolean"},
		{others, `["x"]`, "[]", "woorden: none"},
		{others, "datum      = 2030-01-01", "", "datum: is missing"},
		{others, `["ambities"]`, `["ambities.luidt"]`, "is not of a kind"},
		{others, `["werven.risico.groot"]`, `["werven.risico"]`, "is not of a kind"},
	} {
		files := fstest.MapFS{ruleFile: {Data: []byte(strings.Replace(test.rule, test.old, test.new, 1))}}
		for _, name := range []string{templateFile, styleFile, "icons/ruit.svg", "icons/ruit.png"} {
			data, err := os.ReadFile("testdata/zorgplan-2031/" + name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = &fstest.MapFile{Data: data}
		}
		_, err := Read(files)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%q for %q: %v; want %q", test.new, test.old, err, test.want)
		}
	}
}
