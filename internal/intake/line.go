package intake

import (
	"slices"
	"strings"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
)

// This file reads lines, such as titles: text of one paragraph or cell, with its looks.

// runsOf are the runs of blocks as one line, a space between two paragraphs.
func runsOf(blocks []word.Block) []word.Run {
	var runs []word.Run
	eachParagraph(blocks, func(p *word.Paragraph) {
		if isPlaceholder(p.Text()) {
			return
		}
		if len(runs) > 0 {
			runs = append(runs, word.Run{Text: " "})
		}
		runs = append(runs, p.Runs...)
	})
	return runs
}

// cut is what runs say from one byte of their text to another.
func cut(runs []word.Run, from, to int) []word.Run {
	var out []word.Run
	at := 0
	for _, run := range runs {
		length := len(word.TextOfRuns([]word.Run{run}))
		first, last := max(from-at, 0), min(to-at, length)
		at += length
		if first >= last {
			continue
		}
		if run.Tick == word.NoBox {
			run.Text = run.Text[first:last]
		}
		out = append(out, run)
	}
	return out
}

// ending are the runs of which the text ends that of others, white space aside.
func ending(runs []word.Run, text string) []word.Run {
	length := len(strings.TrimRight(word.TextOfRuns(runs), " \t\n\u00A0"))
	return cut(runs, length-len(strings.TrimRight(text, " \t\n\u00A0")), length)
}

// lineOf is what runs say as a line of Markdown.
func lineOf(runs []word.Run) string { return markdown.WriteLine(titleOf(runs)) }

// lineOf is lineOf for runs of a paragraph. It tells of looks that are lost.
func (r *reader) lineOf(p *word.Paragraph, runs []word.Run) string {
	r.tellLooks(p.Number, []markdown.Block{&markdown.Paragraph{Inlines: titleOf(runs)}})
	return lineOf(runs)
}

// titleOf is what runs say as a title. A line that is bold from begin to end is a heading that was typed.
func titleOf(runs []word.Run) []markdown.Inline {
	inlines := inlinesOf(runs)
	if !slices.ContainsFunc(inlines, func(inline markdown.Inline) bool { return !inline.Bold && strings.TrimSpace(inline.Text) != "" }) {
		for i := range inlines {
			inlines[i].Bold = false
		}
	}
	return joined(inlines)
}

// typedLine is text without looks as a line of Markdown.
func typedLine(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }) // other spaces are meant
	return markdown.WriteLine([]markdown.Inline{{Text: strings.Join(words, " ")}})
}
