package render

import (
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// TestFreeHyphens: non-breaking hyphens become plain ones in words that are wider than
// their column, and nowhere else.
func TestFreeHyphens(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 200}
	lists := &document.ListItem{Left: 9000}
	for _, test := range []struct {
		name  string
		runs  []document.Run
		item  *document.ListItem
		width measure.Twips
		want  string
	}{
		{"it fits", words("één\u2011op\u2011één"), nil, 2000, "één\u2011op\u2011één"},
		{"it does not", words("één\u2011op\u2011één"), nil, 500, "één-op-één"},
		{
			"another word does not",
			words("op\u2011een samenwerkingsverband"),
			nil,
			1000,
			"op\u2011een samen\u00ADwerkings\u00ADverband",
		},
		{"in a list", words("op\u2011een"), lists, 9300, "op-een"},
		{
			"over runs",
			[]document.Run{{Text: "samen"}, {Text: "werkings\u2011", Bold: true}, {Text: "verband a\u2011b"}},
			nil,
			1200,
			"samenwerkings-verband a\u2011b",
		},
		{
			"a line break ends it",
			[]document.Run{{Text: "samenwerkings"}, {Kind: document.LineBreak}, {Text: "ver\u2011band"}},
			nil,
			1200,
			"samen\u00ADwerkingsver\u2011band",
		},
	} {
		inText := &document.Paragraph{Style: style, Runs: test.runs, Item: test.item}
		new(ruler).fitWords([]document.Block{inText}, test.width)
		if got := plain(inText.Runs); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	inCell := &document.Paragraph{Style: style, Runs: words("één\u2011op\u2011één")}
	table := &document.Table{
		Style: &stylesheet.Table{PadLeft: 100, PadRight: 100}, Columns: []measure.Twips{700},
		Rows: []*document.Row{{Cells: []*document.Cell{{Blocks: []document.Block{inCell}}}}},
	}
	new(ruler).fitWords([]document.Block{table}, 9000)
	if got := plain(inCell.Runs); got != "één-op-één" {
		t.Errorf("in a cell: %q", got)
	}
}
