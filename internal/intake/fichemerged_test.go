package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestMergedAnswers: what stands below a prompt or a label of a row of the fiche is that
// row's, also in the cell of another, unless that row has answers of its own.
func TestMergedAnswers(t *testing.T) {
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
	}
	check(t, formOf(t), blocks, map[string]string{
		"acties[0].waarom.argumentatie":  "hierom",
		"acties[0].voor_wie.doelgroepen": "jong",
		"acties[0].hoe.aanpak":           "samen",
		"acties[1].waarom.argumentatie":  "daarom\n\nDoelgroep(en)\n\njong",
		"acties[1].voor_wie.doelgroepen": "oud",
	})
}
