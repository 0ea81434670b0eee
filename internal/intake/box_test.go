package intake

import (
	"cmp"
	"strings"
	"testing"

	"actieplan/internal/intake/word"
)

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
