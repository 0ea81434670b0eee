package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestBelowTitle: what stands between the title of an action and its fiche is told, where
// a control or a bookmark says which is the title.
func TestBelowTitle(t *testing.T) {
	n := &numberer{}
	fiche := func() *word.Table { return n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")) }
	objective := func() *word.Paragraph { return n.text("Strategische doelstelling 3 – Vallen") }
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		objective(),
		n.text("Wandelen|acties.titel"),
		n.text("Met velen"),
		n.text("Elke week"),
		fiche(),
		n.text("Fietsen|acties.titel"),
		fiche(),
	}, map[string]string{
		"acties[0].titel":         "Wandelen",
		"acties[1].titel":         "Fietsen",
		"doelstellingen[0].tekst": "",
	}, "en is niet overgenomen: “Met velen”", "“Elke week”")
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		objective(),
		n.text("Titel van de actie: |acties.titel"),
		n.text("Wandelen"),
		fiche(),
	}, map[string]string{"acties[0].titel": "Wandelen"})
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		objective(),
		n.text("Met velen"),
		n.text("Wandelen"),
		fiche(),
	},
		map[string]string{"acties[0].titel": "Wandelen", "doelstellingen[0].tekst": "Met velen"})
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		objective(),
		n.text("Titel van de actie: Wandelen"),
		n.text("Met velen"),
		fiche(),
	},
		map[string]string{"acties[0].titel": "Wandelen", "doelstellingen[0].tekst": ""}, "“Met velen”")
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		objective(),
		n.text("Titel van de actie is nog niet zeker"),
		n.text("Wandelen"),
		fiche(),
	}, map[string]string{
		"acties[0].titel":         "Wandelen",
		"doelstellingen[0].tekst": "Titel van de actie is nog niet zeker",
	})
}

// TestBelowHeading: in a document without controls or bookmarks, what stands between a
// fiche and a heading above it is told, where other fiches stand right below such a
// heading.
func TestBelowHeading(t *testing.T) {
	n := &numberer{}
	fiche := func() *word.Table { return n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")) }
	heading := func(level int, text string) *word.Paragraph {
		p := n.text(text)
		p.Level = level
		return p
	}
	objective := func() *word.Paragraph { return heading(2, "Strategische doelstelling 3 – Vallen") }
	below := []word.Block{n.text("Acties 2026"), objective(), heading(4, "Wandelen"), n.text("Met velen"), fiche()}
	check(t, formOf(t), append(below, heading(4, "Fietsen"), fiche()),
		map[string]string{
			"acties[0].titel":         "Wandelen",
			"acties[1].titel":         "Fietsen",
			"doelstellingen[0].tekst": "",
		}, "en is niet overgenomen: “Met velen”")
	check(t, formOf(t), append(below, heading(3, "Fietsen"), fiche()), map[string]string{
		"acties[0].titel":         "Met velen",
		"doelstellingen[0].tekst": "Wandelen",
	}, "“Wandelen”")
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		objective(),
		heading(4, "Waarom wij dit doen"),
		n.text("Met velen"),
		heading(4, "Wandelen"),
		fiche(),
	}, map[string]string{
		"acties[0].titel":         "Wandelen",
		"doelstellingen[0].tekst": "Waarom wij dit doen\n\nMet velen",
	}, "“Waarom wij dit doen”")
}

// TestMovedWords: words of the heading of an objective that LibreOffice moved into the
// title below it are left out, where that heading lacks them and the form's words for a
// title stand before them.
func TestMovedWords(t *testing.T) {
	const bare, moved = "2 – Tweede", "uit de kop erboven in deze titel gezet"
	for _, test := range []struct {
		heading, title, want string
		told                 []string
	}{
		{
			bare,
			"Titel van de actie: Strategische doelstelling Praatpunt",
			"Praatpunt",
			[]string{"dit is gelezen als", moved},
		},
		{
			bare,
			"Titel van de actie: Strategische doelstellingen kiezen",
			"Strategische doelstellingen kiezen",
			[]string{"dit is gelezen als"},
		},
		{
			"Strategische doelstelling 2 – Tweede",
			"Titel van de actie: Strategische doelstelling kiezen",
			"Strategische doelstelling kiezen",
			nil,
		},
	} {
		n := &numberer{}
		heading := n.text(test.heading)
		heading.Level = 2
		fiche := func() *word.Table { return n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")) }
		check(t, formOf(t), []word.Block{
			n.text("Acties 2026"),
			heading,
			n.text("Operationele doelstelling …"),
			n.text(test.title),
			fiche(),
			n.text("Titel van de actie: Strategische doelstelling volgen"),
			fiche(),
		}, map[string]string{
			"acties[0].titel": test.want,
			"acties[1].titel": "Strategische doelstelling volgen",
		}, test.told...)
	}
}

// TestFicheBehindTheLastPart: a fiche that stands in another part of the form has its
// objectives and its title above it, and what the zone wrote stays text.
func TestFicheBehindTheLastPart(t *testing.T) {
	n := &numberer{}
	fiche := func() *word.Table { return n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen")) }
	check(t, formOf(t), []word.Block{
		n.text("Acties 2026"),
		n.text("Strategische doelstelling 1 – Vallen"),
		n.text("Wandelen"),
		fiche(),
		n.text("Slotbeschouwing"),
		n.text("Dank aan allen"),
		n.text("Strategische doelstelling 1 loopt"),
		n.text("Wij danken u."),
		n.text("Strategische doelstelling 2 – Eten"),
		n.text("Operationele doelstelling 2.1 – Samen eten"),
		n.text("Koken"),
		fiche(),
		n.text("Bakken"),
		fiche(),
	}, map[string]string{
		"slot.tekst":                          "Dank aan allen\n\nStrategische doelstelling 1 loopt\n\nWij danken u.",
		"acties[0].titel":                     "Wandelen",
		"acties[1].titel":                     "Koken",
		"acties[1].strategische_doelstelling": "2",
		"acties[2].titel":                     "Bakken",
	})
}
