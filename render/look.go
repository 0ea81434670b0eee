package render

import (
	"slices"

	"actieplan/render/document"
)

// likeTheirStyle makes runs that are bold or italic by their paragraph's style one with
// their neighbours: bold words in a bold heading look like the others, there and in the
// contents.
func likeTheirStyle(blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			style := block.Style
			twice := func(run document.Run) bool { return run.Bold && style.Bold || run.Italic && style.Italic }
			if !slices.ContainsFunc(block.Runs, twice) {
				continue // as most are
			}
			var alike []document.Run
			for _, run := range block.Runs {
				run.Bold, run.Italic = run.Bold && !style.Bold, run.Italic && !style.Italic
				alike = join(alike, run)
			}
			block.Runs = alike
		case *document.Table:
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					likeTheirStyle(cell.Blocks)
				}
			}
		}
	}
}
