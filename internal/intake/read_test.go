package intake

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"actieplan/internal/cputime"
	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/templates"
)

// formOf is the form of 2026, with changes of its file.
func formOf(t *testing.T, changes ...string) *form.Template {
	t.Helper()
	folder := fstest.MapFS{}
	err := fs.WalkDir(templates.Files, "actieplan-2026", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(templates.Files, path)
		text := string(data)
		if strings.HasSuffix(path, "/template.toml") {
			if text = strings.NewReplacer(changes...).Replace(text); len(changes) > 0 && text == string(data) {
				t.Error("the change is of nothing")
			}
		}
		folder[strings.TrimPrefix(path, "actieplan-2026/")] = &fstest.MapFile{Data: []byte(text)}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	template, err := form.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return template
}

// numberer makes documents, whose paragraphs it numbers.
type numberer struct{ last int }

// text is a paragraph, with the tags of the controls around it behind bars:
// "Jan|stuurgroepen.trekker".
func (n *numberer) text(s string) *word.Paragraph {
	n.last++
	parts := strings.Split(s, "|")
	return &word.Paragraph{Number: n.last, Runs: []word.Run{{Text: parts[0]}}, Tags: parts[1:]}
}

// texts are paragraphs outside of tables.
func (n *numberer) texts(texts ...string) []word.Block {
	var blocks []word.Block
	for _, text := range texts {
		blocks = append(blocks, n.text(text))
	}
	return blocks
}

// cell is a cell with a paragraph for each text.
func (n *numberer) cell(texts ...string) *word.Cell {
	return &word.Cell{Rows: 1, Columns: 1, Blocks: n.texts(texts...)}
}

// row is a row of cells with one text each; "." is a place that another cell covers.
func (n *numberer) row(texts ...string) []*word.Cell {
	var row []*word.Cell
	for _, s := range texts {
		if s == "." {
			row = append(row, nil)
		} else {
			row = append(row, n.cell(s))
		}
	}
	return row
}

func (n *numberer) table(rows ...[]*word.Cell) *word.Table {
	return &word.Table{Number: n.last, Rows: rows}
}

var heads = []string{
	"Naam en/ of thema?", "Trekker", "Looptijd en frequentie", "Concrete doelstelling",
	"Meerwaarde voor de zorgraad",
}

// check reads a document, and compares values of the plan by path, and that findings say
// something.
func check(t *testing.T, template *form.Template, blocks []word.Block, values map[string]string, told ...string) {
	t.Helper()
	result := Read(&word.Document{Blocks: blocks}, template)
	for path, want := range values {
		if got := result.Content.Text(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	all := strings.Join(result.Unsure, "\n")
	for _, want := range told {
		if !strings.Contains(all, want) {
			t.Errorf("not told: %s in %s", want, all)
		}
	}
	if len(result.Unsure) != len(told) {
		t.Errorf("told %d things, want %d: %s", len(result.Unsure), len(told), all)
	}
}

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
		wide("Titel + jaar actiefiche", "Mijlpalen in 2026", ".", "Verduurzaming + blijvende inzet", "."), wide("Buurt 2024", "start", ".", "blijft", "."))},
		map[string]string{
			"stuurgroepen[0].meerwaarde":          "contact",
			"stuurgroepen[1].naam":                "",
			"doorlopende_acties[0].titel":         "Buurt 2024",
			"doorlopende_acties[0].mijlpalen":     "start",
			"doorlopende_acties[0].verduurzaming": "blijft",
		})
	check(t, formOf(t), []word.Block{n.table(n.row(heads...), n.row("Titel + jaar actiefiche", "Mijlpalen in 2026", "maandelijks", "", ""))},
		map[string]string{"stuurgroepen[0].naam": "Titel + jaar actiefiche", "doorlopende_acties[0].titel": ""})
}

