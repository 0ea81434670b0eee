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

// list turns a list into its items, one paragraph after the other; only the first of an item has its bullet or number.
// A table within an item takes the whole width of the text around the list.
func (b *builder) list(list *content.List, set setting) []Block {
	if set.style.List != nil {
		set.style = set.style.List
	}
	here := &List{Ordered: list.Ordered, Start: list.Start, Delimiter: list.Delimiter}
	look := b.styles.Lists.Level(set.level)
	var out []Block
	for i, item := range list.Items {
		marker := look.Bullet
		if list.Ordered {
			marker = number(list.Start+i, look.Format) + string(list.Delimiter)
		}
		if _, text := firstOf(item).(*content.Paragraph); !text {
			// What an item begins with otherwise cannot carry its marker.
			out = append(out, &Paragraph{Style: set.style, Item: &ListItem{List: here, Level: set.level, Marker: marker}})
			marker = ""
		}
		for _, block := range item {
			switch block := block.(type) {
			case *content.Paragraph:
				out = append(out, &Paragraph{
					Style: set.style, Runs: runs(block.Inlines), Source: block.Position,
					Item: &ListItem{List: here, Level: set.level, Marker: marker},
				})
				marker = ""
			default:
				inner := set
				inner.level++
				out = append(out, b.blocks([]content.Block{block}, inner)...)
			}
		}
	}
	return out
}

func firstOf(blocks []content.Block) content.Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}
