package layout

import (
	"reflect"
	"slices"
	"testing"

	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/wordprocessor"
)

// TestSpace has the rules on the room between paragraphs of the body.
func TestSpace(t *testing.T) {
	plain := plainStyle()
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{"none", blocks(lines(plain, "a"), lines(plain, "b")), []string{"0:a 100:b"}},
		{
			"the larger of after and before: before",
			blocks(lines(plainStyle(after(20)), "a"), lines(plainStyle(before(50)), "b")), []string{"0:a 150:b"},
		},
		{
			"the larger of after and before: after",
			blocks(lines(plainStyle(after(70)), "a"), lines(plainStyle(before(50)), "b")), []string{"0:a 170:b"},
		},
		{"before the first block of a section", blocks(lines(plainStyle(before(50)), "a")), []string{"50:a"}},
		{
			"not at the top of a page that text ran on to",
			blocks(numbered(plain, "a", 3), lines(plainStyle(before(50)), "b")), []string{"0:a1 100:a2 200:a3", "0:b"},
		},
		{
			"space after the last line need not fit",
			blocks(numbered(plainStyle(after(500)), "a", 3), lines(plain, "b")), []string{"0:a1 100:a2 200:a3", "0:b"},
		},
		{
			"not between the lines that a page parts",
			blocks(numbered(plainStyle(before(50), after(50)), "a", 5)), []string{"50:a1 150:a2", "0:a3 100:a4 200:a5"},
		},
		{
			"rules take room above and below",
			blocks(lines(plain, "a"), lines(plainStyle(topRule, bottomRule), "b"), lines(plain, "c")),
			[]string{"0:a 125:b", "0:c"},
		},
		{
			"the rule above comes again on each page",
			blocks(numbered(plainStyle(topRule), "a", 5)), []string{"25:a1 125:a2", "25:a3 125:a4", "25:a5"},
		},
		{
			"an empty paragraph is a line",
			blocks(lines(plain, "a"), lines(plain), lines(plain, "b")), []string{"0:a 200:b"},
		},
	} {
		expectPages(t, test.name, 300, test.blocks, test.want...)
	}
}

// TestWidows: with widow control two lines stand together at both ends of a page.
func TestWidows(t *testing.T) {
	plain, controlled := plainStyle(), plainStyle(widows)
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{"without control", blocks(numbered(plain, "x", 3), numbered(plain, "a", 3)),
			[]string{"0:x1 100:x2 200:x3 300:a1", "0:a2 100:a3"}},
		{"no line alone at the foot", blocks(numbered(plain, "x", 3), numbered(controlled, "a", 4)),
			[]string{"0:x1 100:x2 200:x3", "0:a1 100:a2 200:a3 300:a4"}},
		{"two at the foot", blocks(numbered(plain, "x", 2), numbered(controlled, "a", 4)),
			[]string{"0:x1 100:x2 200:a1 300:a2", "0:a3 100:a4"}},
		{"no line alone at the top", blocks(numbered(plain, "x", 1), numbered(controlled, "a", 4)),
			[]string{"0:x1 100:a1 200:a2", "0:a3 100:a4"}},
		{"three lines stay together", blocks(numbered(plain, "x", 2), numbered(controlled, "a", 3)),
			[]string{"0:x1 100:x2", "0:a1 100:a2 200:a3"}},
		{"two lines stay together", blocks(numbered(plain, "x", 3), numbered(controlled, "a", 2)),
			[]string{"0:x1 100:x2 200:x3", "0:a1 100:a2"}},
		{"one line goes anywhere", blocks(numbered(plain, "x", 3), numbered(controlled, "a", 1)),
			[]string{"0:x1 100:x2 200:x3 300:a1"}},
		{"over three pages", blocks(numbered(controlled, "a", 9)),
			[]string{"0:a1 100:a2 200:a3 300:a4", "0:a5 100:a6 200:a7", "0:a8 100:a9"}},
	} {
		expectPages(t, test.name, 400, test.blocks, test.want...)
	}
	expectPages(t, "a page of one line", 100, blocks(numbered(controlled, "a", 3)), "0:a1", "0:a2", "0:a3")
}

