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

// TestWriteLooks: looks within each other are marks within each other, with the spaces that they have in common; what CommonMark
// has no marks for keeps its words.
func TestWriteLooks(t *testing.T) {
	const link = "https://voorbeeld.be/a"
	for _, line := range []string{
		"**week *worden***", "***worden* week**", "*een **twee** drie* vier", "**een *twee* drie**", "een*twee*drie", "**een *twee***drie",
		"**een** *twee*", "**een** **twee**", "***een** twee*", "**zie [de *site*](" + link + ") nu**", "[een **twee**](" + link + ")", "[een](" + link + ")twee",
		"een[**twee**](" + link + ")", "**een** " + link + " *twee*", "**" + link + "**", `**a\*b** \_c\_`, "*een*. **twee**, drie",
		"een **twee** drie**vier *vijf***zes **zeven**", "een**twee *drie***vier **vijf *zes*** – ***zeven***",
	} {
		if got := WriteLine(ParseLine(line)); got != line {
			t.Errorf("%q, want %q", got, line)
		}
	}
	for _, test := range []struct {
		inlines []Inline
		want    string
	}{
		{[]Inline{{Text: "een ", Bold: true}, {Text: " twee", Italic: true}}, "**een**  *twee*"},
		{[]Inline{{Text: "een", Bold: true}, {Text: "twee", Bold: true, Italic: true}, {Text: "drie", Italic: true}}, "**een*twee***drie"},
		{[]Inline{{Text: "een.", Bold: true}, {Text: "twee "}, {Text: "drie", Bold: true}}, "een.twee **drie**"},
	} {
		if got := WriteLine(test.inlines); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
