package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestFillIns: what programs of others show in empty fields is no answer, and is told
// once; the same words elsewhere are one.
func TestFillIns(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(
			[]*word.Cell{
				n.cell("Wat?"),
				n.cell("Geef een korte beschrijving van wat je gaat doen.", "Typ hier uw antwoord|x", "1) Wat ga je wel doen?",
					"Typ hier uw antwoord|y"),
			},
			[]*word.Cell{n.cell("Hoe?"), n.cell("Klik hier en daar eens rond met de ouderen")},
			[]*word.Cell{n.cell("Waarom?"), n.cell("Klik hier voor de folder|x")},
			[]*word.Cell{
				n.cell("Voor wie?"),
				n.cell("Ouderen Typ hier uw antwoord|z", "De folder: klik hier of Typ hier|z", "Typ hier uw tekst"),
			},
		),
	}, map[string]string{
		"acties[0].wat.beschrijving":     "",
		"acties[0].wat.wel":              "",
		"acties[0].hoe.aanpak":           "Klik hier en daar eens rond met de ouderen",
		"acties[0].waarom.argumentatie":  "Klik hier voor de folder",
		"acties[0].voor_wie.doelgroepen": "Ouderen Typ hier uw antwoord\n\nDe folder: klik hier of Typ hier\n\nTyp hier uw tekst",
	},
		"antwoord: “Typ hier uw antwoord”", "als u het niet schreef: “Ouderen Typ hier uw antwoord”", "“De folder: klik hier of Typ hier”",
		"“Typ hier uw tekst”")
}

// TestTypedBesidePlaceholder: what an empty field shows goes where someone typed before
// or behind it in its cell. A single word may be their own at the end, which is told.
func TestTypedBesidePlaceholder(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Overzicht stuurgroepen"),
		n.table(n.row(heads...),
			n.row("[naam of thema van de stuurgroep] Vallen", "Jan [wie de stuurgroep trekt]", "Jan [opmerking]", "[opmerking] Piet",
				"zie [aantal VTE] hier")),
		n.text("Slotbeschouwing"),
		n.text("[opmerking] Dank"),
		n.text("met zorg [slotwoord, niet verplicht]"),
	}, map[string]string{
		"stuurgroepen[0].naam":         "Vallen",
		"stuurgroepen[0].trekker":      "Jan",
		"stuurgroepen[0].looptijd":     "Jan [opmerking]",
		"stuurgroepen[0].doelstelling": "Piet",
		"stuurgroepen[0].meerwaarde":   "zie [aantal VTE] hier",
		"slot.tekst":                   "[opmerking] Dank\n\nmet zorg",
	}, "als u het niet schreef: “Jan [opmerking]”")
	heading := n.text("Strategische doelstelling 3 [nummer] – Vallen [titel van de doelstelling]")
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		heading,
		n.text("Titel van de actie: [titel van de actie] Wandelen"),
		n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")),
	}, map[string]string{
		"doelstellingen[0].nummer": "3",
		"doelstellingen[0].titel":  "Vallen",
		"acties[0].titel":          "Wandelen",
	})
}
