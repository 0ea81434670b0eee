package layout

import (
	"actieplan/internal/measure"
	"actieplan/render/layout/wordprocessor"
)

// A cursor is a place in a flow: how far the pages before have got. The zero cursor is
// the beginning.
type cursor struct {
	block int
	line  int          // of a paragraph
	table *tableCursor // within a table; nil at its beginning
}

// tableCursor is a place in a table.
type tableCursor struct {
	row   int
	cells []cursor // within the row; nil at its beginning
}

// endless is the height of a page that nothing fills.
const endless measure.Twips = 1 << 30

// top says what stands above the first block that a page takes.
type top int

const (
	startOfSection top = iota // nothing, and the block keeps its space before
	continued                 // a page that text ran on to: a paragraph in the body loses its space before
)

// slice is the part of a flow that stands on one page.
type slice struct {
	blocks []blockSlice
	height measure.Twips
}

// usualBlocks is how many blocks a cell has at most, as a rule.
const usualBlocks = 4

// blockSlice is the part of a block that stands on one page: lines from, to of a
// paragraph, or rows of a table.
type blockSlice struct {
	y        measure.Twips // of the top, from the top of the flow on this page; space and borders above not included
	text     *setText
	from, to int
	table    *tableSlice
}

// Whether a page takes a line that has no room there.
const (
	onlyIfItFits   = false
	atLeastOneLine = true // since no page has more room
)

// take fills a page of the given room with what follows the cursor. It returns what fits
// and where to go on; done says that nothing is left. Where not even the first line fits
// it takes nothing, unless force says that it has to.
func (f *flow) take(at cursor, room measure.Twips, top top, force bool) (taken slice, next cursor, done bool) {
	taken.blocks = make([]blockSlice, 0, min(len(f.blocks)-at.block, usualBlocks))
	var below measure.Twips // space that the block above asks for
	for ; at.block < len(f.blocks); at = (cursor{block: at.block + 1}) {
		text, table := f.blocks[at.block].text, f.blocks[at.block].table
		first := len(taken.blocks) == 0
		if table != nil {
			rest, all := taken.addTable(table, at.table, below, room, force && first)
			if !all {
				return taken, cursor{block: at.block, table: rest}, false
			}
			below = table.after
			continue
		}
		if !first && f.goesToNextPage(at, taken.height, below, room) {
			return taken, at, false
		}
		space := text.spaceUnder(below)
		if first {
			space = text.spaceAtTop(top)
		}
		y := taken.height + space
		lines := text.linesWithin(at.line, room-y)
		cutOff := at.line == 0 && (f.isCutOff(at.block, taken.height, below, room) || f.strands(at.block, taken.height, below, room))
		if cutOff && !f.inCell && taken.moveText(text, room) {
			return taken, at, false
		}
		if f.inCell {
			if cutOff {
				lines = 0
			}
			lines = taken.holdBack(text, at.line, lines, &y, room)
		}
		if lines == 0 && first && force {
			lines = max(1, text.linesThatFit(at.line, room-y))
		}
		if lines > 0 {
			taken.blocks = append(taken.blocks, blockSlice{y: y, text: text, from: at.line, to: at.line + lines})
			taken.height = y + measure.Twips(lines)*text.leading() + text.foot
		}
		if at.line+lines < len(text.Lines) {
			return taken, cursor{block: at.block, line: at.line + lines}, false
		}
		below = text.after
		taken.height += text.Paragraph.Style.Bottom.Height()
	}
	if f.inCell {
		taken.height += below
	}
	return taken, at, true
}

// addTable takes as much of a table as the room holds, below a block that asks for some
// space. It returns where to go on; all says that nothing is left.
func (s *slice) addTable(t *setTable, at *tableCursor, below, room measure.Twips, force bool) (rest *tableCursor, all bool) {
	y := s.height
	if len(s.blocks) > 0 {
		y += below
	}
	if at == nil && !force && t.height() > room-y && s.moveTable(t, room-y) {
		return nil, false
	}
	part, rest, all := t.take(at, room-y, force)
	if len(part.rows) > 0 {
		s.blocks = append(s.blocks, blockSlice{y: y, table: part})
		s.height = y + part.height
	}
	return rest, all
}

