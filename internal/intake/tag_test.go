package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// within is a paragraph that a bookmark runs through.
func (n *numberer) within(bookmark, s string) *word.Paragraph {
	p := n.text(s)
	p.Within = bookmark
	return p
}

// TestDots: dots and lines are an answer where a bookmark of the form says so, and
// otherwise mark a place to fill in.
func TestDots(t *testing.T) {
	template := formOf(t)
	n := &numberer{}
	const bookmark = "ap_stuurgroepen_trekker_1"
	held, beside := n.within(bookmark, "…"), n.within(bookmark, "…")
	held.Held, beside.Beside = true, true
	for _, test := range []struct {
		name, want string
		paragraphs []*word.Paragraph
	}{
		{"in a form made by hand", "", []*word.Paragraph{n.text("........")}},
		{"in a bookmark of the form", "...", []*word.Paragraph{n.within(bookmark, "...")}},
		{"a line in one", `\_`, []*word.Paragraph{n.within(bookmark, "_")}},
		{"in another bookmark", "", []*word.Paragraph{n.within("Tekst1", "...")}},
		{"beside what a blank form shows", "", []*word.Paragraph{held}},
		{"beside a bookmark that holds nothing", "", []*word.Paragraph{beside}},
		{"spaces in one", "", []*word.Paragraph{n.within(bookmark, " ")}},
		{"above an answer", "…\n\nJan", []*word.Paragraph{n.within(bookmark, "…"), n.within(bookmark, "Jan")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			row, answers := n.row("Vallen", "", "", "", ""), &word.Cell{Rows: 1, Columns: 1}
			var cell []word.Block
			for _, p := range test.paragraphs {
				cell = append(cell, p)
			}
			row[1].Blocks, answers.Blocks = cell, cell
			fiche := n.table(n.row("Wat?", ""), []*word.Cell{n.cell("Voor wie?"), answers})
			check(t, template, []word.Block{
				n.text("Overzicht stuurgroepen"),
				n.table(n.row(heads...), row),
				n.text("Acties 2026"),
				n.text("Wandelen"),
				fiche,
			},
				map[string]string{"stuurgroepen[0].trekker": test.want, "acties[0].voor_wie.doelgroepen": test.want})
		})
	}
	alone := n.row("", "", "", "", "")
	alone[1].Blocks = []word.Block{n.within(bookmark, "...")}
	check(t, template, []word.Block{
		n.text("Overzicht stuurgroepen"),
		n.table(n.row(heads...), alone),
	}, map[string]string{"stuurgroepen[0].trekker": "..."})
}

// TestEmptyItems: an item of a list without text comes back where a bookmark of the form
// runs through it. One behind that, or in a form without bookmarks, was left behind.
func TestEmptyItems(t *testing.T) {
	n := &numberer{}
	const bookmark = "ap_stuurgroepen_trekker_1"
	item := func(p *word.Paragraph) word.Block {
		p.List = &word.ListItem{}
		return p
	}
	held := n.within(bookmark, "")
	held.Held = true
	for _, test := range []struct {
		name, want string
		items      []word.Block
	}{
		{
			"in a form made by hand",
			"- a\n- b",
			[]word.Block{item(n.text("a")), item(n.text("")), item(n.text("b")), item(n.text(""))},
		},
		{
			"in the bookmark",
			"- a\n-\n- b\n-",
			[]word.Block{
				item(n.within(bookmark, "a")),
				item(n.within(bookmark, "")),
				item(n.within(bookmark, "b")),
				item(n.within(bookmark, "")),
			},
		},
		{
			"behind the bookmark",
			"- a\n-\n- b",
			[]word.Block{
				item(n.within(bookmark, "a")),
				item(n.within(bookmark, "")),
				item(n.within(bookmark, "b")),
				item(n.text("")),
			},
		},
		{"what a blank form shows", "- a", []word.Block{item(n.within(bookmark, "a")), item(held)}},
	} {
		row := n.row("Vallen", "", "", "", "")
		row[1].Blocks = test.items
		t.Run(test.name, func(t *testing.T) {
			check(t, formOf(t), []word.Block{
				n.text("Overzicht stuurgroepen"),
				n.table(n.row(heads...), row),
			}, map[string]string{"stuurgroepen[0].trekker": test.want})
		})
	}
}

