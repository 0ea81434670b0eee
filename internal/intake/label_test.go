package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestColumnBeside: what stands in a column beside a prompt and its answer is told.
func TestColumnBeside(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(
			n.row("Waarom?", "daarom", ""),
			[]*word.Cell{n.cell("Voor wie?"), n.cell("Doelgroep(en)", "iedereen"), n.cell("graag concreter")},
		),
	}, map[string]string{"acties[0].voor_wie.doelgroepen": "iedereen\n\ngraag concreter", "acties[0].waarom.argumentatie": "daarom"},
		"in een kolom naast het antwoord bij “Voor wie?”, die het formulier niet heeft; het is eronder gezet: “graag concreter”")
}
