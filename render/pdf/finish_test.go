package pdf

import (
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"actieplan/render/layout"
)

func TestLinks(t *testing.T) {
	p := read(t, write(t, sample()))
	sheets := p.pages(t)
	want := []struct{ action, contents, rect string }{
		{
			fmt.Sprintf("/A<</D[%d 0 R/XYZ null 555.3 null]/S/GoTo>>", sheets[1]),
			"Acties (pagina 2)",
			"72 709.15 134.55 720.15",
		},
		{
			"/A<</S/URI/URI(https://voorbeeld.be/%C3%A9%C3%A9n?a=b%20c)>>",
			"de website (https://voorbeeld.be/%C3%A9%C3%A9n?a=b%20c)",
			"",
		},
		{"/A<</S/URI/URI(mailto:info@voorbeeld.be)>>", "schrijf ons (mailto:info@voorbeeld.be)", ""},
	}
	for _, w := range want {
		_, object := p.find(t, "/Subtype/Link", w.action)
		if !strings.Contains(object, "/Border[0 0 0]") || !strings.Contains(object, "/F 4/") {
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
	raw, _ := literal([]byte(rest))
	if utf16, ok := bytes.CutPrefix(raw, []byte("\xFE\xFF")); ok {
		return fromUTF16(t, hex.EncodeToString(utf16))
	}
	return decoded(t, raw)
}

// decoded reads a string in PDFDocEncoding, of which the tests use three characters that
// Latin 1 does not have.
func decoded(t *testing.T, raw []byte) string {
	t.Helper()
	var b strings.Builder
	for _, c := range raw {
		switch {
		case c == 0x84:
			b.WriteRune('—')
		case c == 0x85:
			b.WriteRune('–')
		case c == 0xA0:
			b.WriteRune('€')
		case c < 0x7F || c > 0xA0:
			b.WriteRune(rune(c))
		default:
			t.Fatalf("code %x", c)
		}
	}
	return b.String()
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
	if !strings.Contains(root, "/Count 2/") {
		t.Errorf("outline %s", root)
	}
	// The first heading has an anchor, the second only its place.
	_, first := p.find(t, "/Title(Overzicht \x85 caf\xE9 \\(1\\))")
	_, deep := p.find(t, "/Title(Diep)")
	for item, want := range map[string]string{first: "/XYZ null 766.9 null]", deep: "/XYZ null 562.9 null]"} {
		if !strings.Contains(item, want) {
			t.Errorf("item %s, expected %s", item, want)
		}
	}
}

func TestNoOutline(t *testing.T) {
	pages := sample()
	pages.Pages = []*layout.Page{layout.NewPage(landscape)}
	p := read(t, write(t, pages))
	if _, catalog := p.find(t, "/Type/Catalog"); strings.Contains(catalog, "Outlines") {
		t.Errorf("catalog %s", catalog)
	}
}

func TestMetadata(t *testing.T) {
	p := read(t, write(t, sample()))
	_, catalog := p.find(t, "/Type/Catalog")
	for _, part := range []string{
		"/Lang(nl-BE)", "/ViewerPreferences<</DisplayDocTitle true>>", "/PageMode/UseOutlines",
		"/MarkInfo<</Marked true>>", "/StructTreeRoot ", "/S/GTS_PDFA1",
	} {
		if !strings.Contains(catalog, part) {
			t.Errorf("catalog %s lacks %s", catalog, part)
		}
	}
	info := p.objects[follow(t, p.trailer, "/Info")]
	if decode(t, info, "/Title") != "Actieplan & café" || decode(t, info, "/Author") != "Eerstelijnszone <Voorbeeldstreek>" ||
		decode(t, info, "/Producer") != "actieplan" {
		t.Errorf("info %s", info)
	}
	if date := "Date(D:20251001123000+00'00')"; !strings.Contains(info, "/Creation"+date) || !strings.Contains(info, "/Mod"+date) {
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
	want := "application/pdf|Actieplan & café|Eerstelijnszone <Voorbeeldstreek>|nl-BE|" +
		"2025-10-01T12:30:00Z|2025-10-01T12:30:00Z|2025-10-01T12:30:00Z|actieplan|actieplan|2|A|1|" +
		"PDF/UA identification|http://www.aiim.org/pdfua/ns/id/|pdfuaid|part|Integer|internal|Part of ISO 14289 that the file conforms to"
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
