package layout

import (
	"fmt"
	"slices"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// A row of one line is 160 high: border 10, room 20, line 100, room 30. The border below
// the table is 10 more.

func TestRows(t *testing.T) {
	plain := plainStyle()
	split := func(cells ...string) *document.Row { return textRow(cells...) }
	whole := func(cells ...string) *document.Row {
		r := textRow(cells...)
		r.CantSplit = true
		return r
	}
	high := func(r *document.Row) *document.Row {
		r.MinHeight = 250
		return r
	}
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   []string
	}{
		{"rows one below the other", blocks(table(0, split("a"), split("b"))), []string{"30:a 190:b"}},
		{
			"a table follows at once, and text at once after it",
			blocks(lines(plain, "x"), table(0, split("a")), lines(plain, "y")),
			[]string{"0:x 130:a 270:y"},
		},
		{
			"the space after a paragraph stands above the table",
			blocks(lines(plainStyle(after(25)), "x"), table(0, split("a"))),
			[]string{"0:x 155:a"},
		},
		{
			"the space before a paragraph stands below the table",
			blocks(table(0, split("a")), lines(plainStyle(before(25)), "x")),
			[]string{"30:a 195:x"},
		},
		{
			"a row that does not fit goes to the next page",
			blocks(table(0, split("a"), split("b"), split("c"))),
			[]string{"30:a 190:b", "30:c"},
		},
		{
			"a row splits between lines",
			blocks(table(0, split("a"), split("b1 b2 b3"))),
			[]string{"30:a 190:b1", "30:b2 130:b3"},
		},
		{
			"the border below must fit",
			blocks(lines(plainStyle(after(71)), "x"), table(0, split("a1 a2"))),
			[]string{"0:x 201:a1", "30:a2"},
		},
		{
			"each cell is filled by itself",
			blocks(table(0, split("a", ""), split("b1 b2 b3", "c"))),
			[]string{"30:a 190:b1 190:c", "30:b2 130:b3"},
		},
		{"all cells break over one page end", blocks(table(0, split("a1 a2 a3 a4", "b1 b2 b3", "c1 c2 c3 c4 c5 c6"))),
			[]string{"30:a1 130:a2 230:a3 30:b1 130:b2 230:b3 30:c1 130:c2 230:c3", "30:a4 30:c4 130:c5 230:c6"}},
		{"a row that may not split", blocks(table(0, split("a"), whole("b1 b2"))), []string{"30:a", "30:b1 130:b2"}},
		{
			"a row that may not split and is taller than a page",
			blocks(table(0, split("a"), whole("b1 b2 b3 b4"))),
			[]string{"30:a 190:b1", "30:b2 130:b3 230:b4"},
		},
		{"a row has room to write", blocks(table(0, high(split("a")), split("b"))), []string{"30:a", "30:b"}},
		{"an empty row", blocks(table(0, row(cell()), split("b"))), []string{"90:b"}},
		{"a cell without blocks", blocks(table(0, row(cell(), cell(lines(plain, "a"))))), []string{"30:a"}},
		{"a table without rows", blocks(lines(plain, "x"), table(0), lines(plain, "y")), []string{"0:x 100:y"}},
		{
			"a table without rows begins no page",
			blocks(numbered(plain, "x", 3), lines(plainStyle(func(s *stylesheet.Paragraph) { s.Leading = 65 }), "y"), table(0)),
			[]string{"0:x1 100:x2 200:x3 300:y"},
		},
		{"a table of head rows only", blocks(table(2, split("a"), split("b"))), []string{"30:a 190:b"}},
	} {
		expectPages(t, test.name, 370, test.blocks, test.want...)
	}
}

