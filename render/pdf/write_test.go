package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"actieplan/fonts"
	"actieplan/internal/golden"
	"actieplan/render/layout"
)

func write(t testing.TB, pages *layout.Pages) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, pages); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestContent compares the content streams, with text in place of codes, with golden files.
func TestContent(t *testing.T) {
	p := read(t, write(t, sample()))
	for i, page := range p.pages(t) {
		got := p.content(t, page)
		balanced(t, got)
		golden.Compare(t, filepath.Join("testdata", fmt.Sprintf("page%d.golden", i+1)), got)
	}
}

// balanced checks that operators that come in pairs do so, and that text and marked
// content nest.
func balanced(t *testing.T, content string) {
	t.Helper()
	var open []string
	pairs := map[string]string{"Q": "q", "ET": "BT", "EMC": "BMC"}
	for _, word := range strings.Fields(regexp.MustCompile(`"(\\.|[^"\\])*"`).ReplaceAllString(strings.ReplaceAll(content, ">", " "), "")) {
		switch word {
		case "q", "BT", "BMC", "BDC":
			open = append(open, strings.Replace(word, "D", "M", 1))
		case "Q", "ET", "EMC":
			if len(open) == 0 || open[len(open)-1] != pairs[word] {
				t.Fatalf("%s closes %v", word, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("open at the end: %v", open)
	}
}

// TestSameBytes writes twice, on one core and on all.
func TestSameBytes(t *testing.T) {
	first := write(t, sample())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if !bytes.Equal(first, write(t, sample())) {
		t.Error("the same pages give other bytes")
	}
	released, out := sample(), new(bytes.Buffer)
	if err := new(Encoder).WriteAndRelease(out, released); err != nil || !bytes.Equal(out.Bytes(), first) {
		t.Errorf("pages that are let go of give other bytes, or the error %v", err)
	}
	if len(released.Pages[0].Marks()) > 0 {
		t.Error("pages still have marks")
	}
	changed := sample()
	changed.Document.Title += "!"
	id := regexp.MustCompile(`/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]`)
	a, b := id.FindSubmatch(first), id.FindSubmatch(write(t, changed))
	if a == nil || b == nil || bytes.Equal(a[1], b[1]) {
		t.Errorf("identifiers %s and %s", a, b)
	}
}

func TestPageSizes(t *testing.T) {
	p := read(t, write(t, sample()))
	for i, want := range []string{"/MediaBox[0 0 595.3 841.9]", "/MediaBox[0 0 841.9 595.3]"} {
		if object := p.objects[p.pages(t)[i]]; !strings.Contains(object, want) {
			t.Errorf("page %s, expected %s", object, want)
		}
	}
}

func TestIcon(t *testing.T) {
	p := read(t, write(t, sample()))
	number, form := p.find(t, "/Subtype/Form")
	if !strings.Contains(form, "/BBox[0 0 48 48]/") || !strings.Contains(form, "/Matrix[0.020833 0 0 -0.020833 0 1]/") {
		t.Errorf("form %s", form)
	}
	want := "1 J 1 j\n3 w 0.122 0.306 0.475 RG\n6 24 m\n6 8 30 8 30 24 c\n30 40 6 40 6 24 c\nh\nS\n" +
		"0.122 0.306 0.475 rg\n34 20 m\n44 20 l\n39 30.5 l\nh\nf\n"
	if got := string(p.streams[number]); got != want {
		t.Errorf("icon\n%s", got)
	}
}

func TestErrors(t *testing.T) {
	nowhere := sample()
	delete(nowhere.Anchors, "acties")
	beyond := sample()
	last := beyond.Pages[1]
	beyond.Pages[1] = layout.NewPage(last.Style, append(last.Marks(), &layout.Text{
		From: last.Marks()[0].Origin(), Font: fonts.All()[0], Size: 220, Words: "?", Glyphs: []fonts.Glyph{{ID: 60000, Length: 1}},
	})...)
	strange := sample()
	strange.Document.Sections = nil
	for name, pages := range map[string]*layout.Pages{
		"link to nowhere": nowhere, "glyph that is not in the font": beyond, "text that is not in the document": strange,
	} {
		if err := Write(io.Discard, pages); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	full := errors.New("full")
	if err := Write(failing{full}, sample()); !errors.Is(err, full) {
		t.Errorf("error %v of the writer is lost", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// long is a document of n pages full of text.
func long(n int) *layout.Pages {
	pages := sample()
	pages.Pages = nil
	for i := range n {
		s := newSheet(portrait)
		s.show(text(headings[0], fmt.Sprintf("Hoofdstuk %d", i+1)), 400, accent)
		for s.y < 15000 {
			p := text(body, "De zorgraad geeft een overzicht van de geplande acties ", "in het volgende jaar",
				fmt.Sprintf(", nummer %d: zie verder.", i*int(s.y)))
			p.Runs[1].Bold = true
			s.show(p, 220, black)
		}
		pages.Pages = append(pages.Pages, s.page())
	}
	fill(pages)
	return pages
}

func BenchmarkWrite(b *testing.B) {
	pages := long(40)
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := Write(&out, pages); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(out.Len()), "bytes")
	}
}
