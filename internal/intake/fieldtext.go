package intake

import (
	"regexp"
	"strings"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
)

// This file reads text that was typed, or pasted, in a field of a PDF.

// item is the marker of an item of a list, as people type it: a bullet or a number.
var item = regexp.MustCompile(`^([ \t]*)(?:[-•–*▪◦]|(\d{1,3}[.)]))[ \t]+(\S.*)$`)

// typed is text that was typed in a field, as a Word file would have it: lines one below
// another are a paragraph, or each an item of a list; an empty line ends a paragraph.
func typed(text string) []word.Block {
	var blocks []word.Block
	var above *word.Paragraph // that the line goes on in; nil for none
	lines := strings.Split(text, "\n")
	looked := 0 // lines of which it is known whether they begin a table
	for i := 0; i < len(lines); i++ {
		if i >= looked {
			looked = i + likeRows(lines[i:])
			if table := tabbed(lines[i:looked]); table != nil {
				blocks, above = append(blocks, table), nil
				i = looked - 1
				continue
			}
		}
		line := lines[i]
		p := &word.Paragraph{Runs: []word.Run{{Text: strings.TrimSpace(line)}}}
		match := item.FindStringSubmatch(line)
		switch {
		case match != nil:
			p.List = &word.ListItem{Level: min(len(match[1])/2, deepestTyped), Marker: match[2]}
			p.Runs[0].Text = match[3]
			above = nil
		case p.Runs[0].Text == "":
			above = nil
		case above != nil:
			above.Runs = append(above.Runs, word.Run{Text: "\n" + p.Runs[0].Text})
			continue
		default:
			above = p
		}
		blocks = append(blocks, p)
	}
	return blocks
}

// deepestTyped is the level of an item that is indented by many spaces.
const deepestTyped = 3

// likeRows is how many lines from the first on are like rows of a table, as the clipboard
// has them: with as many tabs as the first, and without the marker of an item. It is one
// at least.
func likeRows(lines []string) int {
	tabs, n := strings.Count(lines[0], "\t"), 1
	isRow := tabs > 0 && !item.MatchString(lines[0])
	for isRow && n < len(lines) && strings.Count(lines[n], "\t") == tabs && !item.MatchString(lines[n]) {
		n++
	}
	return n
}

// tabbed is the table that lines make, with tabs between their cells; nil where the
// dialect takes them for something else.
func tabbed(lines []string) *word.Table {
	if len(lines) < 2 {
		return nil
	}
	read := parse.Text(strings.Join(lines, "\n"))
	if len(read) != 1 {
		return nil
	}
	table, is := read[0].(*markdown.Table)
	if !is || len(table.Align) != strings.Count(lines[0], "\t")+1 || len(table.Rows) != len(lines)-1 {
		return nil
	}
	out := &word.Table{}
	for _, line := range lines {
		var row []*word.Cell
		for cell := range strings.SplitSeq(line, "\t") {
			row = append(row, &word.Cell{Columns: 1, Rows: 1, Blocks: []word.Block{&word.Paragraph{Runs: []word.Run{{Text: strings.TrimSpace(cell)}}}}})
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
