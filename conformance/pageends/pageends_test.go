package pageends

import (
	"path/filepath"
	"slices"
	"testing"

	"actieplan/conformance/specimen"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// TestFind lays out pages that end badly, each in its own way.
func TestFind(t *testing.T) {
	style := &stylesheet.Paragraph{ID: "tekst", Size: 100, Leading: 100}
	text := func(role document.Role, lines ...string) *document.Paragraph {
		p := &document.Paragraph{Style: style, Role: role}
		for i, line := range lines {
			if i > 0 {
				p.Runs = append(p.Runs, document.Run{Kind: document.LineBreak})
			}
			p.Runs = append(p.Runs, document.Run{Text: line})
		}
		return p
	}
	high := func(lines int, leading measure.Twips) *document.Paragraph {
		p := text(document.TextRole, slices.Repeat([]string{"a"}, lines)...)
		p.Style = &stylesheet.Paragraph{ID: "hoog", Size: 100, Leading: leading * 5}
		return p
	}
	row := func(blocks ...document.Block) *document.Row {
		return &document.Row{Cells: []*document.Cell{{Blocks: blocks}}}
	}
	table := func(rows ...*document.Row) *document.Table {
		return &document.Table{Style: &stylesheet.Table{}, Columns: []measure.Twips{3000}, Rows: rows}
	}
	kept := row(text(document.TextRole, "F"))
	kept.KeepNext = true
	for _, test := range []struct {
		want   Kind
		blocks []document.Block
	}{
		{"", []document.Block{text(document.TextRole, "a", "b", "c", "d")}},
		{Orphan, []document.Block{text(document.TextRole, "x", "y", "z"), text(document.TextRole, "a", "b", "c")}},
		{Widow, []document.Block{text(document.TextRole, "x"), text(document.TextRole, "a", "b", "c", "d")}},
		{"", []document.Block{text(document.TextRole, "x", "y"), text(document.TextRole, "a", "b", "c", "d")}},
		{
			LonePrompt,
			[]document.Block{
				text(document.TextRole, "x", "y", "z"),
				text(document.PromptRole, "p"),
				text(document.TextRole, "a"),
			},
		},
		{
			LoneIntro,
			[]document.Block{
				text(document.TextRole, "x", "y"),
				text(document.PromptRole, "p"),
				text(document.TextRole, "i:"),
				text(document.TextRole, "a"),
			},
		},
		{
			LoneIntro,
			[]document.Block{
				text(document.TextRole, "x", "y"),
				text(document.PromptRole, "p"),
				text(document.TextRole, "i:"),
				table(row(text(document.TextRole, "a"))),
			},
		},
		{
			LoneEnd,
			[]document.Block{table(row(text(document.TextRole, "x"), high(1, 200), text(document.TextRole, "y")))},
		}, // no foot is as high
		{
			LoneTotal,
			[]document.Block{text(document.TextRole, "x", "y", "z"), table(kept, row(text(document.TextRole, "som")))},
		},
		{
			CutRow,
			[]document.Block{table(row(high(1, 440), table(row(high(2, 200))), text(document.TextRole, "y")))},
		}, // no foot is as high
	} {
		height := measure.Twips(450)
		switch test.want {
		case CutRow:
			height = 4100
		case LoneEnd:
			height = 1150
		}
		page := &stylesheet.Page{
			ID: "blad", Width: 5000, Height: height + 200, Top: 100, Bottom: 100, Left: 100, Right: 100,
		}
		found := Find(layout.Lay(&document.Document{
			Styles:   &stylesheet.Styles{Pages: []*stylesheet.Page{page}},
			Sections: []*document.Section{{Page: page, Blocks: test.blocks}},
		}))
		kinds := make([]Kind, len(found))
		for i, fault := range found {
			kinds[i] = fault.Kind
		}
		if test.want == "" && len(kinds) > 0 || test.want != "" && !slices.Equal(kinds, []Kind{test.want}) {
			t.Errorf("%v, want %q", kinds, test.want)
		}
	}
}

// TestPlans: no page of the plans at hand and of variations of them ends badly.
func TestPlans(t *testing.T) {
	others, err := filepath.Glob("../../../shared/plans/*")
	if err != nil {
		t.Fatal(err)
	}
	paths := append([]string{"../../content/voorbeeldstreek"}, others...)
	for s, err := range (&specimen.Source{Plans: paths, Varied: 30}).All() {
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range Find(layout.Lay(s.Document)) {
			t.Errorf("%s: page %d: %s: %q", s.Name, fault.Page, fault.Kind, fault.Text)
		}
	}
}

// TestRandomPlans: in random plans, with far longer words and narrower tables than people
// write, no prompt or icon stands alone, and single lines and cut rows are as rare as
// feet of at most 42.5 points can make them.
func TestRandomPlans(t *testing.T) {
	most := map[Kind]int{Orphan: 15, Widow: 5, LoneIntro: 6, LoneEnd: 1, CutRow: 60, LoneTotal: 6} // of a thousand pages
	pages, count := 0, map[Kind]int{}
	for s, err := range (&specimen.Source{Random: 60}).All() {
		if err != nil {
			t.Fatal(err)
		}
		if s.Kind != specimen.Random {
			continue
		}
		laid := layout.Lay(s.Document)
		pages += len(laid.Pages)
		for _, fault := range Find(laid) {
			if count[fault.Kind]++; most[fault.Kind] == 0 {
				t.Errorf("%s: page %d: %s: %q", s.Name, fault.Page, fault.Kind, fault.Text)
			}
		}
	}
	for _, kind := range Kinds {
		if count[kind]*1000 > most[kind]*pages {
			t.Errorf("%d of %d pages: %s", count[kind], pages, kind)
		}
	}
	t.Logf("%d pages: %v", pages, count)
}
