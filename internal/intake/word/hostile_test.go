package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"actieplan/internal/cputime"
)

// packed is a file with one body, and other parts by the last words of the types of their
// relationships: "numbering", "header".
func packed(t testing.TB, document string, others ...[2]string) []byte {
	t.Helper()
	parts := map[string]string{
		"_rels/.rels":       `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": document,
	}
	relations := ""
	for i, other := range others {
		parts[fmt.Sprintf("word/part%d.xml", i)] = other[1]
		relations += fmt.Sprintf(`<Relationship Id="rId%d" Type="http://x/%s" Target="part%[1]d.xml"/>`, i, other[0])
	}
	parts["word/_rels/document.xml.rels"] = "<Relationships>" + relations + "</Relationships>"
	return zipped(t, parts)
}

// zipped is a ZIP file of some parts by their names.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func body(inner string) string {
	return `<w:document xmlns:w="w"><w:body>` + inner + `</w:body></w:document>`
}

// TestHostile: files that are meant to harm, or are no Word files, give an error in
// bounded time.
func TestHostile(t *testing.T) {
	for name, data := range map[string][]byte{
		"nothing":       nil,
		"text":          []byte("geen Word"),
		"pdf":           []byte("%PDF-1.7\n"),
		"doc":           []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
		"rtf":           []byte("{\\rtf1"),
		"half a zip":    packed(t, body(""))[:100],
		"no body":       packed(t, "<x/>"),
		"not XML":       packed(t, "<w:document><w:body>"),
		"wrong nesting": packed(t, "<a><b></a></b>"),
		"document type": packed(t, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`+
			body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")),
		"unknown entity":   packed(t, body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")),
		"deep":             packed(t, body(strings.Repeat("<w:sdt><w:sdtContent>", 5000)+strings.Repeat("</w:sdtContent></w:sdt>", 5000))),
		"unpacks to a lot": packed(t, body(strings.Repeat("<w:p/>", 12<<20))),
		"many paragraphs":  packed(t, body(strings.Repeat("<w:p/>", mostParagraphs+1))),
		"many elements":    packed(t, body(strings.Repeat("<a/>", 3000000))),
		"many attributes":  packed(t, body("<a "+strings.Repeat(`b="" `, 5000000)+"/>")),
		"many headers": packed(t, body(""), slices.Repeat([][2]string{{
			"header",
			"<w:hdr>" + strings.Repeat("<w:p/>", 200000) + "</w:hdr>",
		}}, 100)...),
		"deep in a header": packed(t, body(""), [2]string{"header", strings.Repeat("<w:p>", 1000000)}),
		"OpenDocument":     []byte("PK\x03\x04\x14" + strings.Repeat("\x00", 21) + "\x08\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.text"),
	} {
		var err error
		took := cputime.Of(func() { _, err = Read(data) })
		if err == nil {
			t.Errorf("%s: read", name)
		}
		if took > 5*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
	}
	if _, err := Read([]byte("%PDF-1.7\n")); !errors.Is(err, ErrNotWord) || !strings.Contains(err.Error(), "PDF") {
		t.Errorf("a PDF: %v", err)
	}
	for _, data := range []string{"%FDF-1.2\n", "<?xml version=\"1.0\"?><xfdf xmlns=\"http://ns.adobe.com/xfdf/\"/>"} {
		if _, err := Read([]byte(data)); !errors.Is(err, ErrNotWord) || !strings.Contains(err.Error(), "bewaar de ingevulde PDF zelf") {
			t.Errorf("data of a PDF: %v", err)
		}
	}
	if _, err := Read([]byte("<?xml version=\"1.0\"?>\n<office:document>")); !errors.Is(err, ErrNotWord) ||
		!strings.Contains(err.Error(), "OpenDocument") {
		t.Errorf("a flat OpenDocument: %v", err)
	}
	crossed := packed(t, body("<w:p><w:ins><w:sdt><w:sdtContent></w:ins><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:sdtContent></w:sdt></w:p>"))
	if _, err := Read(crossed); err == nil || !strings.Contains(err.Error(), "aanvaard in LibreOffice alle wijzigingen") {
		t.Errorf("changes that cross controls: %v", err)
	}
	for _, test := range []struct{ data, told string }{
		{"\xD0\xCF\x11\xE0..W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00",
			"een oud Word-document (.doc): bewaar het als .docx"},
		{"\xD0\xCF\x11\xE0..E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00",
			"een document met een wachtwoord"},
		{"\xD0\xCF\x11\xE0.._\x00_\x00s\x00u\x00b\x00s\x00t\x00g\x001\x00.\x000\x00_\x00", "een e-mail van Outlook (.msg)"},
		{"\xD0\xCF\x11\xE0", "een oud Office-document"},
		{"7z\xBC\xAF\x27\x1C", "pak het uit"},
		{"\xFF\xD8\xFF\xE0", "een afbeelding"},
		{"[InternetShortcut]\r\nURL=https://x.be", "een snelkoppeling: geef het document"},
		{"MIME-Version: 1.0\r\n", "bewaar de bijlage"},
		{string(zipped(t, map[string]string{"map/b.pdf": "%PDF", "map/Ons plan.DOCX": "PK"})),
			"geef het formulier zelf: map/Ons plan.DOCX"},
		{string(make([]byte, 5000)), "vraag het opnieuw op"},
	} {
		if _, err := Read([]byte(test.data)); !errors.Is(err, ErrNotWord) || !strings.Contains(err.Error(), test.told) {
			t.Errorf("%.20q: %v", test.data, err)
		}
	}
	if _, err := Read(nil); !errors.Is(err, ErrNotWord) || !strings.Contains(err.Error(), "leeg bestand") {
		t.Errorf("nothing: %v", err)
	}
	var sheet bytes.Buffer
	archive := zip.NewWriter(&sheet)
	if _, err := archive.Create("xl/workbook.xml"); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(sheet.Bytes()); !errors.Is(err, ErrNotWord) || !strings.Contains(err.Error(), "Excel") {
		t.Errorf("a sheet: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(body(`<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`))
	f.Add(body(`<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr></w:pPr></w:p>`))
	f.Fuzz(func(t *testing.T, document string) {
		if doc, err := Read(packed(t, document)); err == nil {
			TextOf(doc.Blocks)
		}
	})
}

// TestManyRuns: a paragraph of very many runs is read in a time that grows with its length.
func TestManyRuns(t *testing.T) {
	growth := cputime.Growth(10000, func(many int) {
		doc, err := Read(packed(t, body("<w:p>"+strings.Repeat("<w:r><w:t>zorg en welzijn </w:t></w:r>", many)+"</w:p>")))
		if err != nil {
			t.Fatal(err)
		}
		if runs := doc.Blocks[0].(*Paragraph).Runs; len(runs) != 1 || len(runs[0].Text) != many*len("zorg en welzijn ") {
			t.Errorf("%d runs", len(runs))
		}
	})
	if growth > 8 {
		t.Errorf("4 times as much takes %.1f times the time", growth)
	}
}
