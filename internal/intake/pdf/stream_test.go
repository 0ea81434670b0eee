package pdf_test

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"fmt"
	"testing"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/pdftest"
)

// TestFilters: streams are unpacked that stand in the file as text, and others are told.
func TestFilters(t *testing.T) {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, _ = w.Write([]byte("inhoud"))
	_ = w.Close()
	text := make([]byte, ascii85.MaxEncodedLen(packed.Len()))
	text = text[:ascii85.Encode(text, packed.Bytes())]
	for name, c := range map[string]struct {
		dict, content string
		want          string
		unread        bool
	}{
		"ASCII85 and Flate": {"/Filter[/ASCII85Decode/FlateDecode]/DecodeParms[null null]", string(text) + "~>", "inhoud", false},
		"short names":       {"/Filter[/A85/Fl]", "<~" + string(text) + "\n~>\n", "inhoud", false},
		"hexadecimal":       {"/Filter/ASCIIHexDecode", "69 6E686F7564>", "inhoud", false},
		"none":              {"", "inhoud", "inhoud", false},
		"LZW":               {"/Filter/LZWDecode", "x", "", true},
		"a predictor":       {"/Filter[/FlateDecode]/DecodeParms[<</Predictor 12>>]", packed.String(), "", true},
	} {
		t.Run(name, func(t *testing.T) {
			file, err := pdf.Open(pdftest.File(pdftest.Object(1, "<</Type/Catalog>>"),
				pdftest.Object(2, fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", c.dict, len(c.content), c.content))))
			if err != nil {
				t.Fatal(err)
			}
			got, err := file.Stream(pdf.Reference(2))
			if err != nil || string(got) != c.want || file.Unread() != c.unread {
				t.Errorf("read %q, %v, unread %t; want %q, %t", got, err, file.Unread(), c.want, c.unread)
			}
		})
	}
}
