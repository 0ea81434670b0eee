package bind_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// aPlan has no mistakes but the line at the mark.
const aPlan = `sjabloon = "form-1"
[zone]
naam = "ELZ Noord"
[capaciteit]
A = { vte = 1 }
[[doelstellingen]]
id = "1"
titel = "Samen sterk"
[[doelstellingen.operationeel]]
id = "1.1"
titel = "Een netwerk per buurt"
[[doelstellingen.operationeel]]
id = "1.2"
titel = "Een netwerk per dorp"
[[acties]]
titel = "Buurtteams"
`

// written are values as people write them, by the header and the key that they stand under.
var written = []struct {
	header, key string
	values      []string
}{
	{
		"[acties.wat]",
		"wel",
		[]string{
			`"ECD""`, `"ECD" (Jan)`, `"ECD".`, `"ECD" en "CAW"`, `"" Actieplan X`, `"ECD"'`, `"ECD'`, `ECD”`,
			`'''Tekst"""`, `'''Tekst''`, `´ECD´`, `ja`, `nee`, `"ECD"; "CAW"`, `''s Avonds`, `'s avonds`,
			`‘s avonds`, `'ECD' en 'CAW'`, `"ECD", "CAW"`, `“ECD”.`, `ECD`, `"Werkgroep "Foto's" Dorp"`,
			`""Samen sterk" Dorp"`, `"""Samen sterk" Dorp"`, `"ECD`, `"ECD"x`, `10 huizen`, `24/7 bereikbaar`,
			`nvt`, `-`, `?`, `0;5`, `12`, `3.5`, `2026-01-01`, `n.v.t.`, `...`, `…`, `100% van de huizen`,
			`Huisartsen (CAW)`, `"`, `A = B`, `[Concept] te bespreken`, `[nog in te vullen]`,
			`[Concept] te "bespreken"`, `("x")`, `Zorgraad, partner #1 in de regio`, `Huis C#`, `#samen sterk`,
			"\nEen", `5 teams`, `- Een`,
		},
	},
	{
		"",
		"vte",
		[]string{
			`0,5`, `"0,5"`, `"0.5"`, `.5`, `0.5 VTE`, `"0.5 VTE"`, `20%`, `20 %`, `±0.2`, `1/5`, `1/3`, `½`, `⅔`,
			`0;5`, `nvt`, `?`, `-`, `""`, ``, `O,5`, `ca. 0.5`, `een halve`, `1_0.`, `-0.5`, `true`, `[0.5]`,
			`{ vte = 0.5 }`, "\n0,3", `10 uur`, `9,5u`, `"1 dag per week"`, `0.2-0.3`, `0.5,`, `= 0,5`, `> 0.5`,
			`0.5 (nog te bevestigen)`,
		},
	},
	{
		"[acties.evaluatie.proces]",
		"gekozen",
		[]string{
			`ja`, `Ja.`, `x`, `X`, `☒`, `☐`, `"ja"`, `"x"`, `nee`, `TRUE`, `1`, `0`, `[x]`, `true.`, `true,`, `""`,
			``, `misschien`,
		},
	},
	{
		"",
		"operationele_doelstellingen",
		[]string{
			`"1.1", "1.2"`, `"1.1"]`, `["1.1"`, `("1.1", "1.2")`, `{"1.1", "1.2"}`, `["1,1"]`, `["1.1, "1.2"]`,
			`"[1.1]"`, `[1.1 1.2]`, `["1.1" "1.2"]`, `["1.1, 1.2"]`, `"1.1 en 1.2"`, `1.1`, `1.1, 1.2`,
			`['1.1', '1.2]`, `["1.1"],["1.2"]`, `["OD 1.1"]`, `["1.1."]`, `["Een netwerk per buurt"]`,
			`[“1.1”; “1.2”]`, `[["1.1"]]`, ``, `""`,
		},
	},
	{"", "strategische_doelstelling", []string{`"1", "2"`, `SD 1`, `1`, `["1"]`, `"1".`, `“1”`, `"SD 1"`}},
	{"[slot]", "tekst", []string{`= "x"`, `> "x"`, `[x] y`, `„x”`, `- Een`, `5 teams`, `partner #1`}},
	{"", "domein", []string{`Ouderenzorg`, `ouderenzorg`, `"Ouderenzorg"`, `“preventie”`, `Brug zorg welzijn`, `1`}},
	{
		"[capaciteit]",
		"B",
		[]string{
			`"0,5"`, `0,5`, `vte = 0.5`, `[ vte = 0.5 ]`, `( vte = 0.5 )`, `{ vte 0.5 }`, `{ 0.5 }`,
			`{ vte: 0.5 }`, `0.5, opmerking = "x"`, `"0.5 VTE, ontwikkeling"`, `""`, ``, `ontwikkeling`,
			`0.5, opmerking = "0.4"`, `0,5 VTE`, `0,3 VTE plus een project`,
			`{ opmerking = “We zijn er, met marge” }`, `{ opmerking = We zijn er, met marge }`, `{ vte = ca 2,5 }`,
			`{ vte = “2,5” }`, `{ vte = ~0,3 }`, `{ vte = (0,3), opmerking = "x" }`, `{ vte = 0,5 à 0,8 }`,
			`{ vte = 0, 3 }`, `{ vte 2,5, opmerking = "x" }`, `{ vte = 2.5 } tijdelijk hoger`,
			`{ vte = "", opmerking = "tijdelijk" }`, `{ vte = nvt }`, `{ vte = ? }`, `{ vte = - }`, `2.8 voltijds`,
			`{ vte = 2,5, opmerking = halftijds, vte = 3 }`,
		},
	},
	{
		"[zone]",
		"titel",
		[]string{
			`Actieplan "X"`, `Actieplan X""`, `'Actieplan'' X'`, `2026`, `Actieplan 2026`, "\"Plan\nvan Noord\"",
			"Plan\nvan Noord",
		},
	},
}