func TestCellSpace(t *testing.T) {
	plain := plainStyle()
	in := func(list ...document.Block) []document.Block {
		return blocks(table(0, row(cell(list...))), lines(plain, "x"))
	}
	expectPages(t, "space before the first paragraph of a cell stays", 500, in(lines(plainStyle(before(40)), "a")), "70:a 210:x")
	expectPages(t, "space after the last one too", 500, in(lines(plainStyle(after(40)), "a")), "30:a 210:x")
	expectPages(t, "and rules", 500, in(lines(plainStyle(topRule, bottomRule), "a")), "55:a 230:x")
	expectPages(t, "space between two", 500, in(lines(plainStyle(after(40)), "a"), lines(plainStyle(before(50)), "b")), "30:a 180:b 320:x")
	expectPages(t, "the space after the last line must fit with it", 370,
		blocks(table(0, row(cell(numbered(plainStyle(after(40)), "a", 3))))), "30:a1 130:a2", "30:a3")
	expectPages(t, "space before comes again on the next page", 370,
		blocks(table(0, row(cell(numbered(plainStyle(before(40)), "a", 3))))), "70:a1 170:a2", "70:a3")
}

// TestHeads: the rows at the head of a table are on every page that it goes on to.
func TestHeads(t *testing.T) {
	expectPages(t, "repeated", 500, blocks(table(1, textRow("h"), textRow("a"), textRow("b"), textRow("c"), textRow("d"))),
		"30:h 190:a 350:b", "[30:h] 190:c 350:d")
	expectPages(t, "two rows", 500, blocks(table(2, textRow("h"), textRow("i"), textRow("a"), textRow("b"))),
		"30:h 190:i 350:a", "[30:h] [190:i] 350:b")
	expectPages(t, "above the rest of a row", 500, blocks(table(1, textRow("h"), textRow("a1 a2 a3 a4"))),
		"30:h 190:a1 290:a2", "[30:h] 190:a3 290:a4")
	expectPages(t, "not alone at the foot of a page", 400, blocks(numbered(plainStyle(), "x", 2), table(1, textRow("h"), textRow("a"))),
		"0:x1 100:x2", "30:h 190:a")
	expectPages(t, "not in a row whose head has not been shown", 160*2+10+100,
		blocks(lines(plainStyle(), "x"), table(1, textRow("h"), textRow("a")), lines(plainStyle(), "y")),
		"0:x 130:h 290:a", "0:y")
}

