package intake

import (
	"strings"
	"testing"

	"actieplan/internal/intake/word"
)

// TestOtherLabels: a row whose label is not the form's is known by its controls, by what
// its label is like or by its prompts, and what was typed beside a label stays.
func TestOtherLabels(t *testing.T) {
	template := formOf(t)
	const ask, how = "Geef een korte beschrijving van wat je gaat doen.",
		"Geef een beknopt plan hoe deze actie gaat worden opgezet of aangepakt. Vermeld hier ook de mijlpalen. " +
			"Geef een inschatting hoeveel personeelscapaciteit (in aantal VTE) dat deze actie zal vragen."
	for _, test := range []struct {
		name   string
		rows   func(n *numberer) [][]*word.Cell
		values map[string]string
		told   []string
	}{
		{
			"a label that goes on",
			func(n *numberer) [][]*word.Cell {
				return [][]*word.Cell{n.row("Voor wie? (doelgroep)", "Ouderen"), n.row("Hoe? En wanneer?", "samen")}
			},
			map[string]string{"voor_wie.doelgroepen": "Ouderen", "hoe.aanpak": "samen", "wat.beschrijving": "lopen"},
			[]string{"“Voor wie? (doelgroep)”", "“Hoe? En wanneer?”"},
		},
		{
			"a slip",
			func(n *numberer) [][]*word.Cell { return [][]*word.Cell{n.row("Waaorm?", "daarom")} },
			map[string]string{"waarom.argumentatie": "daarom"},
			[]string{"“Waaorm?”; de rij is gelezen als \"Waarom?\""},
		},
		{"controls", func(n *numberer) [][]*word.Cell {
			return [][]*word.Cell{n.row("Partners", "Jan|acties.met_wie.trekker")}
		}, map[string]string{"met_wie.trekker": "Jan"}, []string{"“Partners”"}},
		{
			"without answers",
			func(n *numberer) [][]*word.Cell {
				return [][]*word.Cell{n.row("Partners", "|acties.met_wie.trekker"), n.row("Voor wie? (doelgroep)", "")}
			},
			map[string]string{"met_wie.trekker": "", "voor_wie.doelgroepen": ""},
			[]string{"“Partners”", "“Voor wie? (doelgroep)”"},
		},
		{"prompts", func(n *numberer) [][]*word.Cell {
			return [][]*word.Cell{{n.cell("Plan van aanpak"), n.cell(how, "samen")}}
		}, map[string]string{"hoe.aanpak": "samen"}, []string{"“Plan van aanpak”"}},
		{
			"a copied control",
			func(n *numberer) [][]*word.Cell {
				return [][]*word.Cell{
					n.row("Hoe?", ""),
					{n.cell(""), n.cell(how, "samen|acties.hoe.aanpak", "traag|acties.waarom.argumentatie")},
				}
			},
			map[string]string{"hoe.aanpak": "samen\n\ntraag", "waarom.argumentatie": ""},
			nil,
		},
		{
			"typed below the label",
			func(n *numberer) [][]*word.Cell {
				return [][]*word.Cell{{n.cell("Waarom?", "hierom"), n.cell("daarom")}}
			},
			map[string]string{"waarom.argumentatie": "hierom\n\ndaarom"},
			[]string{"het vak van het etiket \"Waarom?\""},
		},
		{"merged with its answer", func(n *numberer) [][]*word.Cell {
			return [][]*word.Cell{{n.cell("Hoe?", how, "samen"), nil}}
		}, map[string]string{"hoe.aanpak": "samen"}, nil},
		{
			"another label",
			func(n *numberer) [][]*word.Cell { return [][]*word.Cell{n.row("Budget", "veel")} },
			map[string]string{"voor_wie.doelgroepen": "Iedereen\n\nveel"},
			[]string{"gezet bij \"Voor wie?\""},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			n := &numberer{}
			values := map[string]string{"acties[0].titel": "Wandelen"}
			for path, want := range test.values {
				values["acties[0]."+path] = want
			}
			rows := [][]*word.Cell{{n.cell("Wat?"), n.cell(ask, "lopen")}}
			if test.name == "another label" {
				rows = append(rows, n.row("Voor wie?", "Iedereen"))
			}
			rows = append(rows, test.rows(n)...)
			check(t, template, []word.Block{
				n.text("Acties 2026"),
				n.text("Wandelen"),
				n.table(append(rows, n.row("Evaluatie", ""))...),
			}, values, test.told...)
		})
	}
}

