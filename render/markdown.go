package render

import (
	"slices"

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

// blocks turns Markdown into paragraphs, list items and tables. Below every table stands
// an empty paragraph, so that two tables never touch and a cell never ends with one
// (ECMA-376 part 1, 17.4.65).
func (b *builder) blocks(blocks []markdown.Block, set setting) []document.Block {
	var out []document.Block
	blocks = showing(blocks)
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

// showing are blocks without the paragraphs that show nothing, such as a space that the
// web put on a line of its own: the styles give paragraphs their distance. Blocks of
// nothing else stay, for a bullet is printed with no text too.
func showing(blocks []markdown.Block) []markdown.Block {
	blank := func(block markdown.Block) bool {
		p, is := block.(*markdown.Paragraph)
		return is && !markdown.LineShows(p.Inlines)
	}
	if !slices.ContainsFunc(blocks, blank) {
		return blocks
	}
	if shown := slices.DeleteFunc(slices.Clone(blocks), blank); len(shown) > 0 {
		return shown
	}
	return blocks[:1]
}

// below is the style of a paragraph in text of some style that stands below blocks: below
// a list or a table it has more space above than the list has.
func below(blocks []markdown.Block, style *stylesheet.Paragraph) *stylesheet.Paragraph {
	if n := len(blocks); n > 0 && style.Below != nil {
		if _, is := blocks[n-1].(*markdown.Paragraph); !is {
			return style.Below
		}
	}
	return style
}
