package project

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"actieplan/internal/intake/pdf/pdftest"
)

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
		read, err := parsePDF(signed(c.field), template)
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
