package parse

import (
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
)

// Text reads the Markdown of an answer as the package comment describes it. What cannot be
// in a form stays in as plain text.
func Text(text string) []markdown.Block {
	blocks, _ := Read(text, nil)
	return blocks
}

// Line reads one line of Markdown, which knows no blocks. Line ends count as spaces.
func Line(text string) []markdown.Inline {
	inlines, _ := ReadLine(text)
	return inlines
}

// ReadLine reads one line of Markdown, which knows no blocks, and tells what is wrong,
// in the order of the text. Line ends count as spaces.
func ReadLine(text string) ([]markdown.Inline, []markdown.Problem) {
	c := inline.Reader{Text: text, OneLine: true}
	var lines []inline.Span
	for _, l := range splitLines(text) {
		if !l.empty() {
			lines = append(lines, inline.Span{Start: l.start, End: l.end})
		}
	}
	inlines := c.Read(lines)
	checkTitle(&c)
	return inlines, c.Sorted()
}