// TestFicheShapes: a fiche may have a row for each label, or one for each prompt with the
// label merged over them, or rows over the whole width; its title may stand in it.
func TestFicheShapes(t *testing.T) {
	template := formOf(t)
	const ask, yes, no = "Geef een korte beschrijving van wat je gaat doen.", "1) Wat ga je wel doen?", "2) Wat ga je niet doen?"
	values := map[string]string{
		"acties[0].titel":                "Wandelen",
		"acties[0].wat.beschrijving":     "We wandelen",
		"acties[0].wat.wel":              "wel",
		"acties[0].wat.niet":             "niet",
		"acties[0].voor_wie.doelgroepen": "Ouderen",
	}
	n := &numberer{}
	for name, blocks := range map[string][]word.Block{
		"a row for each label": {
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{
					n.cell("Wat?"),
					n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
				}, []*word.Cell{n.cell("Voor wie?"), n.cell("Doelgroep(en)", "Ouderen")}),
		},
		"a row for each prompt": {
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{
					n.cell("Wat?"),
					n.cell(ask, "We wandelen"),
				}, []*word.Cell{nil, n.cell(yes, "wel")}, []*word.Cell{nil, n.cell(no, "niet")}, []*word.Cell{
					n.cell("Voor wie?"),
					n.cell("Doelgroep(en)", "Ouderen"),
				}),
		},
		"an icon merged down, and the answers below their prompts": {
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{
					n.cell("", "Wat?"),
					n.cell(ask),
				}, n.row(".", "We wandelen"), n.row(".", yes), n.row(".", "wel"), n.row("", no), n.row("", "niet"), n.row("Voor wie?", "Ouderen")),
		},
		"rows over the whole width": {
			n.text("Wandelen"),
			n.table(
				n.row("Wat?", "."), []*word.Cell{
					n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
					nil,
				}, n.row("Voor wie?", "."), n.row("Ouderen", ".")),
		},
		"its title in it": {n.table(
			n.row("Titel van de actie", "Wandelen"), []*word.Cell{
				n.cell("Wat?"),
				n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
			}, n.row("Voor wie?", "Ouderen"))},
		"its title over the whole width": {n.table(
			n.row("Wandelen", "."), []*word.Cell{
				n.cell("Wat?"),
				n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
			}, n.row("Voor wie?", "Ouderen"))},
		"its labels behind the answers": {
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{
					n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
					n.cell("Wat?"),
				}, n.row("Ouderen", "Voor wie?")),
		},
		"its labels above the answers": {
			n.text("Wandelen"),
			n.table(
				n.row("Wat?"), []*word.Cell{n.cell(ask, "We wandelen", yes, "wel", no, "niet")}, n.row("Voor wie?"), n.row("Ouderen")),
		},
		"its labels in the cells of the answers": {
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{n.cell("Wat?", ask, "We wandelen", yes, "wel", no, "niet")}, []*word.Cell{n.cell("Voor wie?", "Ouderen")}),
		},
		"its prompts below the labels": {
			n.text("Wandelen"),
			n.table(
				n.row("Wat?", ""), n.row(ask, "We wandelen"), n.row(yes, "wel"), n.row(no, "niet"), n.row("Voor wie?", "Ouderen")),
		},
		"its prompts in the cells of the labels": {
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{
					n.cell("Wat?", ask),
					n.cell("We wandelen"),
				}, n.row(yes, "wel"), n.row(no, "niet"), []*word.Cell{
					n.cell("Voor wie?", "Doelgroep(en)"),
					n.cell("Ouderen"),
				}),
		},
		"its icons in a column of their own": {
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{
					n.cell(""),
					n.cell("Wat?"),
					n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
				}, n.row("", "Voor wie?", "Ouderen")),
		},
		"split in two": {
			n.text("Wandelen"),
			n.table([]*word.Cell{
				n.cell("Wat?"),
				n.cell(ask, "We wandelen", yes, "wel"),
			}, []*word.Cell{nil, n.cell(no, "niet")}),
			n.text(""),
			n.table(n.row("Voor wie?", "Ouderen")),
		},
		"split within a row": {
			n.text("Wandelen"),
			n.table(n.row("Voor wie?", "Ouderen"), []*word.Cell{
				n.cell("Wat?"),
				n.cell(ask, "We wandelen", yes, "wel"),
			}),
			n.text(""),
			n.table([]*word.Cell{n.cell(""), n.cell(no, "niet")}),
		},
		"its title beside a word for it": {n.table(
			n.row("Titel:", "Wandelen"), []*word.Cell{
				n.cell("Wat?"),
				n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
			}, n.row("Voor wie?", "Ouderen"))},
		"all within a table": {n.table([]*word.Cell{{Blocks: []word.Block{
			n.text("Acties 2026"),
			n.text("Wandelen"),
			n.table(
				[]*word.Cell{
					n.cell("Wat?"),
					n.cell(ask, "We wandelen", yes, "wel", no, "niet"),
				}, n.row("Voor wie?", "Ouderen")),
		}}})},
	} {
		t.Run(name, func(t *testing.T) {
			check(t, template, append([]word.Block{n.text("Acties 2026")}, blocks...), values)
		})
	}
}

