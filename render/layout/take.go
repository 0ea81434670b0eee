package layout

import (
	"actieplan/internal/form/stylesheet"
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

// blockSlice is the part of a block that stands on one page: lines from, to of a
// paragraph, or rows of a table.
type blockSlice struct {
	y        measure.Twips // of the top, from the top of the flow on this page; space and borders above not included
	text     *setText
	from, to int
	table    *tableSlice
}

// tableSlice is the part of a table that stands on one page.
type tableSlice struct {
	set    *setTable
	rows   []rowSlice
	height measure.Twips // the border below the last row included
}

// rowSlice is the part of a row that stands on one page.
type rowSlice struct {
	index    int
	repeated bool // a row at the head of the table that an earlier page has shown already
	cells    []slice
	height   measure.Twips // the border above included
}

// take fills a page of the given room with what follows the cursor. It returns what fits
// and where to go on; done says that nothing is left. Where not even the first line fits
// it takes nothing, unless force says that no page has more room.
func (f *flow) take(at cursor, room measure.Twips, top top, force bool) (taken slice, next cursor, done bool) {
	var below measure.Twips // space that the block above asks for
	for ; at.block < len(f.blocks); at = (cursor{block: at.block + 1}) {
		block := f.blocks[at.block]
		first := len(taken.blocks) == 0
		if block.table != nil {
			y := taken.height
			if !first {
				y += below
			}
			part, rest, all := block.table.take(at.table, room-y, force && first)
			if len(part.rows) > 0 {
				taken.blocks = append(taken.blocks, blockSlice{y: y, table: part})
				taken.height = y + part.height
			}
			if !all {
				return taken, cursor{block: at.block, table: rest}, false
			}
			below = block.after
			continue
		}
		text := block.text
		if !first && text.Paragraph.NewPage && at.line == 0 && !f.inCell {
			return taken, at, false
		}
		if !first && f.startsGroup(at) && taken.height+f.groupHeight(at.block, below) > room {
			if table := f.tableBelow(at.block); table != nil {
				table.keepWhole(table.heads)
			}
			return taken, at, false
		}
		y := taken.height + text.spaceAbove(first, below, f.inCell || top == startOfSection)
		lines := text.linesWithin(at.line, room-y, f.inCell)
		if f.inCell {
			lines = taken.holdBack(text, at.line, lines, &y, room)
		}
		if lines == 0 && first && force {
			lines = max(1, text.linesThatFit(at.line, room-y, f.inCell))
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

// spaceAbove is the room over the first line that a page takes of a paragraph.
func (s *setText) spaceAbove(first bool, below measure.Twips, keepsBefore bool) measure.Twips {
	if first {
		return wordprocessor.SpaceAtTop(s.Paragraph.Style, keepsBefore)
	}
	return wordprocessor.SpaceBetween(below, s.Paragraph.Style)
}

// whole is the height of a paragraph on one page under another that asks for some space
// below.
func (s *setText) whole(below measure.Twips) measure.Twips {
	return s.spaceAbove(false, below, true) + measure.Twips(len(s.Lines))*s.leading() + s.Paragraph.Style.Bottom.Height()
}

// holdBack sees to it that so many lines of the next paragraph in a cell stand on a page and
// no more, although the room from y on may hold more of them: there LibreOffice knows no
// widow control. A foot does it, which cannot be seen at the page's end. Where none can, it
// returns how many lines fit.
func (s *slice) holdBack(text *setText, from, lines int, y *measure.Twips, room measure.Twips) int {
	fit := text.linesThatFit(from, room-*y, true)
	if lines >= fit {
		return fit
	}
	foot := stylesheet.FootOf(room - *y - text.foot - measure.Twips(lines+1)*text.leading() + 1)
	above := s.lastText()
	switch {
	case foot > stylesheet.HighestFoot:
		return fit
	case above != nil && above.foot == 0 && s.height+foot <= room:
		above.hold(foot)
		s.height += foot
		*y += foot
	case lines > 0 && from == 0 && text.foot == 0:
		text.hold(foot)
	default:
		return fit
	}
	return lines
}

// hold gives a paragraph a foot for the page to end where it does.
func (s *setText) hold(foot measure.Twips) { s.foot, s.held = foot, true }

// lastText is the paragraph that a slice ends with, if that stands in it whole; nil for
// none.
func (s *slice) lastText() *setText {
	if n := len(s.blocks); n > 0 {
		if last := s.blocks[n-1]; last.text != nil && last.from == 0 && last.to == len(last.text.Lines) {
			return last.text
		}
	}
	return nil
}

// linesWithin counts the lines from line on that may stand in a room.
func (s *setText) linesWithin(line int, room measure.Twips, inCell bool) int {
	left, count := len(s.Lines)-line, s.linesThatFit(line, room, inCell)
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
func (s *setText) linesThatFit(line int, room measure.Twips, inCell bool) int {
	left := len(s.Lines) - line
	room -= s.foot
	count := max(0, min(left, int(room/s.leading())))
	if inCell && count == left && measure.Twips(left)*s.leading()+s.below() > room {
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

// startsGroup reports whether paragraphs that keep with what follows begin at the cursor.
func (f *flow) startsGroup(at cursor) bool {
	return !f.inCell && at.line == 0 && f.keeps(at.block) && (at.block == 0 || !f.keeps(at.block-1))
}

// tableBelow is the table that the paragraphs from block on keep with, or nil.
func (f *flow) tableBelow(block int) *setTable {
	for block < len(f.blocks) && f.keeps(block) {
		block++
	}
	if block == len(f.blocks) {
		return nil
	}
	return f.blocks[block].table
}

func (f *flow) keeps(block int) bool {
	text := f.blocks[block].text
	return text != nil && text.Paragraph.Style.KeepNext
}

// groupHeight is the height of the paragraphs from block on that keep with what follows,
// and of the least part of that.
func (f *flow) groupHeight(block int, below measure.Twips) measure.Twips {
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
		return height + text.spaceAbove(false, below, true) + measure.Twips(text.leastLines())*text.leading()
	}
	return height + below + f.blocks[block].table.firstHeight(nil)
}

// take fills a page of the given room with the rows that follow the cursor; nil is the
// table's beginning. With force it takes at least one line, and splits a row that is to
// stay on one page.
func (t *setTable) take(at *tableCursor, room measure.Twips, force bool) (part *tableSlice, next *tableCursor, done bool) {
	part = &tableSlice{set: t}
	if t.firstHeight(at) > room && !force {
		if at == nil {
			t.keepWhole(t.heads)
		}
		return part, at, false
	}
	for i := range t.rows[:t.heads] {
		part.add(t.wholeRow(i, at != nil))
	}
	from, cells := t.heads, []cursor(nil)
	if at != nil {
		from, cells = at.row, at.cells
	}
	border := t.table.Style.Border.Width
	defer func() {
		if len(part.rows) > 0 {
			part.height += border
		}
	}()
	for i := from; i < len(t.rows); i++ {
		left := room - part.height - border
		row := &t.rows[i]
		if cells == nil && row.height <= left {
			part.add(t.wholeRow(i, false))
			continue
		}
		must := force && i == from
		if t.firstRowHeight(i, cells) > left && !must {
			if cells == nil {
				i = t.moveRow(part, i, from)
			}
			return part, &tableCursor{row: i, cells: cells}, false
		}
		taken, rest, all := t.takeRow(i, cells, left, must)
		part.add(taken)
		if !all {
			return part, &tableCursor{row: i, cells: rest}, false
		}
		cells = nil
	}
	return part, nil, true
}

// moveRow has row i begin the next page, with the rows above it that keep with it, and
// returns the first of them. The rows before from are on an earlier page.
func (t *setTable) moveRow(part *tableSlice, i, from int) int {
	t.keepWhole(i)
	first := i
	for first > from && t.rows[first-1].adjustment.KeepNext {
		first--
	}
	if first == from {
		return i // all of them would have to move, which leaves nothing on the page
	}
	for _, row := range part.rows[len(part.rows)-(i-first):] {
		part.height -= row.height
	}
	part.rows = part.rows[:len(part.rows)-(i-first)]
	return first
}

// keepWhole notes that a row moves to the next page instead of beginning on this one.
func (t *setTable) keepWhole(i int) {
	if i < len(t.rows) && t.mayMove(i) {
		t.rows[i].adjustment.CantSplit = true
	}
}

func (p *tableSlice) add(row rowSlice) {
	p.rows = append(p.rows, row)
	p.height += row.height
}

func (t *setTable) wholeRow(i int, repeated bool) rowSlice {
	row := rowSlice{index: i, repeated: repeated, height: t.rows[i].height}
	for _, cell := range t.rows[i].cells {
		taken, _, _ := cell.take(cursor{}, endless, startOfSection, false)
		row.cells = append(row.cells, taken)
	}
	return row
}

// takeRow fills each cell of a row by itself.
func (t *setTable) takeRow(i int, from []cursor, room measure.Twips, force bool) (row rowSlice, rest []cursor, done bool) {
	frame := t.frame()
	row, done = rowSlice{index: i}, true
	rest = make([]cursor, len(t.rows[i].cells))
	var tallest measure.Twips
	for c, cell := range t.rows[i].cells {
		var at cursor
		if from != nil {
			at = from[c]
		}
		taken, next, all := cell.take(at, room-frame, continued, force)
		row.cells = append(row.cells, taken)
		rest[c] = next
		done = done && all
		tallest = max(tallest, taken.height)
	}
	row.height = frame + tallest
	return row, rest, done
}
