package docx

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/wordprocessor"
)

// This file has the room to write in a blank form. In the document that is a number of
// empty paragraphs. Here the first is one, in which the control shows what to fill in,
// and the others are one together: a run of empty paragraphs is read aloud one by one.
// The room is gone as soon as somebody types.

// withoutRuns returns the blocks of a blank form with one paragraph in place of all empty
// ones of an answer after its first, and the height of its line where that is another
// than its style's.
func (b *body) withoutRuns(blocks []document.Block) ([]document.Block, map[document.Block]measure.Twips) {
	if b.doc.Form == nil || !b.doc.Form.Blank {
		return blocks, nil
	}
	var kept []document.Block
	lines := make(map[document.Block]measure.Twips)
	for i, block := range blocks {
		if i < 2 || !isRoom(block, blocks[i-1]) || !isRoom(blocks[i-1], blocks[i-2]) {
			kept = append(kept, block)
			continue
		}
		style, first := block.(*document.Paragraph).Style, kept[len(kept)-1]
		if lines[first] == 0 {
			lines[first] = style.Leading
		}
		lines[first] += style.Bottom.Height() + wordprocessor.SpaceBetween(style.After, style) + style.Leading
	}
	return kept, lines
}

// isRoom reports whether a block is an empty paragraph of the answer that the one above
// it is part of.
func isRoom(block, above document.Block) bool {
	p, is := block.(*document.Paragraph)
	if !is || p.Answer == nil || len(p.Runs) > 0 {
		return false
	}
	q, is := above.(*document.Paragraph)
	return is && p.Answer == q.Answer && p.Style == q.Style
}
