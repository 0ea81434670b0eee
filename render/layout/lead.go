package layout

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// This file says which paragraphs are nothing without what stands below them.

// leads reports whether block i, a paragraph, is nothing without the one below it.
func (f *flow) leads(i int) bool {
	switch f.blocks[i].text.Paragraph.Role {
	case document.PromptRole, document.HintRole, document.ChoiceRole, document.FigureRole:
		return true
	case document.GapRole:
		return i == 0 && len(f.blocks) > 1 // the room above a table
	}
	return f.introduces(i)
}

// introduces reports whether block i is a text of few lines that announces the one below it.
func (f *flow) introduces(i int) bool {
	if i+1 >= len(f.blocks) {
		return false
	}
	text, next := f.blocks[i].text, f.blocks[i+1]
	if text == nil || text.leastLines() < len(text.Lines) {
		return false
	}
	if next.table != nil {
		return text.Paragraph.Announces(next.table.table, len(text.Lines))
	}
	return text.Paragraph.Announces(next.text.Paragraph, len(text.Lines))
}

// isCutOff reports whether an introduction, below what ends at y and asks for some space,
// would end the page, since that has no room left for the begin of what it introduces.
// Below a prompt or a heading it may: that would be alone without it.
func (f *flow) isCutOff(i int, y, below, room measure.Twips) bool {
	if !f.introduces(i) || i == 0 || f.blocks[i-1].text == nil || f.leads(i-1) || f.keeps(i-1) {
		return false
	}
	for ; f.introduces(i) && y <= room; i++ {
		text := f.blocks[i].text
		y += text.whole(below) + text.foot
		below = text.after
		if table := f.blocks[i+1].table; table != nil {
			return y+below+table.height() > room
		}
	}
	text := f.blocks[i].text
	return y+text.spaceUnder(below)+text.leastHeight() > room
}

// leastHeight is the room that the lines with which a paragraph may begin ask for.
func (s *setText) leastHeight() measure.Twips {
	least := s.leastLines()
	height := measure.Twips(least)*s.leading() + s.foot
	if s.inCell && least == len(s.Lines) {
		height += s.below()
	}
	return height
}

// moveText has a paragraph in the body begin the next page, although this one has some room
// left for it: what stands above it has so much space below that it does not. It reports
// whether that can be.
func (s *slice) moveText(text *setText, room measure.Twips) bool {
	above := s.lastText()
	if above == nil {
		return false
	}
	if space := room - s.height - text.above() - text.leading() + 1; space > above.after {
		above.adjust().SpaceBelow = space
	}
	return true
}
