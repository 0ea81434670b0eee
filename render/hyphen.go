package render

import (
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// fitWords changes the words that are wider than their column, which word processors
// would break at any letter.
func (r *ruler) fitWords(blocks []document.Block, width measure.Twips) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			left := block.Style.Left
			if block.Item != nil {
				left = block.Item.Left
			}
			room := exact(width - left - block.Style.Right)
			r.keepTogether(block, room)
			r.freeHyphens(block, room)
			r.hyphenate(block, room)
		case *document.Table:
			for _, row := range block.Rows {
				for i, cell := range row.Cells {
					r.fitWords(cell.Blocks, block.Style.TextWidth(block.Columns[i]))
				}
			}
		}
	}
}

// freeHyphens turns the non-breaking hyphens in words that are wider than their column
// into plain ones: such a word is broken somewhere, and best after a hyphen. Besides,
// LibreOffice draws a non-breaking one twice where it has no room at a line's end. The
// words are noted.
func (r *ruler) freeHyphens(p *document.Paragraph, room exact) {
	if !slices.ContainsFunc(p.Runs, func(run document.Run) bool { return strings.ContainsRune(run.Text, character.NoBreakHyphen) }) {
		return
	}
	widths, words := r.wordWidths(p), wordsOf(p.Runs)
	for i, word := range words {
		if widths[i] > room && strings.ContainsRune(word, character.NoBreakHyphen) {
			r.freed.note(p, word)
		}
	}
	word := 0
	p.Runs = slices.Clone(p.Runs) // other paragraphs may share them
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == document.LineBreak {
			word++
		}
		run.Text = strings.Map(func(c rune) rune {
			switch {
			case c == ' ':
				word++
			case c == character.NoBreakHyphen && widths[word] > room:
				return '-'
			}
			return c
		}, run.Text)
	}
}

// wordsOf is what stands between the spaces and line breaks of runs.
func wordsOf(runs []document.Run) []string {
	return strings.Split(strings.ReplaceAll(linesOf(runs), "\n", " "), " ")
}

// linesOf is the text of runs, with a line end for each line break.
func linesOf(runs []document.Run) string {
	if len(runs) == 1 && runs[0].Kind != document.LineBreak {
		return runs[0].Text // as most are
	}
	var text strings.Builder
	for i := range runs {
		text.WriteString(runs[i].Text)
		if runs[i].Kind == document.LineBreak {
			text.WriteByte('\n')
		}
	}
	return text.String()
}
