package layout

import (
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// TestWidowsInCells: with widow control two lines stand together at both ends of a page in
// cells too, for which the text above, or the paragraph itself, has a foot.
func TestWidowsInCells(t *testing.T) {
	plain, controlled := plainStyle(), plainStyle(widows)
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   []string
		foot   string        // the first word of the paragraph that has one
		room   measure.Twips // of the foot: half a point more than whole points
	}{
		{"no line alone at the foot", blocks(numbered(plain, "x", 3), numbered(controlled, "a", 4)),
			[]string{"30:x1 130:x2 230:x3", "30:a1 130:a2 230:a3 330:a4"}, "x1", 30},
		{"two at the foot", blocks(numbered(plain, "x", 2), numbered(controlled, "a", 4)),
			[]string{"30:x1 130:x2 230:a1 330:a2", "30:a3 130:a4"}, "", 0},
		{"no line alone at the top", blocks(numbered(plain, "x", 1), numbered(controlled, "a", 4)),
			[]string{"30:x1 160:a1 260:a2", "30:a3 130:a4"}, "x1", 30},
		{"no line alone at the top, with nothing above", blocks(numbered(controlled, "a", 5)),
			[]string{"30:a1 130:a2 230:a3", "30:a4 130:a5"}, "a1", 30},
		{"three lines stay together", blocks(numbered(plain, "x", 2), numbered(controlled, "a", 3)),
			[]string{"30:x1 130:x2", "30:a1 130:a2 230:a3"}, "x1", 130},
		{"without control", blocks(numbered(plain, "x", 3), numbered(plain, "a", 3)),
			[]string{"30:x1 130:x2 230:x3 330:a1", "30:a2 130:a3"}, "", 0},
	} {
		list := blocks(table(0, row(cell(test.blocks...))))
		expectPages(t, test.name, 480, list, test.want...)
		for p, adjustment := range Lay(onPages(480, list...)).Adjustments {
			if got := p.Runs[0].Text; got != test.foot || adjustment.Foot != test.room {
				t.Errorf("%s: %s has a foot of %d, want %s of %d", test.name, got, adjustment.Foot, test.foot, test.room)
			}
			test.foot = ""
		}
		if test.foot != "" {
			t.Errorf("%s: %s has no foot", test.name, test.foot)
		}
	}
}

// TestFootTooHigh: where no foot is high enough, the page ends with a single line, as a word
// processor has it.
func TestFootTooHigh(t *testing.T) {
	large := plainStyle(widows)
	large.Leading = 700
	expectPages(t, "lines of 35 points", 1500, blocks(table(0, row(cell(numbered(large, "a", 3))))), "30:a1 730:a2", "30:a3")
	above := numbered(plainStyle(), "x", 1)
	list := blocks(table(0, row(cell(above, numbered(large, "a", 3)))))
	expectPages(t, "the highest foot", 1700, list, "30:x1", "30:a1 730:a2", "30:a3")
	if got := Lay(onPages(1700, list...)).Adjustments[above].Foot; got != stylesheet.HighestFoot {
		t.Errorf("a foot of %d, want %d", got, stylesheet.HighestFoot)
	}
	expectPages(t, "one higher", 1720, list, "30:x1 130:a1 830:a2", "30:a3")
}