// advised finds the line that a help text says to write.
var advised = regexp.MustCompile(`^hulp: .*?((?:zet rechte haken rond de waarde: |schrijf |vte = ).*)$`)

// words are the letters and figures of a text.
func words(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// Whoever writes what the help text says gets no other error: where it says how a value
// is written, that is right.
func TestAdviceThatIsFollowedIsRight(t *testing.T) {
	schema := testSchema()
	t.Chdir(t.TempDir())
	check := func(header, assignment string) []string {
		text := aPlan
		switch header {
		case "":
			text += assignment + "\n"
		case "[capaciteit]", "[zone]":
			text = strings.Replace(text, header+"\n", header+"\n"+assignment+"\n", 1)
		default:
			text += header + "\n" + assignment + "\n"
		}
		if err := os.WriteFile("plan.toml", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return strings.Split(reportOn(t, "plan.toml", schema), "\n")
	}
	followed := 0
	for _, w := range written {
		for _, value := range w.values {
			report := check(w.header, w.key+" = "+value)
			help := slices.IndexFunc(report, func(line string) bool { return strings.HasPrefix(line, "hulp: ") })
			if help < 0 {
				t.Errorf("%s = %s: no advice in %q", w.key, value, report)
				continue
			}
			match := advised.FindStringSubmatch(report[help])
			if match == nil {
				continue // advice of another kind
			}
			better := match[1]
			for _, before := range []string{
				"zet rechte haken rond de waarde: ", "schrijf bijvoorbeeld ", "schrijf enkel het getal: ",
				"schrijf ",
			} {
				better = strings.TrimPrefix(better, before)
			}
			for _, after := range []string{", of ", "; horen de", "; mogelijk", ", zonder ", " of "} {
				better, _, _ = strings.Cut(better, after)
			}
			switch {
			case strings.Contains(better, "…"), w.key == "B" && strings.HasPrefix(better, "vte = "):
				continue // an example, or a key between the braces
			case strings.HasPrefix(better, w.key+" = "):
			case w.key == "operationele_doelstellingen":
				better = w.key + " = [" + better + "]"
			default:
				better = w.key + " = " + better
			}
			followed++
			if w.key == "wel" && words(value) != words(strings.TrimPrefix(better, w.key)) {
				t.Errorf("%s = %s: the advice is %q, which has other words", w.key, value, better)
			}
			for _, line := range check(w.header, better) {
				if strings.Contains(line, ": fout: ") {
					t.Errorf("%s = %s: the advice is %q, which leads to\n%s", w.key, value, better, line)
				}
			}
		}
	}
	t.Logf("%d pieces of advice", followed)
}