// TestEmptyFiche: a fiche in which nothing was filled in is none, but where the bookmarks
// of a plan stand in it. It shows whether the form has its hints all the same.
func TestEmptyFiche(t *testing.T) {
	n := &numberer{}
	const bookmark = "ap_acties_wat_beschrijving_1"
	const hint = "Lijst hier de doelgroep op die je wenst te bereiken met deze actie. Maak dit zo expliciet en concreet mogelijk."
	held := n.within(bookmark, "")
	held.Held = true
	for name, test := range map[string]struct {
		answer *word.Paragraph
		rows   int
	}{
		"of a form made by hand": {n.text("......"), 0},
		"of a plan":              {n.within(bookmark, ""), 1},
		"of a blank form":        {held, 0},
	} {
		fiche := n.table([]*word.Cell{
			n.cell("Wat?"),
			{Rows: 1, Columns: 1, Blocks: []word.Block{test.answer}},
		}, n.row("Voor wie?", hint))
		result := readDocument(&word.Document{Blocks: []word.Block{n.text("Acties 2026"), fiche}}, formOf(t))
		if hints, is := result.Content.Value("zone.toelichtingen"); is {
			t.Errorf("%s: hints %s", name, hints)
		}
		if got := result.Content.Rows("acties"); got != test.rows {
			t.Errorf("%s: %d actions, want %d", name, got, test.rows)
		}
	}
}

// TestEmptyRows: a row in which nothing was filled in is none, but where it is one of
// several of a plan.
func TestEmptyRows(t *testing.T) {
	n := &numberer{}
	row := func(text string, held bool) []*word.Cell {
		row := n.row("|stuurgroepen.naam", "|stuurgroepen.trekker", "|stuurgroepen.looptijd", "|stuurgroepen.doelstelling",
			"|stuurgroepen.meerwaarde")
		for _, cell := range row {
			p := cell.Blocks[0].(*word.Paragraph)
			p.Runs, p.Held = n.text(text).Runs, held
		}
		return row
	}
	for name, test := range map[string]struct {
		text string
		held bool
		want int
	}{
		"of a plan":                {"", false, 2},
		"of a blank form":          {"", true, 1},
		"with dots to be replaced": {"…", false, 1},
	} {
		table := n.table(n.row(heads...), n.row("Vallen", "", "", "", ""), row(test.text, test.held))
		result := readDocument(&word.Document{Blocks: []word.Block{n.text("Overzicht stuurgroepen"), table}}, formOf(t))
		if got := result.Content.Rows("stuurgroepen"); got != test.want {
			t.Errorf("%s: %d rows, want %d", name, got, test.want)
		}
	}
}

// TestSections: the controls that repeat rows say nothing of what stands within them: the
// labels of a fiche without a table are labels there too.
func TestSections(t *testing.T) {
	n := &numberer{}
	blocks := n.texts("Acties 2026", "Strategische doelstelling 1 – Vallen", "Wandelen",
		"Wat?", "lopen", "Waarom?", "daarom", "Voor wie?", "jong", "Hoe?", "samen")
	for _, block := range blocks[1:] {
		block.(*word.Paragraph).Tags = []string{"doelstellingen", "doelstellingen.operationeel", "acties"}
	}
	check(t, formOf(t), blocks, map[string]string{
		"acties[0].titel": "Wandelen", "acties[0].waarom.argumentatie": "daarom", "acties[0].hoe.aanpak": "samen",
	}, "boven alle vragen")
}
