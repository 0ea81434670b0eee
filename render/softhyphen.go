package render

import (
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/markdown"
)

// withoutLastHyphens leaves out the soft hyphens that a paragraph ends with: nothing
// comes after them, and word processors show them at times, at times not.
func withoutLastHyphens(inlines []markdown.Inline) []markdown.Inline {
	for len(inlines) > 0 {
		last := inlines[len(inlines)-1]
		text := strings.TrimRight(last.Text, string(character.SoftHyphen))
		if text == last.Text && !last.LineBreak {
			break
		}
		inlines = inlines[:len(inlines)-1]
		if text != "" {
			last.Text = text
			return append(inlines[:len(inlines):len(inlines)], last)
		}
	}
	return inlines
}
