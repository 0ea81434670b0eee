package docx

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"actieplan/internal/character"
	"actieplan/internal/golden"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// TestGolden holds the markup of the samples to the files in testdata, one element a line.
func TestGolden(t *testing.T) {
	for folder, pages := range map[string]*layout.Pages{
		"":         sample(),
		"leeg":     blankSample(),
		"ingevuld": filledSample(),
	} {
		p := open(t, written(t, pages))
		for _, name := range p.names {
			if ext := filepath.Ext(name); ext != ".xml" && ext != ".rels" || name == "word/fontTable.xml" {
				continue
			}
			file := strings.NewReplacer("/", "-", "[", "", "]", "").Replace(name)
			golden.Compare(t, filepath.Join("testdata", folder, file), bytes.ReplaceAll(p.data[name], []byte("><"), []byte(">\n<")))
		}
	}
}

// TestLongBody writes a body that is compressed in pieces, and as a whole for the next
// time: the files are the same.
func TestLongBody(t *testing.T) {
	pages := sample()
	section := pages.Document.Sections[0]
	style := section.Blocks[0].(*document.Paragraph).Style
	for i := range 3 * spillSize / 100 {
		section.Blocks = append(section.Blocks, paragraph(style, text(strings.Repeat(string(rune('a'+i%26)), 100))))
	}
	var kept bytes.Buffer
	if err := NewIncremental().Write(&kept, pages); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept.Bytes(), written(t, pages)) {
		t.Error("a body that was compressed in pieces is another")
	}
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
	for _, text := range []string{
		`&`, `<w:p>`, `]]>`, `"'`, ` a  b `, "é€😀", "&amp;", "zone‑niveau", "af\u00adbreken", "‑", "\u00ad", "☒a☐",
		"e\u0301",
	} {
		doc := &document.Document{Language: "nl-BE", Styles: s.Styles, Title: text, Sections: []*document.Section{{
			Page: s.portrait, Blocks: []document.Block{paragraph(s.normal, document.Run{
				Text: text, Link: "https://example.org/?" + text,
			})}}}}
		p := open(t, written(t, &layout.Pages{Document: doc}))
		if got := textWithHyphens(p.xml["word/document.xml"]); got != text {
			t.Errorf("%q is written as %q", text, got)
		}
		if title := p.xml["docProps/core.xml"].all("dc:title")[0].text; title != text {
			t.Errorf("title %q is written as %q", text, title)
		}
	}
}

func TestCharactersThatXMLCannotHold(t *testing.T) {
	s := newSampleStyles()
	for _, text := range []string{"a\x00", "\x01", "\x1b[1m", "\v", "\f", "a\xff", "\ufffe", "a\nb", "a\tb"} {
		doc := &document.Document{Language: "nl-BE", Styles: s.Styles, Sections: []*document.Section{{
			Page: s.portrait, Blocks: []document.Block{paragraph(s.normal, document.Run{Text: text})}}}}
		err := Write(&bytes.Buffer{}, &layout.Pages{Document: doc})
		var wrong *CharacterError
		if !errors.As(err, &wrong) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestLinkToNowhere(t *testing.T) {
	s := newSampleStyles()
	for _, run := range []document.Run{{Text: "a", Link: "#weg"}, {Kind: document.PageReference, Anchor: "weg"}} {
		doc := &document.Document{Language: "nl-BE", Styles: s.Styles, Sections: []*document.Section{{
			Page: s.portrait, Blocks: []document.Block{paragraph(s.normal, run)}}}}
		if err := Write(&bytes.Buffer{}, &layout.Pages{Document: doc}); err == nil || !strings.Contains(err.Error(), "weg") {
			t.Errorf("%v: %v", run, err)
		}
	}
}

// FuzzText: whatever a zone writes comes back from the document as it was, or is an
// error; never a file that is broken.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"", "gewoon", "a & b < c > d \" '", "zone‑niveau", "\x00", "\xff", "]]>", "☒", "e\u0301", "  ",
	} {
		f.Add(seed)
	}
	s := newSampleStyles()
	f.Fuzz(func(t *testing.T, text string) {
		doc := &document.Document{Language: "nl-BE", Styles: s.Styles, Sections: []*document.Section{{
			Page: s.portrait, Blocks: []document.Block{paragraph(s.normal, document.Run{
				Text: text, Link: "https://example.org/" + text,
			})}}}}
		d := newDocument(&layout.Pages{Document: doc})
		parts, err := d.parts()
		if err != nil {
			return
		}
		for _, part := range append(parts, relationshipsPart(parts[0])) {
			if !strings.HasSuffix(part.name, ".xml") && !strings.HasSuffix(part.name, ".rels") {
				continue
			}
			root, err := parse(part.data)
			if err != nil {
				t.Fatalf("%s: %v", part.name, err)
			}
			root.check(func(format string, args ...any) { t.Errorf(part.name+": "+format, args...) })
			if part.name != "word/document.xml" {
				continue
			}
			if got := textWithHyphens(root); got != text {
				t.Errorf("%q is written as %q", text, got)
			}
		}
	})
}

// large is a plan of the size of the largest: half a megabyte of markup.
func large() *layout.Pages {
	pages := sample()
	section := pages.Document.Sections[1]
	blocks := section.Blocks
	for range 70 {
		section.Blocks = append(section.Blocks, blocks[1:]...)
	}
	return pages
}

func BenchmarkWrite(b *testing.B) {
	pages := large()
	d := newDocument(pages)
	parts, err := d.parts()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(parts[0].data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, pages); err != nil {
			b.Fatal(err)
		}
	}
}

// textWithHyphens is the text of a part, with the hyphens that have an element of their own.
func textWithHyphens(root *node) string {
	var text strings.Builder
	root.walk(func(n *node) {
		switch n.name {
		case "w:t":
			text.WriteString(n.text)
		case "w:noBreakHyphen":
			text.WriteRune(character.NoBreakHyphen)
		case "w:softHyphen":
			text.WriteRune(character.SoftHyphen)
		}
	})
	return text.String()
}
