package render

import (
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/render/document"
)

// FuzzRuns holds that what is done to the characters of a text changes no other than
// hyphens, and leaves out no other than spaces and line breaks.
func FuzzRuns(f *testing.F) {
	for _, text := range []string{"één\u2011op\u2011één \u200B\\\n\u200Bx", "*a \u0301\u2011*\u200B\u00A0**b**", "\u2011 \u2011", "000\u00A0A0000",
		"a\\\n\u200B\\\nb"} {
		f.Add(text, 300)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		for _, block := range parse.Text(text) {
			source, is := block.(*markdown.Paragraph)
			if !is {
				continue
			}
			var given strings.Builder
			for _, inline := range source.Inlines {
				given.WriteString(inline.Text)
			}
			p := &document.Paragraph{Style: &stylesheet.Paragraph{Size: 200}, Runs: runs(source.Inlines)}
			new(ruler).freeHyphens(p, exact(width))
			new(ruler).hyphenate(p, exact(width))
			comparable := strings.NewReplacer("\u2011", "-", "\u200B", "", "\u2060", "", "\u00AD", "", "\u00A0", "", " ", "").Replace
			if want, got := comparable(given.String()), comparable(plain(p.Runs)); got != want {
				t.Errorf("%q became %q", want, got)
			}
			for i, run := range p.Runs {
				if run.Kind == document.LineBreak && (i == 0 || i == len(p.Runs)-1) && strings.Contains(text, "\u200B") {
					t.Errorf("%q begins or ends with a line break", text)
				}
			}
		}
	})
}
