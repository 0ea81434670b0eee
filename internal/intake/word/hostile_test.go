package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
)

// packed is a file with one body.
func packed(t testing.TB, document string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"_rels/.rels":       `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": document,
	} {
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

// TestHostile: files that are meant to harm, or are no Word files, give an error in bounded time.
func TestHostile(t *testing.T) {
	for name, data := range map[string][]byte{
		"nothing":         nil,
		"text":            []byte("geen Word"),
		"pdf":             []byte("%PDF-1.7\n"),
		"doc":             []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
		"rtf":             []byte("{\\rtf1"),
		"half a zip":      packed(t, body(""))[:100],
		"no body":         packed(t, "<x/>"),
		"not XML":         packed(t, "<w:document><w:body>"),
		"wrong nesting":   packed(t, "<a><b></a></b>"),
		"document type":   packed(t, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`+body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")),
		"unknown entity":  packed(t, body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")),
		"deep":            packed(t, body(strings.Repeat("<w:sdt><w:sdtContent>", 5000)+strings.Repeat("</w:sdtContent></w:sdt>", 5000))),
		"unpacks to much": packed(t, body(strings.Repeat("<w:p/>", 12<<20))),
	} {
		start := time.Now()
		_, err := Read(data)
		if err == nil {
			t.Errorf("%s: read", name)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
	}
	if _, err := Read([]byte("%PDF-1.7\n")); !errors.Is(err, ErrNotWord) || !strings.Contains(err.Error(), "PDF") {
		t.Errorf("a PDF: %v", err)
	}
}

// TestRead reads what programs write for the same thing in several ways.
func TestRead(t *testing.T) {
	for _, test := range []struct{ name, xml, want string }{
		{"text", `<w:p><w:r><w:t>Een </w:t></w:r><w:r><w:t>tekst</w:t></w:r></w:p>`, "Een tekst"},
		{"tab and break", `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`, "a\tb\nc"},
		{"a page break is no text", `<w:p><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>`, "a"},
		{"soft hyphen", "<w:p><w:r><w:t>zorg\u00ADraad</w:t><w:softHyphen/></w:r></w:p>", "zorgraad"},
		{"inserted and deleted", `<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del></w:p>`, "nieuw"},
		{"moved", `<w:p><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>hier</w:t></w:r></w:moveTo></w:p>`, "hier"},
		{"placeholder", `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik hier</w:t></w:r></w:sdtContent></w:sdt></w:p>`, ""},
		{"control", `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>ja</w:t></w:r></w:p></w:sdtContent></w:sdt>`, "ja"},
		{"check box of Word", `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "☒"},
		{"check box of old", `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>` +
			`<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "☒"},
		{"check box of Wingdings", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>`, "☐"},
		{"contents", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
			`<w:r><w:t>Instructies</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, ""},
		{"field", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
			`<w:r><w:t>3 mei</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "3 mei"},
		{"one of two alternatives", `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>een</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twee</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`, "een"},
	} {
		doc, err := Read(packed(t, body(test.xml)))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := TextOf(doc.Blocks); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
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
