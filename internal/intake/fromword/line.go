package fromword

import (
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/write"
)

// Line is what runs say as a line of Markdown.
func Line(runs []word.Run) string { return write.Line(Title(runs)) }

// Title is what runs say as a title. A line that is bold from begin to end is a heading
// that was typed. The last space of a printed heading may be a non-breaking one.
func Title(runs []word.Run) []markdown.Inline {
	inlines := markdown.Loosened(Inlines(runs), dutch.TogetherInHeading)
	if !slices.ContainsFunc(inlines, func(inline markdown.Inline) bool { return !inline.Bold && strings.TrimSpace(inline.Text) != "" }) {
		for i := range inlines {
			inlines[i].Bold = false
		}
	}
	return joined(inlines)
}
