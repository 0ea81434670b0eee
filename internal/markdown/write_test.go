package markdown

import (
	"strings"
	"testing"

	"actieplan/internal/cputime"
)

// TestWriteLinks: neighbours in one link are one link, with their looks within it, and
// spaces behind it outside.
func TestWriteLinks(t *testing.T) {
	const link = "https://voorbeeld.be/a"
	for _, test := range []struct {
		inlines []Inline
		want    string
	}{
		{
			[]Inline{{Text: "zie "}, {Text: "de ", Link: link}, {Text: "site", Link: link, Italic: true}, {Text: "en"}},
			"zie [de *site*](" + link + ")en",
		},
		{
			[]Inline{{Text: "een ", Link: link}, {Text: "twee", Link: link + "b"}},
			"[een](" + link + ") [twee](" + link + "b)",
		},
		{[]Inline{{Text: "a[1] ", Link: link}, {Text: "b", Bold: true}}, `[a\[1\]](` + link + ") **b**"},
		{[]Inline{{Text: link, Link: link}, {Text: " en meer"}}, link + " en meer"},
		{
			[]Inline{{Text: "een", Link: link}, {LineBreak: true}, {Text: "twee", Link: link}},
			"[een](" + link + ") [twee](" + link + ")",
		},
		{[]Inline{{Text: "een "}, {Text: "  "}, {Text: "twee"}}, "een   twee"},
		{[]Inline{{Text: "jan@x.be", Bold: true}, {Text: " of "}, {Text: "www.x.be/_a", Italic: true}}, "**jan@x.be** of *www.x.be/_a*"},
		{[]Inline{{Text: link + " ", Link: link, Bold: true}, {Text: "en", Bold: true}}, "**" + link + " en**"},
		{[]Inline{{Text: "Kom!"}, {Text: "hier", Link: link}}, `Kom\![hier](` + link + ")"},
	} {
		if got := WriteLine(test.inlines); got != test.want {
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
		if got := WriteLine(ParseLine(line)); got != line {
			t.Errorf("%q, want %q", got, line)
		}
	}
	for _, test := range []struct {
		inlines []Inline
		want    string
	}{
		{[]Inline{{Text: "een ", Bold: true}, {Text: " twee", Italic: true}}, "**een**  *twee*"},
		{
			[]Inline{{Text: "een", Bold: true}, {Text: "twee", Bold: true, Italic: true}, {Text: "drie", Italic: true}},
			"**eentwee***drie*",
		},
		{[]Inline{{Text: "een", Bold: true}, {Text: "twee", Bold: true, Italic: true}}, "**eentwee**"},
		{[]Inline{{Text: "een", Italic: true}, {Text: "twee", Bold: true, Italic: true}}, "*een**twee***"},
		{[]Inline{{Text: "een"}, {Text: "twee", Italic: true}, {Text: "drie"}}, "eentweedrie"},
		{[]Inline{{Text: "een.", Bold: true}, {Text: "twee "}, {Text: "drie", Bold: true}}, "**een.**twee **drie**"},
	} {
		if got := WriteLine(test.inlines); got != test.want {
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
		if got := WriteLine([]Inline{{Text: text}}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if words := appendWords(nil, []Inline{{Text: text}}); !(lineWriter{}).reads(want, words) {
			t.Errorf("%q reads back as %v", want, ParseLine(want))
		}
	}
}

// TestWriteBackslashes: a backslash that would mean something else in the whole text is
// written as what stands for it, and looks go where the marks of another line take them.
func TestWriteBackslashes(t *testing.T) {
	next := []Inline{{LineBreak: true}, {Text: "nog"}}
	for _, test := range []struct {
		inlines []Inline
		want    string
	}{
		{append([]Inline{{Text: `ja \`}}, next...), "ja &#92;\nnog"},
		{append([]Inline{{Text: `P:\zone\`}}, next...), "P:\\zone\\\nnog"},
		{[]Inline{{Text: `P:\zone\<br>`}}, "P:&#92;zone&#92;&#60;br>"},
		{[]Inline{{Text: `P:\zone\[2025]_x`}}, `P:\zone\[2025]_x`},
		{[]Inline{{Text: "A:_x_"}}, "A:&#95;x&#95;"}, // A:\_x would be a path
		{[]Inline{{Text: ">", Italic: true}, {LineBreak: true}, {Text: "een "}, {Text: "_c_", Italic: true}, {Text: "f"}}, "\\>\neen \\_c_f"},
	} {
		paragraph := &Paragraph{Inlines: test.inlines}
		got := Write([]Block{paragraph})
		if got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		if w := (lineWriter{atStart: true}); !w.reads(got, appendWords(nil, test.inlines)) {
			t.Errorf("%q reads back as %v", got, Parse(got)[0])
		}
	}
}

// TestWriteTitles: a title that begins as a block would is one that may be read.
func TestWriteTitles(t *testing.T) {
	for text, want := range map[string]string{
		"- Wandelen": `\- Wandelen`, "# Wandelen": `\# Wandelen`, "> Wandelen": `\> Wandelen`, ">65": ">65", "#Wandelen": "#Wandelen",
		"\u00a0- Wandelen": "\u00a0\\- Wandelen",
	} {
		got := WriteLine([]Inline{{Text: text}})
		if inlines, problems := ReadLine(got); got != want || len(problems) > 0 || LineText(inlines) != text {
			t.Errorf("%q: %q, %v", text, got, problems)
		}
	}
}

// TestWriteBars: a bar in a cell is of its text, also in an address.
func TestWriteBars(t *testing.T) {
	cell := func(text string) Paragraph { return Paragraph{Inlines: []Inline{{Text: text}}} }
	table := &Table{Align: make([]Alignment, 2), Header: []Paragraph{cell("a|b"), cell("https://x.be/?a|b")}}
	if got, want := Write([]Block{table}), "| a\\|b | https://x.be/?a&#124;b |\n| --- | --- |"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestWritePlainLines: what begins a line of a text, an item or a letter without others is
// no marker of a list, no line between two texts and no address below a text.
func TestWritePlainLines(t *testing.T) {
	paragraph := func(texts ...string) *Paragraph {
		p := &Paragraph{}
		for i, text := range texts {
			if i > 0 {
				p.Inlines = append(p.Inlines, Inline{LineBreak: true})
			}
			p.Inlines = append(p.Inlines, Inline{Text: text})
		}
		return p
	}
	item := func(blocks ...Block) *List { return &List{Items: [][]Block{blocks}} }
	for _, test := range []struct {
		blocks []Block
		want   string
	}{
		{[]Block{paragraph("–")}, "–"},
		{[]Block{paragraph("–"), paragraph("x")}, "&#8211;\n\nx"},
		{[]Block{paragraph("x", "•", "y")}, "x\n&#8226;\ny"},
		{[]Block{item(paragraph("– x"))}, "- &#8211; x"},
		{[]Block{item(paragraph("x"), paragraph("—"))}, "- x\n\n  &#8212;"},
		{[]Block{paragraph("--- - -")}, `\--- - -`},
		{[]Block{&Paragraph{Inlines: []Inline{{Text: "[g]: h"}, {Text: "//", Bold: true}}}}, `\[g]: h**//**`},
		{
			[]Block{&List{Ordered: true, Format: LowerRoman, Start: 3, Delimiter: '.', Items: [][]Block{{paragraph("x"), paragraph("y")}}}},
			"iii. x\n\ny",
		},
	} {
		got := Write(test.blocks)
		if got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		if again := Write(Parse(got)); again != strings.Replace(got, "iii.", `iii\.`, 1) {
			t.Errorf("%q reads back as %q", got, again)
		}
	}
}

// TestWithoutLooks: words that lose looks are known, in paragraphs, lists and tables;
// spaces that do are not.
func TestWithoutLooks(t *testing.T) {
	lost := []Inline{
		{Text: "nu "}, {Text: "een", Bold: true}, {Text: "twee", Bold: true, Italic: true}, {Text: " en "},
		{Text: "drie", Bold: true},
	}
	for _, test := range []struct {
		block Block
		want  string
	}{
		{&Paragraph{Inlines: lost}, "eentwee"},
		{&List{Items: [][]Block{{&Paragraph{Inlines: lost}}}}, "eentwee"},
		{
			&Table{
				Align: make([]Alignment, 1), Header: []Paragraph{{Inlines: lost[:1]}},
				Rows: [][]Paragraph{{{Inlines: lost}}},
			},
			"eentwee",
		},
		{
			&Paragraph{Inlines: []Inline{
				{Text: "een ", Bold: true}, {Text: " twee", Bold: true, Italic: true}, {LineBreak: true},
				{Text: "3. drie", Italic: true},
			}},
			"",
		},
	} {
		if got := strings.Join(WithoutLooks([]Block{test.block}), " "); got != test.want {
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
		if got := Write(Parse(text)); got != text {
			t.Errorf("%q, want %q", got, text)
		}
	}
}

// TestWriteManyLooks: a line of very many looks is written in a time that grows with its
// length.
func TestWriteManyLooks(t *testing.T) {
	growth := cputime.Growth(5000, func(many int) {
		var inlines []Inline
		for range many {
			inlines = append(inlines, Inline{Text: "zorg en "}, Inline{Text: "welzijn", Bold: true}, Inline{Text: " "})
		}
		if got := WriteLine(inlines); len(got) < many*len("zorg en welzijn") {
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
		if got := Write([]Block{&Paragraph{Inlines: []Inline{{Text: text}}}}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
