package fiche_test

import (
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
