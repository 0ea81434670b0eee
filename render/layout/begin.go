package layout

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/layout/wordprocessor"
)

// This file decides with how much of it a row may begin at the end of a page, and has a
// word processor begin it on the same page: it would begin the row with one line of each
// cell.

// tellTables tells the tables of a section how much room a page has, and how much of it the
// paragraphs take that keep with each.
func (f *flow) tellTables(room measure.Twips) {
	var above measure.Twips
	for i, block := range f.blocks {
		switch {
		case block.table != nil:
			block.table.tell(room, above)
			above = 0
		case f.keeps(i):
			above += block.text.whole(0) + block.text.after
		default:
			above = 0
		}
	}
}

// tell tells a table how much room a page has, and how much of it the paragraphs take that
// keep with it. A row that no page has room for may split, and rows that no page has room for
// together need not keep with each other.
func (t *setTable) tell(room, above measure.Twips) {
	t.page, t.above = room, above
	for i, row := range t.rows {
		for _, cell := range row.cells {
			cell.tellTables(room)
		}
		switch {
		case t.inCell:
			t.rows[i].adjustment.CantSplit = t.isLowInCell(i) && wordprocessor.KeepsWholeInCell(t.table, i)
		case t.headHeight()+row.height+t.table.Style.Border.Width > room:
			t.rows[i].adjustment.CantSplit = i < t.heads
		}
		if row.adjustment.KeepNext && t.rows[i+1].adjustment.CantSplit && !t.mayMove(i+1) {
			t.rows[i].adjustment.KeepNext = false
		}
	}
}

// isLowInCell reports whether row i is one of a table in a cell that is to stay whole: it
// takes half a page at most.
func (t *setTable) isLowInCell(i int) bool { return t.inCell && t.rows[i].height <= t.page/2 }

// height is the least height that a page should still have for the table to begin there.
func (t *setTable) height() measure.Twips {
	height := t.headHeight() + t.table.Style.Border.Width
	if t.heads < len(t.rows) {
		height += t.rowHeight(t.heads)
	}
	return height
}

// leastHeight is the least height with which a word processor would begin the table.
func (t *setTable) leastHeight() measure.Twips { return t.firstHeight(nil) }

// rowHeight is the least height that a page should still have for row i to begin there:
// all of a row that stays on one page, with what it keeps with, and of others the lines
// that stand together at the top of each cell.
func (t *setTable) rowHeight(i int) measure.Twips {
	row := &t.rows[i]
	height := row.height
	if !row.adjustment.CantSplit && !t.isLowInCell(i) {
		// A cell that runs over more rows has on the page the room of what is beside it.
		var tallest measure.Twips
		for c, cell := range row.cells {
			if t.table.Span(i, c) > 1 {
				tallest = max(tallest, cell.topHeight(0))
			}
		}
		for c, cell := range row.cells {
			if t.table.Span(i, c) == 1 {
				tallest = max(tallest, cell.topHeight(tallest))
			}
		}
		height = max(t.frame()+tallest, min(row.height, t.table.Style.BeginsWith))
	}
	if i+1 < len(t.rows) && (row.adjustment.KeepNext || t.inCell && i < t.table.HeaderRows) {
		height += t.rowHeight(i + 1)
	}
	return height
}

// topHeight is the height of as much of a cell as stands together at its top: prompts, hints
// and introductions, and the lines that a paragraph must not break between; more, if that is
// lower than asked.
func (f *flow) topHeight(atLeast measure.Twips) measure.Twips {
	var height, below measure.Twips
	for i, block := range f.blocks {
		if block.table != nil {
			return height + below + block.table.height()
		}
		text := block.text
		height += text.spaceUnder(below) + text.foot
		if !f.leads(i) {
			short := atLeast - height
			lines := max(text.leastLines(), int((short+text.leading()-1)/text.leading()))
			if lines <= len(text.Lines)-text.lastLines() {
				return height + measure.Twips(lines)*text.leading()
			}
		}
		height += measure.Twips(len(text.Lines))*text.leading() + text.Paragraph.Style.Bottom.Height()
		below = text.after
		if !f.leads(i) && height+below >= atLeast {
			return height + below
		}
	}
	return height + below
}

// mayMove reports whether a row that could begin on a page may begin the next one by staying
// whole, because it has room there with what moves along.
func (t *setTable) mayMove(i int) bool {
	height := t.headHeight() + t.rows[i].height + t.table.Style.Border.Width
	first := t.firstKept(i, t.heads)
	for _, row := range t.rows[first:i] {
		height += row.height
	}
	if first == t.heads {
		height += t.above
	}
	return !t.inCell && height <= t.page
}

// firstKept is the first of the rows from from on that keep with row i, or i.
func (t *setTable) firstKept(i, from int) int {
	for i > from && (t.rows[i-1].adjustment.KeepNext || t.inCell && i-1 < t.table.HeaderRows) {
		i--
	}
	return i
}

