package wordprocessor

import (
	"slices"
	"testing"

	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// TestEstimatedStarts: a page holds twenty paragraphs and rows besides the one that
// begins it; a table that is much longer is split, and the page after it counts anew.
func TestEstimatedStarts(t *testing.T) {
	rows := func(n int) document.Block {
		row := &document.Row{Cells: []*document.Cell{{Blocks: []document.Block{paragraph()}}}}
		return &document.Table{Style: &stylesheet.Table{}, Rows: slices.Repeat([]*document.Row{row}, n)}
	}
	paragraphs := func(n int) (all []document.Block) {
		for range n {
			all = append(all, paragraph())
		}
		return all
	}
	broken := paragraph()
	for _, test := range []struct {
		name   string
		blocks []document.Block
		want   []int // indices of blocks
	}{
		{"few paragraphs", paragraphs(21), nil},
		{"one more", paragraphs(22), []int{21}},
		{"twice as many and one", paragraphs(43), []int{21, 42}},
		{"a table counts its rows", slices.Concat(paragraphs(2), []document.Block{rows(19)}, paragraphs(1)), []int{3}},
		{"and may begin a page", slices.Concat(paragraphs(2), []document.Block{rows(20)}, paragraphs(20)), []int{2}},
		{"it counts anew at a page break", slices.Concat(paragraphs(10), []document.Block{broken}, paragraphs(21)), []int{31}},
		{"a long one does not", slices.Concat(paragraphs(2), []document.Block{rows(30)}, paragraphs(21)), []int{23}},
	} {
		starts := estimatedStarts(&document.Document{Sections: []*document.Section{{Blocks: test.blocks}}},
			Adjustments{broken: {PageBreakBefore: true}})
		var got []int
		for i, block := range test.blocks {
			if starts[block] {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: pages begin with %d, want %d", test.name, got, test.want)
		}
	}
}
