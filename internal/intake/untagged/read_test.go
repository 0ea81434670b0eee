package untagged

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/pdf/pdftest"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/word/wordtest"
)

// The numbers of the objects that every sample has, before those of its pages.
const (
	pagesObject = iota + 2
	plainFont
	boldFont
	firstPage
)

// sample is a file of pages with some content. Each letter is half as wide as high.
func sample(contents ...string) []byte { return sampleWith("", contents...) }

// sampleWith is a sample whose pages have more entries.
func sampleWith(entries string, contents ...string) []byte {
	var kids strings.Builder
	var pages []string
	for i, content := range contents {
		number := firstPage + 2*i
		fmt.Fprintf(&kids, "%d 0 R ", number)
		pages = append(pages, pdftest.Object(number, fmt.Sprintf("<</Type/Page/Contents %d 0 R%s>>", number+1, entries)),
			pdftest.Stream(number+1, "", []byte(content)))
	}
	font := func(name string) string {
		return "<</Type/Font/Subtype/TrueType/BaseFont/" + name + "/Encoding/WinAnsiEncoding/FirstChar 0/Widths[" + strings.Repeat("500 ", 256) + "]>>"
	}
	return pdftest.File(append([]string{
		pdftest.Object(1, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R>>", pagesObject)),
		pdftest.Object(pagesObject, fmt.Sprintf("<</Type/Pages/Kids[%s]/Resources<</Font<</F %d 0 R/B %d 0 R>>>>>>", &kids, plainFont, boldFont)),
		pdftest.Object(plainFont, font("Carlito")),
		pdftest.Object(boldFont, font("Carlito-Bold")),
	}, pages...)...)
}

// text is a line of 10 points that begins at a place.
func text(x, y float64, line string) string { return show("F", 10, x, y, line) }

func show(font string, size, x, y float64, line string) string {
	return fmt.Sprintf("BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, line)
}

// lines are texts below each other, 12 points apart.
func lines(x, y float64, all ...string) string {
	var b strings.Builder
	for i, line := range all {
		b.WriteString(text(x, y-12*float64(i), line))
	}
	return b.String()
}

// rules are the lines of a table, drawn as thin areas.
func rules(columns, rows []float64) string {
	var b strings.Builder
	for _, x := range columns {
		fmt.Fprintf(&b, "%g %g 0.5 %g re f\n", x, rows[len(rows)-1], rows[0]-rows[len(rows)-1])
	}
	for _, y := range rows {
		fmt.Fprintf(&b, "%g %g %g 0.5 re f\n", columns[0], y, columns[len(columns)-1]-columns[0])
	}
	return b.String()
}

// measured is a paragraph that shows how far to the right text goes, and how far apart its
// lines are.
const measured = "een regel die over de hele breedte van de"

func read(data []byte) (*word.Document, error) {
	file, err := pdf.Open(data)
	if err != nil {
		return nil, err
	}
	return Read(file)
}

func TestRead(t *testing.T) {
	usual := lines(10, 800, measured, "bladzijde gaat en dan verder op de tweede", "eindigt")
	const usualOutline = "\"een regel die over de hele breedte van de bladzijde gaat en dan verder op de tweede eindigt\"\n"
	row := func(y float64, cells ...string) string {
		var b strings.Builder
		for i, cell := range cells {
			b.WriteString(text(12+100*float64(i), y, cell))
		}
		return b.String()
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"paragraphs": {
			sample(usual + lines(10, 750, "Een korte regel", "en een die met de hand begon") + text(10, 700, "Een andere alinea")),
			usualOutline + "\"Een korte regel\\nen een die met de hand begon\"\n\"Een andere alinea\"\n",
		},
		"headings and looks": {
			sample(show("B", 16, 10, 850, "Titel") + usual + show("B", 10, 10, 750, "Vet") + text(30, 750, "en niet")),
			"heading 1 *\"Titel\"\n" + usualOutline + "*\"Vet \"\"en niet\"\n",
		},
		"hyphens": {
			sample(usual + lines(10, 750, "de werking, de samenwerking, en de samen-", "werking, met zorg- en welzijn, en de zorg-",
				"en welzijnssector, en met alle 65-", "plussers")),
			usualOutline + "\"de werking, de samenwerking, en de samenwerking, met zorg- en welzijn, en de zorg- " +
				"en welzijnssector, en met alle 65-plussers\"\n",
		},
		"lists": {
			sample(usual + text(10, 750, "\\225") + text(25, 750, "een punt dat met de hand") + text(25, 738, "Verder gaat") +
				text(25, 726, "1.") + text(40, 726, "onder") + text(10, 714, "\\225") + text(25, 714, "nog een") + text(10, 690, "daarna")),
			usualOutline + "item 0 \"\" \"een punt dat met de hand\\nVerder gaat\"\nitem 1 \"1.\" \"onder\"\nitem 0 \"\" \"nog een\"\n\"daarna\"\n",
		},
		"typed bullets": {
			sample(usual + lines(10, 750, "- een punt dat getypt is en over de hele", "breedte gaat", "- een volgend", "\\225 en nog een")),
			usualOutline + "\"- een punt dat getypt is en over de hele breedte gaat\"\n\"- een volgend\"\n\"• en nog een\"\n",
		},
		"a table, with a cell over two rows and one over two columns": {
			sample(usual + rules([]float64{10, 110, 210}, []float64{760, 740}) + "10 720 0.5 40 re f 110 720 0.5 40 re f 210 700 0.5 60 re f\n" +
				"110 720 100 0.5 re f 10 700 200 0.5 re f 10 700 0.5 60 re f\n" + row(745, "a", "b") + row(725, "c", "d") + text(12, 705, "onder c")),
			usualOutline + "| 1×1\n  \"a\"\n| 1×1\n  \"b\"\n| 2×1\n  \"c\"\n  \"onder c\"\n| 1×1\n  \"d\"\n| covered\n| 1×1\n",
		},
		"a table in a cell, drawn with strokes": {
			sample(usual + "10 700 m 10 760 l 210 760 l 210 700 l s 110 700 m 110 760 l S\n120 710 80 40 re S 160 710 m 160 750 l S\n" +
				row(745, "label") + text(122, 735, "k1") + text(162, 735, "k2")),
			usualOutline + "| 1×1\n  \"label\"\n| 1×1\n  | 1×1\n    \"k1\"\n  | 1×1\n    \"k2\"\n",
		},
		"columns in one string": {
			sample(usual + rules([]float64{10, 110, 210}, []float64{760, 740}) + "BT /F 10 Tf 12 745 Td [(a)-9500(b)-300(c)] TJ ET"),
			usualOutline + "| 1×1\n  \"a\"\n| 1×1\n  \"b c\"\n",
		},
		"aligned in cells": {
			sample(usual + rules([]float64{10, 110, 210}, []float64{760, 740, 720, 700}) +
				row(745, "een", "twee") + text(98, 725, "33") + text(140, 725, "midden") + text(93, 705, "444") + text(150, 705, "midd")),
			usualOutline + "| 1×1\n  \"een\"\n| 1×1\n  \"twee\"\n| 1×1\n  right \"33\"\n| 1×1\n  \"midden\"\n" +
				"| 1×1\n  right \"444\"\n| 1×1\n  center \"midd\"\n",
		},
		"an answer on the dots of its field": {
			sample(usual + show("B", 10, 10, 750, "Strategische doelstelling \\205\\205 \\226 \\205") + text(140, 750, "2") + text(166, 750, "Zorg dichtbij")),
			usualOutline + "*\"Strategische doelstelling \"\"2\"*\" – \"\"Zorg dichtbij\"\n",
		},
		"letters drawn twice": {
			sample(usual + text(10, 750, "dubbel") + text(10.3, 750, "dubbel")),
			usualOutline + "*\"dubbel\"\n",
		},
		"a wide word that had no room": {
			sample(usual + text(10, 750, "deze regel eindigt hier dan") +
				"BT /F 10 Tf 10 738 Td [(W)-150(W)-150(W)-150(W)-150(W)-150(W)-150(W)-150(W)-150(W)-150(W) " +
				"( en nog smalle letters)] TJ ET\n"),
			usualOutline + "\"deze regel eindigt hier dan WWWWWWWWWW en nog smalle letters\"\n",
		},
		"lines at the right edge of a cell": {
			sample(usual + rules([]float64{10, 110, 210}, []float64{760, 730}) + text(12, 745, "links") +
				text(128, 747, "een tekst van de") + text(148, 735, "bladzijde op")),
			usualOutline + "| 1×1\n  \"links\"\n| 1×1\n  right \"een tekst van de bladzijde op\"\n",
		},
		"ligatures": {
			sample(usual + "/Span<</ActualText<FEFF0065FB03>>>BDC " + text(10, 750, "e") + "EMC " + text(15, 750, "cient")),
			usualOutline + "\"efficient\"\n",
		},
		"a page that is shown turned": {
			sampleWith("/Rotate 90/Annots[<</Rect[102 8 114 42]/A<</URI(https://a.be)>>>>]",
				"BT /F 10 Tf 0 1 -1 0 100 10 Tm (eerste ) Tj ET BT /F 10 Tf 0 1 -1 0 112 10 Tm (tweede) Tj ET"),
			"\"eerste \"(https://a.be)\"tweede\"\n",
		},
		"running headers and footers": {
			sample(text(10, 900, "Actieplan")+usual+text(10, 20, "Pagina 1"), text(10, 900, "Actieplan")+text(10, 800, "Midden")+text(10, 20, "Pagina 2"),
				text(10, 900, "Actieplan")+text(10, 800, "Slot")+text(10, 20, "Pagina 3")),
			usualOutline + "\"Midden\"\n\"Slot\"\nheader \"Actieplan\"\n",
		},
		"a paragraph over the end of a page": {
			sample(usual+lines(10, 30, "deze alinea gaat over de hele breedte en"), lines(10, 800, "verder hier")),
			usualOutline + "\"deze alinea gaat over de hele breedte en verder hier\"\n",
		},
		"a table in a cell that shares its edge, below a cell over both columns": {
			sample(rules([]float64{10, 110, 210}, []float64{760, 740})+row(745, "een", "twee"),
				"10 700 0.5 60 re f 210 700 0.5 60 re f 110 700 0.5 40 re f 120 720 0.5 20 re f 160 720 0.5 20 re f 200 720 0.5 20 re f\n"+
					"10 760 200 0.5 re f 10 740 200 0.5 re f 120 720 80 0.5 re f 10 700 200 0.5 re f\n"+
					text(50, 745, "Over beide")+text(12, 725, "label")+text(122, 725, "k1")+text(162, 725, "k2")+text(122, 705, "onder")),
			"| 1×1\n  \"een\"\n| 1×1\n  \"twee\"\n| 1×1\n  \"Over beide\"\n| 1×1\n| 1×1\n  \"label\"\n| 1×1\n" +
				"  | 1×1\n    \"k1\"\n  | 1×1\n    \"k2\"\n  \"onder\"\n",
		},
		"a sentence that ends at the end of a page": {
			sample(usual+lines(10, 30, "deze alinea vult haar regel nauw niet."), lines(10, 800, "We gaan verder.")),
			usualOutline + "\"deze alinea vult haar regel nauw niet.\"\n\"We gaan verder.\"\n",
		},
		"a kept space at the end of a page": {
			sample(usual+lines(10, 30, "deze alinea gaat over de breedte op 5\\240mei"), lines(10, 800, "verder hier")),
			usualOutline + "\"deze alinea gaat over de breedte op 5 mei verder hier\"\n",
		},
		"a word over the end of a page": {
			sample(usual+lines(10, 30, "de samenwerking is er, en ook de samen-"), lines(10, 800, "werking hier")),
			usualOutline + "\"de samenwerking is er, en ook de samenwerking hier\"\n",
		},
		"a row over the end of a page": {
			sample(usual+rules([]float64{10, 50, 215}, []float64{760, 740, 700})+text(12, 745, "kop")+text(52, 745, "nog een kop")+
				text(12, 725, "rij")+lines(52, 725, "een antwoord dat op deze bladz", "begint en pas op de volgende"),
				rules([]float64{10, 50, 215}, []float64{760, 740, 700, 680})+text(12, 745, "kop")+text(52, 745, "nog een kop")+
					lines(52, 725, "eindigt")+text(12, 685, "rij 2")+text(52, 685, "b")),
			usualOutline + "| 1×1\n  \"kop\"\n| 1×1\n  \"nog een kop\"\n| 1×1\n  \"rij\"\n| 1×1\n" +
				"  \"een antwoord dat op deze bladz begint en pas op de volgende eindigt\"\n| 1×1\n  \"rij 2\"\n| 1×1\n  \"b\"\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := read(c.data)
			if err != nil {
				t.Fatal(err)
			}
			if got := wordtest.Outline(doc); got != c.want {
				t.Errorf("read\n%swant\n%s", got, c.want)
			}
		})
	}
}

// TestHostile: files that are meant to harm, or say nothing, give an error or a document in
// bounded time.
func TestHostile(t *testing.T) {
	var crossing, cells, pieces strings.Builder
	for i := range 1400 {
		fmt.Fprintf(&crossing, "%d 0 0.5 5000 re f 0 %d 5000 0.5 re f\n", 3*i, 3*i)
	}
	for i := range 130 {
		fmt.Fprintf(&cells, "%d 0 0.5 5000 re f 0 %d 5000 0.5 re f\n", 30*i, 30*i)
	}
	for i := range 20000 {
		pieces.WriteString(text(float64(i%500)*7, float64(i/500)*20, "x."))
	}
	pdftest.RunHostile(t, map[string]pdftest.Hostile{
		"no text":         {sample(""), ErrNoText},
		"unknown letters": {sample("BT /F 10 Tf 10 10 Td (\\201\\201 \\201) Tj ET"), ErrNoText},
		"crossing lines":  {sample(crossing.String() + text(10, 10, "a")), nil},
		"many cells":      {sample(cells.String() + pieces.String()), nil},
		"many pieces":     {sample(pieces.String()), nil},
	}, func(data []byte) error {
		_, err := read(data)
		return err
	})
}

// FuzzRead: no content makes the reader panic, and no letter on the pages is lost.
func FuzzRead(f *testing.F) {
	table := rules([]float64{10, 110, 210}, []float64{760, 740, 720})
	f.Add(lines(10, 800, measured, "bladzijde gaat", "eindigt")+table, "BT /F 10 Tf 12 745 Td [(a)-9500(b)] TJ ET")
	f.Add(text(10, 800, "Titel \\205 \\226 \\205")+text(40, 800, "x"), "10 10 m 20 10 l 20 20 l h S q 0 1 -1 0 5 5 cm BT (d) Tj ET Q")
	f.Add(table+text(12, 745, "a"), rules([]float64{10, 110, 120, 160, 200, 210}, []float64{760, 740, 720})+text(50, 745, "b")+text(130, 725, "c"))
	f.Fuzz(func(t *testing.T, first, second string) {
		data := sample(first, second)
		doc, err := read(data)
		if err != nil {
			return
		}
		said := word.TextOf(doc.Blocks)
		for _, furniture := range append(doc.Headers, doc.Footers...) {
			said += furniture.Text()
		}
		if strings.TrimSpace(said) == "" {
			t.Error("neither text nor an error")
		}
		for _, r := range shownIn(t, data) {
			if unicode.IsLetter(r) && !strings.ContainsRune(said, r) {
				t.Errorf("%q is lost of %q", r, said)
			}
		}
	})
}

// shownIn is all text that the pages of a file show.
func shownIn(t *testing.T, data []byte) (shown string) {
	file, err := pdf.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := file.Pages()
	if err != nil {
		t.Fatal(err)
	}
	contents := content.NewReader(file)
	for i, page := range pages {
		p, err := contents.ReadUntagged(i, page)
		if err != nil {
			t.Fatal(err)
		}
		for _, piece := range p.Outside {
			shown += piece.Text
		}
	}
	return shown
}
