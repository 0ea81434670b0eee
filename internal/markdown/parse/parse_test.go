package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"actieplan/internal/finding"
	"actieplan/internal/golden"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
	"actieplan/internal/markdown/write"
)

// The cases hold Markdown and the blocks that come of it.
func TestMarkdown(t *testing.T) {
	golden.RunCases(t, "testdata/markdown.txt", func(t *testing.T, c golden.Case) string {
		text := strings.TrimSuffix(c.Files[0].Text, "\n")
		blocks, problems := parse.Read(text, nil)
		var out strings.Builder
		writeBlocks(&out, blocks, "")
		for _, p := range problems {
			fmt.Fprintf(&out, "! %s %q\n", p.Severity, text[p.Offset:p.Offset+p.Length])
		}
		return out.String()
	})
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" ", ""},
		{"Plan", "Plan"},
		{"  Plan   van\tNoord ", "Plan van Noord"},
		{"\nPlan\n", "Plan"},
		{"**Plan** *van* ***Noord***", "b{Plan} i{van} bi{Noord}"},
		{"1. Praatpunt", "1. Praatpunt"},
		{"+ 0,5 VTE", "+ 0,5 VTE"},
		{`\+ 0,5 \*VTE\*`, "+ 0,5 *VTE*"},
		{"2025. Wat nu?", "2025. Wat nu?"},
		{"𝗕𝗲𝗹 𝘯𝘶 𝑎𝒁 ＡＢ！ 𝟏𝟗 𝟘", "b{Bel} i{nu} i{a}bi{Z} AB! b{19} 0"},
		{"coo\u0308rdinatie **e\u0301e\u0301n**", "co\u00f6rdinatie b{\u00e9\u00e9n}"},
		{"a | b", "a | b"},
		{"    ver", "ver"},
		{"R&D &amp; &eacute;&#233;&#xe9; &amp &copy", "R&D & ééé &amp &copy"},
		{"&notit; &semi; &bestaatniet;", "&notit; ; &bestaatniet;"},
		{"x < 5 & y > 6 <naam>", "x < 5 & y > 6 <naam>"},
		{"78\u00a0%  \u00a0", "78\u00a0% \u00a0"},
		{"[de kaart](https://a.be/x?y=1&amp;z=2)", "de kaart(https://a.be/x?y=1&z=2)"},
		{"[**vet** en niet](mailto:a@b.be)", "b{vet}(mailto:a@b.be) en niet(mailto:a@b.be)"},
		{"https://a.be.", "https://a.be(https://a.be)."},
		{"(www.a.be/x_(y))", "(www.a.be/x_(y)(http://www.a.be/x_(y)))"},
		{"**www.a.be**", "b{www.a.be}(http://www.a.be)"},
		{"mail info@a-b.be, of a@b", "mail info@a-b.be(mailto:info@a-b.be), of a@b"},
		{"zie:https://a.be/é|x", "zie:https://a.be/é|x(https://a.be/%C3%A9%7Cx)"},
		{"“www.a.be”", "“www.a.be(http://www.a.be)”"},
		{
			"„a@b.be”, «a@c.be» –a@d.be/a@e.be;a@f.be",
			"„a@b.be(mailto:a@b.be)”, «a@c.be(mailto:a@c.be)» –a@d.be(mailto:a@d.be)/a@e.be(mailto:a@e.be);a@f.be(mailto:a@f.be)",
		},
		{
			"https://a.be/x&amp; (https://a.be/y&amp;).",
			"https://a.be/x(https://a.be/x)& (https://a.be/y(https://a.be/y)&).",
		},
		{"https://a.be/?a=1&amp;b=2", "https://a.be/?a=1&b=2(https://a.be/?a=1&b=2)"},
		{
			"[p](https://zörg.be/é) https://zörg.be:80/a info@zörg.be",
			"p(https://xn--zrg-sna.be/%C3%A9) https://zörg.be:80/a(https://xn--zrg-sna.be:80/a) info@zörg.be(mailto:info@xn--zrg-sna.be)",
		},
		{
			"[k](https://a.be/50%k) https://a.be/75% [q](https://a.be/?a[]=1)",
			"k(https://a.be/50%25k) https://a.be/75%(https://a.be/75%25) q(https://a.be/?a%5B%5D=1)",
		},
		{
			"https://a.be/_x_/*y*z www.a.be/a_b_c",
			"https://a.be/_x_/*y*z(https://a.be/_x_/*y*z) www.a.be/a_b_c(http://www.a.be/a_b_c)",
		},
		{"**Mail: **a@b.be", "b{Mail:} a@b.be(mailto:a@b.be)"},
		{"a<br>b", "a b"},
		{"zie www.a.be”.", "zie www.a.be(http://www.a.be)”."},
		{"xhttp://a.be en http://a", "xhttp://a.be en http://a"},
		{"[www.a.be](https://b.be)", "www.a.be(https://b.be)"},
		{"[zie www.a.be]", "[zie www.a.be(http://www.a.be)]"},
		{"<https://a.be> Jan<a@b.be>", "<https://a.be(https://a.be)> Jan<a@b.be(mailto:a@b.be)>"},
		{"<HTTPS://A.be>", "<HTTPS://A.be(https://A.be)>"},
		{"een\ntwee", "een twee"},
		{"een\\\ntwee  \ndrie", "een twee drie"},
		{"~~weg~~ [ ] [x] 5*4*3", "~~weg~~ [ ] [x] 5*4*3"},
		{"snake_case_naam", "snake_case_naam"},
		{"a\u2028b", "a b"},
	} {
		inlines, _ := parse.ReadLine(c.text)
		if got := inlineText(inlines); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// writeBlocks writes blocks so that a person can read them.
func writeBlocks(out *strings.Builder, blocks []markdown.Block, indent string) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *markdown.Paragraph:
			fmt.Fprintf(out, "%sp %s\n", indent, inlineText(b.Inlines))
		case *markdown.List:
			for i, item := range b.Items {
				marker := "-"
				if b.Ordered {
					marker = fmt.Sprintf("%s%c", b.Format.Number(b.Start+i), b.Delimiter)
				}
				fmt.Fprintf(out, "%s%s\n", indent, marker)
				writeBlocks(out, item, indent+"  ")
			}
		case *markdown.Table:
			fmt.Fprintf(out, "%stable %v\n", indent, b.Align)
			for _, row := range b.AllRows() {
				out.WriteString(indent + " ")
				for _, cell := range row {
					out.WriteString(" [" + inlineText(cell.Inlines) + "]")
				}
				out.WriteByte('\n')
			}
		}
	}
}