// TestTogether: all lines of a paragraph stand on one page, if a page has room for them.
func TestTogether(t *testing.T) {
	plain, whole := plainStyle(), plainStyle(together)
	heading := plainStyle(keepNext)
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{
			"no room for all",
			blocks(numbered(plain, "x", 2), numbered(whole, "a", 3)),
			[]string{"0:x1 100:x2", "0:a1 100:a2 200:a3"},
		},
		{
			"room for all",
			blocks(numbered(plain, "x", 2), numbered(whole, "a", 2)),
			[]string{"0:x1 100:x2 200:a1 300:a2"},
		},
		{"more than a page", blocks(numbered(whole, "a", 6)), []string{"0:a1 100:a2 200:a3 300:a4", "0:a5 100:a6"}},
		{"below a heading", blocks(numbered(plain, "x", 1), lines(heading, "h"), numbered(whole, "a", 3)),
			[]string{"0:x1", "0:h 100:a1 200:a2 300:a3"}},
	} {
		expectPages(t, test.name, 400, test.blocks, test.want...)
	}
}

// TestKeepNext: headings do not stand alone at the foot of a page.
func TestKeepNext(t *testing.T) {
	plain, heading := plainStyle(), plainStyle(keepNext)
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{"a heading and the first line", blocks(numbered(plain, "x", 2), lines(heading, "h"), numbered(plain, "a", 2)),
			[]string{"0:x1 100:x2 200:h 300:a1", "0:a2"}},
		{
			"a heading at the foot moves on",
			blocks(numbered(plain, "x", 3), lines(heading, "h"), numbered(plain, "a", 2)),
			[]string{"0:x1 100:x2 200:x3", "0:h 100:a1 200:a2"},
		},
		{
			"with two lines under widow control",
			blocks(numbered(plain, "x", 2), lines(heading, "h"), numbered(plainStyle(widows), "a", 4)),
			[]string{"0:x1 100:x2", "0:h 100:a1 200:a2", "0:a3 100:a4"},
		},
		{
			"with a short paragraph in whole",
			blocks(numbered(plain, "x", 1), lines(heading, "h"), numbered(plainStyle(widows), "a", 3)),
			[]string{"0:x1", "0:h 100:a1 200:a2 300:a3"},
		},
		{
			"several headings move together",
			blocks(numbered(plain, "x", 2), lines(heading, "h"), lines(heading, "i"), numbered(plain, "a", 1)),
			[]string{"0:x1 100:x2", "0:h 100:i 200:a1"},
		},
		{
			"the space between them counts",
			blocks(numbered(plain, "x", 2), lines(heading, "h"), numbered(plainStyle(before(40)), "a", 1)),
			[]string{"0:x1 100:x2", "0:h 140:a1"},
		},
		{
			"a heading of two lines is not parted",
			blocks(numbered(plain, "x", 3), numbered(heading, "h", 2), numbered(plain, "a", 1)),
			[]string{"0:x1 100:x2 200:x3", "0:h1 100:h2 200:a1"},
		},
		{"at the end of a section there is nothing to keep with", blocks(numbered(plain, "x", 3), lines(heading, "h")),
			[]string{"0:x1 100:x2 200:x3 300:h"}},
		{
			"a group longer than a page goes on as it can",
			blocks(numbered(plain, "x", 1), numbered(heading, "h", 5), lines(plain, "a")),
			[]string{"0:x1", "0:h1 100:h2 200:h3 300:h4", "0:h5 100:a"},
		},
		{"with the first row of a table", blocks(numbered(plain, "x", 2), lines(heading, "h"), table(0, textRow("a"))),
			[]string{"0:x1 100:x2", "0:h 130:a"}},
		{
			"with its head and the row below it",
			blocks(numbered(plain, "x", 1), lines(heading, "h"), table(1, textRow("a"), textRow("b"))),
			[]string{"0:x1", "0:h 130:a 290:b"},
		},
		{"a table that fits", blocks(numbered(plain, "x", 1), lines(heading, "h"), table(0, textRow("a"))),
			[]string{"0:x1 100:h 230:a"}},
	} {
		expectPages(t, test.name, 400+30, test.blocks, test.want...)
	}
}

