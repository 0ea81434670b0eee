package layout

import (
	"testing"

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
	expectPages(t, "lines of 35 points", 1500, []document.Block{table(0, row(cell(numbered(large, "a", 3))))}, "30:a1 730:a2", "30:a3")
}
