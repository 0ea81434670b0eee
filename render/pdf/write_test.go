package pdf

import (
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"actieplan/fonts"
	"actieplan/fonts/truetype"
	"actieplan/measure"
	"actieplan/render/layout"
)

var update = flag.Bool("update", false, "write the golden files anew")

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
		name := filepath.Join("testdata", fmt.Sprintf("page%d.golden", i+1))
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs; got\n%s", name, got)
		}
	}
}

// balanced checks that operators that come in pairs do so, and that text and marked content nest.
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
	changed := sample()
	changed.Document.Title += "!"
	id := regexp.MustCompile(`/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]`)
	a, b := id.FindSubmatch(first), id.FindSubmatch(write(t, changed))
	if a == nil || b == nil || bytes.Equal(a[1], b[1]) {
		t.Errorf("identifiers %s and %s", a, b)
	}
}

func TestFonts(t *testing.T) {
	p := read(t, write(t, sample()))
	seen := 0
	for number, object := range p.objects {
		if !strings.Contains(object, "/Subtype/Type0") {
			continue
		}
		seen++
		descendant := p.objects[follow(t, object, "/DescendantFonts")]
		descriptor := p.objects[follow(t, descendant, "/FontDescriptor")]
		program := p.streams[follow(t, descriptor, "/FontFile2")]
		name := regexp.MustCompile(`/BaseFont/([A-Z]{6})\+(\S+?)/`).FindStringSubmatch(object)
		if name == nil || !strings.Contains(descriptor, "/FontName/"+name[1]+"+"+name[2]) || !strings.Contains(descendant, "/BaseFont/"+name[1]+"+"+name[2]) {
			t.Fatalf("name %v", name)
		}
		if !strings.Contains(p.objects[follow(t, descriptor, "/FontFile2")], fmt.Sprintf("/Length1 %d/", len(program))) {
			t.Errorf("%s: Length1 is not %d", name[2], len(program))
		}
		font, err := truetype.Parse(program)
		if err != nil {
			t.Fatal(err)
		}
		widths := strings.Fields(regexp.MustCompile(`/W\[1\[(.*?)\]\]`).FindStringSubmatch(descendant)[1])
		texts := p.texts(t, number)
		if len(texts) != len(widths) || len(widths) >= font.NumGlyphs {
			t.Errorf("%s: %d texts, %d widths, %d glyphs", name[2], len(texts), len(widths), font.NumGlyphs)
		}
		for i, width := range widths {
			exact := float64(font.Advance(uint16(i+1))) * 1000 / float64(font.UnitsPerEm)
			if got := string(appendNumber(nil, exact)); got != width {
				t.Errorf("%s: width of %q is %s, expected %s", name[2], texts[uint16(i+1)], width, got)
			}
		}
		for code, text := range texts {
			if strings.ContainsAny(text, "\u00AD\u200B\uFEFF\x00") {
				t.Errorf("%s: code %d stands for %q", name[2], code, text)
			}
		}
	}
	if seen != 4 {
		t.Errorf("%d fonts, expected regular, bold, italic and symbols", seen)
	}
}

// TestSharedGlyph checks that one outline with two meanings keeps both.
func TestSharedGlyph(t *testing.T) {
	p := read(t, write(t, sample()))
	number := follow(t, p.objects[p.pages(t)[0]], "/F0")
	count := make(map[string]int)
	for _, text := range p.texts(t, number) {
		count[text]++
	}
	for _, text := range []string{" ", "\u00A0", "e\u0301", "\u0301"} {
		if count[text] != 1 {
			t.Errorf("%q has %d codes", text, count[text])
		}
	}
}