// TestKeepNextMeansNothingInCells: word processors do not keep paragraphs in cells
// together.
func TestKeepNextMeansNothingInCells(t *testing.T) {
	heading := plainStyle(keepNext)
	expectPages(t, "in a cell", 300, blocks(table(0, row(cell(numbered(heading, "h", 2), numbered(plainStyle(), "a", 1))))),
		"30:h1 130:h2", "30:a1")
}

// TestPageEnds: the word processor's rules get to know how pages end, and what becomes of
// headings that keep with a table at the top of a page: those that would have begun on
// the page before stay with it, but not the one above the table if those above it take it
// along. The same pages are in TestMovedHeadings of package wordprocessor.
func TestPageEnds(t *testing.T) {
	one, two := lines(plainStyle(keepNext), "h1"), lines(plainStyle(keepNext), "h2")
	text := lines(plainStyle(after(7)), "x")
	rows := table(0, textRow("a"))
	type part = wordprocessor.Block
	h1, h2 := part{Paragraph: one, Lines: 1}, part{Paragraph: two, Lines: 1}
	for _, test := range []struct {
		name    string
		above   int // lines on the page before
		follows document.Block
		last    part // what follows
		drops   bool // the second heading need not keep with it
	}{
		{"both fit there, the table does not", 2, rows, part{Table: rows}, false},
		{"only one fits there", 3, rows, part{Table: rows}, true},
		{"none fits there", 4, rows, part{Table: rows}, true},
		{"only one fits there, and text follows", 3, text, part{Paragraph: text, Lines: 1, After: 7}, false},
	} {
		x := numbered(plainStyle(), "x", test.above)
		doc := onPages(400, x, one, two, test.follows)
		sheets, _ := page(doc, nil, nil)
		want := []wordprocessor.Page{
			{
				Section: doc.Sections[0], Room: 400, Height: measure.Twips(100 * test.above),
				Blocks: []part{{Paragraph: x, Lines: test.above}},
			},
			{
				Section: doc.Sections[0], Room: 400, Height: sheets[len(sheets)-1].body.height,
				Blocks: []part{h1, h2, test.last},
			},
		}
		if got := described(sheets); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", test.name, got, want)
		}
		pages := Lay(doc)
		if got := pages.Adjustments[two].DropKeepNext; got != test.drops || len(pages.Pages) != 2 {
			t.Errorf("%s: parts %v on %d pages, want %v on two", test.name, got, len(pages.Pages), test.drops)
		}
	}
}

