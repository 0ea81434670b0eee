package parse

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
)

// mostCellLines is how many lines a cell may have that was pasted.
const mostCellLines = 100

// pastedRow is a row of cells that are parted by tabs.
type pastedRow struct {
	cells  []inline.Span
	next   int    // the line after it
	sign   string // that it begins with as an item of a list would; empty for none
	number bool   // the sign is a number or a letter
	item   bool   // it may well be an item: no tab stands behind the one after the sign
	cell   bool   // the sign is one that makes no list here, so that it may well be a cell
}

// pastedRow reads the row that begins on line i; it has no cells where none does. In the
// text as a whole the first cell may be empty, so that the line begins with a tab.
func (r *reader) pastedRow(c container, i int) pastedRow {
	l := r.lines[i]
	row := pastedRow{next: i + 1}
	if l.empty() || !r.holds(c, i) {
		return row
	}
	at := l.start
	if c.column == outside {
		at = l.begin
	}
	if r.text[at] != '"' && strings.IndexByte(r.text[at:r.rowEnd(i)], '\t') < 0 {
		return row
	}
	for last := i; ; {
		cell, stop, end := r.pastedCell(at, last)
		row.cells = append(row.cells, r.trimmed(cell))
		last, row.next = end, end+1
		if stop == r.rowEnd(last) {
			break
		}
		at = stop + 1 // past the tab
	}
	r.findSign(&row, i)
	return row
}

// findSign finds the sign that a row begins with.
func (r *reader) findSign(row *pastedRow, i int) {
	l := r.lines[i]
	if m, ok := r.readMarker(i); ok {
		behind := r.text[min(l.start+m.length+m.gap, l.end):l.end]
		row.sign, row.number = r.text[l.start:l.start+m.length], m.ordered
		row.item = strings.IndexByte(behind, '\t') < 0
		return
	}
	first := 0
	for first < len(row.cells)-1 && row.cells[first].Start == row.cells[first].End {
		first++
	}
	if sign := r.text[row.cells[first].Start:row.cells[first].End]; first == len(row.cells)-2 && countsOrTicks(sign) {
		row.sign, row.number, row.item, row.cell = sign, true, true, true
	}
}

// countsOrTicks reports whether the first cell of a row stands before an item of a list
// in a word processor, of the kinds that make no list here: 1.2, (3), 4°, ☐, ✓, =>.
// Times, dates and amounts do not: 9.30, 15.06.2026, 1.500.
func countsOrTicks(cell string) bool {
	digits := strings.Trim(cell, ".()°") // and what stands between them
	if numbers := strings.Split(digits, "."); len(cell) > len(numbers[0]) && digits != "" {
		for i, number := range numbers {
			n, err := strconv.Atoi(number)
			if err != nil || strconv.Itoa(n) != number || i > 0 && n > highestLevel {
				return false
			}
		}
		return true
	}
	sign := func(r rune) bool { return unicode.IsSymbol(r) && !unicode.Is(unicode.Sc, r) && r != '±' && r != '°' }
	return strings.ContainsFunc(cell, sign) && !strings.ContainsFunc(cell, character.IsAlphanumeric) && cell != "+" && utf8.RuneCountInString(cell) <= 2
}

// highestLevel is the highest number of a level below the first, as in 3.19.
const highestLevel = 19

// countsOn reports whether the number of a level, such as 1.2, comes after another one,
// or below it.
func countsOn(number, before string) bool {
	now, last := strings.Split(strings.Trim(number, ".()°"), "."), strings.Split(strings.Trim(before, ".()°"), ".")
	for i := range now {
		if i == len(last) {
			return i == len(now)-1 && now[i] == "1"
		}
		if now[i] != last[i] {
			a, _ := strconv.Atoi(now[i])
			b, _ := strconv.Atoi(last[i])
			return i == len(now)-1 && a == b+1
		}
	}
	return false
}

// isDecimal reports whether a cell is a number with at least one point in it.
func isDecimal(cell string) bool {
	return strings.Trim(cell, "0123456789.") == "" && strings.Contains(strings.Trim(cell, "."), ".")
}

// ticksByLetter reports whether the first cell of a row is a letter that people tick with.
func (r *reader) ticksByLetter(row pastedRow) bool {
	cell := r.text[row.cells[0].Start:row.cells[0].End]
	return len(row.cells) == 2 && (strings.EqualFold(cell, "v") || strings.EqualFold(cell, "x"))
}

// mayFollow reports whether a row may stand in a table below a heading row that begins
// with no sign. One that may be an item of a list is one where the next begins with the
// same bullet.
func (r *reader) mayFollow(c container, row pastedRow) bool {
	switch {
	case row.sign == "", !row.item, row.number, r.ticksByLetter(row), r.goesOnBelow(c, row):
		return true
	case row.next < len(r.lines) && r.pastedRow(c, row.next).sign == row.sign:
		return false
	}
	sign, _ := utf8.DecodeRuneInString(trimUnseen(row.sign))
	return !strings.ContainsRune(bullets, sign) && !character.IsPrivate(sign) && row.cells[0].Start < row.cells[0].End
}

