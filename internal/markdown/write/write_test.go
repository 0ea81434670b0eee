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
		{[]markdown.Inline{{Text: "jan@x.be", Bold: true}, {Text: " of "}, {Text: "www.x.be/_a", Italic: true}}, "**jan@x.be** of *www.x.be/_a*"},
		{[]markdown.Inline{{Text: link + " ", Link: link, Bold: true}, {Text: "en", Bold: true}}, "**" + link + " en**"},
		{[]markdown.Inline{{Text: "Kom!"}, {Text: "hier", Link: link}}, `Kom\![hier](` + link + ")"},
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

// TestWriteAddresses: no sign within an address that was typed is escaped, since no
// backslash is taken for an escape there.
func TestWriteAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"zie https://x.be/:w:/r/sites/a/_layouts/15/Doc.aspx?d=%7B1%7D": "zie https://x.be/:w:/r/sites/a/_layouts/15/Doc.aspx?d=%7B1%7D",
		"https://x.be/wiki/Zorg_(Belgi%C3%AB)_":                         `https://x.be/wiki/Zorg_(Belgi%C3%AB)\_`,
		"(www.x.be/_a*b)":                                               "(www.x.be/_a*b)",
		"*jan_de_@x.be*":                                                `\*jan_de_@x.be\*`,
		"https://x.be/?a=1&amp;b=`2`":                                   "https://x.be/?a=1&amp;amp;b=`2`",
		`https://x.be/\_a`:                                              `https://x.be/\_a`,
		"_https://x.be/_a":                                              `\_https://x.be/\_a`,
	} {
		if got := Line([]markdown.Inline{{Text: text}}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if words := appendWords(nil, []markdown.Inline{{Text: text}}); !(lineWriter{}).reads(want, words) {
			t.Errorf("%q reads back as %v", want, parse.Line(want))
		}
	}
}

// TestWriteBackslashes: a backslash that would mean something else in the whole text is
// written as what stands for it, and looks go where the marks of another line take them.
func TestWriteBackslashes(t *testing.T) {
	next := []markdown.Inline{{LineBreak: true}, {Text: "nog"}}
	for _, test := range []struct {
		inlines []markdown.Inline
		want    string
	}{
		{append([]markdown.Inline{{Text: `ja \`}}, next...), "ja &#92;\nnog"},
		{append([]markdown.Inline{{Text: `P:\zone\`}}, next...), "P:\\zone\\\nnog"},
		{[]markdown.Inline{{Text: `P:\zone\<br>`}}, "P:&#92;zone&#92;&#60;br>"},
		{[]markdown.Inline{{Text: `P:\zone\[2025]_x`}}, `P:\zone\[2025]_x`},
		{[]markdown.Inline{{Text: "A:_x_"}}, "A:&#95;x&#95;"}, // A:\_x would be a path
		{[]markdown.Inline{{Text: ">", Italic: true}, {LineBreak: true}, {Text: "een "}, {Text: "_c_", Italic: true}, {Text: "f"}}, "\\>\neen \\_c_f"},
	} {
		paragraph := &markdown.Paragraph{Inlines: test.inlines}
		got := Text([]markdown.Block{paragraph})
		if got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		if w := (lineWriter{atStart: true}); !w.reads(got, appendWords(nil, test.inlines)) {
			t.Errorf("%q reads back as %v", got, parse.Text(got)[0])
		}
	}
}

// TestWriteTitles: a title that begins as a block would is one that may be read.
func TestWriteTitles(t *testing.T) {
	for text, want := range map[string]string{
		"- Wandelen": `\- Wandelen`, "# Wandelen": `\# Wandelen`, "> Wandelen": `\> Wandelen`, ">65": ">65", "#Wandelen": "#Wandelen",
		"\u00a0- Wandelen": "\u00a0\\- Wandelen",
	} {
		got := Line([]markdown.Inline{{Text: text}})
		if inlines, problems := parse.ReadLine(got); got != want || len(problems) > 0 || markdown.LineText(inlines) != text {
			t.Errorf("%q: %q, %v", text, got, problems)
		}
	}
}

// TestWriteBars: a bar in a cell is of its text, also in an address.
func TestWriteBars(t *testing.T) {
	cell := func(text string) markdown.Paragraph {
		return markdown.Paragraph{Inlines: []markdown.Inline{{Text: text}}}
	}
	table := &markdown.Table{Align: make([]markdown.Alignment, 2), Header: []markdown.Paragraph{cell("a|b"), cell("https://x.be/?a|b")}}
	if got, want := Text([]markdown.Block{table}), "| a\\|b | https://x.be/?a&#124;b |\n| --- | --- |"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestWritePlainLines: what begins a line of a text, an item or a letter without others is
// no marker of a list, no line between two texts and no address below a text.
func TestWritePlainLines(t *testing.T) {
	paragraph := func(texts ...string) *markdown.Paragraph {
		p := &markdown.Paragraph{}
		for i, text := range texts {
			if i > 0 {
				p.Inlines = append(p.Inlines, markdown.Inline{LineBreak: true})
			}
			p.Inlines = append(p.Inlines, markdown.Inline{Text: text})
		}
		return p
	}
	item := func(blocks ...markdown.Block) *markdown.List {
		return &markdown.List{Items: [][]markdown.Block{blocks}}
	}
	for _, test := range []struct {
		blocks []markdown.Block
		want   string
	}{
		{[]markdown.Block{paragraph("–")}, "–"},
		{[]markdown.Block{paragraph("–"), paragraph("x")}, "&#8211;\n\nx"},
		{[]markdown.Block{paragraph("x", "•", "y")}, "x\n&#8226;\ny"},
		{[]markdown.Block{item(paragraph("– x"))}, "- &#8211; x"},
		{[]markdown.Block{item(paragraph("x"), paragraph("—"))}, "- x\n\n  &#8212;"},
		{[]markdown.Block{paragraph("--- - -")}, `\--- - -`},
		{[]markdown.Block{&markdown.Paragraph{Inlines: []markdown.Inline{{Text: "[g]: h"}, {Text: "//", Bold: true}}}}, `\[g]: h**//**`},
		{
			[]markdown.Block{&markdown.List{
				Ordered: true, Format: markdown.LowerRoman, Start: 3, Delimiter: '.', Items: [][]markdown.Block{{paragraph("x"), paragraph("y")}},
			}},
			"iii. x\n\ny",
		},
	} {
		got := Text(test.blocks)
		if got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		if again := Text(parse.Text(got)); again != strings.Replace(got, "iii.", `iii\.`, 1) {
			t.Errorf("%q reads back as %q", got, again)
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
