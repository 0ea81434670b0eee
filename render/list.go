package render

import (
	"actieplan/fonts"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// list turns a list into its items, one paragraph after the other; only the first of an
// item has its bullet or number. A table within an item takes the whole width of the text
// around the list.
func (b *builder) list(list *markdown.List, set setting) []document.Block {
	if set.style.List != nil {
		set.style = set.style.List
	}
	look := b.styles.Lists.Level(set.level)
	here := &document.List{Ordered: list.Ordered, Start: list.Start, Delimiter: list.Delimiter}
	if format := list.Format.String(); format != look.Format {
		here.Format = format
	}
	markers := markersOf(list, look.Bullet)
	left, hanging := b.indent(set, widest(markers, set.style))
	part := func(marker string) *document.ListItem {
		return &document.ListItem{List: here, Level: set.level, Marker: marker, Left: left, Hanging: hanging}
	}
	begins, goesOn := part(look.Bullet), part("")
	inner := set
	inner.level, inner.left, inner.item = set.level+1, left, goesOn
	var out []document.Block
	for i, item := range list.Items {
		item = showing(item)
		if list.Ordered {
			begins = part(markers[i])
		}
		at := begins
		if _, text := firstOf(item).(*markdown.Paragraph); !text {
			// What an item begins with otherwise cannot carry its marker.
			out = append(out, &document.Paragraph{Style: set.style, Answer: set.answer, Item: at})
			at = goesOn
		}
		for _, block := range item {
			switch block := block.(type) {
			case *markdown.Paragraph:
				out = append(out, &document.Paragraph{Style: set.style, Runs: runs(block.Inlines), Answer: set.answer, Source: block.Position, Item: at})
				at = goesOn
			default:
				out = append(out, b.blocks([]markdown.Block{block}, inner)...)
			}
		}
	}
	return out
}

// markersOf are the markers of the items of a list: their numbers, or one bullet for all.
func markersOf(list *markdown.List, bullet string) []string {
	if !list.Ordered {
		return []string{bullet}
	}
	markers := make([]string, len(list.Items))
	for i := range markers {
		markers[i] = list.Format.Number(list.Start+i) + string(list.Delimiter)
	}
	return markers
}

// markerGap is the least room between a bullet or number and the text after it.
const markerGap = 3 * measure.Point

// ownIndent is the least that an item stands in from the one that it is in. Nobody sees
// it, but of a paragraph that goes on in an item, which one can then be read from its
// indent: LibreOffice keeps nothing else that says so.
const ownIndent measure.Twips = 1

// indent is how far the items of a list step in, and how far their markers, of so much
// width, stand out. A marker wider than the template has room for gets more. Where the
// text would have less than half of its column left, deeper levels step in only as far as
// their markers need, and in the end no further than can be told apart: an answer in a
// narrow column must stay readable, however deep its lists are.
func (b *builder) indent(set setting, marker measure.Twips) (left, hanging measure.Twips) {
	look := b.styles.Lists.Level(set.level)
	outer := measure.Twips(0)
	if set.level > 0 {
		outer = b.styles.Lists.Level(set.level - 1).Left
	}
	needs := marker + markerGap
	hanging = max(look.Hanging, needs)
	left = set.left + look.Left - outer + hanging - look.Hanging
	if most := set.width / 2; left > most {
		hanging = needs
		left = max(min(set.left+hanging, most), set.left+ownIndent, hanging)
	}
	return left, hanging
}

// widest is the width of the widest of markers.
func widest(markers []string, style *stylesheet.Paragraph) measure.Twips {
	var widest measure.Twips
	for _, marker := range markers {
		var width measure.Twips
		for _, span := range fonts.Shape(marker, style.Look()) {
			advance := 0
			for _, glyph := range span.Glyphs {
				advance += span.Font.Advance(glyph.ID)
			}
			width += (measure.Twips(advance)*style.Size + measure.Twips(span.Font.UnitsPerEm) - 1) / measure.Twips(span.Font.UnitsPerEm)
		}
		widest = max(widest, width)
	}
	return widest
}

func firstOf(blocks []markdown.Block) markdown.Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}
