package intake

import (
	"testing"

	"actieplan/internal/intake/word"
)

// TestLostLooks: looks that Markdown has no marks for are told, in answers and in titles;
// those that it has are not.
func TestLostLooks(t *testing.T) {
	n := &numberer{}
	looked := func(more string) *word.Paragraph {
		p := n.text("Een")
		p.Runs = append(p.Runs, word.Run{Text: "twee" + more, Bold: true, Italic: true})
		p.Runs[0].Bold = true
		return p
	}
	half := looked("")
	half.Runs = append(half.Runs, word.Run{Text: " drie"})
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), half, n.table(
		[]*word.Cell{n.cell("Waarom?"), {Blocks: []word.Block{looked(""), looked(" vier")}}}, n.row("Hoe?", "samen"))},
		map[string]string{"acties[0].titel": "**Eentwee** drie", "acties[0].waarom.argumentatie": "**Eentwee**\n\n**Eentwee vier**"},
		"een deel van de opmaak is weg, de tekst niet: “Eentwee”", "de tekst niet: “Eentwee Eentwee vier”")
	clear := n.text("een ")
	clear.Runs = append(clear.Runs, word.Run{Text: "twee", Bold: true, Italic: true}, word.Run{Text: " drie", Bold: true})
	check(t, formOf(t), []word.Block{n.text("Acties 2026"), n.text("Een"), n.table(
		[]*word.Cell{n.cell("Waarom?"), {Blocks: []word.Block{clear}}}, n.row("Hoe?", "samen"))},
		map[string]string{"acties[0].waarom.argumentatie": "een ***twee* drie**"})
}
