package render

import (
	"strings"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// fitWords changes the words that are wider than their column, which word processors would break at any letter.
func fitWords(blocks []document.Block, width measure.Twips) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			left := block.Style.Left
			if block.Item != nil {
				left = block.Item.Left
			}
			room := float64(width - left - block.Style.Right)
			freeHyphens(block, room)
			hyphenate(block, room)
		case *document.Table:
			for _, row := range block.Rows {
				for i, cell := range row.Cells {
					fitWords(cell.Blocks, block.Style.TextWidth(block.Columns[i]))
				}
			}
		}
	}
}

// freeHyphens turns the non-breaking hyphens in words that are wider than their column into plain ones: such a word is broken
// somewhere, and best after a hyphen. Besides, LibreOffice draws a non-breaking one twice where it has no room at a line's end.
func freeHyphens(p *document.Paragraph, room float64) {
	if !strings.ContainsRune(plain(p.Runs), character.NoBreakHyphen) {
		return
	}
	widths := wordWidths(p)
	word := 0
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == document.LineBreak {
			word++
		}
		run.Text = strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				word++
			case r == character.NoBreakHyphen && widths[word] > room:
				return '-'
			}
			return r
		}, run.Text)
	}
}

// wordWidths are the widths of what stands between the spaces and line breaks of a paragraph, with some slack, in twips.
func wordWidths(p *document.Paragraph) []float64 {
	widths := []float64{slack}
	for _, run := range p.Runs {
		if run.Kind == document.LineBreak {
			widths = append(widths, slack)
		}
		eachGlyph(p, run, func(shown string, advance float64) {
			if shown == " " {
				widths = append(widths, slack)
				return
			}
			widths[len(widths)-1] += advance
		})
	}
	return widths
}

// eachGlyph calls visit for the glyphs of a run of a paragraph, with the characters that each shows and how far it advances,
// in twips.
func eachGlyph(p *document.Paragraph, run document.Run, visit func(shown string, advance float64)) {
	for _, span := range fonts.Shape(run.Text, p.Style.Bold || run.Bold, p.Style.Italic || run.Italic) {
		scale := float64(p.Style.Size) / float64(span.Font.UnitsPerEm)
		for _, glyph := range span.Glyphs {
			visit(glyph.Text(run.Text), float64(span.Font.Advance(glyph.ID))*scale)
		}
	}
}
