package intake

import (
	"actieplan/internal/character"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// isUnfilled reports whether a paragraph says nothing, or only marks where something has
// to be filled in. Dots or a line within the bookmark of an answer were typed.
// LibreOffice takes the text out of bookmarks, also where a form shows dots.
func isUnfilled(p *word.Paragraph) bool {
	text := p.Text()
	return wording.IsPlaceholder(text) && (!fromword.IsAnswer(p) || p.Beside || !character.Shows(text))
}

// areUnfilled reports whether nothing was filled in in some cells.
func areUnfilled(cells ...*word.Cell) bool {
	unfilled := true
	for _, cell := range cells {
		if cell != nil {
			word.EachParagraph(cell.Blocks, func(p *word.Paragraph) { unfilled = unfilled && isUnfilled(p) })
		}
	}
	return unfilled
}
