package docx

import (
	"strings"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout"
	"actieplan/render/layout/wordprocessor"
)

// TestLowParagraph: the paragraph that ends a section is no lower than Word's dialog
// takes, unless the page is full.
func TestLowParagraph(t *testing.T) {
	s := newSampleStyles()
	table := &document.Table{
		Style: s.grid, Columns: []measure.Twips{1000},
		Rows: []*document.Row{{Cells: []*document.Cell{cellOf(paragraph(s.cell))}}},
	}
	section := &document.Section{Page: s.portrait, Blocks: []document.Block{table}}
	doc := &document.Document{Language: "nl-BE", Styles: s.Styles, Sections: []*document.Section{section}}
	for left, want := range map[measure.Twips]string{0: "2", 27: "2", 28: "14", 5000: "14"} {
		pages := &layout.Pages{Document: doc, Left: map[*document.Section]measure.Twips{section: left}}
		low := open(t, written(t, pages)).xml["word/document.xml"].child("w:body").children[1]
		if got := low.child("w:pPr", "w:spacing").attributes["w:line"]; got != want {
			t.Errorf("with %d twips left it is %s high, want %s", left, got, want)
		}
	}
}

// TestSpaceAboveTable: the paragraph above a table has the larger of its own space and
// what the table asks for.
func TestSpaceAboveTable(t *testing.T) {
	s := newSampleStyles()
	table := &document.Table{
		Style: s.grid, Columns: []measure.Twips{1000},
		Rows: []*document.Row{{Cells: []*document.Cell{cellOf(paragraph(s.cell))}}},
	}
	for _, c := range []struct {
		style *stylesheet.Paragraph
		want  string
	}{{s.cell, "170"}, {s.heading, ""}} { // heading has 200 of its own
		blocks := bodyOf(t, s, &document.Section{
			Page: s.portrait, Blocks: []document.Block{paragraph(c.style, text("x")), table},
		})
		got := ""
		if spacing := blocks[0].child("w:pPr", "w:spacing"); spacing != nil {
			got = spacing.attributes["w:after"]
		}
		if got != c.want {
			t.Errorf("above a table, style %s: after %q, want %q", c.style.ID, got, c.want)
		}
	}
	for _, c := range []struct {
		fill bool
		want string
	}{{false, "FFFFFF"}, {true, "EEF4F6"}} {
		cell := cellOf(paragraph(s.cell, text("x")), table, paragraph(s.cell))
		cell.Fill = c.fill
		outer := &document.Table{
			Style: s.grid, Columns: []measure.Twips{2000}, Rows: []*document.Row{{Cells: []*document.Cell{cell}}},
		}
		blocks := bodyOf(t, s, &document.Section{Page: s.portrait, Blocks: []document.Block{outer}})
		within := blocks[0].child("w:tr", "w:tc", "w:p", "w:pPr")
		foot := within.child("w:pBdr", "w:bottom")
		if foot == nil || foot.attributes["w:space"] != "8" || foot.attributes["w:color"] != c.want || within.child("w:spacing") != nil {
			t.Errorf("above a table in a cell: %+v, want an unseen border of %s 8 points below the text", within, c.want)
		}
	}
}

