package render

import (
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/render/document"
)

// TestWholeFigures: a figure is as wide as it is with its sign, or its other year, and
// what is no figure is as wide as its longest word.
func TestWholeFigures(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 190}
	extent := func(text string) (word, figure exact) {
		p := &document.Paragraph{Style: style, Runs: runs(markdown.Parse(text)[0].(*markdown.Paragraph).Inlines)}
		word, figure, _ = new(ruler).extent(p)
		return word, figure
	}
	for _, test := range []struct{ text, whole, parts string }{
		{"€ 165.734,00", "€\u00A0165.734,00", "165.734,00"},
		{"**€** 1.500 per jaar", "€\u00A01.500", "1.500"},
		{"12,5 %", "12,5\u00A0%", "12,5"},
		{"1.000 €", "1.000\u00A0€", "1.000"},
		{"2026-2031", "2026\u20112031", "2026\u2011"},
		{"van 2026-2031, € 10", "2026\u20112031,", "2026\u2011"},
		{"3 mei", "mei", "mei"},
		{"-zorg € per", "zorg", "zorg"},
		{"1-op-een", "een", "een"},
	} {
		word, figure := extent(test.text)
		if want, _ := extent(test.whole); figure != want {
			t.Errorf("%q: %v, want %v", test.text, figure, want)
		}
		if want, _ := extent(test.parts); word != want {
			t.Errorf("%q in parts: %v, want %v", test.text, word, want)
		}
	}
}

// TestFiguresHaveRoom: a table gives a figure with its sign the width of its column that
// long texts beside it can spare.
func TestFiguresHaveRoom(t *testing.T) {
	template := embedded(t)
	b := &builder{template: template, styles: template.Styles(false)}
	table := markdown.Parse("| Post | Bedrag |\n|---|---|\n| " + strings.Repeat("huur en verwarming ", 9) + "| € 165.734,00 |\n")
	made := b.markdownTable(table[0].(*markdown.Table), setting{width: 3000})
	_, figures, _ := extents(made)
	if exact(made.Columns[1]) < figures[1]-1 {
		t.Errorf("the amount has a column of %d, want %v", made.Columns[1], figures[1])
	}
}
