package intake

import (
	"testing"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
)

// TestOwnLooks: what no font has in italics or in bold gets the look of the text that it was written in, and no other text does.
func TestOwnLooks(t *testing.T) {
	plain := func(text string) markdown.Inline { return markdown.Inline{Text: text} }
	italic := func(text string) markdown.Inline { return markdown.Inline{Text: text, Italic: true} }
	bold := func(text string) markdown.Inline { return markdown.Inline{Text: text, Bold: true} }
	for _, test := range []struct {
		name    string
		inlines []markdown.Inline
		want    string
	}{
		{"a star within italics", []markdown.Inline{italic("een "), plain("★"), italic(" twee")}, "*een ★ twee*"},
		{"a no-break space within italics", []markdown.Inline{italic("een"), plain("\u00A0"), italic("twee")}, "*een\u00A0twee*"},
		{"a star at the end of italics", []markdown.Inline{italic("een "), plain("★ twee")}, "*een ★* twee"},
		{"a star at the start of italics", []markdown.Inline{plain("★"), italic(" een")}, "*★ een*"},
		{"a star beside italics", []markdown.Inline{italic("een"), plain("★ twee")}, "*een*★ twee"},
		{"a star behind a line break", []markdown.Inline{italic("een "), {LineBreak: true}, plain("★")}, "*een* ★"},
		{"two looks around", []markdown.Inline{italic("een"), plain("★"), bold("twee")}, "*een*★**twee**"},
		{"a word within italics", []markdown.Inline{italic("een "), plain("twee"), italic(" drie")}, "*een* twee *drie*"},
		{"a word with accents at the end of italics", []markdown.Inline{italic("een "), plain("één")}, "*een* één"},
	} {
		if got := markdown.WriteLine(joined(withOwnLooks(test.inlines))); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestLostLooks: looks that Markdown has no marks for are told, in answers and in titles; those that it has are not.
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
		[]*word.Cell{n.cell("Waarom?"), {Blocks: []word.Block{clear}}}, n.row("Hoe?", "samen"))}, map[string]string{"acties[0].waarom.argumentatie": "een ***twee* drie**"})
}
