package match

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file reads lines, such as titles: text of one paragraph or cell, with its looks.

// RunsOf are the runs of blocks as one line, a space between two paragraphs.
func RunsOf(blocks []word.Block) []word.Run {
	var runs []word.Run
	word.EachParagraph(blocks, func(p *word.Paragraph) {
		if wording.IsPlaceholder(p.Text()) {
			return
		}
		if len(runs) > 0 {
			runs = append(runs, word.Run{Text: " "})
		}
		runs = append(runs, p.Runs...)
	})
	return runs
}

// Ending are the runs of which the text ends that of others, white space aside.
func Ending(runs []word.Run, text string) []word.Run {
	length := len(strings.TrimRight(word.TextOfRuns(runs), " \t\n\u00A0"))
	return word.Cut(runs, length-len(strings.TrimRight(text, " \t\n\u00A0")), length)
}

// PlaceIn is what runs have at the one place of a sentence, if they say that sentence.
func PlaceIn(sentence form.Sentence, runs []word.Run) ([]word.Run, bool) {
	text := word.TextOfRuns(runs)
	inner, ok := wording.Between(sentence, text)
	if !ok {
		return nil, false
	}
	before, _ := wording.Around(sentence)
	from := strings.Index(text, strings.TrimSpace(text)) + len(before)
	from += strings.Index(text[from:], inner)
	return word.Cut(runs, from, from+len(inner)), true
}
