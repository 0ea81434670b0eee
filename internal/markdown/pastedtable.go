package markdown

import "strings"

// mostCellLines is how many lines a cell may have that was pasted.
const mostCellLines = 100

// pastedRow returns the cells, parted by tabs, of the row that begins on line i, and the line after it. In the text as a
// whole the first cell may be empty, so that the line begins with a tab.
func (r *reader) pastedRow(c container, i int) (cells []span, next int) {
	l, next := r.lines[i], i+1
	if l.empty() || !r.holds(c, i) {
		return nil, next
	}
	at := l.start
	if c.column == outside {
		at = l.begin
	}
	if r.text[at] != '"' && strings.IndexByte(r.text[at:r.rowEnd(i)], '\t') < 0 {
		return nil, next
	}
	if _, ok := r.readMarker(i); ok {
		return nil, next
	}
	for {
		cell, stop, last := r.pastedCell(at, next-1)
		cells = append(cells, r.trimmed(cell))
		next = last + 1
		if stop == r.rowEnd(last) {
			return cells, next
		}
		at = stop + 1 // past the tab
	}
}

// pastedCell returns the cell that begins at an offset on line i, where it stops, and on which line that is. Excel puts a
// cell of several lines between quotation marks.
func (r *reader) pastedCell(start, i int) (cell span, stop, last int) {
	if start < len(r.text) && r.text[start] == '"' {
		if quote, last := r.closingQuote(start+1, i); last > i {
			return span{start + 1, quote}, quote + 1, last
		}
	}
	stop = r.rowEnd(i)
	if tab := strings.IndexByte(r.text[start:stop], '\t'); tab >= 0 {
		stop = start + tab
	}
	return span{start, stop}, stop, i
}

// closingQuote finds the quotation mark that ends a cell, from an offset on line i, and the line that it is on; -1 where
// there is none. Two of them are one that is part of the cell.
func (r *reader) closingQuote(at, i int) (quote, last int) {
	for beyond := min(i+mostCellLines, len(r.lines)); i < beyond && !r.lines[i].empty(); i++ {
		end := r.rowEnd(i)
		for at = max(at, r.lines[i].begin); at < end; at++ {
			switch {
			case r.text[at] != '"':
			case at+1 == end || r.text[at+1] == '\t':
				return at, i
			case r.text[at+1] == '"':
				at++
			default:
				return 0, -1
			}
		}
	}
	return 0, -1
}

// rowEnd is where the last cell of a row parted by tabs ends: empty cells at its end count.
func (r *reader) rowEnd(i int) int { return r.lines[i].stop }

// severalFilled reports whether more than one of the cells of a row has text.
func severalFilled(cells []span) bool {
	filled := 0
	for _, cell := range cells {
		if cell.start < cell.end {
			filled++
		}
	}
	return filled > 1
}

// pastedTable reads a table whose cells are parted by tabs. Its first row is the header.
func (r *reader) pastedTable(c container, count int) *Table {
	t := &Table{Align: make([]Alignment, count)}
	for r.at < len(r.lines) {
		cells, next := r.pastedRow(c, r.at)
		if len(cells) != count || r.full(t) {
			break
		}
		r.at = next
		row := r.row(cells, count)
		if t.Header == nil {
			t.Header = row
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}
