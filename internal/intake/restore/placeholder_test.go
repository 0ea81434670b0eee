package restore

import (
	"testing"

	"actieplan/internal/intake/word"
	"actieplan/internal/plan/plantest"
)

// TestPlaceholders: what an empty field shows is no answer, in any program; text in
// brackets of a zone is.
func TestPlaceholders(t *testing.T) {
	template := plantest.Form(t, "actieplan-2026")
	text := func(s string) *word.Paragraph { return &word.Paragraph{Runs: []word.Run{{Text: s}}} }
	cell := text("[aantal VTE]")
	doc := &word.Document{
		Headers: []word.Furniture{{Runs: []word.Run{{Text: "Actieplan [naam van de zone]"}}}},
		Blocks: []word.Block{
			text("Strategische doelstelling [nummer] – [titel van de doelstelling]"),
			text("[zie de bijlage]"),
			text("zie [opmerking] hieronder"),
			text("Actieplan over [nummer]"),
			text("[nummer]: [opmerking]"),
			text("Strategische doelstelling 1 – [titel van de doelstelling]"),
			text("Strategische doelstelling 1 – over [nummer]"),
			text("[context en argumenten, met de link naar de omgevingsanalyse of het beleid] omdat"),
			&word.Table{Rows: [][]*word.Cell{{nil, {Blocks: []word.Block{cell}}}}},
		},
	}
	withoutPlaceholders(doc, template)
	for i, want := range []string{"Strategische doelstelling  – ", "[zie de bijlage]", "zie [opmerking] hieronder",
		"Actieplan over [nummer]", "[nummer]: [opmerking]",
		"Strategische doelstelling 1 – ", "Strategische doelstelling 1 – over [nummer]", " omdat"} {
		if got := doc.Blocks[i].(*word.Paragraph).Text(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if cell.Text() != "" || doc.Headers[0].Text() != "Actieplan" {
		t.Errorf("a cell of %q, a header of %q", cell.Text(), doc.Headers[0].Text())
	}
}
