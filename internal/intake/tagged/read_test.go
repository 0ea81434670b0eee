package tagged

import (
	"fmt"
	"strings"
	"testing"

	"actieplan/internal/intake/pdf"
	"actieplan/internal/intake/pdf/pdftest"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/word/wordtest"
)

// The numbers of the objects that every sample has; its elements have those from
// firstElement on.
const (
	rootObject = iota + 2
	pagesObject
	pageObject
	plainFont
	boldFont
	contentObject
	firstElement
)

// sample is a file of one page with some content, and elements of which the first is the
// document.
func sample(content string, elements ...string) []byte {
	objects := []string{
		pdftest.Object(1, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R>>", pagesObject, rootObject)),
		pdftest.Object(rootObject, fmt.Sprintf("<</Type/StructTreeRoot/K %d 0 R/RoleMap<</Kop/H2/Vet/Span>>"+
			"/ClassMap<</rechts<</O/Layout/TextAlign/End>>>>>>", firstElement)),
		pdftest.Object(pagesObject, fmt.Sprintf("<</Type/Pages/Kids[%d 0 R]/Resources<</Font<</F %d 0 R/B %d 0 R>>>>>>", pageObject,
			plainFont, boldFont)),
		pdftest.Object(pageObject, fmt.Sprintf("<</Type/Page/Contents %d 0 R>>", contentObject)),
		pdftest.Object(plainFont, "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Carlito/Encoding/WinAnsiEncoding/FirstChar 0/Widths["+
			strings.Repeat("500 ", 256)+"]>>"),
		pdftest.Object(boldFont, "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Carlito-Bold/FirstChar 0/Widths["+
			strings.Repeat("500 ", 256)+"]>>"),
		pdftest.Stream(contentObject, "", []byte(content)),
	}
	for i, element := range elements {
		objects = append(objects, pdftest.Object(firstElement+i, element))
	}
	return pdftest.File(objects...)
}

// text is marked content of a number: a line that begins at a place.
func text(mcid int, x, y float64, line string) string {
	return fmt.Sprintf("/P<</MCID %d>>BDC BT /F 10 Tf %g %g Td (%s) Tj ET EMC\n", mcid, x, y, line)
}

// elem is an element of a type on the page, with what is in it.
func elem(kind, kids string) string {
	return fmt.Sprintf("<</S/%s/Pg %d 0 R/K[%s]>>", kind, pageObject, kids)
}

// refer are references to elements by their place among those of a sample.
func refer(elements ...int) string {
	var b strings.Builder
	for _, e := range elements {
		fmt.Fprintf(&b, "%d 0 R ", firstElement+e)
	}
	return b.String()
}

// read reads the document in a file.
func read(data []byte) (*word.Document, error) {
	file, err := pdf.Open(data)
	if err != nil {
		return nil, err
	}
	return Read(file)
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"headings, roles and pages": {
			sample(text(0, 10, 90, "Titel")+text(1, 10, 70, "Caf\\351"), elem("Document", refer(1, 2)), elem("Kop", "0"), elem("P", "1")),
			"heading 2 \"Titel\"\n\"Café\"\n",
		},
		"lines": {
			sample(text(0, 10, 90, "een lange regel die ")+text(1, 10, 80, "doorgaat")+text(2, 10, 70, "kort ")+text(3, 10, 60, "nieuw")+
				text(4, 10, 50, "zorg-")+text(5, 10, 40, "welzijn"), elem("Document", refer(1, 2)), elem("P", "0 1 2 3"), elem("P", "4 5")),
			"\"een lange regel die doorgaat\\nkort\\nnieuw\"\n\"zorg-welzijn\"\n",
		},
		"broken words": {
			sample(text(0, 10, 90, "samen")+"/P<</MCID 1>>BDC BT /F 10 Tf 35 90 Td /Span<</ActualText<FEFF00AD>>>BDC (-) Tj EMC ET EMC\n"+
				text(2, 10, 80, "werking"),
				elem("Document", refer(1)), elem("P", "0 1 2")),
			"\"samenwerking\"\n",
		},
		"non-breaking spaces of the form": {
			sample(text(0, 10, 90, "Strategische doelstelling\\2401")+text(1, 10, 70, "op 5\\240mei, als\\240zo"), elem("Document", refer(1, 2)), elem("Kop", "0"), elem("P", "1")),
			"heading 2 \"Strategische doelstelling 1\"\n\"op 5 mei, als\\u00a0zo\"\n",
		},
		"gaps": {
			sample(text(0, 10, 90, "a")+text(1, 17, 90, "b")+text(2, 90, 90, "c"), elem("Document", refer(1)), elem("P", "0 1 2")),
			"\"a b\\tc\"\n",
		},
		"drawn looks": {
			sample("/P<</MCID 0>>BDC q BT /F 10 Tf 10 90 Td (een ) Tj 2 Tr (vet ) Tj ET Q BT /F 10 Tf 1 0 .3 1 55 90 Tm (schuin) Tj ET EMC",
				elem("Document", refer(1)), elem("P", "0")),
			"\"een \"*\"vet \"/\"schuin\"\n",
		},
		"looks, links and boxes": {
			sample("/P<</MCID 0>>BDC BT /F 10 Tf 10 90 Td (een ) Tj /B 10 Tf (vet ) Tj ET EMC\n"+text(1, 60, 90, "adres")+
				text(2, 10, 70, "vak"),
				elem("Document", refer(1, 4)), elem("P", "0 "+refer(2)),
				elem("Link", "1 <</Type/OBJR/Obj "+refer(3)+">>"), "<</Subtype/Link/A<</URI(https://a.be)>>>>",
				elem("P", refer(5)), "<</S/Vet/ActualText(aangevinkt)/Pg 4 0 R/K 2>>"),
			"\"een \"*\"vet \"(https://a.be)\"adres\"\n\"aangevinkt\"\n",
		},
		"annotations that were taken out": {
			sample(text(0, 10, 90, "een")+text(1, 10, 70, "twee"), elem("Document", refer(1, 2)), elem("P", "0"), elem("P", "1 "+refer(3)),
				elem("Form", "<</Type/OBJR/Obj 99 0 R>>")),
			"\"een\"\n\"twee\"\n",
		},
		"links in two lines": {
			sample(text(0, 10, 90, "https://a.be/een-")+text(1, 10, 80, "lang")+text(2, 10, 70, "adres")+text(3, 10, 50, "de sociale")+text(4, 10, 40, "kaart"),
				elem("Document", refer(1, 4)), elem("P", refer(2)), elem("Link", "0 1 2 <</Type/OBJR/Obj "+refer(3)+">>"), "<</A<</URI(https://a.be/een-langadres)>>>>",
				elem("P", refer(5)), elem("Link", "3 4 <</Type/OBJR/Obj "+refer(3)+">>")),
			"(https://a.be/een-langadres)\"https://a.be/een-langadres\"\n(https://a.be/een-langadres)\"de sociale\\nkaart\"\n",
		},
		"glyphs that stand for nothing": {
			sample("/P<</MCID 0>>BDC BT /F 10 Tf 10 90 Td (Su) Tj /Span<</ActualText(gg)>>BDC () Tj EMC (estie) Tj ET EMC", elem("Document", refer(1)), elem("P", "0")),
			"\"Suggestie\"\n",
		},
		"lists": {
			sample(text(0, 10, 90, "1.")+text(1, 30, 90, "een")+text(2, 30, 80, "gaat door")+text(3, 30, 70, "-")+text(4, 40, 70, "onder")+
				text(5, 10, 60, "\\225")+text(6, 20, 60, "twee"),
				elem("Document", refer(1, 8)),
				elem("L", refer(2)), elem("LI", refer(3, 4)), elem("Lbl", "0"), elem("LBody", refer(5, 6, 7)), elem("P", "1"),
				elem("P", "2"),
				elem("L", refer(10)), elem("L", refer(9)), elem("LI", "5 6"), elem("LI", refer(11, 12)), elem("Lbl", "3"),
				elem("LBody", "4")),
			"item 0 \"1.\" \"een\"\ngoes on 0 \"gaat door\"\nitem 1 \"\" \"onder\"\nitem 0 \"\" \"twee\"\n",
		},
		"tables": {
			sample(text(0, 10, 90, "kop")+text(1, 10, 80, "a")+text(2, 50, 80, "b")+text(3, 50, 70, "c"),
				elem("Document", refer(1)), elem("Table", refer(2, 3, 4)),
				elem("TR", "<</S/TH/Pg 4 0 R/A<</O/Table/ColSpan 2>>/K 0>>"), elem("TR", refer(5, 6)), elem("TR", refer(7)),
				"<</S/TD/Pg 4 0 R/A[<</O/Table/RowSpan 2>>]/K 1>>", elem("TD", refer(8)), elem("TD", "3"),
				"<</S/P/Pg 4 0 R/C/rechts/K 2>>"),
			"| 1×2\n  \"kop\"\n| covered\n| 2×1\n  \"a\"\n| 1×1\n  right \"b\"\n| covered\n| 1×1\n  \"c\"\n",
		},
		"a list that goes on in the next cell": {
			sample(text(0, 10, 90, "kop")+text(1, 50, 90, "kop 2")+text(2, 10, 80, "\\225 een")+
				text(3, 15, 70, "\\225 onder")+text(4, 52, 80, "\\225 twee")+
				text(5, 57, 70, "\\225 onder twee"),
				elem("Document", refer(1)), elem("Table", refer(2, 5)),
				elem("TR", refer(3, 4)), elem("TH", "0"), elem("TH", "1"), elem("TR", refer(6, 8)),
				elem("TD", refer(7)), elem("L", refer(9, 10, 11, 12)), elem("TD", ""),
				elem("LI", "2"), elem("LI", "3"), elem("LI", "4"), elem("LI", "5")),
			"| 1×1\n  \"kop\"\n| 1×1\n  \"kop 2\"\n| 1×1\n  item 0 \"\" \"een\"\n  item 1 \"\" \"onder\"\n| 1×1\n" +
				"  item 0 \"\" \"twee\"\n  item 1 \"\" \"onder twee\"\n",
		},
		"running headers and footers of LibreOffice": {
			sample("/Artifact BMC BT /F 10 Tf 10 99 Td (kop ) Tj (van de bladzijde) Tj ET EMC\n"+
				"/Artifact BMC BT /F 10 Tf 10 88 Td (kop van een tabel) Tj ET EMC\n"+
				text(0, 10, 80, "tekst")+"/Artifact BMC BT /F 10 Tf 10 20 Td (Pagina 1) Tj ET EMC\n",
				elem("Document", refer(1)), elem("P", "0")),
			"\"tekst\"\nheader \"kop van de bladzijde\"\n",
		},
		"beside the tree": {
			sample("/Artifact<</Type/Pagination/Subtype/Header>>BDC BT /F 10 Tf 10 99 Td (kop) Tj ET EMC\n/Artifact BMC BT (lijn) Tj ET EMC\n"+
				"/Artifact<</Type/Pagination/Attached[/Top]>>BDC BT /F 10 Tf 10 85 Td (oude kop) Tj ET EMC\n"+
				text(0, 10, 90, "tekst")+text(1, 10, 80, "vergeten")+"BT 10 70 Td (los) Tj ET\n",
				elem("Document", refer(1, 2)), elem("P", "0"), elem("TOC", refer(3)), elem("TOCI", "")),
			"\"tekst\"\ncontents \"\"\nheader \"kop\\noude kop\"\ntekst die los op de bladzijde staat on page 1: \"los\\nvergeten\"\n",
		},
	} {
		t.Run(name, func(t *testing.T) { checkOutline(t, c.data, c.want) })
	}
}

