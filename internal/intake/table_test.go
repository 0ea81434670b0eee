package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestTables reads tables whose head, columns or cells are not as the form has them.
func TestTables(t *testing.T) {
	template := formOf(t)
	tagged := []string{
		"Vallen|stuurgroepen.naam", "Jan|stuurgroepen.trekker", "2 jaar|ap_stuurgroepen_looptijd_3",
		"minder vallen|stuurgroepen.doelstelling", "contact|stuurgroepen.meerwaarde",
	}
	all := map[string]string{
		"stuurgroepen[0].naam":         "Vallen",
		"stuurgroepen[0].trekker":      "Jan",
		"stuurgroepen[0].looptijd":     "2 jaar",
		"stuurgroepen[0].doelstelling": "minder vallen",
		"stuurgroepen[0].meerwaarde":   "contact",
	}
	n := &numberer{}
	wide := n.row("Alles samen", ".", ".", ".", ".")
	wide[0].Columns = 5
	halves := [][]*word.Cell{
		n.row(heads[0], heads[1], ".", heads[2], heads[3], heads[4]),
		n.row("Vallen", "Jan", "An", "2 jaar", "", ""),
		n.row("Bewegen", "Els", ".", "", "", ""),
	}
	halves[0][1].Columns, halves[2][1].Columns = 2, 2
	merged := n.row(heads[0], "", ".", heads[3], heads[4])
	merged[1] = &word.Cell{Blocks: n.texts(heads[1], heads[2]), Columns: 2}
	for _, test := range []struct {
		name   string
		rows   [][]*word.Cell
		values map[string]string
		told   []string
	}{
		{"no head, but controls", [][]*word.Cell{n.row(tagged...)}, all, nil},
		{
			"a title of its own, but controls",
			[][]*word.Cell{n.row(heads[0], "Verantwoordelijke", heads[2], heads[3], heads[4]), n.row(tagged...)},
			all,
			[]string{"“Verantwoordelijke”"},
		},
		{
			"a control of another column",
			[][]*word.Cell{n.row(heads...), n.row("Vallen|stuurgroepen.naam", "Jan|stuurgroepen.looptijd", "", "", "")},
			map[string]string{"stuurgroepen[0].trekker": "Jan", "stuurgroepen[0].looptijd": ""},
			[]string{"in het vak van “Looptijd en frequentie”"},
		},
		{
			"titles that share a word",
			[][]*word.Cell{
				n.row("Naam", "Trekker", "Looptijd/frequentie", "Doelstellingen", "Meerwaarde"),
				n.row("Vallen", "Jan", "2 jaar", "minder vallen", "contact"),
			},
			all,
			[]string{"“Naam”", "“Looptijd/frequentie”", "“Doelstellingen”", "“Meerwaarde”"},
		},
		{
			"a title that shares no word",
			[][]*word.Cell{
				n.row("Groep", heads[1], heads[2], heads[3], heads[4]),
				n.row("Vallen", "Jan", "2 jaar", "minder vallen", "contact"),
			},
			map[string]string{"stuurgroepen[0].naam": "", "stuurgroepen[0].trekker": "Jan"},
			[]string{"“Groep”", "“Vallen”"},
		},
		{
			"a cell that was split",
			halves,
			map[string]string{"stuurgroepen[0].trekker": "Jan\n\nAn", "stuurgroepen[0].looptijd": "2 jaar", "stuurgroepen[1].trekker": "Els"},
			nil,
		},
		{
			"a cell that was deleted",
			[][]*word.Cell{n.row(heads...), n.row("Vallen", "2 jaar", "minder vallen", "contact")},
			map[string]string{"stuurgroepen[0].trekker": "2 jaar"},
			[]string{"meer of minder vakken dan de tabel kolommen heeft; kijk na of alles onder de juiste kolom kwam: “Vallen 2 jaar minder vallen contact”"},
		},
		{
			"heads that were merged",
			[][]*word.Cell{merged, n.row("Vallen", "Jan", "2 jaar", "minder vallen", "contact")},
			all,
			[]string{"“Trekker Looptijd en frequentie”"},
		},
		{
			"a title above the head",
			[][]*word.Cell{
				n.row("Onze groepen", ".", ".", ".", "."),
				n.row(heads...),
				n.row("Vallen", "Jan", "2 jaar", "minder vallen", "contact"),
			},
			all,
			[]string{"“Onze groepen”"},
		},
		{
			"its head again",
			[][]*word.Cell{
				n.row(heads...),
				n.row("Vallen", "Jan", "2 jaar", "minder vallen", "contact"),
				n.row(heads...),
				n.row("Eten", "Jan", "", "", ""),
			},
			map[string]string{"stuurgroepen[0].naam": "Vallen", "stuurgroepen[1].naam": "Eten"},
			nil,
		},
		{
			"its own head again",
			[][]*word.Cell{
				n.row(heads[0], heads[2], heads[1], "Budget"),
				n.row("Vallen", "", "", ""),
				n.row(heads[0], heads[2], heads[1], "Budget"),
				n.row("Eten", "", "", ""),
			},
			map[string]string{"stuurgroepen[0].naam": "Vallen", "stuurgroepen[1].naam": "Eten"},
			[]string{"“Budget”"},
		},
		{
			"nearly its head again",
			[][]*word.Cell{
				n.row(heads...),
				n.row("Groep", heads[1], heads[2], heads[3], heads[4]),
				n.row("Eten", "Trekker", "Meerwaarde", "", ""),
			},
			map[string]string{
				"stuurgroepen[0].naam":    "Eten",
				"stuurgroepen[0].trekker": "Trekker",
				"stuurgroepen[1].naam":    "",
			},
			[]string{"die er nog eens staat: “Groep Trekker"},
		},
		{
			"a column more",
			[][]*word.Cell{n.row(append(heads[:5:5], "Budget")...), n.row("Vallen", "", "", "", "", "veel")},
			map[string]string{"stuurgroepen[0].naam": "Vallen"},
			[]string{"“Budget”", "“veel”"},
		},
		{
			"nothing",
			[][]*word.Cell{n.row(heads...), n.row("Niet van toepassing voor onze zone", "", "", "", "")},
			map[string]string{"stuurgroepen[0].naam": ""},
			[]string{"zegt dat er niets is"},
		},
		{
			"a cell over all columns",
			[][]*word.Cell{n.row(heads...), wide},
			map[string]string{"stuurgroepen[0].naam": "Alles samen"},
			[]string{"samengevoegd"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			check(t, template, []word.Block{n.table(test.rows...)}, test.values, test.told...)
		})
	}
}

