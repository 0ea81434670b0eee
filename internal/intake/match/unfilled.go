package match

import (
	"actieplan/internal/character"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// IsUnfilled reports whether a paragraph says nothing, or only marks where something has
// to be filled in. Dots or a line within the bookmark of an answer were typed.
// LibreOffice takes the text out of bookmarks, also where a form shows dots.
func IsUnfilled(p *word.Paragraph) bool {
	text := p.Text()
	return wording.IsPlaceholder(text) && (!fromword.IsAnswer(p) || p.Beside || !character.Shows(text))
}

// AreUnfilled reports whether nothing was filled in in some cells.
func AreUnfilled(cells ...*word.Cell) bool {
	unfilled := true
	for _, cell := range cells {
		if cell != nil {
			word.EachParagraph(cell.Blocks, func(p *word.Paragraph) { unfilled = unfilled && IsUnfilled(p) })
		}
	}
	return unfilled
}
