package docx

import (
	"fmt"
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// bodyOf writes sections and returns the blocks of the body.
func bodyOf(t *testing.T, s *sampleStyles, sections ...*document.Section) []*node {
	t.Helper()
	p := open(t, written(t, &layout.Pages{Document: &document.Document{
		Language: "nl-BE", Styles: s.Styles, Sections: sections,
	}}))
	return p.xml["word/document.xml"].children[0].children
}

func (n *node) child(path ...string) *node {
	for _, name := range path {
		var found *node
		for _, c := range n.children {
			if c.name == name {
				found = c
				break
			}
		}
		if found == nil {
			return nil
		}
		n = found
	}
	return n
}

// TestSectionEnds: a section ends in its last paragraph, or in a low one where that
// cannot be.
func TestSectionEnds(t *testing.T) {
	s := newSampleStyles()
	target := paragraph(s.heading, text("doel"))
	target.Anchor = "doel"
	entry := paragraph(s.entry, text("doel"), document.Run{Kind: document.Tab}, document.Run{
		Kind: document.PageReference, Anchor: "doel",
	})
	entry.Entry = &document.Entry{Contents: &document.Contents{Levels: 1}, Level: 1, Heading: target}
	table := &document.Table{
		Style: s.grid, Columns: []measure.Twips{1000},
		Rows: []*document.Row{{Cells: []*document.Cell{cellOf(paragraph(s.cell))}}},
	}
	plain := paragraph(s.normal, text("slot"))
	for _, c := range []struct {
		name   string
		blocks []document.Block
		first  string // elements of the body when the blocks are a first section
		last   string // and when they are the last
	}{
		{"paragraph", []document.Block{plain}, "w:p", "w:p"},
		{"table", []document.Block{table}, "w:tbl low", "w:tbl low"},
		{"contents", []document.Block{entry}, "w:sdt low", "w:sdt"},
		{"nothing", nil, "low", "low"},
		{"two tables", []document.Block{table, table, plain}, "w:tbl w:p w:tbl w:p", "w:tbl w:p w:tbl w:p"},
	} {
		for _, last := range []bool{false, true} {
			other := &document.Section{Page: s.landscape, Blocks: []document.Block{target}}
			sections := []*document.Section{{Page: s.portrait, Blocks: c.blocks}, other}
			want := c.first + " w:p w:sectPr"
			if last {
				sections[0], sections[1] = sections[1], sections[0]
				want = "w:p " + c.last + " w:sectPr"
			}
			var got []string
			sects := 0
			for _, n := range bodyOf(t, s, sections...) {
				name := n.name
				if spacing := n.child("w:pPr", "w:spacing"); spacing != nil && spacing.attributes["w:line"] == "2" {
					name = "low"
				}
				if n.child("w:pPr", "w:sectPr") != nil || n.name == "w:sectPr" {
					sects++
				}
				got = append(got, name)
			}
			if strings.Join(got, " ") != want || sects != 2 {
				t.Errorf("%s, last %v: %s with %d ends, want %s", c.name, last, got, sects, want)
			}
		}
	}
}

// TestLists: numbered lists count on their own, bullets share a definition, levels end at
// Word's ninth.
func TestLists(t *testing.T) {
	s := newSampleStyles()
	var blocks []document.Block
	add := func(list *document.List, level int, marker string) {
		p := paragraph(s.item, text("x"))
		look := s.Lists.Level(level)
		p.Item = &document.ListItem{List: list, Level: level, Marker: marker, Left: look.Left, Hanging: look.Hanging}
		blocks = append(blocks, p)
	}
	outer, inner := &document.List{
		Ordered: true, Start: 4, Delimiter: '.',
	}, &document.List{Ordered: true, Start: 1, Delimiter: ')'}
	add(outer, 0, "4.")
	add(inner, 1, "a)")
	add(inner, 1, "")
	add(outer, 0, "5.")
	for level := range 14 {
		add(&document.List{}, level, "•")
	}
	p := open(t, written(t, &layout.Pages{Document: &document.Document{Language: "nl-BE", Styles: s.Styles,
		Sections: []*document.Section{{Page: s.portrait, Blocks: blocks}}}}))
	var got []string
	for _, n := range p.xml["word/document.xml"].children[0].children {
		var item string
		if number := n.child("w:pPr", "w:numPr"); number != nil {
			item = number.children[0].attributes["w:val"] + "/" + number.children[1].attributes["w:val"]
		}
		if indent := n.child("w:pPr", "w:ind"); indent != nil {
			item += "@" + indent.attributes["w:left"]
		}
		if item != "" {
			got = append(got, item)
		}
	}
	want := "0/2 1/3 1/0@640 0/2" // what goes on in an item says its level, and has no number
	for level := range 14 {
		want += fmt.Sprintf(" %d/1", min(level, 8))
		if level > 8 {
			want += fmt.Sprintf("@%d", 320*(level+1))
		}
	}
	if strings.Join(got, " ") != want {
		t.Errorf("items: %v\nwant   %s", got, want)
	}
	var numbers []string
	for _, n := range p.xml["word/numbering.xml"].children {
		if n.name == "w:num" {
			def := n.attributes["w:numId"] + "=" + n.children[0].attributes["w:val"]
			if override := n.child("w:lvlOverride"); override != nil {
				def += "@" + override.attributes["w:ilvl"] + ":" + override.children[0].attributes["w:val"]
			}
			numbers = append(numbers, def)
		}
	}
	if got, want := strings.Join(numbers, " "), "1=0 2=1@0:4 3=2@1:1"; got != want {
		t.Errorf("numbers %s, want %s", got, want)
	}
	levels := p.xml["word/numbering.xml"].children[0].all("w:ind")
	for i, want := range []string{"320", "640", "960", "1280", "1600", "1920", "2240", "2560", "2880"} {
		if got := levels[i].attributes["w:left"]; got != want {
			t.Errorf("level %d is indented %s, want %s", i, got, want)
		}
	}
}

// TestContents: one field over all entries, each with its page, ending in the last.
func TestContents(t *testing.T) {
	p := open(t, written(t, sample()))
	sdt := p.xml["word/document.xml"].all("w:sdt")
	if len(sdt) != 1 {
		t.Fatalf("%d content controls", len(sdt))
	}
	var shown []string
	sdt[0].walk(func(n *node) {
		switch n.name {
		case "w:fldChar":
			shown = append(shown, n.attributes["w:fldCharType"])
		case "w:instrText":
			shown = append(shown, strings.TrimSpace(n.text))
		case "w:t":
			shown = append(shown, n.text)
		case "w:tab":
			shown = append(shown, "\t")
		}
	})
	want := []string{
		"begin", `TOC \o "1-2" \h \z \u`, "separate",
		"Deel één", "\t", "begin", `PAGEREF _Toc00000001 \h`, "separate", "2", "end",
		"Onderdeel", "\t", "begin", `PAGEREF _Toc00000002 \h`, "separate", "3", "end",
		"end",
	}
	if strings.Join(shown, "|") != strings.Join(want, "|") {
		t.Errorf("contents: %q\nwant %q", shown, want)
	}
}

// TestSymbols: characters that the text font lacks name the font that has them, and are
// never made bold by the word processor.
func TestSymbols(t *testing.T) {
	s := newSampleStyles()
	blocks := bodyOf(t, s, &document.Section{
		Page: s.portrait, Blocks: []document.Block{paragraph(s.head, text("☒ Proces"))},
	})
	runs := blocks[0].all("w:r")
	if len(runs) != 2 {
		t.Fatalf("%d runs", len(runs))
	}
	if font := runs[0].child("w:rPr", "w:rFonts"); font == nil || font.attributes["w:hAnsi"] != "Actieplan Symbols" {
		t.Error("the box is in no font that has it")
	}
	for _, name := range []string{"w:b", "w:bCs"} {
		if bold := runs[0].child("w:rPr", name); bold == nil || bold.attributes["w:val"] != "0" {
			t.Errorf("the box is bold: %s", name)
		}
	}
	if runs[1].child("w:rPr") != nil {
		t.Error("the text has properties of its own")
	}
}

// TestRightIndent: a paragraph may stand further from the right than its style says.
func TestRightIndent(t *testing.T) {
	s := newSampleStyles()
	s.normal.Right = 40
	p := paragraph(s.normal, text("0,5"))
	p.Right = 101
	blocks := bodyOf(t, s, &document.Section{Page: s.portrait, Blocks: []document.Block{p}})
	if indent := blocks[0].child("w:pPr", "w:ind"); indent == nil || indent.attributes["w:right"] != "141" || len(indent.attributes) != 1 {
		t.Errorf("the indent is %v, want 141 at the right", indent)
	}
}

// TestNumberFormat: a list that counts otherwise than its level has a level of its own.
func TestNumberFormat(t *testing.T) {
	s := newSampleStyles()
	p := paragraph(s.item, text("x"))
	p.Item = &document.ListItem{
		List:  &document.List{Ordered: true, Start: 1999, Delimiter: ')', Format: "decimal"},
		Level: 1, Marker: "1999)", Left: 900, Hanging: 500,
	}
	parts := open(t, written(t, &layout.Pages{Document: &document.Document{Language: "nl-BE", Styles: s.Styles,
		Sections: []*document.Section{{Page: s.portrait, Blocks: []document.Block{p}}}}}))
	indent := parts.xml["word/document.xml"].children[0].children[0].child("w:pPr", "w:ind")
	if indent == nil || indent.attributes["w:left"] != "900" || indent.attributes["w:hanging"] != "500" {
		t.Errorf("the indent of the item is %v", indent)
	}
	numbers := parts.xml["word/numbering.xml"].children
	override := numbers[len(numbers)-1].child("w:lvlOverride")
	if start := override.child("w:startOverride"); start.attributes["w:val"] != "1999" {
		t.Errorf("starts at %s", start.attributes["w:val"])
	}
	if format := override.child("w:lvl", "w:numFmt"); format == nil || format.attributes["w:val"] != "decimal" {
		t.Errorf("the format is %v", format)
	}
	if words := override.child("w:lvl", "w:lvlText"); words == nil || words.attributes["w:val"] != "%2)" {
		t.Errorf("the number is written as %v", words)
	}
}

// TestBuiltInIDs: a style that Word knows has the identifier that Word gives it, whatever
// the template calls it, and no other style has taken that.
func TestBuiltInIDs(t *testing.T) {
	own := &stylesheet.Paragraph{ID: "Heading1", WordName: "Kop van ons"}
	styles := &stylesheet.Styles{Paragraphs: []*stylesheet.Paragraph{own}}
	names := map[string]string{
		"Normal":         "Normal",
		"heading 1":      "Heading1",
		"heading 9":      "Heading9",
		"toc 3":          "TOC3",
		"TOC Heading":    "TOCHeading",
		"Title":          "Title",
		"List Paragraph": "ListParagraph",
		"header":         "Header",
		"footer":         "Footer",
	}
	for name := range names {
		styles.Paragraphs = append(styles.Paragraphs, &stylesheet.Paragraph{ID: "stijl", WordName: name})
	}
	ids := newStyleIDs(styles)
	for _, s := range styles.Paragraphs[1:] {
		if got := ids.paragraph[s]; got != names[s.WordName] {
			t.Errorf("%q has the identifier %s, want %s", s.WordName, got, names[s.WordName])
		}
	}
	if got := ids.paragraph[own]; got != "Heading12" {
		t.Errorf("the template's own style has the identifier %s", got)
	}
}

// TestListsOfTwoFiles: the list definitions of two files differ, or Word would count on
// from one to the other.
func TestListsOfTwoFiles(t *testing.T) {
	seen := map[string]bool{}
	for _, pages := range []*layout.Pages{sample(), filledSample()} {
		for _, n := range open(t, written(t, pages)).xml["word/numbering.xml"].all("w:nsid") {
			id := n.attributes["w:val"]
			if seen[id] {
				t.Errorf("two definitions have the w:nsid %s", id)
			}
			seen[id] = true
		}
	}
}

// TestTableTitles: a table is called as the heading that it stands below; a picture
// beside words that say the same needs no words of its own.
func TestTableTitles(t *testing.T) {
	s := newSampleStyles()
	heading := paragraph(s.heading, text("Over\u00adzicht"), document.Run{Kind: document.LineBreak}, text("van alles"))
	heading.Role = document.HeadingRole
	icon := paragraph(s.icon, document.Run{
		Kind: document.FigureRun, Figure: &document.Figure{Icon: square(), Size: 737, Decorative: true},
	})
	icon.Role = document.FigureRole
	table := &document.Table{
		Style: s.grid, Columns: []measure.Twips{3000},
		Rows: []*document.Row{{Cells: []*document.Cell{cellOf(icon)}}},
	}
	blocks := bodyOf(t, s, &document.Section{Page: s.portrait, Blocks: []document.Block{heading, table}})
	if caption := blocks[1].child("w:tblPr", "w:tblCaption"); caption == nil || caption.attributes["w:val"] != "Overzicht van alles" {
		t.Errorf("the table is called %v", caption)
	}
	properties := blocks[1].all("wp:docPr")[0]
	if _, described := properties.attributes["descr"]; described || len(properties.all("adec:decorative")) != 1 {
		t.Error("the icon is not decorative")
	}
}