// TestJoinedFiches: Word makes one table of two fiches when what parts them is deleted.
func TestJoinedFiches(t *testing.T) {
	const ask = "Geef een korte beschrijving van wat je gaat doen."
	n := &numberer{}
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), n.text("Wandelen"), n.table(
		n.row("Waarom?", "omdat"), []*word.Cell{n.cell("Wat?"), n.cell(ask, "lopen")}, n.row("Voor wie?", "Ouderen"),
		[]*word.Cell{n.cell("Wat?"), n.cell(ask, "fietsen")}, n.row("Voor wie?", "Jongeren"),
	)}, map[string]string{
		"acties[0].titel":                "Wandelen",
		"acties[0].wat.beschrijving":     "lopen",
		"acties[0].waarom.argumentatie":  "omdat",
		"acties[0].voor_wie.doelgroepen": "Ouderen",
		"acties[1].titel":                "",
		"acties[1].wat.beschrijving":     "fietsen",
		"acties[1].voor_wie.doelgroepen": "Jongeren",
	}, "boven deze fiche staat geen titel")
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(n.row("Waarom?", "omdat"), n.row("Voor wie?", "Ouderen")),
		n.text(""),
		n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")),
		n.text("Fietsen"),
		n.table(n.row("Waarom?", "zomaar"), n.row("Hoe?", "snel")),
	}, map[string]string{
		"acties[0].waarom.argumentatie": "omdat",
		"acties[1].titel":               "",
		"acties[1].hoe.aanpak":          "samen",
		"acties[2].titel":               "Fietsen",
		"acties[2].hoe.aanpak":          "snel",
	},
		"boven deze fiche staat geen titel")
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(n.row("Waarom?", "omdat"), n.row("Voor wie?", "Ouderen")),
		n.text("Fietsen"),
		n.table(n.row("Hoe?", "samen"), n.row("Evaluatie", "")),
	}, map[string]string{
		"acties[0].titel":      "Wandelen",
		"acties[0].hoe.aanpak": "",
		"acties[1].titel":      "Fietsen",
		"acties[1].hoe.aanpak": "samen",
	},
		"begint bij \"Hoe?\" en die erboven eindigt daarvoor")
}

// TestHalvesWithTitle: the title of a fiche that was split may stand above its second
// half again, or in that. A title that has the one word of another is another.
func TestHalvesWithTitle(t *testing.T) {
	n := &numberer{}
	halves := func(title string, between []word.Block, first ...[]*word.Cell) []word.Block {
		above := n.table(n.row("Waarom?", "omdat"), n.row("Voor wie?", "Ouderen"))
		if title == "" {
			above.Rows = append([][]*word.Cell{n.row("Titel van de actie", "Samen wandelen")}, above.Rows...)
		}
		return slices.Concat([]word.Block{
			n.text("Acties 2026"),
			n.text(title),
			above,
		}, between, []word.Block{n.table(append(first, n.row("Hoe?", "samen"), n.row("Evaluatie", ""))...)})
	}
	one := map[string]string{
		"acties[0].titel":               "Samen wandelen",
		"acties[0].waarom.argumentatie": "omdat",
		"acties[0].hoe.aanpak":          "samen",
		"acties[1].titel":               "",
	}
	const told = "het vervolg van de fiche erboven"
	check(t, formOf(t), halves("Samen wandelen", []word.Block{
		n.text(""),
		n.text("Samen wandelen (vervolg)"),
		n.text(""),
	}), one, told)
	check(t, formOf(t), halves("Titel van de actie: Samen wandelen", nil, n.row("Samen wandelen", ".")), one, told)
	check(t, formOf(t), halves("", nil, n.row("Titel van de actie", "Samen wandelen")), one, told)
	check(t, formOf(t), halves("", []word.Block{n.text("Samen wandelen")}), one, told)
	two := map[string]string{
		"acties[0].titel":      "Zorg",
		"acties[0].hoe.aanpak": "",
		"acties[1].titel":      "Zorg en buurt",
		"acties[1].hoe.aanpak": "samen",
	}
	check(t, formOf(t), halves("Zorg", []word.Block{n.text("Zorg en buurt")}), two, "is ze daar het vervolg van")
	const ask = "Geef een korte beschrijving van wat je gaat doen."
	short := []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 1 – Een"),
		n.text("Zorg"),
		n.table([]*word.Cell{n.cell("Wat?"), n.cell(ask, "lopen")}),
		n.text("Zie verder"),
		n.table(n.row("Waarom?", "omdat"), n.row("Hoe?", "samen")),
	}
	check(t, formOf(t), short, map[string]string{
		"acties[0].titel":               "Zorg",
		"acties[0].wat.beschrijving":    "lopen",
		"acties[1].waarom.argumentatie": "omdat",
		"doelstellingen[0].tekst":       "",
	}, "is ze daar het vervolg van")
	short[3] = n.table(n.row("Wat?", "Wanneer?"), n.row("lopen", "mei"))
	check(t, formOf(t), short, map[string]string{
		"acties[0].titel":         "Zie verder",
		"doelstellingen[0].tekst": "Zorg\n\n| Wat? | Wanneer? |\n| --- | --- |\n| lopen | mei |",
	})
	two["acties[1].titel"] = "Zie verder"
	check(t, formOf(t), halves("Zorg", []word.Block{n.text("Zie verder")}), two, "is ze daar het vervolg van")
	check(t, formOf(t), halves("Zorg", []word.Block{
		n.text("Strategische doelstelling 2 – Twee"),
		n.text("Zie verder"),
	}), two)
}

