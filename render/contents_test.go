package render

import (
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// TestBreakEntry: entries of the contents are broken between words, in each run of one
// that has to be, and keep their words.
func TestBreakEntry(t *testing.T) {
	style := &stylesheet.Paragraph{Size: 200, Leading: 250}
	width := func(text string) exact {
		var sum exact
		new(ruler).eachGlyph(&document.Paragraph{Style: style}, new(document.Run), text, func(_ string, advance exact) { sum += advance })
		return sum + slack
	}
	number := []document.Run{{Kind: document.Tab, Link: "#a"}, {Kind: document.PageReference, Anchor: "a", Link: "#a"}}
	for _, test := range []struct {
		name string
		runs []string // bold by turns
		room exact
		want string
	}{
		{"short", []string{"een twee"}, width("een twee"), "een twee"},
		{"two lines", []string{"een twee drie"}, width("een twee"), "een twee /drie"},
		{"no word alone on the last", []string{"een twee drie vier"}, width("een twee drie"), "een twee /drie vier"},
		{"three", []string{"een twee drie"}, width("een"), "een /twee /drie"},
		{"a word wider than the line", []string{"een verantwoordelijkheid drie"}, width("een"), "een /verantwoordelijkheid /drie"},
		{"over a run", []string{"een ", "twee ", "drie"}, width("een twee"), "een twee /drie"},
		{"within a word of two runs", []string{"een tw", "ee drie"}, width("een twee"), "een twee /drie"},
		{"nothing", nil, 100, ""},
	} {
		p := &document.Paragraph{Style: style}
		for i, text := range test.runs {
			p.Runs = append(p.Runs, document.Run{Text: text, Italic: i%2 == 1, Link: "#a"})
		}
		p.Runs = append(p.Runs, number...)
		new(ruler).breakEntry(p, test.room+10)
		var got strings.Builder
		for _, run := range p.Runs {
			if run.Kind == document.LineBreak {
				got.WriteByte('/')
			}
			got.WriteString(run.Text)
			if run.Link != "#a" {
				t.Errorf("%s: a run leads to %q", test.name, run.Link)
			}
		}
		if got.String() != test.want {
			t.Errorf("%s: %q, want %q", test.name, got.String(), test.want)
		}
		if n := len(p.Runs); p.Runs[n-2].Kind != document.Tab || p.Runs[n-1].Kind != document.PageReference {
			t.Errorf("%s: the entry no longer ends with its number", test.name)
		}
	}
}