// goesToNextPage reports whether the paragraph at the cursor begins a page though a line
// of it would fit below what is taken: it asks for that itself, or keeps with what does
// not fit.
func (f *flow) goesToNextPage(at cursor, taken, below, room measure.Twips) bool {
	if f.blocks[at.block].text.Paragraph.NewPage && at.line == 0 && !f.inCell {
		return true
	}
	fits := func(part func(*setTable) measure.Twips) bool {
		return taken+f.groupHeight(at.block, below, part) <= room
	}
	if !f.startsGroup(at) || fits((*setTable).height) {
		return false
	}
	f.moveGroup(at.block, fits((*setTable).leastHeight), fits((*setTable).headHeight))
	return true
}

// spaceAtTop is the room over the first line that a page takes of a paragraph, where
// nothing stands above that.
func (s *setText) spaceAtTop(top top) measure.Twips {
	return wordprocessor.SpaceAtTop(s.Paragraph.Style, s.inCell || top == startOfSection)
}

// spaceUnder is the room over the first line of a paragraph under a block that asks for
// some space below; at the top of a cell that is 0.
func (s *setText) spaceUnder(below measure.Twips) measure.Twips {
	return wordprocessor.SpaceBetween(below, s.Paragraph.Style)
}

// whole is the height of a paragraph on one page under another that asks for some space
// below.
func (s *setText) whole(below measure.Twips) measure.Twips {
	return s.spaceUnder(below) + measure.Twips(len(s.Lines))*s.leading() + s.Paragraph.Style.Bottom.Height()
}

// linesWithin counts the lines from line on that may stand in a room.
func (s *setText) linesWithin(line int, room measure.Twips) int {
	left, count := len(s.Lines)-line, s.linesThatFit(line, room)
	switch style := s.Paragraph.Style; {
	case count == left:
		return count
	case style.Together && line == 0:
		return 0
	case style.Together || !style.Widows:
		return count
	}
	count = min(count, left-widowLines)
	if line == 0 && count < widowLines {
		return 0
	}
	return max(0, count)
}

// linesThatFit counts the lines from line on that a room holds above the paragraph's
// foot. In a cell the last line needs the space after it too.
func (s *setText) linesThatFit(line int, room measure.Twips) int {
	left := len(s.Lines) - line
	room -= s.foot
	count := max(0, min(left, int(room/s.leading())))
	if s.inCell && count == left && measure.Twips(left)*s.leading()+s.below() > room {
		count--
	}
	return count
}

// widowLines is how many lines widow control keeps together at both ends of a page.
const widowLines = 2

// leastLines is how many lines of a paragraph must stand on the page that it begins on.
func (s *setText) leastLines() int {
	switch {
	case s.Paragraph.Style.Together:
		return len(s.Lines)
	case !s.Paragraph.Style.Widows:
		return 1
	case len(s.Lines) < 2*widowLines:
		return len(s.Lines)
	}
	return widowLines
}

// lastLines is how many lines of a paragraph must stand on the page that it ends on.
func (s *setText) lastLines() int {
	if s.Paragraph.Style.Widows {
		return widowLines
	}
	return 1
}

// startsGroup reports whether paragraphs that keep with what follows begin at the cursor.
func (f *flow) startsGroup(at cursor) bool {
	return !f.inCell && at.line == 0 && f.keeps(at.block) && (at.block == 0 || !f.keeps(at.block-1))
}

func (f *flow) keeps(block int) bool {
	text := f.blocks[block].text
	return text != nil && text.Paragraph.Style.KeepNext
}

// groupHeight is the height of the paragraphs from block on that keep with what follows,
// and of the least part of that; tableHeight is how much of a table that is.
func (f *flow) groupHeight(block int, below measure.Twips, tableHeight func(*setTable) measure.Twips) measure.Twips {
	var height measure.Twips
	for ; block < len(f.blocks) && f.keeps(block); block++ {
		text := f.blocks[block].text
		height += text.whole(below)
		below = text.after
	}
	if block == len(f.blocks) {
		return height
	}
	if text := f.blocks[block].text; text != nil {
		return height + text.spaceUnder(below) + measure.Twips(text.leastLines())*text.leading()
	}
	return height + below + tableHeight(f.blocks[block].table)
}
