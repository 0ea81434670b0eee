package word

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"actieplan/internal/golden"
)

// TestRead reads what programs write for the same thing in several ways, and what is told
// beside the text.
func TestRead(t *testing.T) {
	golden.RunCases(t, "testdata/read.txt", func(t *testing.T, c golden.Case) string {
		var parts [][2]string
		for _, f := range c.Files {
			var xml strings.Builder
			for line := range strings.Lines(f.Text) {
				xml.WriteString(strings.TrimLeft(strings.TrimSuffix(line, "\n"), " "))
			}
			parts = append(parts, [2]string{f.Path, xml.String()})
		}
		doc, err := Read(packed(t, body(parts[0][1]), parts[1:]...))
		if err != nil {
			t.Fatal(err)
		}
		out := fmt.Sprintf("%q\n", TextOf(doc.Blocks))
		for _, note := range doc.Notes {
			out += "! " + note.Kind + ": " + strings.Join(strings.Fields(note.Text), " ") + "\n"
		}
		return out
	})
}

// TestSpaceInItalics: a space that a form is printed with is upright among italics, and as
// they are when it is read.
func TestSpaceInItalics(t *testing.T) {
	const italic = `<w:rPr><w:i/></w:rPr>`
	doc, err := Read(packed(t, body("<w:p><w:r>"+italic+"<w:t>op 3</w:t></w:r><w:r><w:t>\u00A0</w:t></w:r><w:r>"+italic+"<w:t>mei</w:t></w:r></w:p>")))
	if err != nil {
		t.Fatal(err)
	}
	if runs := doc.Blocks[0].(*Paragraph).Runs; len(runs) != 1 || runs[0].Text != "op 3 mei" || !runs[0].Italic {
		t.Errorf("%+v", runs)
	}
}

