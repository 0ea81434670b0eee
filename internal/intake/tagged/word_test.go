package tagged

import (
	"fmt"
	"strings"
	"testing"

	"actieplan/internal/intake/pdf/pdftest"
)

// The numbers of the objects of a file of two pages; its elements have those from
// firstOfTwo on.
const (
	infoOfTwo = iota + 10
	secondPage
	secondContent
	firstOfTwo
)

// rolesOfWord are what some types of Word stand for, as it says.
const rolesOfWord = "/Textbox/Sect/InlineShape/Sect/Annotation/Sect/Footnote/Note"

// twoPages is a file of two pages as some program makes it, with elements of which the
// first is the document.
func twoPages(info, first, second string, elements ...string) []byte {
	const font = "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEE+Calibri/Encoding/WinAnsiEncoding/FirstChar 0/Widths["
	objects := []string{
		pdftest.Object(1, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R>>", pagesObject, rootObject)),
		pdftest.Object(rootObject, fmt.Sprintf("<</K %d 0 R/RoleMap<<%s>>>>", firstOfTwo, rolesOfWord)),
		pdftest.Object(pagesObject, fmt.Sprintf("<</Kids[%d 0 R %d 0 R]/Resources<</Font<</F %d 0 R>>>>>>", pageObject, secondPage, plainFont)),
		pdftest.Object(pageObject, fmt.Sprintf("<</Type/Page/Contents %d 0 R>>", contentObject)),
		pdftest.Object(secondPage, fmt.Sprintf("<</Type/Page/Contents %d 0 R>>", secondContent)),
		pdftest.Object(plainFont, font+strings.Repeat("500 ", 256)+"]>>"),
		pdftest.Object(infoOfTwo, "<<"+info+">>"),
		pdftest.Stream(contentObject, "", []byte(first)),
		pdftest.Stream(secondContent, "", []byte(second)),
	}
	for i, element := range elements {
		objects = append(objects, pdftest.Object(firstOfTwo+i, element))
	}
	return append(pdftest.File(objects...), fmt.Sprintf("trailer <</Root 1 0 R/Info %d 0 R>>", infoOfTwo)...)
}

// lines are marked content of a number, in lines that begin at a place: bars stand
// between the pieces of a line, and a tilde for a space.
func lines(mcid int, x, y float64, all ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "/P<</MCID %d>>BDC\n", mcid)
	for i, line := range all {
		at := x
		for _, piece := range strings.Split(strings.ReplaceAll(line, "~", " "), "|") {
			fmt.Fprintf(&b, "BT /F 10 Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", at, y-12*float64(i), piece)
			at += 5 * float64(len(piece))
		}
	}
	return b.String() + "EMC\n"
}

// on is an element of a type on the first or the second page, and to are references to
// elements of a file of two pages, by their place.
func on(page int, kind, kids string) string {
	return fmt.Sprintf("<</S/%s/Pg %d 0 R/K[%s]>>", kind, []int{pageObject, secondPage}[page-1], kids)
}

func to(elements ...int) string {
	var b strings.Builder
	for _, e := range elements {
		fmt.Fprintf(&b, "%d 0 R ", firstOfTwo+e)
	}
	return b.String()
}

// paragraphs are elements with some content each, from a number on, as kids of an element.
func paragraphs(page, from, to int) string {
	var b strings.Builder
	for id := from; id <= to; id++ {
		b.WriteString(on(page, "P", fmt.Sprint(id)))
	}
	return b.String()
}

