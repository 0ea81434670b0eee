package markdown

import (
	"slices"

	"actieplan/internal/dutch"
)

// Loosened is inline text with plain spaces for the non-breaking ones that a form is printed
// with where Dutch keeps words on a line, as find says: dutch.Together, or of a heading
// dutch.TogetherInHeading.
func Loosened(inlines []Inline, find func(string) []int) []Inline {
	pieces := make([]string, len(inlines))
	for i, inline := range inlines {
		if pieces[i] = inline.Text; inline.LineBreak {
			pieces[i] = "\n"
		}
	}
	if !dutch.Loosen(pieces, find) {
		return inlines
	}
	inlines = slices.Clone(inlines)
	for i := range inlines {
		if !inlines[i].LineBreak {
			inlines[i].Text = pieces[i]
		}
	}
	return inlines
}
