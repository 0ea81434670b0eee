package tag

import (
	"actieplan/render/document"
)

// This file has the list elements of ISO 32000-1, 14.8.4.3.3.

// list adds the list that the first block is in, with those within it, and returns how
// many blocks it has.
func (b *Builder) list(parent Element, blocks []document.Block) (count int) {
	first := itemOf(blocks[0])
	list := b.tree.add(parent, L)
	b.tree.element(list).class = b.numbering(first)
	var body Element
	for count < len(blocks) {
		block := blocks[count]
		if p, is := block.(*document.Paragraph); is && p.Role == document.GapRole {
			count++ // below a table in an item, or below the list: empty
			continue
		}
		item := itemOf(block)
		if item == nil {
			break
		}
		if item.List != first.List {
			if item.Level <= first.Level {
				break
			}
			count += b.list(body, blocks[count:])
			continue
		}
		var label Element
		if item.Marker != "" || body == NoElement {
			entry := b.tree.add(list, LI)
			label, body = b.tree.add(entry, Lbl), b.tree.add(entry, LBody)
		}
		switch block := block.(type) {
		case *document.Paragraph:
			b.paragraph(b.tree.add(body, P), label, block)
		case *document.Table:
			b.table(body, block)
		}
		count++
	}
	return count
}

// itemOf is the list item that a block stands in; nil for none.
func itemOf(block document.Block) *document.ListItem {
	switch block := block.(type) {
	case *document.Paragraph:
		return block.Item
	case *document.Table:
		return block.Item
	}
	return nil
}
