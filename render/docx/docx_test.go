package docx

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"actieplan/render"
	"actieplan/render/layout"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden holds the markup of the sample to the files in testdata, one element a line.
func TestGolden(t *testing.T) {
	p := open(t, written(t, sample()))
	for _, name := range p.names {
		if ext := filepath.Ext(name); ext != ".xml" && ext != ".rels" || name == "word/fontTable.xml" {
			continue
		}
		golden := filepath.Join("testdata", strings.NewReplacer("/", "-", "[", "", "]", "").Replace(name))
		got := bytes.ReplaceAll(p.data[name], []byte("><"), []byte(">\n<"))
		if *update {
			if err := os.MkdirAll("testdata", 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(golden, got, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from %s at %s; go test ./render/docx -update writes it anew", name, golden, firstDifference(got, want))
		}
	}
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "line " + strconv.Itoa(i+1) + ":\n got " + g[i] + "\nwant " + w[i]
		}
	}
	return "its end"
}

// TestSameBytes: the same pages make the same file.
func TestSameBytes(t *testing.T) {
	first := written(t, sample())
	for range 3 {
		if !bytes.Equal(first, written(t, sample())) {
			t.Fatal("two files of the same pages differ")
		}
	}
}

func TestEscaping(t *testing.T) {
	s := newSampleStyles()
	for _, text := range []string{`&`, `<w:p>`, `]]>`, `"'`, ` a  b `, "é€😀", "&amp;", "zone‑niveau", "af­breken", "‑", "­", "☒a☐", "e\u0301"} {
		doc := &render.Document{Language: "nl-BE", Styles: s.Styles, Title: text, Sections: []*render.Section{{
			Page: s.portrait, Blocks: []render.Block{paragraph(s.normal, render.Run{Text: text, Link: "https://example.org/?" + text})}}}}
		p := open(t, written(t, &layout.Pages{Document: doc}))
		var got strings.Builder
		p.xml["word/document.xml"].walk(func(n *node) {
			switch n.name {
			case "w:t":
				got.WriteString(n.text)
			case "w:noBreakHyphen":
				got.WriteRune(noBreakHyphen)
			case "w:softHyphen":
				got.WriteRune(softHyphen)
			}
		})
		if got.String() != text {
			t.Errorf("%q is written as %q", text, got.String())
		}
		if title := p.xml["docProps/core.xml"].all("dc:title")[0].text; title != text {
			t.Errorf("title %q is written as %q", text, title)
		}
	}
}

func TestCharactersThatXMLCannotHold(t *testing.T) {
	s := newSampleStyles()
	for _, text := range []string{"a\x00", "\x01", "\x1b[1m", "\v", "\f", "a\xff", "\ufffe", "a\nb", "a\tb"} {
		doc := &render.Document{Language: "nl-BE", Styles: s.Styles, Sections: []*render.Section{{
			Page: s.portrait, Blocks: []render.Block{paragraph(s.normal, render.Run{Text: text})}}}}
		err := Write(&bytes.Buffer{}, &layout.Pages{Document: doc})
		var wrong *CharacterError
		if !errors.As(err, &wrong) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestLinkToNowhere(t *testing.T) {
	s := newSampleStyles()
	for _, run := range []render.Run{{Text: "a", Link: "#weg"}, {Kind: render.PageReference, Anchor: "weg"}} {
		doc := &render.Document{Language: "nl-BE", Styles: s.Styles, Sections: []*render.Section{{
			Page: s.portrait, Blocks: []render.Block{paragraph(s.normal, run)}}}}
		if err := Write(&bytes.Buffer{}, &layout.Pages{Document: doc}); err == nil || !strings.Contains(err.Error(), "weg") {
			t.Errorf("%v: %v", run, err)
		}
	}
}
