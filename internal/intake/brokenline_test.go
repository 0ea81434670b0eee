package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestBrokenLines: texts of the form are known where each of their lines is a paragraph.
// Other lines stay apart.
func TestBrokenLines(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Overzicht netwerkevents"),
		n.text("• Netwerkevents gekoppeld aan een inhoudelijke actie die in een vorig actieplan werd opgenomen in een"),
		n.text("actiefiche. Vermeld dit in de laatste kolom van onderstaande tabel;"),
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(
			[]*word.Cell{n.cell("Met wie?"), n.cell(
				"Wie is de trekker van de actie? Voor welke output of", "onderdeel van het project neemt de zorgraad de",
				"verantwoordelijkheid op?", "Jan", "en An",
			)},
			[]*word.Cell{n.cell("Hoe?"), n.cell("Geef een beknopt plan hoe deze actie gaat worden opgezet", "en meer")},
		),
	}, map[string]string{
		"acties[0].titel":           "Wandelen",
		"acties[0].met_wie.trekker": "Jan\n\nen An",
		"acties[0].hoe.aanpak":      "Geef een beknopt plan hoe deze actie gaat worden opgezet\n\nen meer",
	}, "\"Met welke stakeholders wordt er samengewerkt voor deze actie…\" van het formulier staat hier niet")
}