// TestSignsBeforeTitles: a sign that begins the title of an action is of the title,
// though what the blank form says stands before it.
func TestSignsBeforeTitles(t *testing.T) {
	for text, want := range map[string]string{
		"Titel van de actie: -18-jarigen in beweging": "-18-jarigen in beweging",
		"-18-jarigen in beweging":                     "-18-jarigen in beweging",
		"Titel van de actie: ...en nu?":               "...en nu?",
		"Titel van de actie – Wandelen":               "Wandelen",
		"Titel van de actie: Wandelen":                "Wandelen",
		"Actie 1: Titel van de actie: Wandelen":       "Actie 1: Wandelen",
		"Welke titel van de actie: Wandelen":          "Welke titel van de actie: Wandelen",
	} {
		n := &numberer{}
		check(t, formOf(t), []word.Block{
			n.text("Acties 2026"),
			n.text("Operationele doelstelling(en)"),
			n.text(text + "|acties.titel"),
			n.table(n.row("Wat?", ""), n.row("Hoe?", "samen")),
		},
			map[string]string{"acties[0].titel": want})
	}
}

// TestOtherPrompts: a prompt in other words is known by its number, its words or those of
// its beginning, which is told; what is no prompt stays in the answer.
func TestOtherPrompts(t *testing.T) {
	template := formOf(t)
	const ask, yes, no = "Geef een korte beschrijving van wat je gaat doen.", "1) Wat ga je wel doen?", "2) Wat ga je niet doen?"
	const who = "Wie is de trekker van de actie? Voor welke output of onderdeel van het project neemt de zorgraad de verantwoordelijkheid op?"
	const with = "Met welke stakeholders wordt er samengewerkt voor deze actie?"
	const other = "de vraag van het formulier staat er anders: "
	const hint = "Lijst hier de doelgroep op die je wenst te bereiken met deze actie. Maak dit zo expliciet en concreet mogelijk."
	for _, test := range []struct {
		label  string
		texts  []string
		values map[string]string
		told   []string
	}{
		{
			"1. Wat?",
			[]string{"1. " + ask, "lopen", "b) " + yes + " wel", "Vraag 3: " + no, "rusten"},
			map[string]string{"wat.beschrijving": "lopen", "wat.wel": "wel", "wat.niet": "rusten"},
			nil,
		},
		{"Voor wie?", []string{"Doelgroep(en) " + hint + "ouderen"}, map[string]string{"voor_wie.doelgroepen": "ouderen"}, nil},
		{"Voor wie?", []string{"Doelgroep(en)", hint + " ouderen"}, map[string]string{"voor_wie.doelgroepen": "ouderen"}, nil},
		{"Voor wie?", []string{"5. Doelgroep(en)", "→ ouderen"}, map[string]string{"voor_wie.doelgroepen": "→ ouderen"}, nil},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "2) Wat doen we niet?", "rusten"},
			map[string]string{"wat.wel": "wel", "wat.niet": "rusten"},
			[]string{other + "“2) Wat doen we niet?”"},
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "2) Wat doen we niet", "rusten"},
			map[string]string{"wat.wel": "wel", "wat.niet": "rusten"},
			[]string{other},
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "1) lopen", "2) fietsen"},
			map[string]string{"wat.wel": "1) lopen\n2) fietsen", "wat.niet": ""},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "Wat doen we niet?", "rusten"},
			map[string]string{"wat.wel": "wel", "wat.niet": "rusten"},
			[]string{other},
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "NIET:", "rusten"},
			map[string]string{"wat.wel": "wel", "wat.niet": "rusten"},
			[]string{other},
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel|acties.wat.wel", "NIET:", "rusten|acties.wat.niet"},
			map[string]string{"wat.wel": "wel", "wat.niet": "rusten"},
			[]string{other},
		},
		{
			"Wat?",
			[]string{ask, "lopen", "Wat ga je wel doen: fietsen", no, "niet"},
			map[string]string{"wat.wel": "fietsen", "wat.niet": "niet"},
			[]string{other + "“Wat ga je wel doen:”"},
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "Niet bij de actie:", "x", no, "rusten"},
			map[string]string{"wat.wel": "wel\n\nNiet bij de actie:\n\nx", "wat.niet": "rusten"},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "Wat ga je niet doen? Niets", no, "rusten"},
			map[string]string{"wat.wel": "Wat ga je niet doen? Niets", "wat.niet": "rusten"},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "Buiten bereik:", "rusten"},
			map[string]string{"wat.wel": "wel\n\nBuiten bereik:\n\nrusten"},
			[]string{"\"2) Wat ga je niet doen?\" van het formulier staat hier niet"},
		},
		{
			"Wat?",
			[]string{ask + "\nlopen\n" + yes + "\nwel\nook wel\n" + no + "\nrusten"},
			map[string]string{"wat.beschrijving": "lopen", "wat.wel": "wel\nook wel", "wat.niet": "rusten"},
			nil,
		},
		{
			"Wat?",
			[]string{ask + " lopen " + yes + " wel " + no + " rusten"},
			map[string]string{"wat.beschrijving": "lopen", "wat.wel": "wel", "wat.niet": "rusten"},
			nil,
		},
		{
			"Wat?",
			[]string{ask + "\nlopen\nfietsen\n", yes, "wel", no},
			map[string]string{"wat.beschrijving": "lopen\nfietsen", "wat.wel": "wel", "wat.niet": ""},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", "fietsen"},
			map[string]string{"wat.beschrijving": "lopen\n\nfietsen"},
			[]string{"1) Wat ga je wel doen?\" van het formulier staat hier niet"},
		},
		{
			"Wat?",
			[]string{ask, "lopen|acties.wat.beschrijving", "fietsen"},
			map[string]string{"wat.beschrijving": "lopen\n\nfietsen"},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "rusten", no},
			map[string]string{"wat.wel": "wel\n\nrusten", "wat.niet": ""},
			[]string{"onder de vraag \"2) Wat ga je niet doen?\" staat niets"},
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", "ook wel", no, ""},
			map[string]string{"wat.wel": "wel\n\nook wel", "wat.niet": ""},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel|acties.wat.wel", "ook|acties.wat.wel", no},
			map[string]string{"wat.wel": "wel\n\nook"},
			nil,
		},
		{
			"Evaluatie",
			[]string{"☒ Procesevaluatie", "vragen", "☐ Resultaatgerichte evaluatie (Output)"},
			map[string]string{"evaluatie.proces.tekst": "vragen"},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, "wel", no, ask, "fietsen"},
			map[string]string{"wat.beschrijving": "lopen\n\nfietsen", "wat.wel": "wel"},
			[]string{"van wat je gaat doen.\" staat hier nog eens"},
		},
		{
			"Evaluatie",
			[]string{"☒ Procesevaluatie", "vragen", "☒", "tellen"},
			map[string]string{"evaluatie.proces.tekst": "vragen\n\n☒\n\ntellen"},
			[]string{"het vakje \"Resultaatgerichte evaluatie (Output)\" van het formulier staat hier niet"},
		},
		{
			"Evaluatie",
			[]string{"☐ Procesevaluatie", "tellen"},
			map[string]string{"evaluatie.proces.tekst": "tellen"},
			[]string{"het vakje \"Resultaatgerichte evaluatie (Output)\" van het formulier staat hier niet"},
		},
		{
			"Evaluatie",
			[]string{"☒ Procesevaluatie", "vragen:", "☐ output", "☐ Resultaatgerichte evaluatie (Output)", "tellen"},
			map[string]string{"evaluatie.proces.tekst": "vragen:\n\n☐ output", "evaluatie.resultaat.tekst": "tellen"},
			nil,
		},
		{
			"Evaluatie",
			[]string{"☒ Procesevaluatie   ☐ Resultaatgerichte evaluatie (Output)", "vragen"},
			map[string]string{"evaluatie.proces.tekst": "vragen", "evaluatie.resultaat.tekst": ""},
			nil,
		},
		{
			"Evaluatie",
			[]string{"☐ Procesevaluatie: in mei ☒ Resultaatgerichte evaluatie (Output): tellen"},
			map[string]string{"evaluatie.proces.tekst": "in mei", "evaluatie.resultaat.tekst": "tellen"},
			nil,
		},
		{
			"Evaluatie",
			[]string{"Procesevaluatie ☒ Resultaatgerichte evaluatie (Output) ☐", "vragen"},
			nil,
			[]string{"vóór het vakje"},
		},
		{
			"Evaluatie",
			[]string{"a) Procesevaluatie", "vragen", "b) Resultaatgerichte evaluatie (Output)", "tellen"},
			map[string]string{"evaluatie.proces.tekst": "vragen", "evaluatie.resultaat.tekst": "tellen"},
			nil,
		},
		{
			"Evaluatie",
			[]string{"Procesevaluatie", "vragen", "Daarnaast: resultaatgerichte evaluatie (output)", "tellen"},
			map[string]string{"evaluatie.resultaat.tekst": ""},
			[]string{"het vakje \"Resultaatgerichte evaluatie (Output)\" is hierin niet herkend"},
		},
		{
			"Evaluatie",
			[]string{"☒ Proces", "vragen", "☐ Output", "tellen"},
			map[string]string{"evaluatie.proces.tekst": "vragen", "evaluatie.resultaat.tekst": "tellen"},
			nil,
		},
		{
			"Met wie?",
			[]string{who, "Jan", "Stakeholders:", "Piet"},
			map[string]string{"met_wie.trekker": "Jan", "met_wie.stakeholders": "Piet"},
			[]string{other},
		},
		{
			"Met wie?",
			[]string{who, "Jan", "Met welke partners wordt er samengewerkt…?", "Piet"},
			map[string]string{"met_wie.trekker": "Jan", "met_wie.stakeholders": "Piet"},
			[]string{other},
		},
		{
			"Met wie?",
			[]string{who, "Jan", strings.TrimSuffix(with, "?") + " (en hun rol)?", "Piet"},
			map[string]string{"met_wie.trekker": "Jan", "met_wie.stakeholders": "Piet"},
			[]string{"(en hun rol)?”"},
		},
		{
			"Voor wie?",
			[]string{"Doelgroep(en)", "Doelgroepenbeleid van de zone"},
			map[string]string{"voor_wie.doelgroepen": "Doelgroepenbeleid van de zone"},
			nil,
		},
		{
			"Voor wie?",
			[]string{"Doelgroepen zijn ouderen"},
			map[string]string{"voor_wie.doelgroepen": "Doelgroepen zijn ouderen"},
			nil,
		},
		{"Voor wie?", []string{"Doelgroep(en): ouderen"}, map[string]string{"voor_wie.doelgroepen": "ouderen"}, nil},
		{"Voor wie?", []string{"Doelgroep: 65+"}, map[string]string{"voor_wie.doelgroepen": "65+"}, []string{other}},
		{"Voor wie?", []string{"Doelgroep 65+"}, map[string]string{"voor_wie.doelgroepen": "Doelgroep 65+"}, nil},
		{
			"Voor wie?",
			[]string{"Doelgroep(en)", "Doelgroepen: ouderen|acties.voor_wie.doelgroepen"},
			map[string]string{"voor_wie.doelgroepen": "Doelgroepen: ouderen"},
			nil,
		},
		{
			"Wat?",
			[]string{ask, "lopen", yes, ask + "|acties.wat.wel", no, "rusten"},
			map[string]string{"wat.beschrijving": "lopen", "wat.wel": ask, "wat.niet": "rusten"},
			nil,
		},
		{
			"Voor wie?",
			[]string{"Doelgroep(en): -5 tot 10 jaar"},
			map[string]string{"voor_wie.doelgroepen": "-5 tot 10 jaar"},
			nil,
		},
	} {
		n := &numberer{}
		values := map[string]string{}
		for path, want := range test.values {
			values["acties[0]."+path] = want
		}
		t.Run(strings.Join(test.texts, " "), func(t *testing.T) {
			check(t, template, []word.Block{n.text("Acties 2026"), n.text("Wandelen"), n.table(
				[]*word.Cell{n.cell(test.label), n.cell(test.texts...)}, n.row("Hoe?", "samen"))}, values, test.told...)
		})
	}
}