// TestAskedFiches: a table in which most rows of the form are asked is a fiche, whatever
// its labels.
func TestAskedFiches(t *testing.T) {
	n := &numberer{}
	asked := [][]*word.Cell{
		n.row("1) Wat ga je wel doen?", "lopen"),
		n.row("Waarom deze actie? Waarom deze actie nu?", "daarom"),
		n.row("Doelgroep(en)", "Ouderen"),
		n.row("☒ Procesevaluatie", "via vragen"),
	}
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), n.text("Wandelen"), n.table(asked...)}, map[string]string{
		"acties[0].titel":                  "Wandelen",
		"acties[0].wat.wel":                "lopen",
		"acties[0].waarom.argumentatie":    "daarom",
		"acties[0].voor_wie.doelgroepen":   "Ouderen",
		"acties[0].evaluatie.proces.tekst": "via vragen",
	})
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 3"),
		n.text("Wandelen"),
		n.table(asked[:3]...),
	}, map[string]string{"acties[0].titel": ""})
}

// TestAboveLabels: objectives and a title above the labels of a fiche have a paragraph
// each, or a row; what stands below the labels over the whole width is told.
func TestAboveLabels(t *testing.T) {
	n := &numberer{}
	rest := [][]*word.Cell{
		n.row("Waarom?", "daarom"),
		n.row("Hoe?", "samen"),
		n.row("Goedgekeurd door het bestuur", "."),
	}
	values := map[string]string{
		"acties[0].titel":                         "Wandelen",
		"doelstellingen[0].titel":                 "Vallen",
		"doelstellingen[0].operationeel[0].titel": "Bewegen",
		"acties[0].hoe.aanpak":                    "samen\n\nGoedgekeurd door het bestuur",
	}
	one := [][]*word.Cell{{
		n.cell("Strategische doelstelling 3 – Vallen", "Operationele doelstelling 3.1 – Bewegen", "Wandelen"),
		nil,
	}}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.table(append(one, rest...)...),
	}, values, "heeft geen etiket")
	rows := [][]*word.Cell{
		n.row("Titel van de actie", "Wandelen"),
		n.row("Strategische doelstelling", "3. Vallen"),
		{n.cell("Operationele doelstelling(en)"), n.cell("3.1 Bewegen", "3.2 Eten")},
	}
	values["doelstellingen[0].operationeel[1].titel"] = "Eten"
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.table(append(rows, rest...)...),
	}, values, "heeft geen etiket")
	two := func(one, other [][]*word.Cell) *word.Table {
		return n.table(slices.Concat(one, rest[:2], other, [][]*word.Cell{
			n.row("Waarom?", "zomaar"),
			n.row("Hoe?", "snel"),
		})...)
	}
	title := func(text string) [][]*word.Cell { return [][]*word.Cell{n.row(text, ".")} }
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), two(title("Wandelen"), title("Fietsen"))},
		map[string]string{
			"acties[0].titel":      "Wandelen",
			"acties[0].hoe.aanpak": "samen",
			"acties[1].titel":      "Fietsen",
			"acties[1].hoe.aanpak": "snel",
		})
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		two(rows, [][]*word.Cell{
			n.row("Titel van de actie", "Fietsen"),
			n.row("Strategische doelstelling", "3. Vallen"),
			n.row("Operationele doelstelling(en)", "3.2 Eten"),
		}),
	}, map[string]string{
		"acties[0].titel":                         "Wandelen",
		"acties[0].hoe.aanpak":                    "samen",
		"acties[1].titel":                         "Fietsen",
		"doelstellingen[0].operationeel[1].titel": "Eten",
	})
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		two(nil, title("Goedgekeurd door het bestuur")),
	}, map[string]string{
		"acties[0].titel":      "Wandelen",
		"acties[0].hoe.aanpak": "samen\n\nGoedgekeurd door het bestuur",
		"acties[1].titel":      "",
	}, "heeft geen etiket", "geen titel")
	long := [][]*word.Cell{{n.cell("Wandelen", "met velen"), nil}}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.table(append(long, rest[:2]...)...),
	}, map[string]string{"acties[0].titel": "Wandelen met velen"})
}

// TestFichesOfParagraphs: a fiche may stand in paragraphs. It ends where the title of the
// next stands, at a heading behind its last label, or with its part of the form; its
// labels have nothing else in their paragraphs, and are most of the form's.
func TestFichesOfParagraphs(t *testing.T) {
	n := &numberer{}
	heading := func(text string) []word.Block {
		p := n.text(text)
		p.Level = 2
		return []word.Block{p}
	}
	check(t, formOf(t), slices.Concat(n.texts("Acties 2026", "Wandelen", "Wat?", "lopen", "Waarom?", "omdat", "ook dit", "Voor wie?", "Ouderen", "Met wie?", "Jan", "Hoe?", "samen", "traag", "",
		"Fietsen", "Wat?", "rijden"), heading("Plan"), n.texts("Waarom?", "daarom", "Met wie?", "Piet", "Hoe?", "snel", "en ver"), heading("Bijlage"),
		n.texts("Slotbeschouwing", "Wat?", "Dank", "Waarom?", "Zomaar", "Voor wie?", "Met wie?", "Hoe?")), map[string]string{
		"acties[0].titel":               "Wandelen",
		"acties[0].wat.beschrijving":    "lopen",
		"acties[0].waarom.argumentatie": "omdat\n\nook dit",
		"acties[0].hoe.aanpak":          "samen\n\ntraag",
		"acties[1].titel":               "Fietsen",
		"acties[1].wat.beschrijving":    "rijden\n\nPlan",
		"acties[1].hoe.aanpak":          "snel\n\nen ver",
		"slot.tekst":                    "Wat?\n\nDank\n\nWaarom?\n\nZomaar\n\nVoor wie?\n\nMet wie?\n\nHoe?",
	}, "\"lopen\"", "\"Jan\"", "\"rijden Plan\"", "\"Piet\"", "“Bijlage”")
}

