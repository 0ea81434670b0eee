package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestTableWithinTable: a table in a cell of a table within an answer becomes text, which
// is told.
func TestTableWithinTable(t *testing.T) {
	n := &numberer{}
	inner := n.table(n.row("diep", "erin"))
	between := n.table([]*word.Cell{n.cell("kop"), {Blocks: []word.Block{inner}}})
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), n.text("Wandelen"), n.table(
		[]*word.Cell{n.cell("Wat?"), {Blocks: []word.Block{between}}}, n.row("Hoe?", "samen"))},
		map[string]string{"acties[0].titel": "Wandelen"}, "een regel tekst geworden: “diep erin”", "boven alle vragen")
}

// TestMergedWithinAnswer: cells that cover others in a table within an answer are told.
func TestMergedWithinAnswer(t *testing.T) {
	n := &numberer{}
	inner := n.table(n.row("samen", "."), n.row("een", "twee"), n.row("drie", "."), n.row("", "."))
	inner.Rows[0][0].Columns, inner.Rows[2][0].Rows, inner.Rows[3][0].Columns = 2, 2, 2
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), n.text("Wandelen"), n.table(
		[]*word.Cell{n.cell("Waarom?"), {Blocks: []word.Block{inner}}}, n.row("Hoe?", "samen"))},
		map[string]string{"acties[0].waarom.argumentatie": "| samen |  |\n| --- | --- |\n| een | twee |\n| drie |  |\n|  |  |"},
		"in de eerste, de andere zijn leeg: “samen … drie”")
}

// TestFormWithinAnswer: a fiche or a table of the form that was pasted in an answer is told.
func TestFormWithinAnswer(t *testing.T) {
	n := &numberer{}
	for _, test := range []struct {
		inner      *word.Table
		want, told string
	}{
		{
			n.table(n.row("Wat?", "lopen"), n.row("Hoe?", "samen")),
			"| Wat? | lopen |\n| --- | --- |\n| Hoe? | samen |",
			"een hele fiche, hier als tabel",
		},
		{
			n.table(n.row(heads[:3]...), n.row("Vallen", "Jan", "2 jaar")),
			"| Naam en/ of thema? | Trekker | Looptijd en frequentie |\n| --- | --- | --- |\n| Vallen | Jan | 2 jaar |",
			"de kolommen van “Overzicht stuurgroepen”",
		},
	} {
		check(t, formOf(t), []word.Block{
			n.text("Acties 2026"),
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{n.cell("Waarom?"), {Blocks: []word.Block{test.inner}}}, n.row("Hoe?", "samen")),
		}, map[string]string{"acties[0].waarom.argumentatie": test.want}, test.told)
	}
}

// TestFramedFiche: the title of an action stands above a table that frames its fiche, or
// a frame of it.
func TestFramedFiche(t *testing.T) {
	n := &numberer{}
	frame := n.table([]*word.Cell{
		n.cell(""),
		{Blocks: []word.Block{n.text(""), n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen"))}},
	})
	for _, table := range []*word.Table{frame, n.table([]*word.Cell{{Blocks: []word.Block{frame}}})} {
		check(t, formOf(t), []word.Block{
			n.text("Acties 2026"),
			n.text("Strategische doelstelling 3 – Vallen"),
			n.text("Wandelen"),
			table,
		}, map[string]string{
			"acties[0].titel":         "Wandelen",
			"acties[0].hoe.aanpak":    "samen",
			"doelstellingen[0].tekst": "",
		})
	}
}

// TestIcons: icons of the form are no pictures of someone's own, wherever they stand.
func TestIcons(t *testing.T) {
	notes := []word.Note{
		{Kind: "afbeelding", Name: "wat"}, {Kind: "afbeelding", Name: "Afbeelding 3"}, {Kind: "afbeelding"},
	}
	if result := readDocument(&word.Document{Notes: notes}, formOf(t)); len(result.Unsure) != 2 {
		t.Errorf("told %q", result.Unsure)
	}
}