func TestLinks(t *testing.T) {
	p := read(t, write(t, sample()))
	sheets := p.pages(t)
	want := []struct{ action, contents, rect string }{
		{fmt.Sprintf("/A<</S/GoTo/D[%d 0 R/XYZ null 555.3 null]>>", sheets[1]), "Acties (pagina 2)", "72 709.15 134.55 720.15"},
		{"/A<</S/URI/URI(https://voorbeeld.be/%C3%A9%C3%A9n?a=b%20c)>>", "de website (https://voorbeeld.be/één?a=b c)", ""},
		{"/A<</S/URI/URI(mailto:info@voorbeeld.be)>>", "schrijf ons (mailto:info@voorbeeld.be)", ""},
	}
	for _, w := range want {
		_, object := p.find(t, "/Subtype/Link", w.action)
		if !strings.Contains(object, "/Border[0 0 0]/F 4/Contents") {
			t.Errorf("annotation %s", object)
		}
		if got := decode(t, object, "/Contents"); got != w.contents {
			t.Errorf("contents %q, expected %q", got, w.contents)
		}
		if w.rect != "" && !strings.Contains(object, "/Rect["+w.rect+"]") {
			t.Errorf("annotation %s, expected rectangle %s", object, w.rect)
		}
	}
	if n := strings.Count(p.objects[sheets[0]], " 0 R"); !strings.Contains(p.objects[sheets[0]], "/Annots[") || n < 3 {
		t.Errorf("page %s", p.objects[sheets[0]])
	}
	if strings.Contains(p.objects[sheets[1]], "/Annots") {
		t.Errorf("page %s", p.objects[sheets[1]])
	}
}

// decode reads a text string.
func decode(t *testing.T, object, key string) string {
	t.Helper()
	_, rest, ok := strings.Cut(object, key)
	if !ok {
		t.Fatalf("no %s in %s", key, object)
	}
	if hex, ok := strings.CutPrefix(rest, "<FEFF"); ok {
		hex, _, _ = strings.Cut(hex, ">")
		return fromUTF16(t, hex)
	}
	raw, _ := literal([]byte(rest))
	return string(raw)
}

// TestOutline walks the items and shows them as indented titles.
func TestOutline(t *testing.T) {
	p := read(t, write(t, sample()))
	_, root := p.find(t, "/Type/Outlines")
	var b strings.Builder
	var walk func(parent, depth int)
	walk = func(parent, depth int) {
		previous := 0
		for item := follow(t, p.objects[parent], "/First"); ; {
			object := p.objects[item]
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), decode(t, object, "/Title"))
			if follow(t, object, "/Parent") != parent || previous != 0 && follow(t, object, "/Prev") != previous {
				t.Errorf("item %s", object)
			}
			if strings.Contains(object, "/First") {
				walk(item, depth+1)
			}
			if !strings.Contains(object, "/Next") {
				if follow(t, p.objects[parent], "/Last") != item {
					t.Errorf("item %d is not the last of %d", item, parent)
				}
				return
			}
			previous, item = item, follow(t, object, "/Next")
		}
	}
	number, _ := p.find(t, "/Type/Outlines")
	walk(number, 0)
	if want := "Overzicht – café (1)\n  Diep\n  Minder diep\nActies\n"; b.String() != want {
		t.Errorf("outline\n%s", b.String())
	}
	if !strings.Contains(root, "/Count 2>>") {
		t.Errorf("outline %s", root)
	}
	// The first heading has an anchor, the second only its place.
	_, first := p.find(t, "/Title"+textString("Overzicht – café (1)"))
	_, deep := p.find(t, "/Title(Diep)")
	for item, want := range map[string]string{first: "/XYZ null 766.9 null]", deep: "/XYZ null 562.9 null]"} {
		if !strings.Contains(item, want) {
			t.Errorf("item %s, expected %s", item, want)
		}
	}
}

func TestNoOutline(t *testing.T) {
	pages := sample()
	pages.Pages = pages.Pages[1:]
	pages.Pages[0].Marks = nil
	p := read(t, write(t, pages))
	if _, catalog := p.find(t, "/Type/Catalog"); strings.Contains(catalog, "Outlines") {
		t.Errorf("catalog %s", catalog)
	}
}