// TestPageEndsWithinBlocks: of a paragraph or a table over several pages each page has a
// part.
func TestPageEndsWithinBlocks(t *testing.T) {
	text := numbered(plainStyle(after(50)), "a", 5)
	rows := table(1, textRow("k"), textRow("b"), textRow("c"), textRow("d"))
	sheets, _ := page(onPages(500, text, rows), nil, nil)
	var got [][]wordprocessor.Block
	for _, page := range described(sheets) {
		got = append(got, page.Blocks)
	}
	want := [][]wordprocessor.Block{
		{{Paragraph: text, Lines: 5, After: 50}},
		{{Table: rows}},
		{{Table: rows}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	sheets, _ = page(onPages(200, text), nil, nil)
	for i, page := range described(sheets) {
		if b := page.Blocks[0]; b.Continued != (i > 0) || b.Continues != (i < 2) || b.Lines != 5 {
			t.Errorf("page %d of a text: %+v", i+1, b)
		}
	}
}

// TestHeadingAboveFoot: a heading above a text that reaches the end of the page need not
// keep with it.
func TestHeadingAboveFoot(t *testing.T) {
	heading := lines(plainStyle(keepNext), "h")
	for room, want := range map[measure.Twips]bool{300: true, 349: true, 350: false, 400: false} {
		pages := Lay(onPages(room, numbered(plainStyle(), "x", 1), heading, numbered(plainStyle(after(50)), "a", 1)))
		if got := pages.Adjustments[heading].DropKeepNext; got != want || len(pages.Pages) != 1 {
			t.Errorf("with room for %d: parts %v on %d pages, want %v on one", room, got, len(pages.Pages), want)
		}
	}
	if pages := Lay(onPages(400, numbered(plainStyle(), "x", 1), heading,
		numbered(plainStyle(), "a", 3))); !pages.Adjustments[heading].DropKeepNext || len(pages.Pages) != 2 {
		t.Errorf("above a text that breaks: parts %v on %d pages", pages.Adjustments[heading].DropKeepNext, len(pages.Pages))
	}
}

// TestHeaderRowsAtFoot: where only the header rows of a table would fit at the end of a page,
// the heading above it begins the next one, or the text above it has so much space below
// that they do not.
func TestHeaderRowsAtFoot(t *testing.T) {
	heading, above := lines(plainStyle(keepNext, before(40)), "h"), numbered(plainStyle(), "x", 2)
	head := 10 + 20 + 100 + 30 // of the table: border, padding, line
	foot := measure.Twips(200 + 40 + 100 + head)
	for room, want := range map[measure.Twips]bool{foot - 1: false, foot: true, foot + 9: true, foot + 10: true} {
		pages := Lay(onPages(room, above, heading, table(1, textRow("k"), textRow("a"))))
		over, below := spaced(pages)
		if got := pages.Adjustments[heading].PageBreakBefore; got != want || len(pages.Pages) != 2 || over != 0 || below != 0 {
			t.Errorf("with room for %d: %v on %d pages, want %v on two", room, got, len(pages.Pages), want)
		}
	}
	for room, want := range map[measure.Twips]measure.Twips{-1: 0, 0: 1, 9: 10} {
		pages := Lay(onPages(200+measure.Twips(head)+room, above, table(1, textRow("k"), textRow("a"))))
		over, _ := spaced(pages)
		if got := pages.Adjustments[above].SpaceBelow; got != want || len(pages.Pages) != 2 || over != 0 {
			t.Errorf("without a heading: %d below, %d above, want %d below", got, over, want)
		}
	}
}

// spaced counts the paragraphs that get other space above or below than their style has.
func spaced(pages *Pages) (above, below int) {
	for _, adjustment := range pages.Adjustments {
		if adjustment.SpaceAbove != 0 {
			above++
		}
		if adjustment.SpaceBelow != 0 {
			below++
		}
	}
	return above, below
}

// TestHeadingMovesToNextPage: a heading that would have fitted on the page before gets so
// much space above that it does not, where LibreOffice's first division of the document
// begins a page with what is below it.
func TestHeadingMovesToNextPage(t *testing.T) {
	heading := lines(plainStyle(keepNext, before(40)), "h")
	text, other := []document.Block{lines(plainStyle(), "x")}, []document.Block{
		lines(plainStyle(keepNext), "h2"),
		lines(plainStyle(), "x"),
	}
	for _, test := range []struct {
		name  string
		above int // paragraphs
		below []document.Block
		want  measure.Twips
	}{
		{"the heading begins the page itself", 21, text, 0},
		{"the text below does", 20, text, 61},
		{"what follows the text does", 19, text, 0},
		{"a heading below does", 20, other, 61},
		{"the text below both does", 19, other, 61},
		{"what follows does", 18, other, 0},
	} {
		content := slices.Repeat([]document.Block{lines(plainStyle(), "x")}, test.above)
		room := measure.Twips(test.above*100 + 40 + 100 + 20) // for these, the heading and 20 more
		pages := Lay(onPages(room, slices.Concat(content, []document.Block{heading}, test.below)...))
		if got := pages.Adjustments[heading].SpaceAbove; got != test.want || len(pages.Pages) != 2 {
			t.Errorf("%s: %d above on %d pages, want %d on two", test.name, got, len(pages.Pages), test.want)
		}
	}
}