// TestCapacity: rows and columns by their wording, or by controls; a total that is not
// the sum is told.
func TestCapacity(t *testing.T) {
	template := formOf(t)
	n := &numberer{}
	check(t, template, []word.Block{n.table(n.row("", "eigen woorden", "3,5|capaciteit.A.vte"), n.row("", "ook", "1|capaciteit.B.vte"))}, map[string]string{},
		"“eigen woorden”", "“ook”")
	result := Read(&word.Document{Blocks: []word.Block{n.table(n.row("", "eigen woorden", "3,5|capaciteit.A.vte"))}}, template)
	if got, _ := result.Content.Value("capaciteit.A.vte"); got != "3.5" {
		t.Errorf("capacity %q", got)
	}
	rows := [][]*word.Cell{n.row("", "", "Geschatte capaciteit in # VTE", "")}
	for _, letter := range []string{"B", "C", "D", "E", "F"} {
		rows = append(rows, n.row(letter, "", "0,5", ""))
	}
	check(t, template, []word.Block{n.table(append(rows, n.row("", "B + C + D + E + F", "2,5", ""))...)}, map[string]string{})
	check(t, template, []word.Block{n.table(append(rows, n.row("", "B + C + D + E + F", "2,8", ""))...)}, map[string]string{}, "het totaal van “2,8”")
}

// TestCapacityWithoutHead: the columns follow those with the descriptions.
func TestCapacityWithoutHead(t *testing.T) {
	n := &numberer{}
	template := formOf(t)
	var rows [][]*word.Cell
	for _, part := range template.Parts {
		if part.Capacity != nil {
			for _, of := range part.Capacity.Rows {
				rows = append(rows, n.row(of.Letter, of.Description, "0,5", "nodig voor "+of.Letter))
			}
		}
	}
	for _, rows := range [][][]*word.Cell{rows, append([][]*word.Cell{n.row("", "", "VTE", "Uitleg")}, rows...)} {
		result := Read(&word.Document{Blocks: []word.Block{n.table(rows...)}}, template)
		number, _ := result.Content.Value("capaciteit.E.vte")
		if remark := result.Content.Text("capaciteit.B.opmerking"); number != "0.5" || remark != "nodig voor B" {
			t.Errorf("number %s, remark %q, told %q", number, remark, result.Unsure)
		}
	}
}

// TestCapacityTwice: another table of capacity, as that of last year, is told.
func TestCapacityTwice(t *testing.T) {
	n := &numberer{}
	table := func(number, remark string) *word.Table {
		return n.table(n.row("", "", "Geschatte capaciteit in # VTE", "Opmerkingen (vb. al geweten dat er langdurig mindere capaciteit is door ziekte….)"), n.row("A", "", number, remark))
	}
	check(t, formOf(t), []word.Block{
		table("0,5", "ziekte"),
		table("0,6", "vorig jaar"),
	}, map[string]string{"capaciteit.A.opmerking": "ziekte"}, "staat er al en is niet overgenomen: “A 0,6 vorig jaar”")
}

// TestCapacityRows: a row that comes twice is told, a remark that is not quite the form's
// stays, and so does what stands beside a number.
func TestCapacityRows(t *testing.T) {
	n := &numberer{}
	const more = "0,5 maar dat hangt af van wie er in het voorjaar terugkomt en hoeveel dagen dat zal zijn"
	check(t, formOf(t), []word.Block{n.table(n.row("", "", "Geschatte capaciteit in # VTE", "Opmerkingen (vb. al geweten dat er langdurig mindere capaciteit is door ziekte….)"), n.row("B", "", "0,5", ""), n.row("B", "", "0,7", "tweede"),
		n.row("C", "", more, "ook"), n.row("", "B + C + D + E + F", "", "In evenwicht met A."))},
		map[string]string{
			"capaciteit.C.opmerking":      more + "\n\nook",
			"capaciteit.totaal.opmerking": "In evenwicht met A.",
		},
		"“B 0,7 tweede”", "is het getal 0,5 overgenomen")
}

// TestLinesWithATab: a line that ends in a tab and a number is one of the contents only
// where its heading stands further on.
func TestLinesWithATab(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Instructies\t2"),
		n.text("Acties 2026\t5"),
		n.text("Werkgroep\t5"),
		n.text("Verdwenen kop\t7"),
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 1 – Meer"),
		n.text("Aantal deelnemers\t25"),
		n.text("Werkgroep\t2"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
		n.text("Slotbeschouwing"),
		n.text("Aantal deelnemers\t30"),
	}, map[string]string{
		"doelstellingen[0].tekst": "Aantal deelnemers 25",
		"acties[0].titel":         "Werkgroep 2",
		"slot.tekst":              "Aantal deelnemers 30",
	}, "“Werkgroep 5”", "“Verdwenen kop 7”")
}

