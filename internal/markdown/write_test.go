package markdown

import "testing"

// TestWriteLinks: neighbours in one link are one link, with their looks within it, and spaces behind it outside.
func TestWriteLinks(t *testing.T) {
	const link = "https://voorbeeld.be/a"
	for _, test := range []struct {
		inlines []Inline
		want    string
	}{
		{[]Inline{{Text: "zie "}, {Text: "de ", Link: link}, {Text: "site", Link: link, Italic: true}, {Text: "en"}}, "zie [de *site*](" + link + ")en"},
		{[]Inline{{Text: "een ", Link: link}, {Text: "twee", Link: link + "b"}}, "[een](" + link + ") [twee](" + link + "b)"},
		{[]Inline{{Text: "a[1] ", Link: link}, {Text: "b", Bold: true}}, `[a\[1\]](` + link + ") **b**"},
		{[]Inline{{Text: link, Link: link}, {Text: " en meer"}}, link + " en meer"},
		{[]Inline{{Text: "een", Link: link}, {LineBreak: true}, {Text: "twee", Link: link}}, "[een](" + link + ") [twee](" + link + ")"},
		{[]Inline{{Text: "een "}, {Text: "  "}, {Text: "twee"}}, "een   twee"},
	} {
		if got := WriteLine(test.inlines); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
