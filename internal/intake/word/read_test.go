package word

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
)

// TestRead reads what programs write for the same thing in several ways.
func TestRead(t *testing.T) {
	for _, test := range []struct{ name, xml, want string }{
		{"text", `<w:p><w:r><w:t>Een </w:t></w:r><w:r><w:t>tekst</w:t></w:r></w:p>`, "Een tekst"},
		{"tab and break", `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`, "a\tb\nc"},
		{"a page break is no text", `<w:p><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>`, "a"},
		{"a page or a column that ends within a text", `<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r><w:r><w:br w:type="column"/></w:r><w:r><w:t> c</w:t></w:r></w:p>`, "a\nb\nc"},
		{"a page that ends before a text of two runs", `<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>`, "ab"},
		{"figures above and below the line", `<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>-3</w:t></w:r>` +
			`<w:r><w:t> CO</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r></w:p>`, "10⁻³ CO₂"},
		{"letters above the line", `<w:p><w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>ste</w:t></w:r></w:p>`, "1ste"},
		{"fraction and root", `<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>+</m:t></m:r>` +
			`<m:rad><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:r><m:t>a+b</m:t></m:r></m:e></m:rad></m:oMath></w:p>`, "1/2+³√(a+b)"},
		{"power and index", `<w:p><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>` +
			`<m:sSub><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sub><m:r><m:t>i+1</m:t></m:r></m:sub></m:sSub></m:oMath></w:p>`, "x²y_(i+1)"},
		{"brackets", `<w:p><m:oMath><m:r><m:t>2</m:t></m:r><m:d><m:e><m:r><m:t>a+b</m:t></m:r></m:e></m:d><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>` +
			`<m:e><m:r><m:t>c</m:t></m:r></m:e><m:e><m:r><m:t>d</m:t></m:r></m:e></m:d><m:sSup><m:e><m:d><m:e><m:r><m:t>e+f</m:t></m:r></m:e></m:d></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>`, "2(a+b)[c|d(e+f)²"},
		{"sum and integral", `<w:p><m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>x</m:t></m:r></m:e></m:nary>` +
			`<m:nary><m:sub/><m:sup/><m:e><m:r><m:t>y</m:t></m:r></m:e></m:nary></m:oMath></w:p>`, "∑_(i=1)^nx∫y"},
		{"soft hyphen", "<w:p><w:r><w:t>zorg\u00ADraad</w:t><w:softHyphen/></w:r></w:p>", "zorgraad"},
		{"inserted and deleted", `<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del></w:p>`, "nieuw"},
		{"moved", `<w:p><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>hier</w:t></w:r></w:moveTo></w:p>`, "hier"},
		{"placeholder", `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik hier</w:t></w:r></w:sdtContent></w:sdt></w:p>`, ""},
		{"control", `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>ja</w:t></w:r></w:p></w:sdtContent></w:sdt>`, "ja"},
		{"check box of Word", `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "☒"},
		{"check box of old", `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>` +
			`<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "☒"},
		{"choice of old", `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="ja"/><w:listEntry w:val="nee"/></w:ddList></w:ffData></w:fldChar></w:r>` +
			`<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "nee"},
		{"choice of old as it began", `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="ja"/><w:listEntry w:val="nee"/></w:ddList></w:ffData></w:fldChar></w:r>` +
			`<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "ja"},
		{"button", `<w:p><w:r><w:t xml:space="preserve">een </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON  NoMacro [twee </w:instrText></w:r><w:r><w:instrText>drie] </w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="GOTOBUTTON doel vier"/></w:p>`, "een [twee drie]vier"},
		{"field that does not end", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>een</w:t></w:r></w:p><w:p><w:r><w:t>twee</w:t></w:r></w:p>`, "een\ntwee"},
		{"field within an instruction", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD x</w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>weg</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
			`<w:r><w:t>ja</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "ja"},
		{"check box whose sign was typed over", `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "☒"},
		{"check box with other signs", `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="00FE"/><w14:uncheckedState w14:val="2612"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>` +
			`<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>+</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "☐☒"},
		{"check box of Wingdings", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>`, "☐"},
		{"contents", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
			`<w:r><w:t>Instructies</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, ""},
		{"field", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
			`<w:r><w:t>3 mei</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "3 mei"},
		{"end of a paragraph deleted", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>een </w:t></w:r></w:p><w:p><w:r><w:t>zin</w:t></w:r></w:p>`, "een zin"},
		{"a table of which all rows were deleted", `<w:p><w:r><w:t>een</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>weg</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, "een"},
		{"smart tag and simple field", `<w:p><w:smartTag><w:r><w:t>Gent</w:t></w:r></w:smartTag><w:fldSimple w:instr=" DATE "><w:r><w:t> 2026</w:t></w:r></w:fldSimple></w:p>`, "Gent 2026"},
		{"link within the document", `<w:p><w:hyperlink w:anchor="x"><w:r><w:t>zie fiche</w:t></w:r></w:hyperlink></w:p>`, "zie fiche"},
		{"no-break hyphen and tabs", `<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r></w:p>`, "a\u2011b\tc"},
		{"right to left", `<w:p><w:pPr><w:bidi/></w:pPr><w:bdo w:val="rtl"><w:r><w:rPr><w:rtl/></w:rPr><w:t>سلام</w:t></w:r></w:bdo></w:p>`, "سلام"},
		{"formula", `<w:p><m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara></w:p>`, "a+b"},
		{"text with a gloss", `<w:p><w:r><w:ruby><w:rt><w:r><w:t>b</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, "ab"},
		{"frame", `<w:p><w:pPr><w:framePr/></w:pPr><w:r><w:t>kader</w:t></w:r></w:p>`, "kader"},
		{"arrow of Word", `<w:p><w:r><w:t>a </w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>`, "a →"},
		{"arrow of LibreOffice", "<w:p><w:r><w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr><w:t>a \uf0e0</w:t></w:r></w:p>", "a →"},
		{"signs of Outlook", `<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>à J</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t xml:space="preserve"> m</w:t></w:r></w:p>`, "→ ☺ μ"},
		{"text in a font for signs", `<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>Jan</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t xml:space="preserve"> 12</w:t></w:r></w:p>`, "Jan 12"},
		{"signs of Wingdings and Wingdings 2", `<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F050"/><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>`, "✓☒☐☒"},
		{"sign of Symbol", `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>`, "≥"},
		{"emoji of Word", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "😀"},
		{"emoji of Word, without another", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:char="1F600"/></mc:Choice></mc:AlternateContent></w:r></w:p>`, "😀"},
		{"label within a check box", `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐ Ja</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "☐ Ja"},
		{"cover page", `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Onze zone</w:t></w:r></w:p></w:sdtContent></w:sdt>`, "Onze zone"},
		{"contents of Word", `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Inhoud</w:t></w:r></w:p></w:sdtContent></w:sdt>`, ""},
		{"something that is not known", `<w:nieuw><w:p><w:nieuw><w:r><w:t>a</w:t></w:r></w:nieuw></w:p></w:nieuw>`, "a"},
		{"one of two alternatives", `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>een</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twee</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`, "een"},
	} {
		doc, err := Read(packed(t, body(test.xml)))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := TextOf(doc.Blocks); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestStrict: a file that keeps to ISO/IEC 29500 strictly has other namespaces,
// relationships and units.
func TestStrict(t *testing.T) {
	const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
	doc, err := Read(zipped(t, map[string]string{
		"_rels/.rels":                  `<Relationships><Relationship Id="a" Type="` + strict + `/officeDocument" Target="/word/document.xml"/></Relationships>`,
		`word\_rels\document.xml.rels`: `<Relationships><Relationship Id="b" Type="` + strict + `/hyperlink" Target="https://x.be/" TargetMode="External"/></Relationships>`,
		`word\document.xml`: `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:r="` + strict + `" w:conformance="strict"><w:body><w:p><w:pPr><w:jc w:val="end"/>` +
			`<w:ind w:start="1cm"/></w:pPr><w:hyperlink r:id="b"><w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t>zie</w:t></w:r></w:hyperlink></w:p></w:body></w:document>`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Blocks[0].(*Paragraph)
	if want := (Run{Text: "zie", Bold: true, Link: "https://x.be/"}); p.Align != "right" || p.Left != 566 || len(p.Runs) != 1 || p.Runs[0] != want {
		t.Errorf("%+v", p)
	}
}

// TestBeside: what is no running text is told apart, once each, and does not come into
// the text.
func TestBeside(t *testing.T) {
	styles := [2]string{"styles", `<w:styles><w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`}
	for _, test := range []struct {
		name, xml, text string
		notes           []string
		others          [][2]string
	}{
		{"hidden", `<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>`, "a", []string{"verborgen tekst: geheim"}, nil},
		{"hidden by its style", `<w:p><w:r><w:rPr><w:rStyle w:val="Weg"/></w:rPr><w:t>geheim</w:t></w:r></w:p>`, "", []string{"verborgen tekst: geheim"}, [][2]string{styles}},
		{"shown though its style is hidden", `<w:p><w:r><w:rPr><w:rStyle w:val="Weg"/><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>`, "a", nil, [][2]string{styles}},
		{"struck out", `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>toch </w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>niet</w:t></w:r></w:p>`, "", []string{"doorgehaalde tekst: toch niet"}, nil},
		{"capitals", `<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Zone</w:t></w:r></w:p>`, "Zone", nil, nil},
		{"footnote", `<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`, "a", []string{"voetnoot: bron"},
			[][2]string{{"footnotes", `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>bron</w:t></w:r></w:p></w:footnote></w:footnotes>`}}},
		{"comment without a reference", `<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>a</w:t></w:r></w:p>`, "a", []string{"opmerking: nakijken"},
			[][2]string{{"comments", `<w:comments><w:comment w:id="1"><w:p><w:r><w:t>nakijken</w:t></w:r></w:p></w:comment></w:comments>`}}},
		{"footnote of deleted text", `<w:p><w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del></w:p>`, "", nil,
			[][2]string{{"footnotes", `<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>bron</w:t></w:r></w:p></w:footnote></w:footnotes>`}}},
		{"text box and what stands for it", `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wps:txbx><w:txbxContent><w:p><w:r><w:t>kader</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>kader</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "", []string{"tekstvak of tekening: kader"}, nil},
		{"text box within a text box", `<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>buiten</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>binnen</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>`, "", []string{"tekstvak of tekening: buiten binnen"}, nil},
		{"watermark", `<w:p><w:r><w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r></w:p>`, "", []string{"tekstvak of tekening: CONCEPT"}, nil},
		{"diagram", `<w:p><w:r><w:drawing><dgm:relIds r:dm="rId0"/></w:drawing></w:r></w:p>`, "", []string{"tekstvak of tekening: stap een"},
			[][2]string{{"diagramData", `<dgm:dataModel><a:p><a:r><a:t>stap een</a:t></a:r></a:p></dgm:dataModel>`}}},
		{"chart", `<w:p><w:r><w:drawing><c:chart r:id="rId0"/></w:drawing></w:r></w:p>`, "", []string{"tekstvak of tekening: 2025 17"},
			[][2]string{{"chart", `<c:chartSpace><c:v>2025</c:v><c:v>17</c:v></c:chartSpace>`}}},
		{"picture", `<w:p><w:r><w:drawing><wp:anchor><wp:docPr descr="een foto"/><pic:pic/></wp:anchor></w:drawing></w:r></w:p>`, "", []string{"afbeelding: een foto"}, nil},
		{"drawing without text", `<w:p><w:r><w:t>x</w:t><w:drawing><wp:inline><wp:docPr descr="een pijl"/><wps:wsp/></wp:inline></w:drawing><w:pict><v:line/></w:pict></w:r></w:p>`, "x",
			[]string{"tekening: een pijl", "tekening: "}, nil},
		{"line from margin to margin", `<w:p><w:r><w:t>x</w:t><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>`, "x", nil, nil},
		{"embedded file", `<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`, "", []string{"ingesloten bestand: Excel.Sheet.12"}, nil},
		{"matrix", `<w:p><m:oMath><m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>0</m:t></m:r></m:e></m:mr></m:m></m:oMath></w:p>`, "10", []string{"formule van meer dan één regel: 10"}, nil},
		{"inserted page", `<w:altChunk r:id="rId0"/>`, "", []string{"ingevoegd document: van het web"}, [][2]string{{"aFChunk", `<html><style>p{}</style><p>van het <b>web</b></p></html>`}}},
		{"inserted file", `<w:altChunk r:id="rId0"/>`, "", []string{"ingevoegd document: bijlage"}, [][2]string{{"aFChunk", string(packed(t, body(`<w:p><w:r><w:t>bijlage</w:t></w:r></w:p>`)))}}},
		{"numbers that Word counts", `<w:p><w:fldSimple w:instr=" AUTONUM  \* Arabic "/><w:r><w:t xml:space="preserve"> een</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> listnum </w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>twee</w:t></w:r></w:p>`, " een\ntwee", []string{"nummer dat Word zelf telt (typ het in de tekst): AUTONUM", "nummer dat Word zelf telt (typ het in de tekst): LISTNUM"}, nil},
		{"sign of an unknown font", `<w:p><w:r><w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>`, "", []string{"teken dat alleen in het lettertype Webdings bestaat: F061"}, nil},
		{"placeholder that the file explains", `<w:p><w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="x"/></w:placeholder><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Typ hier</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "", nil,
			[][2]string{{"glossaryDocument", `<w:glossaryDocument><w:docParts><w:docPart><w:docPartPr><w:name w:val="x"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Typ hier</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`}}},
		{"answer that is marked as a placeholder", `<w:p><w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="x"/></w:placeholder><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Zone Noord</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "Zone Noord", nil,
			[][2]string{{"glossaryDocument", `<w:glossaryDocument><w:docParts><w:docPart><w:docPartPr><w:name w:val="x"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Typ hier</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`}}},
		{"placeholder by its style", `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="Tekstvantijdelijkeaanduiding"/></w:rPr><w:t>datum</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "", nil,
			[][2]string{{"styles", `<w:styles><w:style w:type="character" w:styleId="Tekstvantijdelijkeaanduiding"><w:name w:val="Placeholder Text"/></w:style></w:styles>`}}},
		{"placeholder of a cell", `<w:tbl><w:tr><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc><w:p><w:r><w:t>Klik hier</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt>` +
			`<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, "\na", []string{Unfilled + ": Klik hier"}, nil},
		{"placeholder that nothing explains", `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Klik hier</w:t></w:r></w:p></w:sdtContent></w:sdt>`, "", []string{Unfilled + ": Klik hier"}, nil},
	} {
		doc, err := Read(packed(t, body(test.xml), test.others...))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var notes []string
		for _, note := range doc.Notes {
			notes = append(notes, note.Kind+": "+strings.Join(strings.Fields(note.Text), " "))
		}
		if got := TextOf(doc.Blocks); got != test.text || fmt.Sprint(notes) != fmt.Sprint(test.notes) {
			t.Errorf("%s: text %q and notes %q, want %q and %q", test.name, got, notes, test.text, test.notes)
		}
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

// TestLists: the lists of several programs, as the markers of their items; a bullet is •.
func TestLists(t *testing.T) {
	levels := `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:pStyle w:val="Tweede"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>`
	numbering := [2]string{"numbering", `<w:numbering><w:abstractNum w:abstractNumId="0">` + levels + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lijst"/></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:pPr><w:ind w:start="36pt"/></w:pPr></w:lvl></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Stap %1:"/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>` +
		`<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num>` +
		`<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="3.%1"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>` +
		`<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val="Let op:"/></w:lvl></w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>`}
	styles := [2]string{"styles", `<w:styles><w:style w:type="numbering" w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Eerste"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Tweede"><w:basedOn w:val="Eerste"/></w:style></w:styles>`}
	item := func(properties string) string {
		return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
	}
	deletedIn := func(id string) string {
		return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="` + id + `"/></w:numPr><w:rPr><w:del/></w:rPr>`
	}
	number := func(id string) string {
		return item(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="` + id + `"/></w:numPr>`)
	}
	for _, test := range []struct{ name, xml, want string }{
		{"numbers", number("1") + number("1"), "1. 2."},
		{"a definition by its style", number("2") + number("2"), "1. 2."},
		{"an item whose end was deleted goes on in the next", number("1") + item(deletedIn("1")) + number("1"), "1. 2."},
		{"an item whose end was deleted is the last", number("1") + item(deletedIn("1")), "1. 2."},
		{"a style, and one at a level", item(`<w:pStyle w:val="Eerste"/>`) + item(`<w:pStyle w:val="Tweede"/>`) + item(`<w:pStyle w:val="Eerste"/>`), "1. a) 2."},
		{"taken out of the list of its style", item(`<w:pStyle w:val="Eerste"/><w:numPr><w:numId w:val="0"/></w:numPr>`), "-"},
		{"a list that is not there", number("77"), "-"},
		{"bullets", number("4"), "•720"},
		{"numbers with a nought, with own figures, and words alone", number("6") + number("7") + number("8"), "“01. x” “3.1 x” “Let op: x”"},
		{"numbers with words, and of two levels", number("5") + number("5") + item(`<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>`), "“Stap I: x” “Stap II: x” “II.a. x”"},
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
				got = append(got, fmt.Sprintf("•%d", p.Left))
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
	numbering := [2]string{"numbering", `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="Doel %3 –"/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`}
	heading := func(level, numID string) string {
		return `<w:p><w:pPr><w:outlineLvl w:val="` + level + `"/><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + numID + `"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
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
		{"merged across", "<w:tr>" + cell(`<w:gridSpan w:val="2"/>`, "a") + cell("", "b") + "</w:tr>", "a . b"},
		{"merged down", "<w:tr>" + cell(restart, "a") + cell("", "b") + "</w:tr><w:tr>" + cell(goesOn, "") + cell("", "c") + "</w:tr>", "a b / . c"},
		{"text in a cell that is covered", "<w:tr>" + cell(restart, "a") + "</w:tr><w:tr>" + cell(goesOn, "rest") + "</w:tr>", "a+rest / ."},
		{"merged down from nothing", "<w:tr>" + cell(goesOn, "a") + "</w:tr>", "a"},
		{"merged across as Word of old did", "<w:tr>" + cell(`<w:hMerge w:val="restart"/>`, "a") + cell("<w:hMerge/>", "rest") + "</w:tr>", "a+rest ."},
		{"a row that begins further on", `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>` + cell("", "b") + "</w:tr>", ". b"},
		{"controls around all", "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + cell("", "a") + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>", "a"},
		{"a row and a cell that were deleted", "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "a") + "</w:tr><w:tr>" + cell("<w:cellDel/>", "b") + cell("", "c") + "</w:tr>", "c"},
		{"three within each other", "<w:tr><w:tc><w:tbl><w:tr><w:tc><w:tbl><w:tr>" + cell("", "binnenin") + "</w:tr></w:tbl></w:tc></w:tr></w:tbl></w:tc></w:tr>", "binnenin"},
		{"as many columns as nobody has", "<w:tr>" + cell(`<w:gridSpan w:val="2000000000"/>`, "a") + "</w:tr>", "a" + strings.Repeat(" .", mostColumns-1)},
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
	doc, err := Read(packed(t, body(""), part("header", "een"), part("header", "een"), part("header", "twee"), part("footer", "onder"), part("footer", "")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range append(doc.Headers, doc.Footers...) {
		got = append(got, f.Text())
	}
	if strings.Join(got, ", ") != "een, twee, onder" || len(doc.Footers) != 1 {
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
}
