package match

import (
	"slices"
	"strings"

	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// Showing are the cells of a row that show anything.
func Showing(row []*word.Cell) []*word.Cell {
	var shown []*word.Cell
	for _, cell := range row {
		if cell != nil && !wording.IsPlaceholder(cell.Text()) {
			shown = append(shown, cell)
		}
	}
	return shown
}

// IsBold reports whether some cells say anything, and all that in bold.
func IsBold(cells []*word.Cell) bool {
	shown := Showing(cells)
	bold := len(shown) > 0
	for _, cell := range shown {
		word.EachParagraph(cell.Blocks, func(p *word.Paragraph) {
			bold = bold && !slices.ContainsFunc(p.Runs, func(run word.Run) bool { return !run.Bold && strings.TrimSpace(run.Text) != "" })
		})
	}
	return bold
}

// FirstShown is the first of some blocks that shows anything, nil where none does, and
// those below it.
func FirstShown(blocks []word.Block) (first word.Block, below []word.Block) {
	for i, block := range blocks {
		if p, is := block.(*word.Paragraph); !is || !wording.IsPlaceholder(p.Text()) {
			return block, blocks[i+1:]
		}
	}
	return nil, nil
}

// LineOfCells is what some cells say, as one line.
func LineOfCells(cells []*word.Cell) *word.Paragraph {
	var blocks []word.Block
	for _, cell := range cells {
		blocks = append(blocks, cell.Blocks...)
	}
	return &word.Paragraph{Number: word.ParagraphNumber(blocks), Runs: RunsOf(blocks)}
}