// TestAboveTitle: every line above the title is told.
func TestAboveTitle(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Concept 12 oktober"),
		n.text("Versie 3"),
		n.text("Actieplan ELZ Noord"),
	}, map[string]string{"zone.naam": "ELZ Noord"}, "“Concept 12 oktober”", "“Versie 3”")
}

// TestSigns: what stands beside a number in the capacity table is told, but for its unit.
func TestSigns(t *testing.T) {
	template := formOf(t)
	for text, want := range map[string]string{
		"0,5":      "0.5",
		"0.50 VTE": "0.5",
		"VTE: 0,5": "0.5",
		"2½":       "2.5 told",
		",5":       "0.5",
		"0,5?":     "0.5 told",
		"<0,1":     "0.1 told",
		"± 0,1":    "0.1 told",
		"€ 0,5":    "0.5 told",
		"-0,5":     "0.5 told",
		"ca. 0,3":  "0.3 told",
	} {
		n := &numberer{}
		result := Read(&word.Document{Blocks: []word.Block{n.table(n.row("A", "", text+"|capaciteit.A.vte", ""))}}, template)
		got, _ := result.Content.Value("capaciteit.A.vte")
		if len(result.Unsure) > 0 {
			got += " told"
		}
		if got != want {
			t.Errorf("%q: %q, want %q (%q)", text, got, want, result.Unsure)
		}
	}
}

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
		"Procesevaluatie gebeurt in mei":                     "",
		"De procesevaluatie":                                 "",
		"☒ Iets anders":                                      "",
	} {
		item, ticked, rest, ok := box(row, &word.Paragraph{Runs: []word.Run{{Text: text}}}, text)
		got := ""
		if ok {
			got = strings.TrimSpace(fmt.Sprint(item.Key, " ", ticked, " ", rest))
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestUnmarkedBoxes: a label without a box does not say that there is none.
func TestUnmarkedBoxes(t *testing.T) {
	for text, want := range map[string]string{
		"Procesevaluatie":     "",
		"procesevaluatie:":    "",
		"☐ Procesevaluatie":   "false",
		"Procesevaluatie ☐":   "false",
		"[ ] Procesevaluatie": "false",
		"( ) Procesevaluatie": "false",
	} {
		n := &numberer{}
		result := Read(&word.Document{Blocks: []word.Block{n.text("Acties 2026"), n.text("Wandelen"), n.table(
			n.row("Hoe?", "samen"), []*word.Cell{n.cell("Evaluatie"), n.cell(text, "via vragen")})}}, formOf(t))
		if got, _ := result.Content.Value("acties[0].evaluatie.proces.gekozen"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if got := result.Content.Text("acties[0].evaluatie.proces.tekst"); got != "via vragen" {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestLooksBehindPrompts: what stands behind a prompt or the label of a box, in the same
// paragraph, keeps its looks and links.
func TestLooksBehindPrompts(t *testing.T) {
	n := &numberer{}
	line := func(wording string) *word.Cell {
		p := n.text(wording)
		p.Runs = append(p.Runs, word.Run{Text: " zie "}, word.Run{Text: "hier", Bold: true, Link: "https://elz.be/"})
		return &word.Cell{Rows: 1, Columns: 1, Blocks: []word.Block{p}}
	}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table(
			[]*word.Cell{
				n.cell("Wat?"),
				line("1) Wat ga je wel doen?"),
			}, []*word.Cell{n.cell("Evaluatie"), line("☒ Procesevaluatie:")},
		),
	}, map[string]string{
		"acties[0].wat.wel":                "zie [**hier**](https://elz.be/)",
		"acties[0].evaluatie.proces.tekst": "zie [**hier**](https://elz.be/)",
	})
}

// TestEarlierWording: what the form of an earlier year said is known too.
func TestEarlierWording(t *testing.T) {
	template := formOf(t,
		`titel   = "Trekker"`, `titel   = "Trekker"`+"\n"+`    eerder  = ["Voorzitter van de groep"]`,
		`kop           = "Overzicht stuurgroepen"`, `kop           = "Overzicht stuurgroepen"`+"\n"+`eerder        = ["Lijst van overlegtafels"]`,
		`etiket  = "Wat?"`, `etiket  = "Wat?"`+"\n"+`    eerder  = ["Inhoud van de actie"]`,
		`vraag   = "1) Wat ga je wel doen?"`, `vraag   = "1) Wat ga je wel doen?"`+"\n"+`      eerder  = ["Binnen het bereik valt"]`,
		`["SD"]`, `["SD", "Hoofddoel"]`,
	)
	n := &numberer{}
	check(t, template, []word.Block{
		n.text("Lijst van overlegtafels"),
		n.table(n.row(heads[0], "Voorzitter van de groep", heads[2]), n.row("Vallen", "Jan", "2 jaar")),
		n.text("Acties 2026"),
		n.text("Hoofddoel 3: Minder vallen"),
		n.text("Wandelen"),
		n.table([]*word.Cell{
			n.cell("Inhoud van de actie"),
			n.cell("Binnen het bereik valt", "elke week"),
		}, n.row("Hoe?", "samen")),
	}, map[string]string{
		"stuurgroepen[0].trekker":  "Jan",
		"doelstellingen[0].nummer": "3",
		"doelstellingen[0].titel":  "Minder vallen",
		"acties[0].wat.wel":        "elke week",
	})
}

// TestPlaces: what is told of a fiche or of a row of a table says which one that is.
func TestPlaces(t *testing.T) {
	n := &numberer{}
	capacity := n.table(n.row("", "", "Geschatte capaciteit in # VTE"), n.row("B", "", "ca. 0,3"))
	groups := n.table(n.row(append(heads[:5:5], "Budget")...), n.row("Vallen", "", "", "", "", "veel"))
	fiche := n.table(n.row("Wat?", "lopen"), n.row("Waaorm?", "daarom"), n.row("Hoe?", "samen"))
	check(t, formOf(t), []word.Block{capacity, groups, n.text("Acties 2026"), n.text("**Wandelen**"), fiche}, nil,
		", rij “B”: van", "“Budget”", ", rij “Vallen”: een kolom", ", fiche “**Wandelen**”: dit etiket", ", fiche “**Wandelen**”: bij “Wat?”")
}

// TestFurniture: the running header is the zone's; what stands in other headers and in
// footers is told.
func TestFurniture(t *testing.T) {
	template := formOf(t)
	result := Read(&word.Document{
		Headers: []word.Furniture{
			{Runs: []word.Run{{Text: "Vertrouwelijk"}}},
			{Runs: []word.Run{{Text: "Actieplan ELZ Noord"}}},
		},
		Footers: []word.Furniture{
			{Runs: []word.Run{{Text: "Pagina 3 van 12"}}},
			{Runs: []word.Run{{Text: "7"}}},
			{Runs: []word.Run{{Text: "Versie van maart"}}},
		},
	}, template)
	bold := Read(&word.Document{Headers: []word.Furniture{{Runs: []word.Run{{Text: "Ons plan", Bold: true}}}}}, template)
	if got := bold.Content.Text("zone.koptekst"); got != "**Ons plan**" { // which no style prints bold
		t.Errorf("running header %q", got)
	}
	if got := result.Content.Text("zone.naam"); got != "ELZ Noord" {
		t.Errorf("zone %q", got)
	}
	if got := strings.Join(result.Unsure, "\n"); len(result.Unsure) != 2 || !strings.Contains(got, "“Vertrouwelijk”") || !strings.Contains(got, "“Versie van maart”") {
		t.Errorf("told: %s", got)
	}
}

// TestTitleBlock: what belongs to a label stands beside it, or below it where labels
// stand beside each other.
func TestTitleBlock(t *testing.T) {
	n := &numberer{}
	for name, table := range map[string]*word.Table{
		"beside":               n.table(n.row("TITEL", "Actieplan ELZ Noord", "JAARTAL", "2026")),
		"below each other":     n.table(n.row("TITEL", "Actieplan ELZ Noord"), n.row("JAARTAL", "2026")),
		"below":                n.table(n.row("TITEL", "JAARTAL"), n.row("Actieplan ELZ Noord", "2026")),
		"below, in one column": n.table(n.row("TITEL"), n.row("Actieplan ELZ Noord"), n.row("JAARTAL"), n.row("2026")),
	} {
		t.Run(name, func(t *testing.T) {
			check(t, formOf(t), []word.Block{table}, map[string]string{"zone.naam": "ELZ Noord", "zone.titel": ""})
		})
	}
}

// TestNameOfZone: the name above the title block is the zone's, whatever title that has,
// and no author's is taken for it in silence.
func TestNameOfZone(t *testing.T) {
	template := formOf(t)
	for _, test := range []struct {
		above, title, creator string
		name, own             string
		told                  string // part of what is told; empty for nothing
	}{
		{"Actieplan ELZ Noord", "Actieplan ELZ Noord", form.Program, "ELZ Noord", "", ""},
		{"Actieplan ELZ Noord", "Plan van Noord", form.Program, "ELZ Noord", "Plan van Noord", ""},
		{"Actieplan ELZ Noord", "Actieplan 2026", form.Program, "ELZ Noord", "Actieplan 2026", ""},
		{"Actieplan ELZ Noord", "ELZ Noord", form.Program, "ELZ Noord", "ELZ Noord", ""},
		{
			"Actieplan 2026 – ELZ Noord",
			"Actieplan 2026 – ELZ Noord",
			form.Program,
			"ELZ Noord",
			"Actieplan 2026 – ELZ Noord",
			"",
		},
		{"Actieplan: ELZ Noord", "Actieplan: ELZ Noord", form.Program, "ELZ Noord", "Actieplan: ELZ Noord", ""},
		{"Actieplan 20260 bomen", "Actieplan 20260 bomen", form.Program, "20260 bomen", "", ""},
		{
			"Actieplan [naam van de zone]",
			"Plan van Noord",
			form.Program,
			"Plan van Noord",
			"Plan van Noord",
			"vul ze in bij zone.naam",
		},
		{
			"Actieplan [naam van de zone]",
			"Plan van Noord",
			"Jan Peeters",
			"Jan Peeters",
			"Plan van Noord",
			"de auteur ervan",
		},
	} {
		var n numberer
		doc := &word.Document{
			Creator: test.creator,
			Blocks:  []word.Block{n.text(test.above), n.table(n.row("TITEL", test.title+"|zone.titel"))},
		}
		result := Read(doc, template)
		name, own := result.Content.Text("zone.naam"), result.Content.Text("zone.titel")
		if test.title == test.above && own == test.title && test.own == "" {
			own = "" // the title says that it is the zone's own, which makes no difference
		}
		if told := strings.Join(result.Unsure, "\n"); name != test.name || own != test.own || (test.told == "") != (told == "") || !strings.Contains(told, test.told) {
			t.Errorf("%q and %q: name %q, title %q, told %q", test.above, test.title, name, own, told)
		}
	}
}

// TestLong: four times as much is read in about four times the time. What grows by the
// square takes sixteen times as long.
func TestLong(t *testing.T) {
	template := formOf(t)
	for name, document := range map[string]func(n *numberer, length int) []word.Block{
		"objectives":    below("Acties 2026", func(i int) string { return fmt.Sprintf("Strategische doelstelling %d – Titel", i) }),
		"of one number": below("Acties 2026", func(i int) string { return fmt.Sprintf("Strategische doelstelling 1 – Titel %d", i) }),
		"labels": below("Acties 2026", func(i int) string {
			return []string{
				"Wat?", "Waarom?", "Voor wie?", "Hoe?",
			}[i%4]
		}),
		"own text":         below("Slotbeschouwing", func(i int) string { return fmt.Sprintf("Een regel van de zone, %d", i) }),
		"typed bullets":    below("Slotbeschouwing", func(i int) string { return fmt.Sprintf("- item %d", i) }),
		"typed numbers":    below("Slotbeschouwing", func(i int) string { return fmt.Sprintf("%d. item", i%999+1) }),
		"outside the form": below("Instructies", func(i int) string { return fmt.Sprintf("%d Wat de zone nog kwijt wil over de zorg in de streek", i) }),
		"questions": func(n *numberer, length int) []word.Block {
			return ficheWith(n, below("", func(int) string { return "Wat doen we niet?" })(n, length)...)
		},
		"broken lines": func(n *numberer, length int) []word.Block {
			lines := below("", func(i int) string { return fmt.Sprintf("Wat? %d:", i) })(n, length)
			return ficheWith(n, &word.Paragraph{Runs: []word.Run{{Text: word.TextOf(lines)}}})
		},
		"split fiches": func(n *numberer, length int) []word.Block {
			blocks := []word.Block{n.text("Acties 2026"), n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen"))}
			for range length / 2 {
				blocks = append(blocks, n.table(n.row("", "ook dit")))
			}
			return blocks
		},
	} {
		t.Run(name, func(t *testing.T) {
			growth := cputime.Growth(1500, func(length int) {
				Read(&word.Document{Blocks: document(&numberer{}, length)}, template)
			})
			if growth > 8 {
				t.Errorf("4 times as much takes %.1f times the time", growth)
			}
		})
	}
}

// below makes a heading with paragraphs below it.
func below(heading string, text func(i int) string) func(n *numberer, length int) []word.Block {
	return func(n *numberer, length int) []word.Block {
		blocks := []word.Block{n.text(heading)}
		for i := range length {
			blocks = append(blocks, n.text(text(i)))
		}
		return blocks
	}
}

// ficheWith is a fiche with an answer.
func ficheWith(n *numberer, answer ...word.Block) []word.Block {
	return []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table([]*word.Cell{n.cell("Wat?"), {Blocks: answer}}, n.row("Hoe?", "samen")),
	}
}

// TestWordsInAHint: what someone typed in the form's own words is told, once where it
// stands in every fiche.
func TestWordsInAHint(t *testing.T) {
	const typed = "Lijst hier de doelgroep op die je wenst te bereiken met deze actie. Maak dit zo expliciet en concreet mogelijk. Zie bijlage"
	n := &numberer{}
	blocks := []word.Block{n.text("Acties 2026")}
	for range 2 {
		blocks = append(blocks, n.text("Wandelen"), n.table(
			[]*word.Cell{n.cell("Voor wie?"), n.cell("Doelgroep(en)", typed, "Ouderen")}, n.row("Hoe?", "samen")))
	}
	check(t, formOf(t), blocks, map[string]string{"acties[1].voor_wie.doelgroepen": "Ouderen"}, "Zie bijlage")
}
