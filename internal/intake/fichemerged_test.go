package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestMergedAnswers: what stands below a prompt or a label of a row of the fiche is that
// row's, also in the cell of another, unless that row has answers of its own.
func TestMergedAnswers(t *testing.T) {
	const (
		leads  = "Wie is de trekker van de actie? Voor welke output of onderdeel van het project neemt de zorgraad de verantwoordelijkheid op?"
		others = "Met welke stakeholders wordt er samengewerkt voor deze actie?"
	)
	n := &numberer{}
	blocks := []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(
			[]*word.Cell{n.cell("Waarom?"), n.cell("hierom", "Doelgroep(en)", "jong", "Hoe?", "samen")},
			[]*word.Cell{n.cell("Voor wie?"), nil},
		),
		n.text("Fietsen"),
		n.table(
			n.row("Voor wie?", "oud"),
			[]*word.Cell{n.cell("Waarom?"), n.cell("daarom", "Doelgroep(en)", "jong")},
		),
		n.text("Zwemmen"),
		n.table(
			[]*word.Cell{n.cell("Waarom?"), n.cell("traag", leads, "Jan")},
			[]*word.Cell{n.cell("Met wie?"), n.cell(others, "An")},
		),
		n.text("Dansen"),
		n.table(
			[]*word.Cell{n.cell("Waarom?"), n.cell("snel", leads+" Piet")},
			[]*word.Cell{n.cell("Met wie?"), n.cell(leads, "Els", others, "An")},
		),
	}
	check(t, formOf(t), blocks, map[string]string{
		"acties[0].waarom.argumentatie":  "hierom",
		"acties[0].voor_wie.doelgroepen": "jong",
		"acties[0].hoe.aanpak":           "samen",
		"acties[1].waarom.argumentatie":  "daarom\n\nDoelgroep(en)\n\njong",
		"acties[1].voor_wie.doelgroepen": "oud",
		"acties[2].waarom.argumentatie":  "traag",
		"acties[2].met_wie.trekker":      "Jan",
		"acties[2].met_wie.stakeholders": "An",
		"acties[3].waarom.argumentatie":  "snel\n\n" + leads + " Piet",
		"acties[3].met_wie.trekker":      "Els",
	})
}
