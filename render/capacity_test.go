package render

import (
	"strings"
	"testing"

	"actieplan/render/document"
)

// TestIsShort: one paragraph of no more characters than may be, in lines that break where they will.
func TestIsShort(t *testing.T) {
	says := func(runs ...document.Run) []document.Block { return []document.Block{&document.Paragraph{Runs: runs}} }
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   bool
	}{
		{"nothing", says(), true},
		{"a sentence", says(document.Run{Text: "Niet in evenwicht met A."}), true},
		{"as long as may be", says(document.Run{Text: strings.Repeat("é", 200)}, document.Run{Text: strings.Repeat("b", 50)}), true},
		{"too long", says(document.Run{Text: strings.Repeat("a", 251)}), false},
		{"lines of its own", says(document.Run{Text: "a"}, document.Run{Kind: document.LineBreak}, document.Run{Text: "b"}), false},
		{"two paragraphs", append(says(), says()...), false},
		{"a table", []document.Block{&document.Table{}, &document.Paragraph{}}, false},
	} {
		if got := isShort(test.blocks, 250); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