// TestKeeping has what is written of a heading that keeps with what follows: it need not
// where the pages say so, and may begin a page instead. Which of these it is, the tests
// of package wordprocessor show.
func TestKeeping(t *testing.T) {
	s := newSampleStyles()
	heading := paragraph(s.heading, text("kop"))
	table := &document.Table{
		Style: s.grid, Columns: []measure.Twips{1000},
		Rows: []*document.Row{{Cells: []*document.Cell{cellOf(paragraph(s.cell))}}},
	}
	body, entry := paragraph(s.normal, text("tekst")), paragraph(s.entry, text("doel"))
	drops, begins := wordprocessor.Adjustment{DropKeepNext: true}, wordprocessor.Adjustment{PageBreakBefore: true}
	for _, c := range []struct {
		name       string
		below      document.Block
		adjustment wordprocessor.Adjustment
		want       string
	}{
		{"above a text", body, wordprocessor.Adjustment{}, ""},
		{"above a text that only just fits", body, drops, "keepNext=0"},
		{"above a table", table, drops, "keepNext=0"},
		{"above a table, on the next page", table, wordprocessor.Adjustment{}, ""},
		{"above the contents", entry, wordprocessor.Adjustment{}, ""},
		{"above the contents, on the next page", entry, begins, "pageBreakBefore= before=0"},
	} {
		p := open(t, written(t, &layout.Pages{Adjustments: wordprocessor.Adjustments{heading: c.adjustment},
			Document: &document.Document{Language: "nl-BE", Styles: s.Styles,
				Sections: []*document.Section{{Page: s.portrait, Blocks: []document.Block{heading, c.below, body}}}}}))
		properties := p.xml["word/document.xml"].children[0].children[0].child("w:pPr")
		var got []string
		for _, n := range properties.children {
			switch n.name {
			case "w:keepNext", "w:pageBreakBefore":
				got = append(got, strings.TrimPrefix(n.name, "w:")+"="+n.attributes["w:val"])
			case "w:spacing":
				if before, has := n.attributes["w:before"]; has {
					got = append(got, "before="+before)
				}
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestSpaceBetweenPages: the pages may ask for other space above and below a paragraph
// than its style has.
func TestSpaceBetweenPages(t *testing.T) {
	s := newSampleStyles()
	one, other := paragraph(s.heading, text("kop")), paragraph(s.normal, text("tekst"))
	p := open(t, written(t, &layout.Pages{
		Adjustments: wordprocessor.Adjustments{one: {SpaceAbove: 333}, other: {SpaceBelow: 444}},
		Document: &document.Document{
			Language: "nl-BE", Styles: s.Styles,
			Sections: []*document.Section{{Page: s.portrait, Blocks: []document.Block{one, other, other}}},
		},
	}))
	for i, want := range []struct{ attribute, value string }{{"w:before", "333"}, {"w:after", "444"}} {
		spacing := p.xml["word/document.xml"].children[0].children[i].child("w:pPr", "w:spacing")
		if spacing == nil || spacing.attributes[want.attribute] != want.value || len(spacing.attributes) != 1 {
			t.Errorf("paragraph %d: %v, want %s=%s", i, spacing, want.attribute, want.value)
		}
	}
}

// TestSpaceInContents: so they may in the contents.
func TestSpaceInContents(t *testing.T) {
	s := newSampleStyles()
	heading, entry := paragraph(s.heading, text("doel")), paragraph(s.entry, text("doel"))
	heading.Anchor = "doel"
	entry.Entry = &document.Entry{Contents: &document.Contents{Levels: 1}, Level: 1, Heading: heading}
	p := open(t, written(t, &layout.Pages{
		Adjustments: wordprocessor.Adjustments{entry: {SpaceBelow: 444}},
		Document: &document.Document{
			Language: "nl-BE", Styles: s.Styles,
			Sections: []*document.Section{{Page: s.portrait, Blocks: []document.Block{entry, heading}}},
		},
	}))
	spacing := p.xml["word/document.xml"].child("w:body", "w:sdt", "w:sdtContent", "w:p", "w:pPr", "w:spacing")
	if spacing == nil || spacing.attributes["w:after"] != "444" {
		t.Errorf("%v, want 444 below", spacing)
	}
}

// TestKeepLines: a style whose lines stay together says so.
func TestKeepLines(t *testing.T) {
	s := newSampleStyles()
	s.entry.Together = true
	p := open(t, written(t, &layout.Pages{Document: &document.Document{Language: "nl-BE", Styles: s.Styles,
		Sections: []*document.Section{{Page: s.portrait, Blocks: []document.Block{paragraph(s.entry2, text("x"))}}}}}))
	for _, style := range p.xml["word/styles.xml"].children {
		if id := style.attributes["w:styleId"]; id == s.entry.ID || id == s.entry2.ID {
			if keeps := style.child("w:pPr", "w:keepLines") != nil; keeps != (id == s.entry.ID) {
				t.Errorf("%s keeps its lines: %v", id, keeps)
			}
		}
	}
}
