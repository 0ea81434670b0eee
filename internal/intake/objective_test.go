package intake

import (
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// TestUnknownHeadings: a heading that becomes text of the objective above it is told.
func TestUnknownHeadings(t *testing.T) {
	n := &numberer{}
	heading := n.text("Doel a: samenwerken")
	heading.Level = 4
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), n.text("Strategische doelstelling 1 – Gezond"), heading},
		map[string]string{"doelstellingen[0].tekst": "Doel a: samenwerken"}, "is tekst geworden van de doelstelling erboven")
}

// TestNumbersOfObjectives: the number of an objective stands before its title with
// something between; other digits are of the title.
func TestNumbersOfObjectives(t *testing.T) {
	template := formOf(t)
	for text, want := range map[string]string{
		"– 24/7 bereikbaarheid": "|24/7 bereikbaarheid",
		"24/7 bereikbaarheid":   "|24/7 bereikbaarheid",
		"80% van de zones":      "|80% van de zones",
		"2024-2026 versterken":  "|2024-2026 versterken",
		"– 5 netwerkmomenten":   "|5 netwerkmomenten",
		"… – 5 netwerkmomenten": "|5 netwerkmomenten",
		"1a – X":                "|1a – X",
		"1) X":                  "1|X",
		"1,1 X":                 "|1,1 X",
		"1.1/1.2":               "|1.1/1.2",
		"1-1 X":                 "|1-1 X",
		"1.1":                   "1.1|",
		"1.1.":                  "1.1|",
		"1.1 – X":               "1.1|X",
		"1.1: X":                "1.1|X",
		"1.1. X":                "1.1|X",
		"1.1 X":                 "1.1|X",
		"– 1.1 – X":             "1.1|X",
		": X":                   "|X",
		"– -18-jarigen":         "|-18-jarigen",
		"– ...en nu?":           "|...en nu?",
		"...en nu?":             "|...en nu?",
		"-18-jarigen":           "|-18-jarigen",
		": 3 X":                 "3|X",
		"2024 – X":              "2024|X",
		"1 – …":                 "1|",
		"en 1.1, 1.2 en 1.3":    "|1.1, 1.2 en 1.3",
		"1.1 en 1.2":            "|1.1 en 1.2",
		"1 – 3 netwerken":       "1|3 netwerken",
		"1 -- X":                "1|X",
	} {
		n := &numberer{}
		result := readDocument(&word.Document{Blocks: []word.Block{
			n.text("Acties 2026"),
			n.text("Strategische doelstelling " + text),
		}}, template)
		if strings.HasPrefix(text, "en ") {
			result = readDocument(&word.Document{Blocks: []word.Block{
				n.text("Acties 2026"),
				n.text("Strategische doelstelling" + text),
			}}, template)
		}
		if got := result.Content.Text("doelstellingen[0].nummer") + "|" + result.Content.Text("doelstellingen[0].titel"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestShortObjectives: the form's words for an objective may be abbreviated, with a
// number; Word may count that.
func TestShortObjectives(t *testing.T) {
	n := &numberer{}
	counted := n.text("Operationele doelstelling – Fietsen")
	counted.Counted, counted.Level = "1.2.", 3
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("SD 1: Gezond"),
		n.text("OD1.1 – Bewegen"),
		n.text("OD 1.1 komt later aan bod"),
		counted,
		n.text("OD1.3 Samen eten."),
		n.text("Wandelen"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
	}, map[string]string{
		"doelstellingen[0].nummer":                 "1",
		"doelstellingen[0].titel":                  "Gezond",
		"doelstellingen[0].operationeel[0].nummer": "1.1",
		"doelstellingen[0].operationeel[0].titel":  "Bewegen",
		"doelstellingen[0].operationeel[0].tekst":  "OD 1.1 komt later aan bod",
		"doelstellingen[0].operationeel[2].titel":  "Samen eten.",
		"doelstellingen[0].operationeel[1].nummer": "1.2",
		"doelstellingen[0].operationeel[1].titel":  "Fietsen",
		"acties[0].titel":                          "Wandelen",
	})
}

// TestBareObjectives: a heading that is a number and a title is an objective, which is
// told; text below one that begins so is not.
func TestBareObjectives(t *testing.T) {
	n := &numberer{}
	heading := func(s string) *word.Paragraph {
		p := n.text(s)
		p.Level = 2
		return p
	}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		heading("3 – Minder vallen"),
		heading("3.1: Meer bewegen"),
		n.text("2 keer per week"),
		n.text("Wandelen"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
	}, map[string]string{
		"doelstellingen[0].nummer":                "3",
		"doelstellingen[0].titel":                 "Minder vallen",
		"doelstellingen[0].operationeel[0].titel": "Meer bewegen",
		"doelstellingen[0].operationeel[0].tekst": "2 keer per week",
		"acties[0].titel":                         "Wandelen",
	},
		"“Strategische doelstelling”: “3 – Minder vallen”", "“Operationele doelstelling”: “3.1: Meer bewegen”")
}

// TestTaggedBelowObjectives: below the heading of an objective, a control or a bookmark
// says what is the title of an action, though it reads as an objective of a list, and
// what is the text of the objective, though it begins with an empty bullet.
func TestTaggedBelowObjectives(t *testing.T) {
	n := &numberer{}
	fiche := func() *word.Table { return n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")) }
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Operationele doelstelling"),
		n.text("0,5 VTE|acties.titel"),
		fiche(),
	},
		map[string]string{"acties[0].titel": "0,5 VTE"})
	const text = "ap_doelstellingen_tekst_1"
	bullet, item := n.within(text, ""), n.within(text, "Minder vallen")
	bullet.Tags, bullet.List, item.List = []string{text}, &word.ListItem{}, &word.ListItem{}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstelling"),
		bullet,
		item,
		n.text("Wandelen|acties.titel"),
		fiche(),
	},
		map[string]string{"doelstellingen[0].tekst": "-\n- Minder vallen", "acties[0].titel": "Wandelen"})
}

