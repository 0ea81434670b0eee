package intake

import (
	"testing"

	"actieplan/internal/intake/word"
	"actieplan/internal/plan/plantest"
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

// TestPlaceholders: what an empty field shows is no answer, in any program; text in
// brackets of a zone is.
func TestPlaceholders(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	text := func(s string) *word.Paragraph { return &word.Paragraph{Runs: []word.Run{{Text: s}}} }
	cell := text("[aantal VTE]")
	doc := &word.Document{
		Headers: []word.Furniture{{Runs: []word.Run{{Text: "Actieplan [naam van de zone]"}}}},
		Blocks: []word.Block{
			text("Strategische doelstelling [nummer] – [titel van de doelstelling]"),
			text("[zie de bijlage]"),
			text("zie [opmerking] hieronder"),
			text("Actieplan over [nummer]"),
			text("[nummer]: [opmerking]"),
			text("Strategische doelstelling 1 – [titel van de doelstelling]"),
			text("Strategische doelstelling 1 – over [nummer]"),
			text("[context en argumenten, met de link naar de omgevingsanalyse of het beleid] omdat"),
			&word.Table{Rows: [][]*word.Cell{{nil, {Blocks: []word.Block{cell}}}}},
		},
	}
	withoutPlaceholders(doc, template)
	for i, want := range []string{"Strategische doelstelling  – ", "[zie de bijlage]", "zie [opmerking] hieronder",
		"Actieplan over [nummer]", "[nummer]: [opmerking]",
		"Strategische doelstelling 1 – ", "Strategische doelstelling 1 – over [nummer]", " omdat"} {
		if got := doc.Blocks[i].(*word.Paragraph).Text(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if cell.Text() != "" || doc.Headers[0].Text() != "Actieplan" {
		t.Errorf("a cell of %q, a header of %q", cell.Text(), doc.Headers[0].Text())
	}
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
		n.text("[titel van de actie] Wandelen"),
		n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")),
	}, map[string]string{
		"doelstellingen[0].nummer": "3",
		"doelstellingen[0].titel":  "Vallen",
		"acties[0].titel":          "Wandelen",
	})
}
