package pdf

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"actieplan/fonts"
	"actieplan/render/layout"
)

var quoted = regexp.MustCompile(`"(\\.|[^"\\])*"`)

// FuzzText writes any text as body, title, heading and link, and finds the body again in
// the content stream.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"Wat?", "bi\u0301j\u0301na", "(\\)\r\n", "☒ 漢😀 \u200B\u00AD", "\xFF\x00\uFEFF\uFFFE", "<a>&amp; >>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, words string) {
		s := newSheet(portrait)
		p := text(headings[0], words)
		p.Runs[0].Link = "https://voorbeeld.be/" + words
		s.show(p, 220, accent)
		pages := sample()
		pages.Document.Title, pages.Document.Author = words, words
		pages.Pages = []*layout.Page{s.page()}
		fill(pages)
		file := read(t, write(t, pages))
		var want strings.Builder
		for _, span := range fonts.Shape(words, fonts.Look{}) {
			for _, g := range span.Glyphs {
				if !span.Font.Invisible(g) {
					want.WriteString(strings.Map(unicodeOf, g.Text(words)))
				}
			}
		}
		var got strings.Builder
		for _, q := range quoted.FindAllString(file.content(t, file.pages(t)[0]), -1) {
			s, err := strconv.Unquote(q)
			if err != nil {
				t.Fatal(err)
			}
			got.WriteString(s)
		}
		if got.String() != want.String() {
			t.Errorf("%q came out as %q", want.String(), got.String())
		}
	})
}