// TestWithoutHeading: in a document without the heading of the fiches, their part begins
// with the heading of a domain or an objective, or the title above a fiche. Where that
// heading stands, what is above it does not begin the part.
func TestWithoutHeading(t *testing.T) {
	for _, above := range []string{"Actiefiches", "Acties 2026 - Domein Ouderenzorg", "Acties 2026"} {
		for _, objective := range []string{"Strategische doelstelling 3 – Vallen", ""} {
			n := &numberer{}
			blocks := []word.Block{
				n.text("Overzicht stuurgroepen"),
				n.table(n.row(heads...), n.row("Vallen", "", "", "", "")),
				n.text(above),
			}
			values := map[string]string{"acties[0].titel": "Wandelen", "acties[0].hoe.aanpak": "samen"}
			if objective != "" {
				blocks = append(blocks, n.text(objective))
				values["acties[0].strategische_doelstelling"], values["doelstellingen[0].titel"] = "3", "Vallen"
			}
			var told []string
			switch above {
			case "Actiefiches":
				told = []string{"“Actiefiches”"}
			case "Acties 2026 - Domein Ouderenzorg":
				told = []string{"1 stuurgroep staat niet onder een domein"}
			}
			blocks = append(blocks, n.text("Wandelen"), n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")))
			check(t, formOf(t), blocks, values, told...)
		}
	}
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Overzicht stuurgroepen"),
		n.text("Strategische doelstelling 3 – Vallen"),
		n.text("Acties 2026"),
	},
		map[string]string{"doelstellingen[0].titel": ""}, "Strategische doelstelling 3 – Vallen")
}

// TestHeadingsInOwnText: a heading below the zone's own text, as of an appendix, is told;
// one that is part of the answer is not.
func TestHeadingsInOwnText(t *testing.T) {
	n := &numberer{}
	heading := func(p *word.Paragraph) *word.Paragraph { p.Level = 1; return p }
	check(t, formOf(t), []word.Block{
		n.text("Slotbeschouwing"),
		heading(n.text("Dank|slot.tekst")),
		heading(n.within(form.BookmarkName("slot.tekst")+"_1", "Samen")),
		heading(n.text("Bijlage")),
	},
		map[string]string{"slot.tekst": "Dank\n\nSamen\n\nBijlage"}, "tekst geworden van “Slotbeschouwing”: “Bijlage”")
}

// TestObjectivesInTable: headings of objectives may stand in a table; a table with other
// rows is part of the text.
func TestObjectivesInTable(t *testing.T) {
	n := &numberer{}
	fiche := n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen"))
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.table(n.row("Strategische doelstelling 3", "Minder vallen"), n.row("Operationele doelstelling 3.1: Bewegen", "")),
		n.text("Wandelen"),
		fiche,
	}, map[string]string{
		"doelstellingen[0].nummer":                "3",
		"doelstellingen[0].titel":                 "Minder vallen",
		"doelstellingen[0].operationeel[0].titel": "Bewegen",
		"acties[0].strategische_doelstelling":     "3",
	})
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 3 – Vallen"),
		n.table(n.row("Operationele doelstelling 3.1", "2025"), n.row("Wie", "Jan")),
		n.text("Wandelen"),
		fiche,
	}, map[string]string{
		"doelstellingen[0].tekst":                 "| Operationele doelstelling 3.1 | 2025 |\n| --- | --- |\n| Wie | Jan |",
		"doelstellingen[0].operationeel[0].titel": "",
	})
}