func TestWord(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"lines": {
			twoPages("",
				lines(0, 10, 90, "een regel en |nog wa", "|t.|~")+
					lines(1, 10, 60, "de |re", "to|epassing van iets.|~")+
					lines(2, 10, 30, "adres|~", "gemeente van wie.|~")+
					lines(3, 10, 9, "een lange samen-", "werking met zorg|-", "raden en Verenigingsgeb", "ouw.|~"), "",
				on(1, "Document", paragraphs(1, 0, 3))),
			"\"een regel en nog wat. \"\n\"de retoepassing van iets. \"\n\"adres\\ngemeente van wie. \"\n" +
				"\"een lange samenwerking met zorg-raden en Verenigingsgebouw. \"\n",
		},
		"a line that is the longest": {
			twoPages("", lines(0, 10, 90, "een regel die zo breed is als de kolom.|~")+lines(1, 10, 60, "de zorgraad|~", "oktober|~"), "",
				on(1, "Document", paragraphs(1, 0, 1))),
			"\"een regel die zo breed is als de kolom. \"\n\"de zorgraad\\noktober \"\n",
		},
		"a line beside a picture": {
			twoPages("", lines(0, 10, 90, "kort ", "een lange regel die verder gaat ", "en eindigt.|~"), "",
				on(1, "Document", paragraphs(1, 0, 0))),
			"\"kort een lange regel die verder gaat en eindigt. \"\n",
		},
		"paragraphs on two pages": {
			twoPages("",
				lines(0, 10, 90, "klaar.|~")+lines(1, 10, 60, "dit gaat "),
				lines(0, 10, 90, "bv. door.|~")+lines(1, 10, 60, "klaar.|~"),
				on(1, "Document", paragraphs(1, 0, 1)+paragraphs(2, 0, 1))),
			"\"klaar. \"\n\"dit gaat bv. door. \"\n\"klaar. \"\n",
		},
		"a word on two pages": {
			twoPages("", lines(0, 10, 90, "klaar.|~")+lines(1, 10, 60, "samen-"), lines(0, 10, 90, "werking.|~"),
				on(1, "Document", paragraphs(1, 0, 1)+paragraphs(2, 0, 0))),
			"\"klaar. \"\n\"samenwerking. \"\n",
		},
		"a title page": {
			twoPages("", lines(0, 10, 90, "klaar.|~")+lines(1, 10, 60, "Versie 2"), lines(0, 10, 90, "Inleiding|~"),
				on(1, "Document", paragraphs(1, 0, 1)+paragraphs(2, 0, 0))),
			"\"klaar. \"\n\"Versie 2\"\n\"Inleiding \"\n",
		},
		"items on two pages": {
			twoPages("",
				lines(0, 10, 90, "\\225|~|een|~")+lines(1, 20, 75, "o|~|twee gaat "),
				lines(0, 30, 90, "enz. verder.|~")+lines(1, 10, 75, "\\225|~|drie|~"),
				on(1, "Document", to(1, 2)),
				on(1, "L", item(1, 0)+on(1, "L", item(1, 1))), on(2, "L", item(2, 0)+item(2, 1))),
			"item 0 \"\" \"een \"\nitem 1 \"\" \"twee gaat enz. verder. \"\nitem 0 \"\" \"drie \"\n",
		},
		"an item whose text is called its label": {
			twoPages("", lines(0, 10, 90, "klaar.|~")+lines(1, 10, 75, "\\225|~")+lines(2, 20, 75, "een gaat "),
				lines(0, 20, 90, "verder, ")+lines(1, 60, 90, "en klaar.|~"),
				on(1, "Document", paragraphs(1, 0, 0)+to(1, 2)),
				on(1, "L", on(1, "LI", on(1, "Lbl", "1")+on(1, "LBody", "2"))), on(2, "L", on(2, "LI", on(2, "Lbl", "0")+on(2, "LBody", "1")))),
			"\"klaar. \"\nitem 0 \"\" \"een gaat verder, en klaar. \"\n",
		},
		"an item of Acrobat": {
			twoPages("/Creator(Acrobat PDFMaker 24 voor Word)",
				lines(0, 10, 75, "\\225|~|een|~")+lines(1, 10, 90, "boven|~"), lines(0, 10, 90, "\\225|~|twee|~"),
				on(1, "Document", paragraphs(1, 1, 1)+to(1)),
				on(1, "L", on(1, "LI", on(1, "LBody", fmt.Sprintf("0 <</Type/MCR/Pg %d 0 R/MCID 0>>", secondPage))))),
			"\"boven \"\nitem 0 \"\" \"een \"\nitem 0 \"\" \"twee \"\n",
		},
		"a table on two pages": {
			twoPages("",
				lines(0, 10, 90, "Wie|~")+lines(1, 60, 90, "Wat|~")+lines(2, 10, 75, "Els|~")+lines(3, 60, 75, "zij doet "),
				lines(0, 10, 90, "Wie|~")+lines(1, 60, 90, "Wat|~")+
					lines(2, 60, 75, "alles.|~")+lines(3, 10, 60, "Jan|~")+lines(4, 60, 60, "niets|~"),
				on(1, "Document", to(1, 2)),
				on(1, "Table", row(1, 0, 1)+row(1, 2, 3)), on(2, "Table", row(2, 0, 1)+row(2, -1, 2)+row(2, 3, 4))),
			"| 1×1\n  \"Wie \"\n| 1×1\n  \"Wat \"\n| 1×1\n  \"Els \"\n| 1×1\n  \"zij doet alles. \"\n" +
				"| 1×1\n  \"Jan \"\n| 1×1\n  \"niets \"\n",
		},
		"a row that goes on in its first column": {
			twoPages("", lines(0, 10, 90, "Els doet|~")+lines(1, 60, 90, "alles|~"), lines(0, 10, 90, "en Jan ook|~"),
				on(1, "Document", to(1)), on(1, "Table", row(1, 0, 1)+row(2, -1, 0))),
			"| 1×1\n  \"Els doet \"\n  \"en Jan ook \"\n| 1×1\n  \"alles \"\n",
		},
		"covered cells": {
			twoPages("",
				lines(0, 10, 90, "Wat?|~")+lines(1, 60, 90, "een|~")+lines(2, 60, 75, "twee|~"), lines(0, 60, 90, "drie|~"),
				on(1, "Document", to(1)), on(1, "Table", row(1, 0, 1)+row(1, -1, 2)+row(2, -1, 0))),
			"| 3×1\n  \"Wat? \"\n| 1×1\n  \"een \"\n| covered\n| 1×1\n  \"twee \"\n| covered\n| 1×1\n  \"drie \"\n",
		},
		"a list that goes on beside a covering cell": {
			twoPages("",
				lines(0, 10, 90, "Wat?|~")+lines(1, 60, 90, "een|~")+lines(2, 60, 75, "\\225|~|twee|~"),
				lines(0, 70, 90, "\\225|~|drie|~"),
				on(1, "Document", to(1)),
				on(1, "Table", row(1, 0, 1)+
					on(1, "TR", on(1, "TD", "")+on(1, "TD", on(1, "L", item(1, 2))))+
					on(2, "TR", on(2, "TD", "")+on(2, "TD", on(2, "L", item(2, 0)))))),
			"| 2×1\n  \"Wat? \"\n| 1×1\n  \"een \"\n| covered\n" +
				"| 1×1\n  item 0 \"\" \"twee \"\n  item 1 \"\" \"drie \"\n",
		},
		"a table that goes on beside a covering cell": {
			twoPages("",
				lines(0, 10, 90, "Wat?|~")+lines(1, 60, 90, "een|~")+lines(2, 60, 75, "twee|~")+lines(3, 90, 75, "2|~"),
				lines(0, 90, 90, "drie|~"),
				on(1, "Document", to(1)),
				on(1, "Table", row(1, 0, 1)+
					on(1, "TR", on(1, "TD", "")+on(1, "TD", on(1, "Table", row(1, 2, 3))))+
					on(2, "TR", on(2, "TD", "")+on(2, "TD", on(2, "Table", row(2, -1, 0)))))),
			"| 2×1\n  \"Wat? \"\n| 1×1\n  \"een \"\n| covered\n| 1×1\n" +
				"  | 1×1\n    \"twee \"\n  | 1×1\n    \"2 \"\n    \"drie \"\n",
		},
		"labels": {
			twoPages("",
				lines(0, 10, 90, "\\225|~|een|~")+lines(1, 20, 75, "o|~|twee|~")+
					lines(2, 10, 60, "2.|~|drie|~")+lines(3, 10, 45, "enz. vier|~"), "",
				on(1, "L", item(1, 0)+on(1, "L", on(1, "LI", on(1, "Lbl", "9")+on(1, "LBody", "1")))+item(1, 2)+item(1, 3))),
			"item 0 \"\" \"een \"\nitem 1 \"\" \"twee \"\nitem 0 \"2.\" \"drie \"\nitem 0 \"\" \"enz. vier \"\n",
		},
		"beside the text": {
			twoPages("",
				lines(0, 10, 90, "hier ")+lines(1, 60, 90, "staat.|~")+lines(2, 10, 75, "Els: klopt dit?|~")+
					lines(3, 10, 60, "in een vak|~")+lines(4, 10, 45, "1|~|een noot|~"), "",
				on(1, "Document", to(1, 2)+on(1, "Annotation", paragraphs(1, 2, 2))+on(1, "Footnote", paragraphs(1, 4, 4))),
				on(1, "P", "0 <</S/InlineShape/Alt(een kaart)>> 1"), on(1, "Textbox", paragraphs(1, 3, 3))),
			"\"hier staat. \"\nafbeelding on page 0: \"een kaart\"\ntekstvak of tekening on page 0: \"in een vak\"\n" +
				"opmerking on page 0: \"Els: klopt dit?\"\nvoetnoot on page 0: \"1 een noot\"\n",
		},
		"a header with the number of the page": {
			twoPages("",
				lines(0, 10, 90, "een|~")+"/Artifact<</Subtype/Header>>BDC BT /F 10 Tf (blad 1 van 2) Tj ET EMC\n",
				lines(0, 10, 90, "twee|~")+"/Artifact<</Subtype/Header>>BDC BT /F 10 Tf (blad 2 van 2) Tj ET EMC\n",
				on(1, "Document", paragraphs(1, 0, 0)+paragraphs(2, 0, 0))),
			"\"een \"\n\"twee \"\nheader \"blad 1 van 2\"\n",
		},
		"a text box alone": {
			twoPages("", lines(0, 10, 90, "in een vak|~"), "", on(1, "Document", on(1, "Textbox", paragraphs(1, 0, 0)))),
			"tekstvak of tekening on page 0: \"in een vak\"\n",
		},
		"actieplan, saved again by another program": {
			twoPages("/Creator(actieplan)/Producer(pypdf)", lines(0, 10, 90, "een regel die ", "kort ", "een laatste regel"), "",
				on(1, "Document", paragraphs(1, 0, 0))),
			"\"een regel die kort een laatste regel\"\n",
		},
		"Chrome": {
			twoPages("/Producer(Skia/PDF m138)", lines(0, 10, 90, "een regel die", "verder gaat", "kort", "een laatste regel"), "",
				on(1, "Document", paragraphs(1, 0, 0))),
			"\"een regel die verder gaat\\nkort\\neen laatste regel\"\n",
		},
		"Google Docs": {
			twoPages("/Producer(Skia/PDF m153 Google Docs Renderer)", lines(0, 10, 90, "k|o|r|t|~", "e|e|n|~|l|a|n|g|e|~|r|e|g|e|l")+
				"/P<</MCID 1>>BDC BT /F 10 Tf 1 0 0 1 85 78 Tm /Span<</ActualText<FEFF200B>>>BDC ( ) Tj EMC ET EMC\n"+
				lines(2, 10, 66, "e|n|~|n|o|g"), "",
				on(1, "Document", on(1, "P", "0 1 2"))),
			"\"kort een lange regel\\nen nog\"\n",
		},
	} {
		t.Run(name, func(t *testing.T) { checkOutline(t, c.data, c.want) })
	}
}

// row is a row of a table on a page, of cells with some content each; -1 for one without.
func row(page int, content ...int) string {
	var cells strings.Builder
	for _, id := range content {
		if id < 0 {
			cells.WriteString(on(page, "TD", ""))
			continue
		}
		cells.WriteString(on(page, "TD", paragraphs(page, id, id)))
	}
	return on(page, "TR", cells.String())
}

// item is a list of one item.
func item(page, id int) string {
	return on(page, "L", on(page, "LI", on(page, "LBody", fmt.Sprint(id))))
}
