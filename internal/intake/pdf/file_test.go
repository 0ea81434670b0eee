package pdf

import (
	"os"
	"strings"
	"testing"

	"actieplan/internal/intake/pdf/pdftest"
)

// TestHostile: files that are meant to harm, or are no PDF, give an error in bounded time.
func TestHostile(t *testing.T) {
	const catalog = "<</Type/Catalog>>"
	bomb := make([]byte, mostUnpacked+1)
	pdftest.RunHostile(t, map[string]pdftest.Hostile{
		"nothing":       {nil, ErrNotPDF},
		"no objects":    {[]byte("%PDF-1.7\n"), ErrNotPDF},
		"encrypted":     {[]byte("%PDF-1.7\ntrailer <</Root 1 0 R/Encrypt 5 0 R>>"), ErrEncrypted},
		"bomb":          {pdftest.File(pdftest.Object(1, catalog), pdftest.Stream(9, "/Type/ObjStm/N 1/First 5", bomb)), ErrTooComplex},
		"no end":        {[]byte("%PDF-1.7\n" + strings.Repeat("1 0 obj (", 200_000) + "trailer <</Root 1 0 R>>"), ErrTooComplex},
		"no end, early": {[]byte("trailer <</Root 1 0 R>>" + strings.Repeat("trailer (", 200_000)), ErrTooComplex},
		"large":         {make([]byte, largestFile+1), ErrTooComplex},
	}, func(data []byte) error {
		_, err := Open(data)
		return err
	})
}

func FuzzOpen(f *testing.F) {
	f.Add(pdftest.File(pdftest.Object(1, "<</Type/Catalog/Pages 2 0 R>>"),
		pdftest.Object(2, `<</Kids[<</Annots[<</Subtype/Text/Contents(caf\351)>>]>>]>>`)))
	for _, name := range []string{"rc4-40", "aes-128", "aes-256"} {
		data, err := os.ReadFile("testdata/protected/" + name + ".pdf")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open(data)
		if err != nil {
			return
		}
		if pages, err := file.Pages(); err == nil {
			_, _ = file.Notes(pages)
		}
	})
}
