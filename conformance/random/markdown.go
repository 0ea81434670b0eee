package random

import (
	"fmt"
	"strings"
)

// blockLines prints blocks of Markdown, an empty line between two of them.
func blockLines(blocks []block) []string {
	var all []string
	for _, b := range present(blocks) {
		var lines []string
		switch b := b.(type) {
		case *paragraph:
			lines = inlineLines(b.inlines)
		case *list:
			lines = b.lines()
		case *grid:
			lines = b.lines()
		}
		if len(lines) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, "")
		}
		all = append(all, lines...)
	}
	return all
}

func (l *list) lines() []string {
	var all []string
	for i, item := range present(l.items) {
		marker := string(l.delimiter) + " "
		if l.ordered {
			marker = fmt.Sprintf("%d%c ", l.start+i, l.delimiter)
		}
		content := blockLines(item.blocks)
		if len(content) == 0 {
			all = append(all, strings.TrimSpace(marker))
		}
		for _, line := range content {
			if line != "" {
				line = marker + line
			}
			all = append(all, line)
			marker = strings.Repeat(" ", len(marker))
		}
	}
	return all
}

func (g *grid) lines() []string {
	var all []string
	for i, row := range present(g.rows) {
		cells := make([]string, len(row.cells))
		for j, cell := range row.cells {
			cells[j] = strings.ReplaceAll(strings.Join(inlineLines(cell), " "), "|", `\|`)
		}
		all = append(all, "| "+strings.Join(cells, " | ")+" |")
		if i == 0 {
			all = append(all, "| "+strings.Join(g.align, " | ")+" |")
		}
	}
	return all
}

// inlineLines prints a paragraph. It returns several lines only if the paragraph has hard
// line breaks with words on both sides.
func inlineLines(inlines []inline) []string {
	var lines []string
	for _, line := range strings.Split(inlineText(inlines), breakMark) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	for i := range max(1, len(lines)) - 1 {
		lines[i] += `\`
	}
	return lines
}

// breakMark stands for a hard line break until the text is split into lines.
const breakMark = "\n"

func inlineText(inlines []inline) string {
	var b strings.Builder
	for _, in := range present(inlines) {
		text, tight := "", false
		switch in := in.(type) {
		case *word:
			text, tight = in.text, in.tight
		case *span:
			inner := inlineText(in.inlines)
			if inner == "" {
				continue
			}
			text, tight = in.open+inner+in.close, in.tight
		case *lineBreak:
			text, tight = breakMark, true
		}
		if b.Len() > 0 && !tight {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return b.String()
}
