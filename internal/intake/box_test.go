package intake

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/word"
)

// TestBoxes: a mark before or behind the label ticks the box, other words behind it are
// the answer, and a sentence is no box.
func TestBoxes(t *testing.T) {
	row := &form.FicheRow{Items: []*form.FicheItem{
		{Key: "proces", Box: "Procesevaluatie"},
		{Key: "resultaat", Box: "Resultaatgerichte evaluatie (Output)"},
	}}
	for text, want := range map[string]string{
		"☒ Procesevaluatie":                                  "proces true",
		"☐ procesevaluatie":                                  "proces false",
		"Procesevaluatie":                                    "proces false",
		"🗹 Procesevaluatie":                                  "proces true",
		"√ Procesevaluatie":                                  "proces true",
		"✅ Procesevaluatie":                                  "proces true",
		"⊠ Procesevaluatie":                                  "proces true",
		"❌ Procesevaluatie":                                  "proces true",
		"✔\uFE0F procesevaluatie":                            "proces true",
		"☐ Resultaatgerichte evaluatie (Output) x":           "resultaat true",
		"☒ Resultaatgerichte evaluatie (Output): via vragen": "resultaat true via vragen",
		"Procesevaluatie (ja)":                               "proces true",
		"nee Procesevaluatie":                                "proces false",
		"(x) Procesevaluatie":                                "proces true",
		"☒ Output":                                           "resultaat true",
		"☑ Resultaatgerichte evaluatie":                      "resultaat true",
		"☐ Proces: via vragen":                               "proces false via vragen",
		"☒ Evaluatie":                                        "",
		"☒ Procesverslag":                                    "",
		"☒ Proces en resultaat":                              "",
		"Output":                                             "",
		"woord ☐ Resultaatgerichte evaluatie":                "resultaat false",
		"Ons team: ☒ Procesevaluatie: via vragen":            "proces true via vragen",
		"zie ☐ Iets anders":                                  "",
		"woord [x] Procesevaluatie":                          "proces true",
		"zie [1] Procesevaluatie":                            "",
		"1. Procesevaluatie":                                 "proces false",
		"b) Resultaatgerichte evaluatie (Output): vragen":    "",
		"o Procesevaluatie":                                  "proces false",
		"Procesevaluatie – niet gekozen":                     "proces false",
		"Gekozen: procesevaluatie":                           "proces true",
		"Procesevaluatie (van toepassing)":                   "proces true",
		"Procesevaluatie gebeurt in mei":                     "",
		"De procesevaluatie":                                 "",
		"☒ Iets anders":                                      "",
	} {
		item, ticked, rest, ok := fiche.Box(row, &word.Paragraph{Runs: []word.Run{{Text: text}}}, text)
		got := ""
		if ok {
			got = strings.TrimSpace(fmt.Sprint(item.Key, " ", ticked, " ", rest))
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestUnmarkedBoxes: a label without a box does not say that there is none.
func TestUnmarkedBoxes(t *testing.T) {
	for text, want := range map[string]string{
		"Procesevaluatie":     "",
		"procesevaluatie:":    "",
		"1) Procesevaluatie":  "",
		"☐ Procesevaluatie":   "false",
		"Procesevaluatie ☐":   "false",
		"[ ] Procesevaluatie": "false",
		"( ) Procesevaluatie": "false",
	} {
		n := &numberer{}
		result := readDocument(&word.Document{Blocks: []word.Block{n.text("Acties 2026"), n.text("Wandelen"), n.table(
			n.row("Hoe?", "samen"), []*word.Cell{n.cell("Evaluatie"), n.cell(text, "via vragen")})}}, formOf(t))
		if got, _ := result.Content.Value("acties[0].evaluatie.proces.gekozen"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if got := result.Content.Text("acties[0].evaluatie.proces.tekst"); got != "via vragen" {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestMarks: a sign before the label of a box that may mean something else is told.
func TestMarks(t *testing.T) {
	template := formOf(t)
	for _, test := range []struct {
		line, told string
	}{
		{"✅ Procesevaluatie", ""},
		{"[x] Procesevaluatie", ""},
		{"❌ Procesevaluatie", "gelezen als aangekruist, door het teken dat erbij staat: “❌”"},
		{"◉ Procesevaluatie", "gelezen als niet aangekruist"},
		{"Procesevaluatie ✘", "gelezen als aangekruist, door het teken dat erbij staat: “✘”"},
		{"Procesevaluatie –", ""},
		{"woord ☒ Procesevaluatie", "vóór het vakje \"Procesevaluatie\" en is niet overgenomen: “woord”"},
		{"Procesevaluatie ☒", ""},
		{"ja ☒ Procesevaluatie", ""},
	} {
		n := &numberer{}
		var told []string
		if test.told != "" {
			told = append(told, test.told)
		}
		check(t, template, []word.Block{
			n.text("Acties 2026"),
			n.text("Wandelen"),
			n.table(n.row("Wat?", ""), []*word.Cell{n.cell("Evaluatie"), n.cell(test.line, "meten", "Resultaatgerichte evaluatie (Output)")}),
		},
			map[string]string{"acties[0].evaluatie.proces.tekst": "meten"}, told...)
	}
}

// TestBoxesOnOneLine: each box of a line is ticked or not by its own sign; what a plan
// need not say is left out.
func TestBoxesOnOneLine(t *testing.T) {
	for line, want := range map[string]string{
		"☐ Procesevaluatie: in mei ☒ Resultaatgerichte evaluatie (Output): tellen": "false -",
		"☒ Procesevaluatie ☒ Resultaatgerichte evaluatie (Output)":                 "true true",
		"☐ Procesevaluatie ☐ Resultaatgerichte evaluatie (Output)":                 "- -",
	} {
		n := &numberer{}
		fiche := n.table(n.row("Wat?", "lopen"), []*word.Cell{n.cell("Evaluatie"), n.cell(line)})
		result := readDocument(&word.Document{Blocks: []word.Block{
			n.text("Acties 2026"),
			n.text("Wandelen"),
			fiche,
		}}, formOf(t))
		var got []string
		for _, box := range []string{"proces", "resultaat"} {
			value, _ := result.Content.Value("acties[0].evaluatie." + box + ".gekozen")
			got = append(got, cmp.Or(value, "-"))
		}
		if said := strings.Join(got, " "); said != want {
			t.Errorf("%s: %s, want %s", line, said, want)
		}
	}
}
