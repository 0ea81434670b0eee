package tagged

import (
	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
	"actieplan/internal/measure"
)

// list reads a list (14.8.4.3.3) at a level, 0 for the outermost.
func (r *reader) list(e *element, level, depth int) []word.Block {
	var blocks []word.Block
	if depth++; r.tooDeep(depth) {
		return nil
	}
	for _, k := range r.kids(e) {
		switch {
		case k.element == nil:
		case k.element.kind == "LI":
			blocks = append(blocks, r.item(k.element, level, depth)...)
		case k.element.kind == "L":
			blocks = append(blocks, r.list(k.element, level+1, depth)...)
		default:
			blocks = append(blocks, r.blocks(k.element, depth)...)
		}
	}
	return blocks
}

// item reads an item of a list: its label, and the blocks in it.
func (r *reader) item(e *element, level, depth int) []word.Block {
	b := &blockReader{reader: r, depth: depth, listLevel: level + 1}
	label, labelled, begins := "", false, 0.0
	for _, k := range r.kids(e) {
		if k.element != nil && k.element.kind == "Lbl" {
			if shown := b.shownIn(k.element); paragraph.IsLabel(textOf(shown)) {
				label, labelled, begins = textOf(shown), true, shown[0].X
				continue
			}
		}
		b.kid(k, "")
	}
	b.end()
	if first, is := firstParagraph(b.out); is {
		if !labelled {
			label, first.Runs = paragraph.CutLabel(first.Runs)
		}
		r.bare[first] = label == ""
		first.List = &word.ListItem{Level: level, Marker: paragraph.Marker(label)}
		first.Left = paragraph.Indent * measure.Twips(level+1)
		if labelled {
			r.begins[first] = begins
		}
		return append([]word.Block{first}, r.goingOn(b.out[1:], level)...)
	}
	first := r.paragraph(nil, 0, -1)
	first.List, first.Left = &word.ListItem{Level: level, Marker: paragraph.Marker(label)}, paragraph.Indent*measure.Twips(level+1)
	return append([]word.Block{first}, r.goingOn(b.out, level)...)
}

// firstParagraph is the paragraph that the blocks of an item begin with, if they do.
func firstParagraph(blocks []word.Block) (*word.Paragraph, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	p, is := blocks[0].(*word.Paragraph)
	return p, is && p.List == nil
}

// goingOn are the blocks of an item below its first paragraph, said to belong to it. A
// table says so by an empty paragraph below it.
func (r *reader) goingOn(blocks []word.Block, level int) []word.Block {
	var out []word.Block
	belong := func(p *word.Paragraph) {
		p.GoesOn, p.GoesOnAt, p.Left = true, level, paragraph.Indent*measure.Twips(level+1)
	}
	for _, block := range blocks {
		out = append(out, block)
		switch block := block.(type) {
		case *word.Paragraph:
			label, rest := paragraph.CutLabel(block.Runs)
			switch {
			case block.List != nil, block.GoesOn:
			case label != "" && paragraph.Marker(label) == "" && r.endings.acrobat: // it makes one of items on two pages
				block.List, block.Runs = &word.ListItem{Level: level}, rest
				block.Left = paragraph.Indent * measure.Twips(level+1)
			default:
				belong(block)
			}
		case *word.Table:
			if r.inItems[block] {
				continue
			}
			r.inItems[block] = true
			below := &word.Paragraph{Number: block.Number}
			belong(below)
			out = append(out, below)
		}
	}
	return out
}
