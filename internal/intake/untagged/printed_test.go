package untagged

import (
	"testing"

	"actieplan/internal/intake/word/wordtest"
)

// TestPrintedFields: what programs draw for the fields of a form that was filled in and
// then printed to a file.
func TestPrintedFields(t *testing.T) {
	const emptyBox = "/Span<</ActualText<FEFF2610>>>BDC BT /F 10 Tf 10 750 Td (o) Tj ET EMC\n"
	const usual = "BT /F 10 Tf 18 750 Td (Proces) Tj ET\n"
	for name, c := range map[string]struct{ content, want string }{
		"an empty box":             {emptyBox + usual, "\"☐\"\" Proces\"\n"},
		"the strokes of a cross":   {emptyBox + usual + "q 1 0 0 1 10 750 cm 0.5 1 m 4.5 6 l 0.5 6 m 4.5 1 l S Q\n", "\"☒\"\" Proces\"\n"},
		"a tick as an area":        {emptyBox + usual + "10.5 753 m 12 751 l 15 756 l 12 753 l f\n", "\"☒\"\" Proces\"\n"},
		"a tab behind a box":       {emptyBox + "BT /F 10 Tf 30 750 Td (Proces) Tj ET\n", "\"☐\"\"\\tProces\"\n"},
		"a letter of another font": {emptyBox + usual + "BT /B 6 Tf 11 751 Td (4) Tj ET\n", "\"☒\"\" Proces\"\n"},
		"strokes beside a box":     {emptyBox + usual + "60 751 m 65 756 l S\n", "\"☐\"\" Proces\"\n"},
		"text that does not fit": {
			"q 10 740 100 20 re W n " + lines(12, 750, "eerste", "tweede", "derde") + text(120, 750, "ernaast") + "Q " + text(12, 700, "na"),
			"\"eerste tweede\"\n\"na\"\ntekst die buiten zijn vak valt, en die op de bladzijde niet te zien is, on page 1: \"ernaast derde\"\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := read(sample(c.content))
			if err != nil {
				t.Fatal(err)
			}
			if got := wordtest.Outline(doc); got != c.want {
				t.Errorf("read\n%swant\n%s", got, c.want)
			}
		})
	}
}
