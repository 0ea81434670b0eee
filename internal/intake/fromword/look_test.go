package fromword

import (
	"testing"

	"actieplan/internal/markdown"
	"actieplan/internal/markdown/write"
)

// TestOwnLooks: what no font has in italics or in bold gets the look of the text that it
// was written in, and no other text does.
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
		if got := write.Line(joined(withOwnLooks(test.inlines))); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
