package word

import (
	"fmt"
	"strings"
	"testing"
)

// TestLists: the lists of several programs, as the markers of their items; a bullet is •.
func TestLists(t *testing.T) {
	numbering := [2]string{"numbering", `<w:numbering>
		<w:abstractNum w:abstractNumId="0">
			<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
			<w:lvl w:ilvl="1">
				<w:pStyle w:val="Tweede"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>
			</w:lvl>
		</w:abstractNum>
		<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lijst"/></w:abstractNum>
		<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0">
			<w:start w:val="2000000000"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/>
		</w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">
			<w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:pPr><w:ind w:start="36pt"/></w:pPr>
		</w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="4">
			<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Stap %1:"/></w:lvl>
			<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2."/></w:lvl>
		</w:abstractNum>
		<w:abstractNum w:abstractNumId="6">
			<w:lvl w:ilvl="0"><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1."/></w:lvl>
		</w:abstractNum>
		<w:abstractNum w:abstractNumId="7">
			<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="3.%1"/></w:lvl>
		</w:abstractNum>
		<w:abstractNum w:abstractNumId="8">
			<w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val="Let op:"/></w:lvl>
		</w:abstractNum>
		<w:abstractNum w:abstractNumId="9">
			<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
			<w:lvl w:ilvl="1">
				<w:numFmt w:val="lowerLetter"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%2)"/>
			</w:lvl>
			<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
		</w:abstractNum>
		<w:abstractNum w:abstractNumId="10">
			<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl>
			<w:lvl w:ilvl="1">
				<w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0FB;"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>
			</w:lvl>
			<w:lvl w:ilvl="2">
				<w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0FC;"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>
			</w:lvl>
		</w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
		<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>
		<w:num w:numId="10"><w:abstractNumId w:val="10"/></w:num>
		<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
		<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
		<w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>
		<w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num>
		<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>
		<w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>
	</w:numbering>`}
	styles := [2]string{"styles", `<w:styles>
		<w:style w:type="numbering" w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="Eerste"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="Tweede"><w:basedOn w:val="Eerste"/></w:style>
		<w:style w:type="paragraph" w:styleId="Lijstopsomteken3">
			<w:name w:val="List Bullet 3"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>
		</w:style>
		<w:style w:type="paragraph" w:styleId="Eigen"><w:basedOn w:val="Lijstopsomteken3"/></w:style>
	</w:styles>`}
	item := func(properties string) string {
		return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
	}
	deletedIn := func(id string) string {
		return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="` + id + `"/></w:numPr><w:rPr><w:del/></w:rPr>`
	}
	number := func(id string) string {
		return item(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="` + id + `"/></w:numPr>`)
	}
	at := func(level, id string) string {
		return item(`<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + id + `"/></w:numPr>`)
	}
	styled := func(id string) string { return item(`<w:pStyle w:val="` + id + `"/>`) }
	const secondLevel = `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>`
	for _, test := range []struct{ name, xml, want string }{
		{"numbers", number("1") + number("1"), "1. 2."},
		{"a definition by its style", number("2") + number("2"), "1. 2."},
		{"an item whose end was deleted goes on in the next", number("1") + item(deletedIn("1")) + number("1"), "1. 2."},
		{"an item whose end was deleted is the last", number("1") + item(deletedIn("1")), "1. 2."},
		{"a style, and one at a level", styled("Eerste") + styled("Tweede") + styled("Eerste"), "1. a) 2."},
		{
			"taken out of the list of its style",
			item(`<w:pStyle w:val="Eerste"/><w:numPr><w:numId w:val="0"/></w:numPr>`),
			"-",
		},
		{"a list that is not there", number("77"), "-"},
		{"bullets", number("4"), "•720"},
		{
			"Word's own style for items within others",
			styled("Eigen") + item(`<w:pStyle w:val="Eigen"/><w:numPr><w:numId w:val="4"/></w:numPr>`),
			"  •720 •720",
		},
		{
			"numbers with a nought, with own figures, and words alone",
			number("6") + number("7") + number("8"),
			"“01. x” “3.1 x” “Let op: x”",
		},
		{
			"numbers with words, and of two levels",
			number("5") + number("5") + item(secondLevel),
			"“Stap I: x” “Stap II: x” “II.a. x”",
		},
		{"a level that counts on, and one in figures", at("0", "9") + at("1", "9") + at("0", "9") + at("1", "9") + at("2", "9"), "I. a) II. b) “2.1 x”"},
		{"bullets that say something of the item", at("0", "10") + at("1", "10") + at("2", "10"), "•0 +  •0 ✗   •0"},
	} {
		doc, err := Read(packed(t, body(test.xml), numbering, styles))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var got []string
		for _, block := range doc.Blocks {
			p := block.(*Paragraph)
			switch {
			case p.List == nil && p.Text() != "x":
				got = append(got, "“"+p.Text()+"”")
			case p.List == nil:
				got = append(got, "-")
			case p.List.Marker == "":
				got = append(got, fmt.Sprintf("%*s•%d", p.List.Level, "", p.Left)+strings.TrimSuffix(" "+p.Text(), " x"))
			default:
				got = append(got, p.List.Marker)
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	if doc, err := Read(packed(t, body(number("3")), numbering)); err != nil || len(doc.Blocks[0].(*Paragraph).List.Marker) > 100 {
		t.Errorf("a number that is too high: %v", err)
	}
}

// TestCountedHeadings: the number that Word counts before a heading is kept beside it;
// words that it counts with are of its text.
func TestCountedHeadings(t *testing.T) {
	numbering := [2]string{"numbering", `<w:numbering>
		<w:abstractNum w:abstractNumId="0">
			<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
			<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
			<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="Doel %3 –"/></w:lvl>
		</w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
	</w:numbering>`}
	heading := func(level, numID string) string {
		return `<w:p><w:pPr><w:outlineLvl w:val="` + level + `"/><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + numID +
			`"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
	}
	doc, err := Read(packed(t, body(heading("0", "1")+heading("1", "1")+heading("1", "1")+heading("2", "1")+heading("0", "0")), numbering))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, block := range doc.Blocks {
		p := block.(*Paragraph)
		got = append(got, p.Counted+"|"+p.Text())
		if p.List != nil {
			t.Errorf("%q is an item", p.Text())
		}
	}
	if all := strings.Join(got, " "); all != "1.|x 1.1.|x 1.2.|x |Doel 1 – x |x" {
		t.Errorf("headings %q", all)
	}
}

// TestBodyText: a paragraph or a style that says that it is body text is no heading,
// whatever its style is based on.
func TestBodyText(t *testing.T) {
	styles := [2]string{"styles", `<w:styles><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Tekst"><w:name w:val="Tekst"/><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style></w:styles>`}
	p := func(style, own string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + own + `</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
	}
	doc, err := Read(packed(t, body(p("Kop1", "")+p("Kop1", `<w:outlineLvl w:val="9"/>`)+p("Tekst", "")), styles))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{1, 0, 0} {
		if got := doc.Blocks[i].(*Paragraph).Level; got != want {
			t.Errorf("paragraph %d: level %d, want %d", i+1, got, want)
		}
	}
}
