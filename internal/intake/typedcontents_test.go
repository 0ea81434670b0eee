package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestTypedContents: a contents list typed by hand, without the numbers of pages, is none
// of the text of the plan. A line of it that is no heading is told; headings with text of
// their own below them are no list, though they come again.
func TestTypedContents(t *testing.T) {
	n := &numberer{}
	body := func() []word.Block {
		return append(n.texts("Overzicht capaciteitsplanning", "Acties 2026", "Strategische doelstelling 1 – Zorg", "Omdat het moet",
			"Operationele doelstelling 1.1 – Buurt", "Wandelen"),
			n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")), n.text("Slotbeschouwing"), n.text("Dank"))
	}
	values := map[string]string{
		"acties[0].titel":                         "Wandelen",
		"acties[1].titel":                         "",
		"doelstellingen[0].titel":                 "Zorg",
		"doelstellingen[0].tekst":                 "Omdat het moet",
		"doelstellingen[0].operationeel[0].titel": "Buurt",
		"doelstellingen[0].operationeel[0].tekst": "",
		"doelstellingen[1].titel":                 "",
		"slot.tekst":                              "Dank",
	}
	for _, test := range []struct {
		list []string
		told []string
	}{
		{
			[]string{
				"Inhoud", "Overzicht capaciteitsplanning", "Acties 2026", "Strategische doelstelling 1 – Zorg",
				"Operationele doelstelling 1.1 – Buurt", "Wandelen", "", "Slotbeschouwing",
			},
			nil,
		},
		{[]string{"1. Overzicht capaciteitsplanning", "2. Acties 2026", "2.1 Wandelen", "3. Slotbeschouwing"}, nil},
		{
			[]string{"Overzicht capaciteitsplanning", "Acties 2026", "Wandelen", "Fietsen", "Slotbeschouwing"},
			[]string{"alleen in de inhoudsopgave, en is niet overgenomen: “Fietsen”"},
		},
		{[]string{"Acties 2026", "Strategische doelstelling 1 – Zorg", "Wandelen"}, nil},
	} {
		check(t, formOf(t), append(n.texts(test.list...), body()...), values, test.told...)
	}
	again := append(n.texts("Acties 2026", "Strategische doelstelling 1 – Zorg", "Ook hierom", "Daarom ook", "Slotbeschouwing", "Nog eens",
		"Meer"), body()...)
	check(t, formOf(t), again, map[string]string{
		"doelstellingen[0].tekst": "Ook hierom\n\nDaarom ook\n\nOmdat het moet",
		"slot.tekst":              "Nog eens\n\nMeer\n\nDank",
	})
	above := func() []word.Block {
		return append(n.texts("Acties 2026", "Strategische doelstelling 1 – Zorg", "Operationele doelstelling 1.1 – Buurt"),
			n.table(n.row("Titel van de actie", "Wandelen"), n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")))
	}
	check(t, formOf(t), append(above(), above()...), map[string]string{
		"acties[0].strategische_doelstelling": "1",
		"acties[1].strategische_doelstelling": "1",
	})
}

// TestContentsOfBlankForm: the entries of a blank form, of which a program kept no more
// than their text, are none of someone's own.
func TestContentsOfBlankForm(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), n.texts("Inhoud", "Acties 2026 10", "Strategische doelstelling ……… – … 10", "Operationele doelstelling ……… – …\t10",
		"Titel van de actie: … 10",
		"Acties 2026", "Strategische doelstelling 1 – Zorg"), map[string]string{"doelstellingen[0].titel": "Zorg"})
}