func inlineText(inlines []markdown.Inline) string {
	var out strings.Builder
	for _, in := range inlines {
		look := ""
		if in.Bold {
			look += "b"
		}
		if in.Italic {
			look += "i"
		}
		switch {
		case in.LineBreak:
			out.WriteByte('/')
			continue
		case look != "":
			out.WriteString(look + "{" + in.Text + "}")
		default:
			out.WriteString(in.Text)
		}
		if in.Link != "" {
			out.WriteString("(" + in.Link + ")")
		}
	}
	return out.String()
}

func TestPlainParagraphsAreAsParsedOnes(t *testing.T) {
	// Texts without a mark take a short way; with an empty pair of emphasis before them
	// they do not.
	for _, text := range []string{
		"Een zin.", "Een zin, en nog (één)?", "’s Avonds", " spaties \n", "De Wieg", "a.b. c",
	} {
		short := parse.Text(text)
		long := parse.Text("&#32;" + text)
		var a, b strings.Builder
		writeBlocks(&a, short, "")
		writeBlocks(&b, long, "")
		if a.String() != b.String() {
			t.Errorf("%q: %q, but parsed %q", text, a.String(), b.String())
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range hostileTexts {
		f.Add(seed)
	}
	for _, seed := range []string{
		"# a\n\n> b\n\n```\nc\n```\n\n    d\n\n- e\n  - f\n    1. g",
		"| a | b |\n|---|:-:|\n| **c** | [d](http://e.be) |", "a\\\nb  \nc", "&#0;&amp;&x;",
		"<b>x</b> <a href='y'> <!-- z -->", "www.a.be a@b.be https://c.be/d)", "\t- a\n\t\t- b", "a\n-\n\n\n\n- b",
		"[^1] [a]: b", "- a\n\n      b\n- \n\n  c", "1. a\n   2) b\n10) c", "***a** b* _c __d__ e_", "`a` ``b` c",
		"\u2028\u00a0\ufeff", "a\x00b\x0b\xff", "* * *\n- - a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		blocks, problems := parse.Read(text, nil)
		checkBlocks(t, blocks)
		inlines, more := parse.ReadLine(text)
		checkInlines(t, inlines, false)
		for _, p := range append(problems, more...) {
			if p.Offset < 0 || p.Length < 0 || p.Offset+p.Length > len(text) {
				t.Errorf("%q: problem %q at %d, %d bytes", text, p.Message, p.Offset, p.Length)
			}
			if p.Message == "" || p.Help == "" {
				t.Errorf("%q: problem without words: %+v", text, p)
			}
		}
	})
}

func checkBlocks(t *testing.T, blocks []markdown.Block) {
	t.Helper()
	for _, block := range blocks {
		switch b := block.(type) {
		case *markdown.Paragraph:
			checkInlines(t, b.Inlines, true)
		case *markdown.List:
			if len(b.Items) == 0 {
				t.Error("list without items")
			}
			for _, item := range b.Items {
				if len(item) == 0 {
					t.Error("item without blocks")
				}
				checkBlocks(t, item)
			}
		case *markdown.Table:
			for _, row := range b.AllRows() {
				if len(row) != len(b.Align) {
					t.Errorf("row of %d cells in a table of %d columns", len(row), len(b.Align))
				}
				for _, cell := range row {
					checkInlines(t, cell.Inlines, false)
				}
			}
		}
	}
}

// checkInlines checks what the layout and the writers rely on.
func checkInlines(t *testing.T, inlines []markdown.Inline, breaks bool) {
	t.Helper()
	for i, in := range inlines {
		atEnd := i == 0 || i == len(inlines)-1 || inlines[i-1].LineBreak || inlines[i+1].LineBreak
		switch {
		case in.LineBreak && (in.Text != "" || !breaks || i == len(inlines)-1):
			t.Errorf("line break at %d of %+v", i, inlines)
		case in.LineBreak:
			continue
		case in.Text == "" || !utf8.ValidString(in.Text) || strings.ContainsAny(in.Text, "\n\t\r\u2028\u2029"):
			t.Errorf("text %q", in.Text)
		case strings.Contains(in.Text, "  "), in.Text == " " && atEnd:
			t.Errorf("spaces in %q", in.Text)
		case in.Link != "" && !strings.HasPrefix(in.Link, "http://") && !strings.HasPrefix(in.Link, "https://") &&
			!strings.HasPrefix(in.Link, "mailto:"):
			t.Errorf("link to %q", in.Link)
		case i > 0 && !inlines[i-1].LineBreak && same(inlines[i-1], in):
			t.Errorf("neighbours of one look: %+v", inlines)
		}
		for _, r := range in.Text {
			if r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff {
				t.Errorf("control character in %q", in.Text)
			}
		}
	}
}

func same(a, b markdown.Inline) bool {
	return a.Bold == b.Bold && a.Italic == b.Italic && a.Link == b.Link
}

// TestMarkdownWrites: what is written reads back as what it was.
func TestMarkdownWrites(t *testing.T) {
	texts := []string{
		"a", "- a\n  1. b\n\n  c", "| a | b |\n|---|--:|\n| c \\| d | **e** |", "**a** *b* ***c***",
		"1\\. a\n\\- b\n\\# c", "[a](http://b.be/(c)) www.d.be", "2*3 snake_case \\*a\\* C:\\temp\\*x",
		"a) x\nb) y", "&amp;amp; <b \\<br>", "- a\n\n- b", "a\n\n- b",
	}
	for _, c := range golden.Cases(t, "testdata/markdown.txt") {
		texts = append(texts, c.Files[0].Text)
	}
	for _, text := range texts {
		blocks, problems := parse.Read(text, nil)
		if slices.ContainsFunc(problems, func(p markdown.Problem) bool { return p.Severity == finding.Error }) {
			continue
		}
		var want, got strings.Builder
		writeBlocks(&want, blocks, "")
		written := write.Text(blocks)
		writeBlocks(&got, parse.Text(written), "")
		// A space at the end of bold text may come to stand after it.
		if outside := strings.NewReplacer(" }", "} "); outside.Replace(want.String()) != outside.Replace(got.String()) {
			t.Errorf("%q is written as %q, which reads as\n%s\nwant\n%s", text, written, got.String(), want.String())
		}
	}
}