// TestLastLine: the line that a cell or the body ends with is not alone on a page, where
// what stands above it is short enough to move along.
func TestLastLine(t *testing.T) {
	plain, controlled := plainStyle(), plainStyle(widows)
	last := func() *document.Paragraph { return numbered(controlled, "z", 1) }
	for _, test := range []struct {
		name   string
		blocks []document.Block
		cell   []string
		body   []string
	}{
		{"below one line", blocks(numbered(plain, "x", 3), numbered(plain, "a", 1), last()),
			[]string{"30:x1 130:x2 230:x3", "30:a1 130:z1"}, []string{"0:x1 100:x2 200:x3", "0:a1 100:z1"}},
		{"below two lines", blocks(numbered(plain, "x", 2), numbered(controlled, "a", 2), last()),
			[]string{"30:x1 130:x2", "30:a1 130:a2 230:z1"}, []string{"0:x1 100:x2", "0:a1 100:a2 200:z1"}},
		{"below three lines", blocks(numbered(plain, "x", 1), numbered(controlled, "a", 3), last()),
			[]string{"30:x1", "30:a1 130:a2 230:a3 330:z1"}, []string{"0:x1", "0:a1 100:a2 200:a3 300:z1"}},
		{"below four lines", blocks(numbered(controlled, "a", 4), last()),
			[]string{"30:a1 130:a2 230:a3 330:a4", "30:z1"}, []string{"0:a1 100:a2 200:a3 300:a4", "0:z1"}},
		{"above another", blocks(numbered(plain, "x", 3), numbered(plain, "a", 1), last(), last()),
			[]string{"30:x1 130:x2 230:x3 330:a1", "30:z1 130:z1"}, []string{"0:x1 100:x2 200:x3 300:a1", "0:z1 100:z1"}},
		{"without control", blocks(numbered(plain, "x", 3), numbered(plain, "a", 1), numbered(plain, "z", 1)),
			[]string{"30:x1 130:x2 230:x3 330:a1", "30:z1"}, []string{"0:x1 100:x2 200:x3 300:a1", "0:z1"}},
		{"below an introduction", blocks(numbered(plain, "x", 2), lines(plain, "i:"), numbered(plain, "a", 1), last()),
			[]string{"30:x1 130:x2", "30:i: 130:a1 230:z1"}, []string{"0:x1 100:x2", "0:i: 100:a1 200:z1"}},
		{"below a prompt", blocks(numbered(plain, "x", 2), ofRole(document.PromptRole, lines(plain, "p")), numbered(plain, "a", 1), last()),
			[]string{"30:x1 130:x2 230:p 330:a1", "30:z1"}, nil},
	} {
		expectPages(t, test.name, 480, blocks(table(0, row(cell(test.blocks...)))), test.cell...)
		if test.body != nil {
			expectPages(t, test.name+", in the body", 430, test.blocks, test.body...)
		}
	}
}

// TestIntroductions: what a text of a zone announces begins on the page that the text
// ends on.
func TestIntroductions(t *testing.T) {
	plain, controlled := plainStyle(), plainStyle(widows)
	text := func(words ...string) *document.Paragraph { return lines(plain, words...) }
	item := func(level int, p *document.Paragraph) *document.Paragraph {
		p.Item = &document.ListItem{List: &document.List{}, Level: level}
		return p
	}
	bold := func(p *document.Paragraph) *document.Paragraph {
		p.Runs[0].Bold = true
		return p
	}
	inner := func() *document.Table {
		t := table(0, textRow("b1 b2"))
		t.Style.ID = "inner"
		return t
	}
	for _, test := range []struct {
		name   string
		height measure.Twips
		blocks []document.Block
		want   []string
	}{
		{"a colon", 480, blocks(numbered(plain, "x", 2), text("a:"), numbered(controlled, "b", 3)),
			[]string{"30:x1 130:x2", "30:a: 130:b1 230:b2 330:b3"}},
		{"with room below it", 480, blocks(numbered(plain, "x", 1), text("a:"), numbered(controlled, "b", 4)),
			[]string{"30:x1 130:a: 230:b1 330:b2", "30:b3 130:b4"}},
		{"no colon", 480, blocks(numbered(plain, "x", 2), text("a"), numbered(controlled, "b", 3)),
			[]string{"30:x1 130:x2 230:a", "30:b1 130:b2 230:b3"}},
		{"of two lines", 480, blocks(numbered(plain, "x", 1), lines(controlled, "a1", "a2:"), numbered(controlled, "b", 4)),
			[]string{"30:x1", "30:a1 130:a2: 230:b1 330:b2", "30:b3 130:b4"}},
		{"one above another", 580, blocks(numbered(plain, "x", 1), text("a:"), text("b:"), numbered(controlled, "c", 3)),
			[]string{"30:x1", "30:a: 130:b: 230:c1 330:c2 430:c3"}},
		{"an item with items of its own", 480, blocks(numbered(plain, "x", 2), item(0, text("a")), item(1, numbered(controlled, "b", 3))),
			[]string{"30:x1 130:x2", "30:a 130:b1 230:b2 330:b3"}},
		{"a line in bold", 480, blocks(numbered(plain, "x", 2), bold(text("a")), numbered(controlled, "b", 3)),
			[]string{"30:x1 130:x2", "30:a 130:b1 230:b2 330:b3"}},
		{"a table", 480, blocks(numbered(plain, "x", 2), text("a:"), inner(), text()),
			[]string{"30:x1 130:x2", "30:a: 160:b1 260:b2"}},
		{"below a prompt", 480, blocks(numbered(plain, "x", 1), ofRole(document.PromptRole, text("p")), text("a:"),
			numbered(controlled, "b", 3)),
			[]string{"30:x1 130:p 230:a:", "30:b1 130:b2 230:b3"}},
		{"with nothing above it", 480, blocks(numbered(plain, "x", 4), text("a:"), numbered(controlled, "b", 5)),
			[]string{"30:x1 130:x2 230:x3 330:x4", "30:a: 130:b1 230:b2 330:b3", "30:b4 130:b5"}},
	} {
		expectPages(t, test.name, test.height, blocks(table(0, row(cell(test.blocks...)))), test.want...)
	}
}

