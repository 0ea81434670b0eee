package render

import (
	"actieplan/content"
	"actieplan/measure"
	"actieplan/templates"
)

// setting is where Markdown is set: in which style and how wide, and within how many lists.
type setting struct {
	style  *templates.ParagraphStyle
	width  measure.Twips
	level  int              // of the lists around it
	left   measure.Twips    // indent of the text in these
	source content.Position // of the whole text
}

// blocks turns Markdown into paragraphs, list items and tables. Below every table stands an empty paragraph, so that two
// tables never touch and a cell never ends with one (ECMA-376 part 1, 17.4.65).
func (b *builder) blocks(blocks []content.Block, set setting) []Block {
	var out []Block
	for _, block := range blocks {
		switch block := block.(type) {
		case *content.Paragraph:
			out = append(out, &Paragraph{Style: set.style, Runs: runs(block.Inlines), Source: block.Position})
		case *content.List:
			out = append(out, b.list(block, set)...)
		case *content.MarkdownTable:
			out = append(out, b.markdownTable(block, set), &Paragraph{Style: b.style(b.template.Looks.AfterTable)})
		}
	}
	return out
}