// TestClosing: the closing part of the form has other names too.
func TestClosing(t *testing.T) {
	for text, want := range map[string]string{
		"Slotbeschouwing": "Dank",
		"Besluit":         "Dank",
		"Slotwoord:":      "Dank",
		"Besluiten":       "",
	} {
		n := &numberer{}
		result := readDocument(&word.Document{Blocks: []word.Block{
			n.text("Acties 2026"),
			n.text("Wandelen"),
			n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")),
			n.text(text),
			n.text("Dank"),
		}}, formOf(t))
		if got := result.Content.Text("slot.tekst"); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestSentencesOnObjectives: a sentence that begins with the plural of an objective is no
// heading of one.
func TestSentencesOnObjectives(t *testing.T) {
	n := &numberer{}
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstellingen zijn gekozen in 2024."),
		n.text("Strategische doelstellingen"),
		n.text("1. Vallen"),
	},
		map[string]string{"doelstellingen[0].titel": "Vallen"}, "“Strategische doelstellingen zijn gekozen in 2024.”")
}

// TestLostBookmark: a number with a title behind it is not all number, though only the
// number has a bookmark left.
func TestLostBookmark(t *testing.T) {
	n := &numberer{}
	for text, want := range map[string][2]string{
		"3 – Vallen": {"3", "Vallen"}, "3": {"3", ""}, "3a": {"3a", ""},
		"3 – [titel van de doelstelling]": {"3", ""}, "[nummer] – Vallen": {"", "Vallen"},
	} {
		check(t, formOf(t), []word.Block{
			n.text("Acties 2026"),
			n.text("Strategische doelstelling " + text + "|doelstellingen.nummer"),
		},
			map[string]string{"doelstellingen[0].nummer": want[0], "doelstellingen[0].titel": want[1]})
	}
}

// TestOneNumberTwoTitles: a number that stands above two titles is told; the same heading
// again is not.
func TestOneNumberTwoTitles(t *testing.T) {
	n := &numberer{}
	fiche := func() *word.Table { return n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")) }
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 3 – Vallen"),
		n.text("Wandelen"),
		fiche(),
		n.text("Strategische doelstelling 3 – Vallen"),
		n.text("Fietsen"),
		fiche(),
		n.text("Strategische doelstelling 3 – Minder vallen"),
		n.text("Dansen"),
		fiche(),
	}, map[string]string{
		"acties[1].strategische_doelstelling": "3",
		"acties[2].strategische_doelstelling": "3-2",
	}, "doelstelling 3: dit nummer heeft ook een doelstelling met een andere titel")
}

// TestHeadingTwice: an action refers once to an objective whose heading stands twice.
func TestHeadingTwice(t *testing.T) {
	n := &numberer{}
	result := readDocument(&word.Document{Blocks: []word.Block{
		n.text("Acties 2026"),
		n.text("Operationele doelstelling 1.1 – Samen"),
		n.text("Operationele doelstelling 1.1 – Samen"),
		n.text("Wandelen"),
		n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
	}}, formOf(t))
	if got, _ := result.Content.Value("acties[0].operationele_doelstellingen"); got != `["1.1"]` {
		t.Errorf("refers to %s", got)
	}
}

// TestTwoObjectivesOnALine: an operational objective behind its strategic one on a line is
// one of its own, where its number says so; other words are of the title.
func TestTwoObjectivesOnALine(t *testing.T) {
	for text, want := range map[string]string{
		"Strategische doelstelling 3 – Zorg – Operationele doelstelling 3.1 – Buurt": "3|Zorg|3.1|Buurt",
		"SD 3 – OD 3.1":                 "3||3.1|",
		"SD 3: Zorg / OD 3.1: Buurt":    "3|Zorg|3.1|Buurt",
		"SD 3 – Zorg, OD 4.1 uitwerken": "3|Zorg, OD 4.1 uitwerken||",
		"SD 3 – Zorg – in de buurt":     "3|Zorg – in de buurt||",
	} {
		n := &numberer{}
		result := readDocument(&word.Document{Blocks: []word.Block{n.text("Acties 2026"), n.text(text)}}, formOf(t))
		var got []string
		for _, path := range []string{"nummer", "titel", "operationeel[0].nummer", "operationeel[0].titel"} {
			got = append(got, result.Content.Text("doelstellingen[0]."+path))
		}
		if said := strings.Join(got, "|"); said != want {
			t.Errorf("%s: %s, want %s", text, said, want)
		}
	}
}

// TestObjectiveAboveOuter: an operational objective right above the strategic one of its
// number went to another, which is told.
func TestObjectiveAboveOuter(t *testing.T) {
	for _, above := range [][]string{nil, {"Strategische doelstelling 3 – Ander"}} {
		n := &numberer{}
		blocks := []word.Block{n.text("Acties 2026")}
		for _, text := range append(above, "Operationele doelstelling 4.1 – Buurt", "Strategische doelstelling 4 – Zorg") {
			blocks = append(blocks, n.text(text))
		}
		check(t, formOf(t), blocks, map[string]string{"doelstellingen[0].operationeel[0].titel": "Buurt"}, "boven doelstelling 4")
	}
}
