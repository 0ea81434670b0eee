package wordprocessor

import (
	"slices"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// The paragraphs of these cases have lines of 100 twips and no space of their own, and
// the border of tables is 10 wide.

func paragraph(changes ...func(*stylesheet.Paragraph)) *document.Paragraph {
	style := &stylesheet.Paragraph{Leading: 100}
	for _, change := range changes {
		change(style)
	}
	return &document.Paragraph{Style: style}
}

func heading() *document.Paragraph {
	return paragraph(func(s *stylesheet.Paragraph) { s.KeepNext = true })
}

func table() *document.Table {
	row := &document.Row{Cells: []*document.Cell{{Blocks: []document.Block{paragraph()}}}}
	return &document.Table{Style: &stylesheet.Table{Border: stylesheet.Border{Width: 10}}, Rows: []*document.Row{row}}
}

// whole is a block that stands on one page; a paragraph has one line.
func whole(block document.Block) Block {
	if p, is := block.(*document.Paragraph); is {
		return Block{Paragraph: p, Lines: 1, After: p.Style.After}
	}
	return Block{Table: block.(*document.Table)}
}

// pageOf is a page of a section with room for 400 twips.
func pageOf(section *document.Section, height measure.Twips, blocks ...document.Block) Page {
	page := Page{Section: section, Room: 400, Height: height}
	for _, block := range blocks {
		page.Blocks = append(page.Blocks, whole(block))
	}
	return page
}

// TestMovedHeadings: headings at the top of a page that would have begun on the page
// before, but the one above a table if those above it take it along.
func TestMovedHeadings(t *testing.T) {
	one, two := heading(), heading()
	for _, test := range []struct {
		name    string
		height  measure.Twips // of the page before
		follows document.Block
		want    []*document.Paragraph
	}{
		{"both fit there, the table does not", 200, table(), []*document.Paragraph{one, two}},
		{"only one fits there", 300, table(), []*document.Paragraph{one}},
		{"none fits there", 400, table(), nil},
		{"only one fits there, and text follows", 300, paragraph(), []*document.Paragraph{one, two}},
	} {
		before, next := pageOf(nil, test.height, paragraph()), pageOf(nil, 400, one, two, test.follows)
		if got := before.movedHeadings(&next); !slices.Equal(got, test.want) {
			t.Errorf("%s: %d headings, want %d", test.name, len(got), len(test.want))
		}
	}
}

// TestAdjust has what becomes of a heading that keeps with what follows: it need not
// where the layout found room without that, and the heading of a table of contents that
// had to move begins a page instead.
func TestAdjust(t *testing.T) {
	body, entry := paragraph(), paragraph()
	entry.Entry = &document.Entry{}
	spaced := paragraph(func(s *stylesheet.Paragraph) { s.After = 50 })
	for _, test := range []struct {
		name  string
		below document.Block
		moved bool // to the next page, although it had room on the page before
		full  bool // the page ends with what is below, and not with room to spare
		want  Adjustment
	}{
		{"above a text", body, false, false, Adjustment{}},
		{"above a text that only just fits", spaced, false, true, Adjustment{DropKeepNext: true}},
		{"above a text with room to spare", spaced, false, false, Adjustment{}},
		{"above a table", table(), false, false, Adjustment{DropKeepNext: true}},
		{"above a table, on the next page", table(), true, false, Adjustment{}},
		{"above a text, on the next page", body, true, false, Adjustment{}},
		{"above a text that only just fits, on the next page", spaced, true, true, Adjustment{}},
		{"above the contents", entry, false, false, Adjustment{}},
		{"above the contents, on the next page", entry, true, false, Adjustment{PageBreakBefore: true}},
	} {
		h, first := heading(), paragraph()
		section := &document.Section{Blocks: []document.Block{first, h, test.below}}
		height := measure.Twips(350)
		if test.full {
			height++
		}
		pages := []Page{pageOf(section, height, first, h, test.below)}
		if test.moved {
			pages = []Page{pageOf(section, 300, first), pageOf(section, height, h, test.below)}
		}
		adjustments := Adjust(&document.Document{Sections: []*document.Section{section}}, pages, Adjustments{})
		if got := adjustments[h]; got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
		if delete(adjustments, h); len(adjustments) != 0 {
			t.Errorf("%s: other paragraphs have adjustments: %+v", test.name, adjustments)
		}
	}
}

// TestAdjustSections: a heading that begins a section has not moved there, and one that
// ends a section has nothing to keep with.
func TestAdjustSections(t *testing.T) {
	begins, ends := heading(), heading()
	one := &document.Section{Blocks: []document.Block{paragraph(), ends}}
	other := &document.Section{Blocks: []document.Block{begins, table()}}
	got := Adjust(&document.Document{Sections: []*document.Section{one, other}},
		[]Page{pageOf(one, 200, one.Blocks...), pageOf(other, 250, other.Blocks...)}, Adjustments{})
	if want := (Adjustment{DropKeepNext: true}); len(got) != 1 || got[begins] != want {
		t.Errorf("%+v, want only the heading that begins a section to be free of the table", got)
	}
}

// TestAdjustKeepsWhatIsAsked: what the layout asks for stays, and a page that begins with a
// heading that says so needs nothing more.
func TestAdjustKeepsWhatIsAsked(t *testing.T) {
	first, h := paragraph(), heading()
	section := &document.Section{Blocks: []document.Block{first, h, table()}}
	asked := Adjustment{DropKeepNext: true, PageBreakBefore: true}
	for name, want := range map[string]Adjustment{"nothing": {}, "a page": asked} {
		got := Adjust(&document.Document{Sections: []*document.Section{section}},
			[]Page{pageOf(section, 300, first), pageOf(section, 250, h, section.Blocks[2])}, Adjustments{h: want, first: {Foot: 30}})
		if got[h] != want || got[first] != (Adjustment{Foot: 30}) {
			t.Errorf("asked %s: %+v and %+v", name, got[h], got[first])
		}
	}
}
