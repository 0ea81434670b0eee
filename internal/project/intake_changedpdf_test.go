package project

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"actieplan/internal/intake"
	"actieplan/internal/intake/pdf/pdftest"
	"actieplan/render"
)

// This file tests PDFs that another program wrote on or put fields in.

// onFirstPage is a PDF whose first page was written again with text on it, as programs do
// that write on pages.
func onFirstPage(t *testing.T, data []byte, text string) []byte {
	t.Helper()
	const font = "<</Font<</Los<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>"
	contents := regexp.MustCompile(`/Contents (\d+) 0 R`)
	first := 0
	objects := packedObjects(t, data)
	for n, object := range objects {
		if (first == 0 || n < first) && strings.Contains(object, "/MediaBox") && contents.MatchString(object) {
			first = n
		}
	}
	content := fmt.Sprintf("BT /Los 12 Tf 100 700 Td %s ET", text)
	page := contents.ReplaceAllString(strings.TrimSpace(objects[first]), "/Contents[90001 0 R]/Resources"+font)
	out := fmt.Appendf(nil, "%s90001 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n", data, len(content), content)
	return fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n%%%%EOF\n", first, page)
}

// TestImportOfTextOnPages: text that another program wrote on a page is told, line by
// line, and in a form without fields that its fields may have become text.
func TestImportOfTextOnPages(t *testing.T) {
	const lines = "(Eerste regel) Tj 0 -14 Td (tweede) Tj"
	form := read(t, blank(t, FormatPDF, render.Room{}))
	imported := importForm(t, saved(t, onFirstPage(t, fill(t, form, map[string]string{"slot.tekst": "Dank"}), lines)))
	const told = "bladzijde 1: een tekst op de bladzijde, buiten de velden, is niet overgenomen; de tekst is: “Eerste regel tweede”"
	if !slices.Contains(imported.Unsure, told) {
		t.Errorf("not told: %s in %q", told, imported.Unsure)
	}
	for number, object := range packedObjects(t, form) {
		if strings.Contains(object, "/Subtype/Widget") {
			form = fmt.Appendf(form, "%d 0 obj\nnull\nendobj\n", number)
		}
		if strings.Contains(object, "/Fields[") {
			form = fmt.Appendf(form, "%d 0 obj\n%s\nendobj\n", number, strings.Replace(object, "/Fields[", "/None[", 1))
		}
	}
	imported = importForm(t, saved(t, onFirstPage(t, form, lines)))
	unsure := strings.Join(imported.Unsure, "\n")
	for _, want := range []string{"de tekst is: “Eerste regel tweede”", "de velden van dit formulier zijn tekst op de bladzijde geworden"} {
		if !strings.Contains(unsure, want) {
			t.Errorf("not told: %s in %q", want, imported.Unsure)
		}
	}
}

// TestPDFWithOtherFields: a PDF with fields that are none of the form, as one that was
// signed has, is read for its text, and what was filled in in them is told.
func TestPDFWithOtherFields(t *testing.T) {
	template, err := FindTemplate("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ field, told string }{
		"a signature": {"/FT/Sig/T(Signature1)/V<</Type/Sig>>", "een handtekening kan niet in het plan"},
		"an own field": {
			"/FT/Tx/T(Tekst1)/V(er\\347uit)",
			"een veld van de PDF (Tekst1) kan niet in het plan; de tekst is: “erçuit”",
		},
		"an own box": {
			"/FT/Btn/T(Vak)/V/Ja",
			"een veld van de PDF (Vak) kan niet in het plan; de tekst is: “Ja”",
		},
	} {
		read, err := intake.ReadForm(signed(c.field), template)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !slices.ContainsFunc(read.Unsure, func(line string) bool { return strings.Contains(line, "Geachte") }) {
			t.Errorf("%s: the text was not read: %q", name, read.Unsure)
		}
		if !slices.Contains(read.Unsure, c.told) {
			t.Errorf("%s: told %q", name, read.Unsure)
		}
	}
}

// signed is a tagged PDF of one paragraph, with a field on its page.
func signed(field string) []byte {
	return pdftest.File(
		pdftest.Object(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 3 0 R/AcroForm<</Fields[7 0 R]>>>>"),
		pdftest.Object(2, "<</Type/Pages/Kids[4 0 R]/Resources<</Font<</F 6 0 R>>>>>>"),
		pdftest.Object(3, "<</K<</S/P/Pg 4 0 R/K 0>>>>"),
		pdftest.Object(4, "<</Type/Page/Contents 5 0 R/Annots[7 0 R]>>"),
		pdftest.Stream(5, "", []byte("/P<</MCID 0>>BDC BT /F 10 Tf 10 90 Td (Geachte collega) Tj ET EMC")),
		pdftest.Object(6, "<</Type/Font/Subtype/TrueType/BaseFont/Calibri/Encoding/WinAnsiEncoding>>"),
		pdftest.Object(7, fmt.Sprintf("<</Type/Annot/Subtype/Widget%s>>", field)),
	)
}
