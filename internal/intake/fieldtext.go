package intake

import (
	"regexp"
	"strings"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown"
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
	for i := 0; i < len(lines); i++ {
		if table := tabbed(lines[i:]); table != nil {
			blocks, above = append(blocks, table), nil
			i += len(table.Rows) - 1
			continue
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
			above.Runs[0].Text += "\n" + p.Runs[0].Text
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

// tabbed is the table that lines begin with, as the clipboard has one: cells with tabs
// between them, in as many columns on each line. What a table is among such lines, and
// what only has a tab in it, the dialect says.
func tabbed(lines []string) *word.Table {
	columns := strings.Count(lines[0], "\t") + 1
	end := 0
	for columns > 1 && end < len(lines) && strings.Count(lines[end], "\t") == columns-1 && !item.MatchString(lines[end]) {
		end++
	}
	if end < 2 {
		return nil
	}
	read := markdown.Parse(strings.Join(lines[:end], "\n"))
	if len(read) != 1 {
		return nil
	}
	table, is := read[0].(*markdown.Table)
	if !is || len(table.Align) != columns || len(table.Rows) != end-1 {
		return nil
	}
	out := &word.Table{}
	for _, line := range lines[:end] {
		var row []*word.Cell
		for cell := range strings.SplitSeq(line, "\t") {
			row = append(row, &word.Cell{Columns: 1, Rows: 1, Blocks: []word.Block{&word.Paragraph{Runs: []word.Run{{Text: strings.TrimSpace(cell)}}}}})
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
