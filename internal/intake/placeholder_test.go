package intake

import (
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// TestPlaceholders: what an empty field shows is no answer, in any program; text in brackets of a zone is.
func TestPlaceholders(t *testing.T) {
	template, err := form.Find("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	text := func(s string) *word.Paragraph { return &word.Paragraph{Runs: []word.Run{{Text: s}}} }
	cell := text("[aantal VTE]")
	doc := &word.Document{Headers: []word.Furniture{{Text: "Actieplan [naam van de zone]"}}, Blocks: []word.Block{
		text("Strategische doelstelling [nummer] – [titel van de doelstelling]"), text("[zie de bijlage]"),
		&word.Table{Rows: [][]*word.Cell{{nil, {Blocks: []word.Block{cell}}}}},
	}}
	withoutPlaceholders(doc, template)
	for i, want := range []string{"Strategische doelstelling  – ", "[zie de bijlage]"} {
		if got := doc.Blocks[i].(*word.Paragraph).Text(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if cell.Text() != "" || doc.Headers[0].Text != "Actieplan" {
		t.Errorf("a cell of %q, a header of %q", cell.Text(), doc.Headers[0].Text)
	}
}
