package project

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"actieplan/render"
)

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
	if want := "bladzijde 1: een tekst op de bladzijde, buiten de velden, is niet overgenomen; de tekst is: “Eerste regel tweede”"; !strings.Contains(strings.Join(imported.Unsure, "\n"), want) {
		t.Errorf("not told: %s in %q", want, imported.Unsure)
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
