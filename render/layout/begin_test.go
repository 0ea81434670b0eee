package layout

import (
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/wordprocessor"
)

// A row of n lines is 60 + n·100 high, and the border below a table is 10.

// ofRole is a paragraph of some role.
func ofRole(role document.Role, p *document.Paragraph) *document.Paragraph {
	p.Role = role
	return p
}

// TestRowBegins has rows that would begin at a page's foot with too little, and what the
// DOCX says so that they do not.
func TestRowBegins(t *testing.T) {
	type adjustments = map[string]wordprocessor.RowAdjustment
	whole := wordprocessor.RowAdjustment{CantSplit: true}
	prompt := func() *document.Paragraph { return ofRole(document.PromptRole, lines(plainStyle(), "p")) }
	gap := func() *document.Paragraph { return ofRole(document.GapRole, lines(plainStyle(), "g")) }
	hint := func() *document.Paragraph { return ofRole(document.HintRole, lines(plainStyle(), "h")) }
	low := func(t *document.Table, upTo measure.Twips) *document.Table {
		t.Style.WholeUpTo = upTo
		return t
	}
	below := func(room measure.Twips, t *document.Table) *document.Table {
		t.Style.Above = room
		return t
	}
	joined := func(r *document.Row) *document.Row {
		r.Joined = true
		return r
	}
	kept := func(r *document.Row) *document.Row {
		r.KeepNext = true
		return r
	}
	tall := func(s *stylesheet.Paragraph) { s.Leading = 300 }
	controlled := plainStyle(widows)
	for _, test := range []struct {
		name   string
		height measure.Twips
		blocks []document.Block
		want   []string
		rows   adjustments // by the first word of the row
	}{
		{"a low row stays whole", 500, blocks(low(table(0, textRow("a"), textRow("b1 b2 b3")), 400)),
			[]string{"30:a", "30:b1 130:b2 230:b3"}, adjustments{"a": whole, "b1": whole}},
		{"a higher one does not", 500, blocks(low(table(0, textRow("a"), textRow("b1 b2 b3")), 300)),
			[]string{"30:a 190:b1 290:b2", "30:b3"}, adjustments{"a": whole}},
		{"a prompt stays with its hint and two lines", 600,
			blocks(table(0, textRow("a"), row(cell(prompt(), hint(), numbered(controlled, "b", 3))))),
			[]string{"30:a", "30:p 130:h 230:b1 330:b2 430:b3"}, adjustments{"p": whole}},
		{"a prompt with two lines", 600, blocks(table(0, textRow("a"), row(cell(prompt(), numbered(controlled, "b", 4))))),
			[]string{"30:a 190:p 290:b1 390:b2", "30:b3 130:b4"}, nil},
		{"the room above a table that begins a cell", 420,
			blocks(table(0, textRow("a"), row(cell(gap(), below(40, table(0, textRow("b"))), lines(plainStyle(), "c"))))),
			[]string{"30:a", "30:g 160:b", "30:c"}, adjustments{"a": {MinHeight: 251}}},
		{"a prompt that has less room", 480, blocks(table(0, textRow("a"), row(cell(prompt(), numbered(controlled, "b", 3))))),
			[]string{"30:a", "30:p 130:b1 230:b2 330:b3"}, adjustments{"p": whole}},
		{"a label that has no room, beside a prompt that has", 500,
			blocks(table(0, textRow("a", ""), row(cell(lines(plainStyle(tall), "l")), cell(prompt(), numbered(controlled, "b", 2))))),
			[]string{"30:a", "30:l 30:p 130:b1 230:b2"}, adjustments{"l": whole}},
		{"a row that keeps with the one below", 500, blocks(low(table(0, textRow("a"), kept(textRow("b")), textRow("c1 c2")), 300)),
			[]string{"30:a", "30:b 190:c1 290:c2"}, adjustments{"a": whole, "b": {CantSplit: true, KeepNext: true}, "c1": whole}},
		{"a label over two rows has room in both", 600,
			blocks(table(0, textRow("l1 l2 l3 l4", "a"), joined(row(cell(), cell(lines(plainStyle(), "b")))))),
			[]string{"30:l1 130:l2 230:l3 330:l4 30:a 190:b"}, adjustments{"l1": {CantSplit: true, KeepNext: true}}},
		{"a row beside a higher label is not alone at the foot", 450, blocks(numbered(plainStyle(), "x", 1),
			table(0, textRow("l1 l2", "a"), joined(row(cell(), cell(numbered(plainStyle(), "b", 2)))))),
			[]string{"0:x1 130:l1 230:l2 130:a 290:b1", "30:b2"}, adjustments{"l1": {CantSplit: true, KeepNext: true}}},
		{"a prompt with an introduction, and two lines below that", 600,
			blocks(table(0, textRow("a"), row(cell(prompt(), lines(plainStyle(), "b:"), numbered(controlled, "c", 3))))),
			[]string{"30:a", "30:p 130:b: 230:c1 330:c2 430:c3"}, adjustments{"p": whole}},
		{"a row higher than a page stretches the one above", 500,
			blocks(table(0, textRow("a"), row(cell(prompt(), numbered(controlled, "b", 6))))),
			[]string{"30:a", "30:p 130:b1 230:b2 330:b3", "30:b4 130:b5 230:b6"}, adjustments{"a": {MinHeight: 331}}},
	} {
		expectPages(t, test.name, test.height, test.blocks, test.want...)
		pages := Lay(onPages(test.height, test.blocks...))
		got := adjustments{}
		for r, adjustment := range pages.Rows {
			got[r.Cells[0].Blocks[0].(*document.Paragraph).Runs[0].Text] = adjustment
		}
		for name, adjustment := range test.rows {
			if got[name] != adjustment {
				t.Errorf("%s: row %s: %+v, want %+v", test.name, name, got[name], adjustment)
			}
			delete(got, name)
		}
		if test.rows != nil && len(got) > 0 {
			t.Errorf("%s: also %+v", test.name, got)
		}
	}
}