// TestHeadAsHighAsThePage: below it stands a line at a time, since no page has more room.
func TestHeadAsHighAsThePage(t *testing.T) {
	got := placed(Lay(onPages(170, table(1, textRow("h"), textRow("a1 a2")))))
	if want := []string{"30:h 190:a1", "[30:h] 190:a2"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestNestedTables: a table in a cell breaks over pages with its row, but its head is not
// repeated.
func TestNestedTables(t *testing.T) {
	end := &document.Paragraph{Style: plainStyle()} // the paragraph that the format asks for, which takes no room
	inner := func(heads int, rows ...*document.Row) *document.Table {
		nested := table(heads, rows...)
		for i := range nested.Columns {
			nested.Columns[i] = 1000
		}
		return nested
	}
	expectPages(t, "in one piece", 500, blocks(table(0, row(cell(inner(0, textRow("a"), textRow("b")), end)))), "60:a 220:b")
	expectPages(t, "text around it", 600,
		blocks(table(0, row(cell(lines(plainStyle(), "x"), inner(0, textRow("a")), lines(plainStyle(), "y"))))), "30:x 160:a 300:y")
	expectPages(t, "between its rows", 400,
		blocks(table(0, row(cell(inner(1, textRow("h"), textRow("a"), textRow("b"), textRow("c")), end)))),
		"60:h 220:a", "60:b 220:c")
	expectPages(t, "inside a row", 400, blocks(table(0, row(cell(inner(0, textRow("a1 a2 a3 a4 a5")), end)))),
		"60:a1 160:a2", "60:a3 160:a4", "60:a5")
	expectPages(t, "beside text that goes on", 400,
		blocks(table(0, row(cell(inner(0, textRow("a"), textRow("b"), textRow("c")), end), cell(numbered(plainStyle(), "x", 4))))),
		"60:a 220:b 30:x1 130:x2 230:x3", "60:c 30:x4")

	above := inner(0, textRow("a"))
	above.Style.Above = 45
	expectPages(t, "room above it, beside the space after the text", 500,
		blocks(table(0, row(cell(lines(plainStyle(after(20)), "x"), above, end)))), "30:x 225:a")
	expectPages(t, "room above it, below the text of every page", 400,
		blocks(table(0, row(cell(numbered(plainStyle(), "x", 5), above, end)))),
		"30:x1 130:x2", "30:x3 130:x4", "30:x5 205:a")
	filled := &document.Paragraph{Style: plainStyle(), Runs: []document.Run{text("y")}}
	expectPages(t, "the last paragraph takes room when it has text", 500,
		blocks(table(0, row(cell(inner(0, textRow("a")), filled)), textRow("z"))), "60:a 200:y 360:z")

	whole := textRow("a1 a2 a3")
	whole.CantSplit = true
	expectPages(t, "a row in a cell splits, whatever it asks", 400,
		blocks(lines(plainStyle(), "x"), table(0, row(cell(inner(0, whole), end)))), "0:x 160:a1", "60:a2 160:a3")

	item := &document.Paragraph{Style: plainStyle(), Item: &document.ListItem{List: new(document.List), Marker: "•"}}
	expectPages(t, "an empty list item at the end shows its bullet", 500,
		blocks(table(0, row(cell(inner(0, textRow("a")), item)), textRow("z"))), "60:a 200:• 360:z")
	aim := &document.Paragraph{Style: plainStyle(), Anchor: "hier"}
	expectPages(t, "an empty paragraph at the end that a link points at is one", 500,
		blocks(table(0, row(cell(inner(0, textRow("a")), aim)), textRow("z"))), "60:a 360:z")

	deep := textRow("a1 a2 a3")
	for range 5 {
		deep = row(cell(inner(0, deep), end))
	}
	document := onPages(600, table(0, deep))
	if got := len(Lay(document).Pages); got != 3 {
		t.Errorf("six tables deep, with room for one line a page: %d pages, want 3", got)
	}
}

// TestGrid: the lines of a table are where its cells are, and its text stands within the
// padding.
func TestGrid(t *testing.T) {
	grid := table(1, textRow("h", "i"), textRow("a1 a2", "b"))
	grid.Style.HeaderFill = 0xEEEEEE
	grid.Rows[0].Cells[0].Fill = true
	want := []string{
		"1000,1000 2000x160 fill",
		"1000,1000 4010x10", "1000,1160 4010x10", "1000,1420 4010x10",
		"1000,1000 10x430", "3000,1000 10x430", "5000,1000 10x430",
		"1045,1110 h", "3045,1110 i", "1045,1270 a1", "1045,1370 a2", "3045,1270 b",
	}
	marks := Lay(onPages(1000, grid)).Pages[0].Marks()
	if len(marks) != len(want) {
		t.Fatalf("%d marks, want %d", len(marks), len(want))
	}
	for i, mark := range marks {
		var got string
		switch m := mark.(type) {
		case *Box:
			got = fmt.Sprintf("%d,%d %dx%d", m.X, m.Y, m.Width, m.Height)
			if m.Color == 0xEEEEEE {
				got += " fill"
			}
			if m.From.Role != Artifact || m.From.Table != grid || m.From.Paragraph != nil {
				t.Errorf("mark %d: %+v", i, m.From)
			}
		case *Text:
			got = fmt.Sprintf("%d,%d %s", m.X, m.Baseline, m.String())
		}
		if got != want[i] {
			t.Errorf("mark %d: %s, want %s", i, got, want[i])
		}
	}
}

// TestSplit: the tables in cells are known that stand on more than one page.
func TestSplit(t *testing.T) {
	short, long := table(0, textRow("a"), textRow("b")), table(0, textRow("c"), textRow("d1 d2 d3 d4"))
	around := table(0, row(cell(short)), row(cell(long)))
	got := Lay(onPages(700, around)).Split
	if len(got) != 1 || !got[long] {
		t.Errorf("%d tables are split, the long one %v", len(got), got[long])
	}
}
