package render

import (
	"slices"

	"actieplan/render/document"
)

// likeTheirStyle makes runs that are bold or italic by their paragraph's style one with
// their neighbours: bold words in a bold heading look like the others, there and in the
// contents.
func likeTheirStyle(blocks []document.Block) {
	for p := range document.Paragraphs(blocks) {
		twice := func(run document.Run) bool { return run.Bold && p.Style.Bold || run.Italic && p.Style.Italic }
		if !slices.ContainsFunc(p.Runs, twice) {
			continue // as most are
		}
		var alike []document.Run
		for _, run := range p.Runs {
			run.Bold, run.Italic = run.Bold && !p.Style.Bold, run.Italic && !p.Style.Italic
			alike = join(alike, run)
		}
		p.Runs = alike
	}
}