// TestRowBelowPart: what is left of a row has a foot where the next one, higher than a page,
// would begin below it with a prompt alone.
func TestRowBelowPart(t *testing.T) {
	prompt := ofRole(document.PromptRole, lines(plainStyle(), "p"))
	above := numbered(plainStyle(), "y", 1)
	list := blocks(table(0, row(cell(numbered(plainStyle(), "x", 4), above)), row(cell(prompt, numbered(plainStyle(widows), "b", 6)))))
	expectPages(t, "the part of a row", 480, list, "30:x1 130:x2 230:x3 330:x4", "30:y1", "30:p 130:b1 230:b2 330:b3",
		"30:b4 130:b5 230:b6")
	if got := Lay(onPages(480, list...)).Adjustments[above].Foot; got != 170 {
		t.Errorf("a foot of %d, want 170", got)
	}
}

// TestHeadingBreaksPage: a heading above a row that a page does not hold, and that would
// begin with too little, begins a page.
func TestHeadingBreaksPage(t *testing.T) {
	heading := lines(plainStyle(keepNext), "h")
	prompt := ofRole(document.PromptRole, lines(plainStyle(), "p"))
	list := blocks(numbered(plainStyle(), "x", 1), heading, table(0, row(cell(prompt, numbered(plainStyle(widows), "b", 6)))))
	expectPages(t, "a heading", 500, list, "0:x1", "0:h 130:p 230:b1 330:b2", "30:b3 130:b4 230:b5 330:b6")
	if got := Lay(onPages(500, list...)).Adjustments[heading]; !got.PageBreakBefore || !got.DropKeepNext {
		t.Errorf("the heading: %+v", got)
	}
}

// TestHeadingAboveKeptRows: a heading above a row that keeps with the next begins a page by
// itself, and one above a table of header rows only moves with it.
func TestHeadingAboveKeptRows(t *testing.T) {
	heading := lines(plainStyle(keepNext), "h")
	joined := row(cell(), cell(numbered(plainStyle(), "b", 2)))
	joined.Joined = true
	list := blocks(numbered(plainStyle(), "x", 2), heading, table(0, textRow("l1 l2", "a"), joined))
	expectPages(t, "a label over two rows", 550, list, "0:x1 100:x2", "0:h 130:l1 230:l2 130:a 290:b1 390:b2")
	if got, want := Lay(onPages(550, list...)).Adjustments[heading],
		(wordprocessor.Adjustment{PageBreakBefore: true, DropKeepNext: true}); got != want {
		t.Errorf("the heading: %+v, want %+v", got, want)
	}
	expectPages(t, "header rows only", 400, blocks(numbered(plainStyle(), "x", 2), heading, table(1, textRow("a"))), "0:x1 100:x2",
		"0:h 130:a")
}

// TestInnerRows: a row of a table in a cell stays whole below a row of data, or where the
// text above the table can have a foot that is high enough.
func TestInnerRows(t *testing.T) {
	inner := func(rows ...*document.Row) *document.Table {
		t := table(0, rows...)
		t.Style.ID = "inner"
		return t
	}
	end := func() *document.Paragraph { return lines(plainStyle()) }
	first, second := textRow("a"), textRow("b1 b2")
	list := blocks(table(0, row(cell(numbered(plainStyle(), "x", 2), inner(first, second), lines(plainStyle(), "y")))))
	expectPages(t, "the row below a row stays whole", 600, list, "30:x1 130:x2 260:a", "60:b1 160:b2 300:y")
	if got := Lay(onPages(600, list...)).Rows; !got[second].CantSplit || got[first].CantSplit {
		t.Errorf("the rows: %+v, %+v", got[first], got[second])
	}
	text := numbered(plainStyle(), "x", 3)
	list = blocks(table(0, row(cell(text, inner(textRow("b1 b2")), end()))))
	expectPages(t, "the text above has a foot", 600, list, "30:x1 130:x2 230:x3", "60:b1 160:b2")
	if got := Lay(onPages(600, list...)).Adjustments[text].Foot; got != 70 {
		t.Errorf("the text above has a foot of %d, want 70", got)
	}
}
