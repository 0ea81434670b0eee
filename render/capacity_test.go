package render

import (
	"strings"
	"testing"
)

// TestIsShort: one paragraph of no more characters than may be, in lines that break where they will.
func TestIsShort(t *testing.T) {
	says := func(runs ...Run) []Block { return []Block{&Paragraph{Runs: runs}} }
	for _, test := range []struct {
		name   string
		blocks []Block
		want   bool
	}{
		{"nothing", says(), true},
		{"a sentence", says(Run{Text: "Niet in evenwicht met A."}), true},
		{"as long as may be", says(Run{Text: strings.Repeat("é", 200)}, Run{Text: strings.Repeat("b", 50)}), true},
		{"too long", says(Run{Text: strings.Repeat("a", 251)}), false},
		{"lines of its own", says(Run{Text: "a"}, Run{Kind: LineBreak}, Run{Text: "b"}), false},
		{"two paragraphs", append(says(), says()...), false},
		{"a table", []Block{&Table{}, &Paragraph{}}, false},
	} {
		if got := isShort(test.blocks, 250); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