func TestMetadata(t *testing.T) {
	p := read(t, write(t, sample()))
	_, catalog := p.find(t, "/Type/Catalog")
	for _, part := range []string{"/Lang(nl-BE)", "/ViewerPreferences<</DisplayDocTitle true>>", "/PageMode/UseOutlines"} {
		if !strings.Contains(catalog, part) {
			t.Errorf("catalog %s lacks %s", catalog, part)
		}
	}
	info := p.objects[follow(t, p.trailer, "/Info")]
	if decode(t, info, "/Title") != "Actieplan & café" || decode(t, info, "/Author") != "Eerstelijnszone <Voorbeeldstreek>" || decode(t, info, "/Producer") != "actieplan" {
		t.Errorf("info %s", info)
	}
	if !strings.Contains(info, "/CreationDate(D:20251001123000Z)/ModDate(D:20251001123000Z)") {
		t.Errorf("info %s", info)
	}
	number := follow(t, catalog, "/Metadata")
	if strings.Contains(p.objects[number], "/Filter") {
		t.Error("metadata are compressed")
	}
	decoder := xml.NewDecoder(bytes.NewReader(p.streams[number]))
	var words []string
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if data, ok := token.(xml.CharData); ok && len(bytes.TrimSpace(data)) > 0 {
			words = append(words, string(data))
		}
	}
	want := "application/pdf|Actieplan & café|Eerstelijnszone <Voorbeeldstreek>|nl-BE|2025-10-01T12:30:00Z|2025-10-01T12:30:00Z|2025-10-01T12:30:00Z|actieplan|actieplan"
	if got := strings.Join(words, "|"); got != want {
		t.Errorf("metadata %s", got)
	}
}

func TestNoDate(t *testing.T) {
	pages := sample()
	pages.Document.Modified = time.Time{}
	if data := write(t, pages); bytes.Contains(data, []byte("Date")) {
		t.Error("a document without a date has one in the file")
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
	if !strings.Contains(form, "/BBox[0 0 48 48]/Matrix[0.020833 0 0 -0.020833 0 1]") {
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
	beyond.Pages[1].Marks = append(beyond.Pages[1].Marks, &layout.Text{Font: fonts.All()[0], Size: 220, Glyphs: []fonts.Glyph{{ID: 60000, Text: "?"}}})
	for name, pages := range map[string]*layout.Pages{"link to nowhere": nowhere, "glyph that is not in the font": beyond} {
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

func TestStrings(t *testing.T) {
	for s, want := range map[string]string{
		"":          "()",
		"a(b)\\":    `(a\(b\)\\)`,
		"café":      "<FEFF00630061006600E9>",
		"😀":         "<FEFFD83DDE00>",
		"regel\r\n": "<FEFF" + hexUTF16("regel\r\n") + ">",
	} {
		if got := textString(s); got != want {
			t.Errorf("%q is written %s, expected %s", s, got, want)
		}
	}
}

// hexUTF16 writes ASCII as UTF-16BE.
func hexUTF16(s string) string {
	var b []byte
	for i := range len(s) {
		b = append(b, 0, s[i])
	}
	return strings.ToUpper(hex.EncodeToString(b))
}

func TestNumbers(t *testing.T) {
	for twips, want := range map[int]string{0: "0", 1: "0.05", 2: "0.1", 20: "1", -3: "-0.15", 16838: "841.9", 1447: "72.35"} {
		if got := string(appendTwips(nil, measure.Twips(twips))); got != want {
			t.Errorf("%d twips are %s, expected %s", twips, got, want)
		}
	}
	for v, want := range map[float64]string{0: "0", -0.0001: "0", 1.5: "1.5", 226.07421875: "226.074", -7: "-7", 100: "100"} {
		if got := string(appendNumber(nil, v)); got != want {
			t.Errorf("%v is %s, expected %s", v, got, want)
		}
	}
}

// long is a document of n pages full of text.
func long(n int) *layout.Pages {
	pages := sample()
	pages.Pages = nil
	for i := range n {
		s := newSheet(portrait)
		s.show(text(headings[0], fmt.Sprintf("Hoofdstuk %d", i+1)), 400, accent)
		for s.y < 15000 {
			p := text(body, "De zorgraad geeft een overzicht van de geplande acties ", "in het volgende jaar", fmt.Sprintf(", nummer %d: zie verder.", i*int(s.y)))
			p.Runs[1].Bold = true
			s.show(p, 220, black)
		}
		pages.Pages = append(pages.Pages, s.Page)
	}
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