// goesOnBelow reports whether a row whose first cell is empty, and the second begins as
// an item does, stands between rows of a table and not in a list: below it and its like
// comes a row that begins with no sign.
func (r *reader) goesOnBelow(c container, row pastedRow) bool {
	count := len(row.cells)
	for n := 0; n < farthestFollower && row.next < len(r.lines); n++ {
		if row.cells[0].Start < row.cells[0].End {
			return false
		}
		if row = r.pastedRow(c, row.next); len(row.cells) != count {
			return false
		}
		if row.sign == "" {
			return true
		}
	}
	return false
}

// beginTable reports whether two rows that follow each other are the first of a table:
// they have as many cells, and are no items of a list.
func (r *reader) beginTable(c container, first, second pastedRow) bool {
	switch {
	case len(first.cells) < 2 || len(first.cells) != len(second.cells), !severalFilled(first.cells) && !severalFilled(second.cells):
		return false
	case first.sign == "" && second.sign == "":
		return true
	case first.sign == "":
		label := r.text[first.cells[0].Start:first.cells[0].End] // of what stands beside it, and no heading
		return !strings.HasSuffix(label, ":") && r.mayFollow(c, second)
	case isDecimal(first.sign) && isDecimal(second.sign):
		return !countsOn(second.sign, first.sign) // 14.10 and 14.40 are times
	case r.ticksByLetter(first) && r.ticksByLetter(second):
		return !strings.EqualFold(r.text[first.cells[0].Start:first.cells[0].End], r.text[second.cells[0].Start:second.cells[0].End])
	}
	return second.sign == "" && !first.item
}

// pastedCell returns the cell that begins at an offset on line i, where it stops, and on
// which line that is. Excel puts a cell of several lines between quotation marks.
func (r *reader) pastedCell(start, i int) (cell inline.Span, stop, last int) {
	if start < len(r.text) && r.text[start] == '"' {
		if quote, last := r.closingQuote(start+1, i); last > i {
			return inline.Span{Start: start + 1, End: quote}, quote + 1, last
		}
	}
	stop = r.rowEnd(i)
	if tab := strings.IndexByte(r.text[start:stop], '\t'); tab >= 0 {
		stop = start + tab
	}
	return inline.Span{Start: start, End: stop}, stop, i
}

// closingQuote finds the quotation mark that ends a cell, from an offset on line i, and
// the line that it is on; -1 where there is none. Two of them are one that is part of the
// cell.
func (r *reader) closingQuote(at, i int) (quote, last int) {
	for beyond := min(i+mostCellLines, len(r.lines)); i < beyond; i++ {
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
func severalFilled(cells []inline.Span) bool {
	filled := 0
	for _, cell := range cells {
		if cell.Start < cell.End {
			filled++
		}
	}
	return filled > 1
}

// pastedTable reads a table whose cells are parted by tabs. Its first row is the header.
func (r *reader) pastedTable(c container, count int) *markdown.Table {
	first, row := r.at, r.pastedRow(c, r.at)
	t := &markdown.Table{Align: make([]markdown.Alignment, count), Header: r.row(row.cells, count)}
	r.pasted = true
	r.at = row.next
	empty := 0       // rows without text that are still to come
	numbered := true // all rows below the first begin with a number
	for r.at < len(r.lines) {
		if empty == 0 {
			empty = r.emptyRows(c, count)
		}
		if empty > 0 {
			if r.full(t) {
				break
			}
			t.Rows = append(t.Rows, make([]markdown.Paragraph, count))
			empty--
			r.at++
			continue
		}
		row := r.pastedRow(c, r.at)
		if len(row.cells) != count || r.full(t) {
			r.unevenRow(c, row, count)
			break
		}
		if !r.mayFollow(c, row) || row.number && row.item && !row.cell && !numbered {
			break
		}
		numbered = numbered && row.number
		t.Rows = append(t.Rows, r.row(row.cells, count))
		r.at = row.next
	}
	r.emptyColumns(t, first)
	return t
}

// noteTab notes the first tab between words on line i, of a paragraph. One behind a sign
// is the distance that a list has there.
func (r *reader) noteTab(i int) {
	if i == r.uneven && i > 0 {
		return // it is told already
	}
	l := r.lines[i]
	first, behind, found := strings.Cut(r.text[l.start:l.end], "\t")
	at := l.start + len(first)
	if m, ok := parseMarker(first); found && (countsOrTicks(first) || ok && m.length == len(first)) {
		first, _, found = strings.Cut(behind, "\t")
		at += len("\t") + len(first)
	}
	if found {
		r.tabs = append(r.tabs, at)
	}
}

// looseTabs warns of tabs between words that are printed as spaces, where they were
// hardly meant so: on several lines, or beside a table.
func (r *reader) looseTabs() {
	if len(r.tabs) == 0 || len(r.tabs) == 1 && !r.pasted {
		return
	}
	r.inline.Report(markdown.Problem{
		Severity: finding.Warning, Offset: r.tabs[0], Length: 1,
		Message: "hier staat een tab tussen woorden: hij wordt gedrukt als een spatie",
		Help: "hoort dit in een tabel, zet er dan een rij met titels boven, in elke rij evenveel tabs, en geen lege regel of andere tekst tussen de " +
			"rijen; de regels van één cel komen achter elkaar, met <br> ertussen; maak er anders spaties van",
	})
}