// checkOutline compares what is read of a file with its outline.
func checkOutline(t *testing.T, data []byte, want string) {
	t.Helper()
	doc, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := wordtest.Outline(doc); got != want {
		t.Errorf("read\n%swant\n%s", got, want)
	}
}

// TestUnread: what cannot be read of the content of a page is told, and so is a character
// that no map of the font knows.
func TestUnread(t *testing.T) {
	for content, unread := range map[string]bool{
		text(0, 10, 90, "a"):        false,
		text(0, 10, 90, "a") + ">":  true,
		text(0, 10, 90, "a") + "(b": true,
	} {
		doc, err := read(sample(content, elem("Document", refer(1)), elem("P", "0")))
		if err != nil || doc.Unread != unread {
			t.Errorf("%q: unread %t, %v", content, doc.Unread, err)
		}
	}
	doc, err := read(sample(text(0, 10, 90, "a\\201"), elem("Document", refer(1)), elem("P", "0")))
	if err != nil || len(doc.Notes) != 1 || doc.Notes[0].Kind != "onbekend teken" {
		t.Errorf("%+v, %v", doc.Notes, err)
	}
}

// TestHostile: files that are meant to harm, or say nothing, give an error in bounded time.
func TestHostile(t *testing.T) {
	var deep []string
	for i := range 2 * deepestElement {
		deep = append(deep, elem("Sect", refer(i+1)))
	}
	pdftest.RunHostile(t, map[string]pdftest.Hostile{
		"no tags":    {pdftest.File(pdftest.Object(1, "<</Type/Catalog>>")), ErrNoTags},
		"no text":    {sample("", elem("Document", "")), ErrNoTags},
		"itself":     {sample("", elem("Document", refer(0, 0))), pdf.ErrTooComplex},
		"deep":       {sample("", deep...), pdf.ErrTooComplex},
		"paragraphs": {sample(text(0, 10, 90, "a"), elem("Document", strings.Repeat("<</S/P>> ", mostParagraphs+1))), pdf.ErrTooComplex},
	}, func(data []byte) error {
		_, err := read(data)
		return err
	})
}

func FuzzRead(f *testing.F) {
	f.Add(text(0, 10, 90, "Titel") + "q 1 0 0 1 0 0 cm BT [(a)-500(b)] TJ T* (c) ' ET Q BI ID x EI")
	f.Fuzz(func(t *testing.T, content string) {
		doc, err := read(sample(content, elem("Document", refer(1)), elem("P", "0")))
		if err == nil && strings.TrimSpace(word.TextOf(doc.Blocks)) == "" {
			t.Error("neither text nor an error")
		}
	})
}
