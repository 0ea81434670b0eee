package intake

import (
	"slices"
	"testing"

	"actieplan/internal/intake/word"
)

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
				}, n.row(".", "We wandelen"), n.row(".", yes), n.row(".", "wel"), n.row("", no), n.row("", "niet"),
				n.row("Voor wie?", "Ouderen")),
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
	check(t, formOf(t), slices.Concat(n.texts("Acties 2026", "Wandelen", "Wat?", "lopen", "Waarom?", "omdat", "ook dit", "Voor wie?",
		"Ouderen", "Met wie?", "Jan", "Hoe?", "samen", "traag", "",
		"Fietsen", "Wat?", "rijden"), heading("Plan"), n.texts("Waarom?", "daarom", "Met wie?", "Piet", "Hoe?", "snel", "en ver"),
		heading("Bijlage"),
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
