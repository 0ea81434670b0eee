package untagged

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// This file puts together what the end of a page parts.

// goOn adds the blocks of the next page to those above: the first of them may go on in the
// last one above, or belong to the item there.
func (r *reader) goOn(above, next []word.Block) []word.Block {
	if len(above) == 0 || len(next) == 0 {
		return append(above, next...)
	}
	last := above[len(above)-1]
	if r.join(last, next[0]) {
		return append(above, next[1:]...)
	}
	a, is := last.(*word.Paragraph)
	b, follows := next[0].(*word.Paragraph)
	if is && follows && b.List == nil && (a.List != nil || a.GoesOn) && near(r.looks[a].left, r.looks[b].left) {
		b.GoesOn = true
	}
	return append(above, next...)
}

// join adds a block to the one above where that goes on in it, and reports whether it does.
func (r *reader) join(above, next word.Block) bool {
	switch above := above.(type) {
	case *word.Paragraph:
		below, is := next.(*word.Paragraph)
		return is && r.joinParagraphs(above, below)
	case *word.Table:
		below, is := next.(*word.Table)
		return is && r.joinTables(above, below)
	}
	return false
}

// joinParagraphs joins a paragraph to one above whose last line is full.
func (r *reader) joinParagraphs(above, below *word.Paragraph) bool {
	a, b := r.looks[above], r.looks[below]
	room := slack
	if endsSentence(a.last.text()) && !a.last.isGoingOn(b.first) {
		room = tightSlack
	}
	switch {
	case below.List != nil, above.Level != below.Level, !near(b.left, a.left), !a.last.isFullBut(room, b.first, a.right),
		isEntry(a.last):
		return false
	}
	piece := a.last.pieces[len(a.last.pieces)-1]
	text, after := r.habits.ended(a.last, b.first, a.right, piece)
	if last := len(above.Runs) - 1; last >= 0 {
		run := &above.Runs[last]
		hyphen := strings.TrimPrefix(strings.TrimRight(piece.Text, " "), text) // that goes, if any
		run.Text = strings.TrimSuffix(strings.TrimRight(run.Text, " "), hyphen) + after
	}
	above.Runs = paragraph.Joined(above.Runs, below.Runs)
	r.file.Spend(len(above.Text()))
	a.last, a.right = b.last, b.right
	r.looks[above] = a
	return true
}

// endsSentence reports whether a text ends as a sentence does, so that what stands below
// it is another paragraph.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)")
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:;", last)
}

// joinTables joins a table to one above with the same columns, without the head that
// stands there again.
func (r *reader) joinTables(above, below *word.Table) bool {
	a, b := r.tables[above], r.tables[below]
	if !slices.EqualFunc(a.columns, b.columns, near) {
		return false
	}
	rows, last := word.WithoutHead(below.Rows, above.Rows), len(above.Rows)-1
	if r.rowGoesOn(above.Rows[last], rows[0]) {
		for i, cell := range rows[0] {
			if cell == nil {
				continue
			}
			if of := above.Rows[last][i]; of == nil {
				above.Rows[last][i] = cell
			} else {
				of.Blocks = r.goOn(of.Blocks, cell.Blocks)
			}
		}
		rows = rows[1:]
	}
	above.Rows = append(above.Rows, rows...)
	a.bottom, a.rows = b.bottom, b.rows
	return true
}

// rowGoesOn reports whether the last row of a page goes on in the first one of the next:
// what stands there is below text that goes on to the end of that row, and either the
// first cell, which names a row, is empty, or a sentence goes on.
func (r *reader) rowGoesOn(row, next []*word.Cell) bool {
	top, bottom := math.Inf(-1), math.Inf(1)
	for _, cell := range row {
		if cell != nil && !isEmpty(cell) {
			begins, ends := r.extent(cell)
			top, bottom = max(top, begins), min(bottom, ends)
		}
	}
	inSentence := false
	for i, cell := range next {
		if cell == nil || isEmpty(cell) {
			continue
		}
		above := row[i]
		if above == nil || isEmpty(above) {
			return false
		}
		if _, ends := r.extent(above); ends > bottom+roomBelow {
			return false
		}
		inSentence = inSentence || r.isInSentence(above, cell)
	}
	isOneLine := near(top, bottom)
	return inSentence || !isOneLine && (next[0] == nil || isEmpty(next[0]))
}

// roomBelow is how far above the end of its row the last line of a text stands at most
// that goes on to the end of the page, in points.
const roomBelow = 24

func isEmpty(cell *word.Cell) bool { return strings.TrimSpace(cell.Text()) == "" }

// extent is where the first and the last line of a cell stand on their pages.
func (r *reader) extent(cell *word.Cell) (top, bottom float64) {
	switch first := cell.Blocks[0].(type) {
	case *word.Paragraph:
		top = r.looks[first].first.y
	case *word.Table:
		top = r.tables[first].top
	}
	switch last := cell.Blocks[len(cell.Blocks)-1].(type) {
	case *word.Paragraph:
		bottom = r.looks[last].last.y
	case *word.Table:
		bottom = r.tables[last].bottom
	}
	return top, bottom
}

// isInSentence reports whether the last paragraph of a cell goes on in the first of another.
func (r *reader) isInSentence(cell, next *word.Cell) bool {
	above, is := cell.Blocks[len(cell.Blocks)-1].(*word.Paragraph)
	below, follows := next.Blocks[0].(*word.Paragraph)
	if !is || !follows || below.List != nil {
		return false
	}
	a, b := r.looks[above], r.looks[below]
	first, _ := utf8.DecodeRuneInString(b.first.text())
	return a.last.isFull(b.first, a.right) && !endsSentence(a.last.text()) && unicode.IsLower(first)
}

// setLevels sets the levels of the items in blocks and in their cells.
func (r *reader) setLevels(blocks []word.Block) {
	paragraph.SetLevels(blocks, r.begins)
	for _, block := range blocks {
		if t, is := block.(*word.Table); is {
			for cell := range t.Cells() {
				r.setLevels(cell.Blocks)
			}
		}
	}
}