// TestSplitTables: a table without a head goes on in the one above, if it has as many
// columns and nothing stands between the two.
func TestSplitTables(t *testing.T) {
	n := &numberer{}
	first := func() *word.Table { return n.table(n.row(heads...), n.row("Vallen", "Jan", "", "", "")) }
	rest := func() *word.Table { return n.table(n.row("Eten", "Piet", "", "", ""), n.row("Slapen", "", "", "", "")) }
	with := map[string]string{
		"stuurgroepen[0].naam":    "Vallen",
		"stuurgroepen[1].naam":    "Eten",
		"stuurgroepen[1].trekker": "Piet",
		"stuurgroepen[2].naam":    "Slapen",
	}
	without := map[string]string{"stuurgroepen[0].naam": "Vallen", "stuurgroepen[1].naam": ""}
	check(t, formOf(t), []word.Block{first(), n.text(""), rest()}, with, "het vervolg van de tabel erboven")
	check(t, formOf(t), []word.Block{
		first(),
		n.text("Cijfers"),
		rest(),
	}, without, "“Cijfers”", "geen van het formulier")
	check(t, formOf(t), []word.Block{first(), n.table(n.row("2024", "17"))}, without, "geen van het formulier")
	own := rest()
	for _, cell := range own.Rows[0] {
		cell.Blocks[0].(*word.Paragraph).Runs[0].Bold = true
	}
	check(t, formOf(t), []word.Block{first(), own}, without, "geen van het formulier")
}

// TestTablesApart: two tables of the form are one where what stood between them was
// deleted, with cells that cover several columns.
func TestTablesApart(t *testing.T) {
	n := &numberer{}
	wide := func(texts ...string) []*word.Cell {
		row := n.row(texts...)
		row[1].Columns = 2
		row[3].Columns = 2
		return row
	}
	check(t, formOf(t), []word.Block{n.table(n.row(heads...), n.row("Vallen", "Jan", "2 jaar", "minder vallen", "contact"),
		wide("Titel + jaar actiefiche", "Mijlpalen in 2026", ".", "Verduurzaming + blijvende inzet", "."),
		wide("Buurt 2024", "start", ".", "blijft", "."))},
		map[string]string{
			"stuurgroepen[0].meerwaarde":          "contact",
			"stuurgroepen[1].naam":                "",
			"doorlopende_acties[0].titel":         "Buurt 2024",
			"doorlopende_acties[0].mijlpalen":     "start",
			"doorlopende_acties[0].verduurzaming": "blijft",
		})
	check(t, formOf(t), []word.Block{n.table(n.row(heads...),
		n.row("Titel + jaar actiefiche", "Mijlpalen in 2026", "maandelijks", "", ""))},
		map[string]string{"stuurgroepen[0].naam": "Titel + jaar actiefiche", "doorlopende_acties[0].titel": ""})
}
