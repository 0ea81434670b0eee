package write

import (
	"strings"
	"testing"

	"actieplan/internal/cputime"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
)

// TestWriteLinks: neighbours in one link are one link, with their looks within it, and
// spaces behind it outside.
func TestWriteLinks(t *testing.T) {
	const link = "https://voorbeeld.be/a"
	for _, test := range []struct {
		inlines []markdown.Inline
		want    string
	}{
		{
			[]markdown.Inline{{Text: "zie "}, {Text: "de ", Link: link}, {Text: "site", Link: link, Italic: true}, {Text: "en"}},
			"zie [de *site*](" + link + ")en",
		},
		{
			[]markdown.Inline{{Text: "een ", Link: link}, {Text: "twee", Link: link + "b"}},
			"[een](" + link + ") [twee](" + link + "b)",
		},
		{[]markdown.Inline{{Text: "a[1] ", Link: link}, {Text: "b", Bold: true}}, `[a\[1\]](` + link + ") **b**"},
		{[]markdown.Inline{{Text: link, Link: link}, {Text: " en meer"}}, link + " en meer"},
		{
			[]markdown.Inline{{Text: "een", Link: link}, {LineBreak: true}, {Text: "twee", Link: link}},
			"[een](" + link + ") [twee](" + link + ")",
		},
		{[]markdown.Inline{{Text: "een "}, {Text: "  "}, {Text: "twee"}}, "een   twee"},
	} {
		if got := Line(test.inlines); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// TestWriteLooks: looks within each other are marks within each other, with the spaces
// that they have in common; what CommonMark has no marks for keeps its words.
func TestWriteLooks(t *testing.T) {
	const link = "https://voorbeeld.be/a"
	for _, line := range []string{
		"**week *worden***", "***worden* week**", "*een **twee** drie* vier", "**een *twee* drie**",
		"**een *twee***drie", "**een** *twee*", "**een** **twee**", "***een** twee*",
		"**zie [de *site*](" + link + ") nu**", "[een **twee**](" + link + ")", "[een](" + link + ")twee",
		"een[**twee**](" + link + ")", "**een** " + link + " *twee*", "**" + link + "**", `**a\*b** \_c\_`,
		"*een*. **twee**, drie", "een **twee** drie**vier *vijf***zes **zeven**",
		"een**twee *drie***vier **vijf *zes*** – ***zeven***",
	} {
		if got := Line(parse.Line(line)); got != line {
			t.Errorf("%q, want %q", got, line)
		}
	}
	for _, test := range []struct {
		inlines []markdown.Inline
		want    string
	}{
		{[]markdown.Inline{{Text: "een ", Bold: true}, {Text: " twee", Italic: true}}, "**een**  *twee*"},
		{
			[]markdown.Inline{{Text: "een", Bold: true}, {Text: "twee", Bold: true, Italic: true}, {Text: "drie", Italic: true}},
			"**eentwee***drie*",
		},
		{[]markdown.Inline{{Text: "een", Bold: true}, {Text: "twee", Bold: true, Italic: true}}, "**eentwee**"},
		{[]markdown.Inline{{Text: "een", Italic: true}, {Text: "twee", Bold: true, Italic: true}}, "*een**twee***"},
		{[]markdown.Inline{{Text: "een"}, {Text: "twee", Italic: true}, {Text: "drie"}}, "eentweedrie"},
		{[]markdown.Inline{{Text: "een.", Bold: true}, {Text: "twee "}, {Text: "drie", Bold: true}}, "**een.**twee **drie**"},
	} {
		if got := Line(test.inlines); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// TestWithoutLooks: words that lose looks are known, in paragraphs, lists and tables;
// spaces that do are not.
func TestWithoutLooks(t *testing.T) {
	lost := []markdown.Inline{
		{Text: "nu "}, {Text: "een", Bold: true}, {Text: "twee", Bold: true, Italic: true}, {Text: " en "},
		{Text: "drie", Bold: true},
	}
	for _, test := range []struct {
		block markdown.Block
		want  string
	}{
		{&markdown.Paragraph{Inlines: lost}, "eentwee"},
		{&markdown.List{Items: [][]markdown.Block{{&markdown.Paragraph{Inlines: lost}}}}, "eentwee"},
		{
			&markdown.Table{
				Align: make([]markdown.Alignment, 1), Header: []markdown.Paragraph{{Inlines: lost[:1]}},
				Rows: [][]markdown.Paragraph{{{Inlines: lost}}},
			},
			"eentwee",
		},
		{
			&markdown.Paragraph{Inlines: []markdown.Inline{
				{Text: "een ", Bold: true}, {Text: " twee", Bold: true, Italic: true}, {LineBreak: true},
				{Text: "3. drie", Italic: true},
			}},
			"",
		},
	} {
		if got := strings.Join(WithoutLooks([]markdown.Block{test.block}), " "); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// TestWriteEmptyItems: items without text come back as they are, and make neither a
// heading of what is above nor a line.
func TestWriteEmptyItems(t *testing.T) {
	for _, text := range []string{
		"- a\n-\n- b", "- a\n-", "-\n- a", "a\n\n-\n- b", "a\n- b\n-", "1)\n2) a", "1) a\n2)",
		"-\n  -\n  - a\n- b", "-\n  -\n    -\n- a", "- a\n\n  -\n    -", "- - - a\n\n      -\n        -",
		"- a\n\n  1.\n  2. b", "- - a\n  -\n-",
	} {
		if got := Text(parse.Text(text)); got != text {
			t.Errorf("%q, want %q", got, text)
		}
	}
}

// TestWriteManyLooks: a line of very many looks is written in a time that grows with its
// length.
func TestWriteManyLooks(t *testing.T) {
	growth := cputime.Growth(5000, func(many int) {
		var inlines []markdown.Inline
		for range many {
			inlines = append(inlines, markdown.Inline{Text: "zorg en "}, markdown.Inline{Text: "welzijn", Bold: true}, markdown.Inline{Text: " "})
		}
		if got := Line(inlines); len(got) < many*len("zorg en welzijn") {
			t.Errorf("%d bytes", len(got))
		}
	})
	if growth > 8 {
		t.Errorf("4 times as much takes %.1f times the time", growth)
	}
}

// TestWriteHeaders: a line that is spelt as a header of TOML is escaped, and no other one in
// brackets.
func TestWriteHeaders(t *testing.T) {
	for text, want := range map[string]string{
		"[slot]": `\[slot]`, "[[acties]]": `\[[acties]]`, "[acties.voor_wie]": `\[acties.voor_wie]`, "[nog in te vullen]": "[nog in te vullen]",
		"[slot] van": "[slot] van", "[]": "[]", "slot]": "slot]",
	} {
		if got := Text([]markdown.Block{&markdown.Paragraph{Inlines: []markdown.Inline{{Text: text}}}}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