// TestIntroductionsInBody: in the body it is the space below the text above that moves an
// introduction, but where the page has no room for its first line.
func TestIntroductionsInBody(t *testing.T) {
	controlled := plainStyle(widows)
	above, heading := numbered(plainStyle(after(20)), "x", 2), numbered(plainStyle(keepNext), "h", 1)
	intro := func() *document.Paragraph { return lines(plainStyle(), "a:") }
	entry := func(level int, words ...string) *document.Paragraph {
		p := lines(plainStyle(together), words...)
		p.Entry = &document.Entry{Level: level}
		return p
	}
	for _, test := range []struct {
		name   string
		height measure.Twips
		blocks []document.Block
		want   []string
		space  measure.Twips // below the text above
	}{
		{"a colon", 450, blocks(above, intro(), numbered(controlled, "b", 3)),
			[]string{"0:x1 100:x2", "0:a: 100:b1 200:b2 300:b3"}, 151},
		{"no room for it", 310, blocks(above, intro(), numbered(controlled, "b", 2)),
			[]string{"0:x1 100:x2", "0:a: 100:b1 200:b2"}, 0},
		{"with room below it", 520, blocks(above, intro(), numbered(controlled, "b", 4)),
			[]string{"0:x1 100:x2 220:a: 320:b1 420:b2", "0:b3 100:b4"}, 0},
		{"entries of the contents", 550, blocks(above, entry(1, "a"), entry(2, "b1", "b2"), entry(3, "c")),
			[]string{"0:x1 100:x2", "0:a 100:b1 200:b2 300:c"}, 251},
		{"entries that are no part of each other", 550, blocks(above, entry(2, "a"), entry(2, "b1", "b2"), entry(1, "c")),
			[]string{"0:x1 100:x2 220:a 320:b1 420:b2", "0:c"}, 0},
		{"below a heading", 450, blocks(numbered(plainStyle(), "x", 2), heading, intro(), numbered(controlled, "b", 3)),
			[]string{"0:x1 100:x2 200:h1 300:a:", "0:b1 100:b2 200:b3"}, 0},
	} {
		expectPages(t, test.name, test.height, test.blocks, test.want...)
		if got := Lay(onPages(test.height, test.blocks...)).Adjustments[above].SpaceBelow; got != test.space {
			t.Errorf("%s: %d below the text above, want %d", test.name, got, test.space)
		}
	}
}
