package render

import (
	"strings"
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/render/document"
)

// TestExtent: what keeps together, such as a figure and its sign or two years, is measured
// as one word, beside the longest word.
func TestExtent(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 190}
	extent := func(runs []document.Run) (word, stretch exact) {
		word, stretch, _ = new(ruler).extent(&document.Paragraph{Style: style, Runs: runs})
		return word, stretch
	}
	for _, test := range []struct{ text, stretch, word string }{
		{"€ 165.734,00", "€\u00A0165.734,00", "165.734,00"},
		{"**€** 1.500 per jaar", "€\u00A01.500", "1.500"},
		{"12,5 %", "12,5\u00A0%", "12,5"},
		{"1.000 €", "1.000\u00A0€", "1.000"},
		{"2026-2031", "2026\u20112031", "2026\u2011"},
		{"van 2026-2031, € 10", "2026\u20112031,", "2026\u2011"},
		{"op 3 mei", "3\u00A0mei", "mei"},
		{"12 tot 18 uur", "tot\u00A018\u00A0uur", "uur"},
		{"-zorg € per", "zorg", "zorg"},
		{"1-op-een", "een", "een"},
	} {
		word, stretch := extent(runs(parse.Text(test.text)[0].(*markdown.Paragraph).Inlines))
		if want, _ := extent(words(test.stretch)); stretch != want {
			t.Errorf("%q: %v, want %v", test.text, stretch, want)
		}
		if want, _ := extent(words(test.word)); word != want {
			t.Errorf("%q, its longest word: %v, want %v", test.text, word, want)
		}
	}
}

// TestFiguresHaveRoom: a table gives a figure with its sign the width of its column that
// long texts beside it can spare, or long words that do not all fit anyway.
func TestFiguresHaveRoom(t *testing.T) {
	template := embedded(t)
	b := &builder{template: template, styles: template.Styles(form.Ungrouped)}
	for _, beside := range []string{strings.Repeat("huur en verwarming ", 9), "samenwerkingsovereenkomsten"} {
		table := parse.Text("| Post | Bedrag |\n|---|---|\n| " + beside + "| € 165.734,00 |\n")
		made := b.markdownTable(table[0].(*markdown.Table), setting{width: 3000})
		_, stretches, _ := extents(made)
		if exact(made.Columns[1]) < stretches[1]-1 {
			t.Errorf("beside %s, the amount has a column of %d, want %v", beside, made.Columns[1], stretches[1])
		}
	}
}
