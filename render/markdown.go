package render

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// setting is where Markdown is set: in which style and how wide, and within how many lists.
type setting struct {
	style  *stylesheet.Paragraph
	width  measure.Twips
	level  int                // of the lists around it
	left   measure.Twips      // indent of the text in these
	answer *document.Answer   // that the text is; nil for the form's own
	item   *document.ListItem // that it stands in; nil outside lists
}

// blocks turns Markdown into paragraphs, list items and tables. Below every table stands an empty paragraph, so that two
// tables never touch and a cell never ends with one (ECMA-376 part 1, 17.4.65).
func (b *builder) blocks(blocks []markdown.Block, set setting) []document.Block {
	var out []document.Block
	for i, block := range blocks {
		switch block := block.(type) {
		case *markdown.Paragraph:
			out = append(out, &document.Paragraph{Style: below(blocks[:i], set.style), Runs: runs(block.Inlines), Answer: set.answer, Source: block.Position})
		case *markdown.List:
			out = append(out, b.list(block, set)...)
		case *markdown.Table:
			out = append(out, b.markdownTable(block, set), &document.Paragraph{Style: b.style(b.template.Looks.AfterTable), Role: document.GapRole, Answer: set.answer, Item: set.item})
		}
	}
	return out
}

// below is the style of a paragraph in text of some style that stands below blocks: below a list or a table it has more space
// above than the list has.
func below(blocks []markdown.Block, style *stylesheet.Paragraph) *stylesheet.Paragraph {
	if n := len(blocks); n > 0 && style.Below != nil {
		if _, is := blocks[n-1].(*markdown.Paragraph); !is {
			return style.Below
		}
	}
	return style
}