// TestStrict: a file that keeps to ISO/IEC 29500 strictly has other namespaces,
// relationships and units.
func TestStrict(t *testing.T) {
	const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
	doc, err := Read(zipped(t, map[string]string{
		"_rels/.rels": `<Relationships><Relationship Id="a" Type="` + strict + `/officeDocument" ` +
			`Target="/word/document.xml"/></Relationships>`,
		`word\_rels\document.xml.rels`: `<Relationships><Relationship Id="b" Type="` + strict + `/hyperlink" ` +
			`Target="https://x.be/" TargetMode="External"/></Relationships>`,
		`word\document.xml`: `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:r="` + strict + `" ` +
			`w:conformance="strict"><w:body><w:p><w:pPr><w:jc w:val="end"/><w:ind w:start="1cm"/></w:pPr>` +
			`<w:hyperlink r:id="b"><w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t>zie</w:t></w:r></w:hyperlink></w:p></w:body></w:document>`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Blocks[0].(*Paragraph)
	if want := (Run{Text: "zie", Bold: true, Link: "https://x.be/"}); p.Align != "right" || p.Left != 566 || len(p.Runs) != 1 || p.Runs[0] != want {
		t.Errorf("%+v", p)
	}
}

// TestInsertedFile: a Word file within another is told apart.
func TestInsertedFile(t *testing.T) {
	inner := string(packed(t, body(`<w:p><w:r><w:t>bijlage</w:t></w:r></w:p>`)))
	doc, err := Read(packed(t, body(`<w:altChunk r:id="rId0"/>`), [2]string{"aFChunk", inner}))
	if err != nil || TextOf(doc.Blocks) != "" || len(doc.Notes) != 1 || doc.Notes[0].Text != "bijlage" {
		t.Errorf("error %v, %+v", err, doc)
	}
}

// TestDecoration: of a picture that the file calls decoration, the name is known.
func TestDecoration(t *testing.T) {
	const picture = `<w:r><w:drawing><wp:inline><wp:docPr name="wat"><adec:decorative val="%d"/></wp:docPr><pic:pic/></wp:inline></w:drawing></w:r>`
	document, err := Read(packed(t, body("<w:p>"+fmt.Sprintf(picture, 1)+fmt.Sprintf(picture, 0)+"</w:p>")))
	if err != nil || len(document.Notes) != 2 || document.Notes[0].Name != "wat" || document.Notes[1].Name != "" {
		t.Errorf("error %v, notes %v", err, document.Notes)
	}
}

// TestBesideBookmark: whether the text of a paragraph stands beside its bookmark, and
// nothing says that someone typed it.
func TestBesideBookmark(t *testing.T) {
	const empty, text = `<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>`, `<w:r><w:t>…</w:t></w:r>`
	const around = `<w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>…</w:t></w:r><w:bookmarkEnd w:id="1"/>`
	control := func(properties, inner string) string {
		return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + inner + "</w:sdtContent></w:sdt>"
	}
	for xml, want := range map[string]bool{
		text: false, around: false, empty + text: true,
		control("<w:alias/>", empty+text):                                               true,
		`<w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="2"/>` + around:      false,
		control("<w:alias/>", around):                                                   false,
		control(`<w:placeholder><w:docPart w:val="ap_a"/></w:placeholder>`, empty+text): false,
	} {
		doc, err := Read(packed(t, body("<w:p>"+xml+"</w:p>")))
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Blocks[0].(*Paragraph).Beside; got != want {
			t.Errorf("%s: %v", xml, got)
		}
	}
}

// TestBookmarks: which bookmark runs through each paragraph.
func TestBookmarks(t *testing.T) {
	start := func(id, name string) string {
		return `<w:bookmarkStart w:id="` + id + `" w:name="` + name + `"/>`
	}
	end := func(id string) string { return `<w:bookmarkEnd w:id="` + id + `"/>` }
	const text = "<w:r><w:t>x</w:t></w:r>"
	p := func(inner string) string { return "<w:p>" + inner + "</w:p>" }
	for _, test := range []struct{ name, xml, want string }{
		{"none", p(text) + p(text), "- -"},
		{"within a paragraph", p(start("1", "a")+text+end("1")) + p(""), "a -"},
		{"over paragraphs, with an empty one", p(text+start("1", "a")) + p("") + p(text+end("1")) + p(""), "a a a -"},
		{"between paragraphs", start("1", "a") + p(text) + end("1") + p(text), "a -"},
		{"one of Word", p(start("1", "_GoBack")+text) + p(text), "- -"},
		{"one within another", p(start("1", "a")) + p(start("2", "b")+end("2")) + p(end("1")) + p(""), "a b a -"},
		{"one that begins in another and ends behind it", p(start("1", "a")) + p(start("2", "b")+end("1")) + p("") + p(end("2")) + p(""), "a b b b -"},
		{"one that begins twice", p(start("1", "a")) + p("") + p(start("2", "a")+end("2")) + p(""), "a a a -"},
		{"an end without a beginning", p(end("1")) + p(start("1", "a")), "- a"},
		{"in a table", "<w:tbl>" + start("1", "a") + "<w:tr><w:tc>" + p(text) + "</w:tc>" + end("1") + "</w:tr></w:tbl>" + p(""), "a -"},
	} {
		doc, err := Read(packed(t, body(test.xml)))
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		var got []string
		note := func(blocks []Block) {
			for _, block := range blocks {
				if p, is := block.(*Paragraph); is {
					got = append(got, cmp.Or(p.Within, "-"))
				}
			}
		}
		for _, block := range doc.Blocks {
			if table, is := block.(*Table); is {
				note(table.Rows[0][0].Blocks)
			}
			note([]Block{block})
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestTables: cells that are merged, left out or wrapped, as rows of texts; "." is a
// place that a cell above or beside covers.
func TestTables(t *testing.T) {
	cell := func(properties, text string) string {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>"
	}
	restart, goesOn := `<w:vMerge w:val="restart"/>`, "<w:vMerge/>"
	for _, test := range []struct{ name, xml, want string }{
		{
			"merged across",
			"<w:tr>" + cell(`<w:gridSpan w:val="2"/>`, "a") + cell("", "b") + "</w:tr><w:tr>" + cell("", "c") + cell("", "d") + cell("", "e") + "</w:tr>",
			"a . b / c d e",
		},
		{
			"the edge of a cell moved to the left, and one merged",
			"<w:tr>" + cell(`<w:gridSpan w:val="2"/>`, "a") + cell("", "b") + cell("", "c") + "</w:tr>" +
				"<w:tr>" + cell("", "d") + cell(`<w:gridSpan w:val="2"/>`, "e") + cell("", "f") + "</w:tr>" +
				"<w:tr>" + cell(`<w:gridSpan w:val="2"/>`, "g") + cell(`<w:gridSpan w:val="2"/>`, "h") + "</w:tr>",
			"a b c / d e f / g h .",
		},
		{
			"the edge of a row moved to the right",
			"<w:tr>" + cell(`<w:gridSpan w:val="2"/>`, "a") + cell("", "b") + "</w:tr>" +
				`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>` + cell("", "c") + cell("", "d") + "</w:tr>",
			"a b / c d",
		},
		{"merged down", "<w:tr>" + cell(restart, "a") + cell("", "b") + "</w:tr><w:tr>" + cell(goesOn, "") + cell("", "c") + "</w:tr>", "a b / . c"},
		{"text in a cell that is covered", "<w:tr>" + cell(restart, "a") + "</w:tr><w:tr>" + cell(goesOn, "rest") + "</w:tr>", "a+rest / ."},
		{"merged down from nothing", "<w:tr>" + cell(goesOn, "a") + "</w:tr>", "a"},
		{"merged across as Word of old did", "<w:tr>" + cell(`<w:hMerge w:val="restart"/>`, "a") + cell("<w:hMerge/>", "rest") + "</w:tr>", "a+rest ."},
		{"a row that begins further on",
			`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>` + cell("", "b") + "</w:tr><w:tr>" + cell("", "c") + cell("", "d") + "</w:tr>", ". b / c d"},
		{"controls around all",
			"<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + cell("", "a") + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>", "a"},
		{"a row and a cell that were deleted",
			"<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "a") + "</w:tr><w:tr>" + cell("<w:cellDel/>", "b") + cell("", "c") + "</w:tr>", "c"},
		{"three within each other",
			"<w:tr><w:tc><w:tbl><w:tr><w:tc><w:tbl><w:tr>" + cell("", "binnenin") + "</w:tr></w:tbl></w:tc></w:tr></w:tbl></w:tc></w:tr>", "binnenin"},
		{"as many columns as nobody has", "<w:tr>" + cell(`<w:gridSpan w:val="2000000000"/>`, "a") + "</w:tr>", "a"},
	} {
		doc, err := Read(packed(t, body("<w:tbl><w:tblPr/><w:tblGrid/>"+test.xml+"</w:tbl>")))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var rows []string
		for _, row := range doc.Blocks[0].(*Table).Rows {
			var cells []string
			for _, c := range row {
				if c == nil {
					cells = append(cells, ".")
				} else {
					cells = append(cells, strings.ReplaceAll(c.Text(), "\n", "+"))
				}
			}
			rows = append(rows, strings.Join(cells, " "))
		}
		if got := strings.Join(rows, " / "); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestFurniture: the headers and footers of all pages, each text once.
func TestFurniture(t *testing.T) {
	part := func(kind, text string) [2]string {
		return [2]string{kind, "<w:x><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:x>"}
	}
	doc, err := Read(packed(t, body(""),
		part("header", "een"), part("header", "een"), part("header", "twee"), part("header", "中文\u200Bplan"),
		part("footer", "onder"), part("footer", "")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range append(doc.Headers, doc.Footers...) {
		got = append(got, f.Text())
	}
	if strings.Join(got, ", ") != "een, twee, 中文plan, onder" || len(doc.Footers) != 1 {
		t.Errorf("%q", got)
	}
}

// TestLooksOfFurniture: a header keeps its looks, and text outside of its paragraphs.
func TestLooksOfFurniture(t *testing.T) {
	header := func(inner string) [2]string { return [2]string{"header", "<w:x>" + inner + "</w:x>"} }
	doc, err := Read(packed(t, body(""),
		header("<w:p><w:r><w:t>Plan van </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Noord</w:t></w:r></w:p><w:p><w:r><w:t>2026</w:t></w:r></w:p>"),
		header("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in een vak</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>")))
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Headers) != 2 || doc.Headers[0].Text() != "Plan van Noord 2026" || doc.Headers[1].Text() != "in een vak" {
		t.Fatalf("%+v", doc.Headers)
	}
	if runs := doc.Headers[0].Runs; len(runs) != 4 || runs[0].Italic || !runs[1].Italic || runs[1].Text != "Noord" {
		t.Errorf("%+v", runs)
	}
}

// TestLibreOffice: what LibreOffice saves otherwise than Word: places within a link, page
// breaks, and the levels of paragraphs that go on in an item.
func TestLibreOffice(t *testing.T) {
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	doc, err := Read(packed(t, body(
		"<w:p>"+field("begin")+`<w:r><w:instrText> HYPERLINK "https://voorbeeld.be/a?b=1" \l "plaats"</w:instrText></w:r>`+field("separate")+
			"<w:r><w:t>link</w:t></w:r>"+field("end")+"</w:p>"+
			`<w:p><w:r><w:t>onderaan</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>bovenaan</w:t></w:r></w:p>`+
			`<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>ook bovenaan</w:t></w:r></w:p><w:p><w:r><w:t>lager</w:t></w:r></w:p>`+
			`<w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="0"/></w:numPr><w:ind w:left="640"/></w:pPr><w:r><w:t>vervolg</w:t></w:r></w:p>`)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, block := range doc.Blocks {
		p := block.(*Paragraph)
		got = append(got, strings.TrimSpace(fmt.Sprintln(p.Text(), p.NewPage, p.Runs[0].Link, p.GoesOn, p.GoesOnAt)))
	}
	want := "link false https://voorbeeld.be/a?b=1#plaats false 0|onderaan false  false 0|bovenaan true  false 0|" +
		"ook bovenaan true  false 0|lager false  false 0|vervolg false  true 2"
	if all := strings.Join(got, "|"); all != want {
		t.Errorf("%s\nwant %s", all, want)
	}
}

// TestLinks: the address that a field leads to, as Word and other programs write it.
func TestLinks(t *testing.T) {
	for instruction, want := range map[string]string{
		` HYPERLINK "https://x.be/a b" \o "uitleg" `: "https://x.be/a b",
		`hyperlink https://x.be/ `:                   "https://x.be/",
		` HYPERLINK "https://x.be/" \l "deel"`:       "https://x.be/#deel",
		` HYPERLINK \l "deel"`:                       "",
		` HYPERLINK `:                                "",
		` DATE `:                                     "",
	} {
		if got := linkOf(instruction); got != want {
			t.Errorf("%s: %q, want %q", instruction, got, want)
		}
	}
	doc, err := Read(packed(t, body(`<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://x.be/&quot; "><w:r><w:t>zie</w:t></w:r></w:fldSimple></w:p>`)))
	if err != nil {
		t.Fatal(err)
	}
	if run := doc.Blocks[0].(*Paragraph).Runs[0]; run.Link != "https://x.be/" || run.Text != "zie" {
		t.Errorf("%+v", run)
	}
	doc, err = Read(zipped(t, map[string]string{
		"word/document.xml":            body(`<w:p><w:hyperlink r:id="a"><w:r><w:t>zie fiche</w:t></w:r></w:hyperlink></w:p>`),
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Type="x/hyperlink" Target="#fiche" TargetMode="External"/></Relationships>`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	if run := doc.Blocks[0].(*Paragraph).Runs[0]; run.Link != "" || run.Text != "zie fiche" {
		t.Errorf("a place in the document: %+v", run)
	}
}

// TestContents: the words of an entry of the contents stand apart as they do in the file.
func TestContents(t *testing.T) {
	const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	const entry = `<w:r><w:t>Nieuw </w:t></w:r>` +
		`<w:hyperlink w:anchor="a"><w:r><w:t>Deel</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>4</w:t></w:r></w:hyperlink>`
	doc, err := Read(packed(t, body("<w:p>"+begin+entry+`<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)))
	if err != nil || len(doc.Contents) != 1 || strings.Join(strings.Fields(doc.Contents[0]), " ") != "Nieuw Deel 4" {
		t.Errorf("error %v, %q", err, doc.Contents)
	}
}

// TestBoundData: a control that shows its placeholder has what the data that it is bound to
// say, as Word shows it; other text than these say is told.
func TestBoundData(t *testing.T) {
	const control = `<w:sdt><w:sdtPr><w:alias w:val="Vak"/>%s<w:dataBinding w:xpath="/ns0:plan[1]/ns0:rij[2]/ns0:naam[1]"/>%s</w:sdtPr>` +
		`<w:sdtContent><w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>%s</w:t></w:r></w:p></w:sdtContent></w:sdt>`
	const data = `<plan xmlns="urn:x"><naam>a</naam><rij><naam>b</naam></rij> <rij><naam>%s</naam></rij></plan>`
	const list = `<w:dropDownList><w:listItem w:displayText="Ouderen" w:value="2"/></w:dropDownList>`
	for _, test := range []struct{ asked, kind, shown, value, text, told string }{
		{"<w:showingPlcHdr/>", "<w:text/>", "Klik hier", "Jan", "Jan", ""},
		{"<w:showingPlcHdr/>", "<w:text/>", "[naam]", "", "", ""},
		{"<w:showingPlcHdr/>", list, "Kies", "2", "Ouderen", ""},
		{"", "<w:text/>", "Jan", "Jan", "Jan", ""},
		{"", "<w:text/>", "Jan", "", "Jan", ""},
		{"", "<w:text/>", "Jan", "Piet", "Jan", "Piet"},
		{"", list, "Ouderen", "3", "Ouderen", ""},
	} {
		doc, err := Read(zipped(t, map[string]string{
			"word/document.xml":            body(fmt.Sprintf(control, test.asked, test.kind, test.shown)),
			"word/_rels/document.xml.rels": `<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>`,
			"word/styles.xml":              `<w:styles><w:style w:styleId="PlaceholderText"><w:name w:val="placeholder text"/></w:style></w:styles>`,
			"customXml/item1.xml":          fmt.Sprintf(data, test.value),
		}))
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		for _, note := range doc.Notes {
			told += note.Text
		}
		if text := strings.TrimSpace(TextOf(doc.Blocks)); text != test.text || told != test.told {
			t.Errorf("%+v: %q, told %q", test, text, told)
		}
	}
}

// TestLeftLook: text that a program put in controls, and left the look and the mark of a
// placeholder on, is read where controls of one name show several texts, as no blank form's do.
func TestLeftLook(t *testing.T) {
	const control = `<w:sdt><w:sdtPr><w:alias w:val="Naam"/><w:tag w:val="naam"/><w:showingPlcHdr/></w:sdtPr>` +
		`<w:sdtContent><w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>%s</w:t></w:r></w:p></w:sdtContent></w:sdt>`
	for shown, want := range map[string]string{
		"Typ hier|Typ hier": " told ",
		"…|…|Jan":           "Jan told ",
		"Jan|Piet|Naam":     "Jan Piet told ",
		"Jan|Jan|Piet":      "Piet told Jan Jan",
		"Typ hier":          " told ",
		"Typ hier|zonder":   "zonder told ",
		"zonder":            " told zonder",
		"zonder|zonder 2":   "zonder zonder 2 told ",
	} {
		inner := ""
		for text := range strings.SplitSeq(shown, "|") {
			inner += fmt.Sprintf(control, text)
		}
		inner = strings.ReplaceAll(inner, `<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>zonder`, `<w:t>zonder`)
		doc, err := Read(zipped(t, map[string]string{
			"word/document.xml":            body(inner),
			"word/_rels/document.xml.rels": `<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>`,
			"word/styles.xml":              `<w:styles><w:style w:styleId="PlaceholderText"><w:name w:val="placeholder text"/></w:style></w:styles>`,
		}))
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, note := range doc.Notes {
			told = append(told, note.Text)
		}
		if got := strings.Join(strings.Fields(TextOf(doc.Blocks)), " ") + " told " + strings.Join(told, " "); got != want {
			t.Errorf("%s: %q, want %q", shown, got, want)
		}
	}
}