// keepWhole has the row at which a page should end stay whole: row i, or one below that it
// keeps with. It reports whether it can.
func (t *setTable) keepWhole(i int) bool {
	if i == len(t.rows) {
		return false // a table of header rows only
	}
	for t.rows[i].adjustment.CantSplit && t.rows[i].adjustment.KeepNext && i+1 < len(t.rows) {
		i++
	}
	if !t.mayMove(i) {
		return false
	}
	t.rows[i].adjustment.CantSplit = true
	return true
}

// moveRow has row i begin the next page, with the rows above it that keep with it, although
// the page has some room left for it. It returns the first of these rows, and false where
// they cannot move. The rows before from are on an earlier page.
func (t *setTable) moveRow(part *tableSlice, i, from int, left measure.Twips) (first int, moved bool) {
	first = t.firstKept(i, from)
	above := len(part.rows) - (i - first) // rows that stay on the page
	if above <= t.heads {
		return i, false // nothing would
	}
	for _, row := range part.rows[above:] {
		left += row.height
	}
	// LibreOffice begins a row where each of its cells has room, Word where one has.
	least := t.firstRowHeight(first, nil)
	whole := t.lowestCell(first) <= left && t.keepWhole(i)
	if least <= left && !whole && !t.stretch(part, above-1, left-least+1) {
		return i, false
	}
	for _, row := range part.rows[above:] {
		part.height -= row.height
	}
	part.rows = part.rows[:above]
	return first, true
}

// stretch makes a row on a page higher, so that what follows has no room there. It reports
// whether it can: a word processor asks for the height of a row on every page that it stands
// on, so that the last part of one needs a foot.
func (t *setTable) stretch(part *tableSlice, i int, more measure.Twips) bool {
	slice := &part.rows[i]
	row := &t.rows[slice.index]
	switch {
	case slice.index < t.table.HeaderRows:
		return false
	case slice.height != row.height:
		more = t.holdRow(slice, more)
	default:
		row.adjustment.MinHeight = slice.height + more
	}
	slice.height += more
	part.height += more
	return more > 0
}

// holdRow gives the text that the last part of a row ends with a foot for that part to be
// higher. It returns by how much, 0 where it cannot.
func (t *setTable) holdRow(part *rowSlice, more measure.Twips) measure.Twips {
	var tallest *slice
	for c := range part.cells {
		cell := &part.cells[c]
		if t.table.Span(part.index, c) == 1 && (tallest == nil || cell.height > tallest.height) {
			tallest = cell
		}
	}
	text := tallest.lastText()
	if text == nil {
		return 0
	}
	spare := part.height - t.frame() - tallest.height // where a label beside it is higher
	foot := stylesheet.FootOf(text.foot+spare+more, text.leading())
	if foot > stylesheet.HighestFoot {
		return 0
	}
	added := foot - text.foot
	tallest.height += added
	text.hold(foot)
	return added - spare
}

// moveGroup has the paragraphs from block on that keep with what follows begin the next page.
// begins tells that a word processor would begin the table below them on this one, and heads
// that its header rows have room there.
func (f *flow) moveGroup(block int, begins, heads bool) {
	below := block
	for below < len(f.blocks) && f.keeps(below) {
		below++
	}
	if below == len(f.blocks) || f.blocks[below].table == nil {
		return
	}
	// LibreOffice does not move every table whose first row keeps with the next, and then
	// shows no more of it than fits; nor every heading above a table whose header rows have
	// room. And it would move a table on, away from a heading that begins a page and is kept
	// with it.
	table := f.blocks[below].table
	keeps := table.heads < len(table.rows) && table.rows[table.heads].adjustment.KeepNext
	if !keeps && !(heads && table.heads > 0) && (!begins || table.keepWhole(table.heads)) {
		return
	}
	f.blocks[block].text.adjust().PageBreakBefore = true
	for _, kept := range f.blocks[block:below] {
		kept.text.adjust().DropKeepNext = true
	}
}

// moveTable has a table begin the next page, below what stands on this one, although this one
// has some room left for it. It reports whether it can.
func (s *slice) moveTable(t *setTable, left measure.Twips) bool {
	least, text := t.leastHeight(), s.lastText()
	switch {
	case text != nil && !t.inCell:
		// With room for its header rows, or for its first row, LibreOffice would keep a
		// table here at times that begins with a row that may not split, and show no more
		// than fits.
		if least = t.headHeight(); least <= left {
			text.adjust().SpaceBelow = text.after + left - least + 1
		}
		return true
	case least > left || t.keepWhole(t.heads):
		return true
	case text == nil:
		return false
	}
	foot := stylesheet.FootOf(text.foot+left-least+1, text.leading())
	if foot > stylesheet.HighestFoot {
		return false
	}
	s.height += foot - text.foot
	text.hold(foot)
	return true
}
