package parse

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"actieplan/internal/dutch"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/inline"
)

// mostColumns is how many columns a table may have: what a table in a word processor may.
const mostColumns = 63

// mostCells is how many cells a table may have: far more than a person reads.
const mostCells = 100000

// full reports whether a table has all the cells that it may have. If so that is a
// problem, and the text ends here.
func (r *reader) full(t *markdown.Table) bool {
	if len(t.Rows) < mostCells/len(t.Align) {
		return false
	}
	r.refuseLine(r.at, fmt.Sprintf("deze tabel heeft meer dan %d cellen", mostCells), "verdeel de tabel, of geef ze apart mee")
	r.lines = r.lines[:r.at]
	return true
}

// table reads a table that begins on the line at hand; nil where none does.
func (r *reader) table(c container) *markdown.Table {
	count := r.tableColumns(c, r.at)
	if count == 0 {
		return nil
	}
	if count > mostColumns {
		r.refuseLine(r.at, fmt.Sprintf("deze tabel heeft %s; meer dan %d kan niet", columnCount(count), mostColumns),
			"verdeel de tabel over meer tabellen")
		return nil
	}
	if !r.hasDelimiterRow(c, r.at) {
		return r.pastedTable(c, count)
	}
	r.barred = true
	align := delimiterRow([]byte(r.lineText(r.at + 1)))
	header := r.span(r.at)
	t := &markdown.Table{Align: align, Header: r.row(splitRow(r.text, header), count)}
	open := r.text[header.Start] != '|'
	for r.at += 2; r.at < len(r.lines) && (r.isRow(c, r.at) || open && r.isOpenRow(c, r.at, count)) && !r.full(t); r.at++ {
		row := r.span(r.at)
		cells := splitRow(r.text, row)
		if open && r.text[row.Start] == '|' && r.bars(r.at) == count-1 {
			cells = slices.Insert(cells, 0, inline.Span{Start: row.Start, End: row.Start}) // nothing before its first bar
		}
		if len(cells) > count {
			r.inline.Report(markdown.Problem{
				Offset: cells[count].Start, Length: r.lines[r.at].end - cells[count].Start,
				Message: fmt.Sprintf("deze rij heeft %s, maar de tabel heeft %s", cellCount(len(cells)), columnCount(count)),
				Help:    `wis wat te veel is, of geef de kopregel meer kolommen; een | binnen een cel schrijft u als \|`,
			})
		}
		r.oddRow(c, isBarred(r.text[header.Start:header.End]))
		t.Rows = append(t.Rows, r.row(cells, count))
	}
	return t
}

// tableColumns is the number of columns of the table that begins on line i; 0 where none
// does. A table begins with a header above a delimiter row (GitHub Flavored Markdown
// 4.10), or with two lines of as many cells parted by tabs, as Word and Excel put them on
// the clipboard.
func (r *reader) tableColumns(c container, i int) int {
	if r.hasDelimiterRow(c, i) {
		align := delimiterRow([]byte(r.lineText(i + 1)))
		cells := splitRow(r.text, r.span(i))
		if len(cells) == len(align) {
			return len(align)
		}
		return 0
	}
	if first := r.pastedRow(c, i); len(first.cells) > 1 && first.next < len(r.lines) && r.beginTable(c, first, r.pastedRow(c, first.next)) {
		return len(first.cells)
	}
	return 0
}

// hasDelimiterRow reports whether the line after line i is a delimiter row in the same
// container.
func (r *reader) hasDelimiterRow(c container, i int) bool {
	next := i + 1
	return next < len(r.lines) && !r.lines[next].empty() && r.holds(c, next) && delimiterRow([]byte(r.lineText(next))) != nil
}

// isOpenRow reports whether line i, which begins as an item does, is a row of a table with
// no bars around its rows: as many bars part its cells as those of that.
func (r *reader) isOpenRow(c container, i, count int) bool {
	return r.isItemUnderText(i) && r.holds(c, i) && r.bars(i) == count-1
}

// bars is how many bars part cells on line i, or stand around them.
func (r *reader) bars(i int) int {
	return strings.Count(strings.ReplaceAll(r.lineText(i), `\|`, ""), "|")
}

// isRow reports whether line i goes on with a table above it: it has a bar and begins
// nothing else.
func (r *reader) isRow(c container, i int) bool {
	text := r.lineText(i)
	if text == "" || !r.holds(c, i) || startsRefused(text) {
		return false
	}
	return !r.isItemUnderText(i) && r.bars(i) > 0
}

// looksLikeTable warns of rows of cells that have no delimiter row, or one of another
// number of cells, and so are text.
func (r *reader) looksLikeTable(c container, lines []int) {
	barred := len(lines) > 1
	for i, number := range lines {
		text := r.lineText(number)
		barred = barred && isBarred(text)
		align := delimiterRow([]byte(text))
		if i == 0 || align == nil {
			continue
		}
		if cells := splitRow(r.text, r.span(lines[i-1])); len(cells) != len(align) {
			r.refuseLine(number,
				fmt.Sprintf("deze tabel klopt niet: de kopregel heeft %s, de lijn met streepjes %d", columnCount(len(cells)), len(align)),
				"zet de hele kopregel op één regel, en geef elke kolom ervan één ---, met | ertussen")
			return
		}
	}
	if frame := slices.IndexFunc(lines[:len(lines)-1], func(i int) bool { return isFrame(r.lineText(i), r.lineText(i+1)) }); frame >= 0 {
		r.warnOfLine(lines[frame], "dit lijkt een tabel met getekende lijnen, en wordt gedrukt als gewone tekst",
			"wis die lijnen, zet een | tussen de cellen en aan beide einden van elke rij, en onder de eerste rij een lijn als | --- | --- |")
		return
	}
	switch text := r.lineText(lines[0]); {
	case len(lines) == 1 && delimiterRow([]byte(text)) != nil && r.hasDelimiterRow(c, r.at):
		r.warnOfLine(lines[0], "deze lijn met streepjes staat boven de kopregel van een tabel, en wordt gedrukt zoals ze er staat",
			"wis deze regel: een lijn hoort enkel onder de kopregel")
	case barred:
		r.warnOfBars(lines[0], lines[1])
	case isBarred(text) && len(splitRow(r.text, r.span(lines[0]))) > 1:
		r.loose = append(r.loose, lines[0])
	}
}

// warnOfBars warns of rows that stand between bars, of which the first two are given, and
// that have no delimiter row.
func (r *reader) warnOfBars(first, second int) {
	align := delimiterRow([]byte(r.lineText(first)))
	help := "zet onder de eerste rij een lijn als | --- | --- |"
	switch {
	case align != nil:
		r.warnOfLine(first, "dit lijkt een tabel, maar boven de lijn met streepjes ontbreekt de kopregel",
			"zet boven deze lijn een rij met titels, als | Wie | Wat |, in "+columnCount(len(align)))
		return
	case isOtherLine(r.lineText(second)):
		r.warnOfLine(second, "dit lijkt de lijn onder de kopregel van een tabel, maar ze heeft andere tekens dan -",
			"schrijf op deze regel "+strings.Repeat("| --- ", len(splitRow(r.text, r.span(first))))+"|")
		return
	case r.barred:
		help = "horen deze rijen bij de tabel erboven, wis dan de lege regel ertussen; " + help + " als het een andere tabel is"
	}
	r.warnOfLine(first, "dit lijkt een tabel, maar onder de kopregel ontbreekt de lijn met streepjes", help)
}

// isBarred reports whether a line stands between two bars, as a row does.
func isBarred(text string) bool { return len(text) > 2 && text[0] == '|' && text[len(text)-1] == '|' }

// isFrame reports whether a line draws the frame of a table, above one of its rows.
func isFrame(text, below string) bool {
	const corners, bars = "+┌├╔╠", "|│║"
	first, _ := utf8.DecodeRuneInString(text)
	row, _ := utf8.DecodeRuneInString(below)
	return len(text) > 4 && strings.ContainsRune(corners, first) && strings.ContainsRune(bars, row) &&
		strings.Trim(text, corners+"-=─═┬┐┼┤╦╗╬╣ ") == ""
}

// isOtherLine reports whether a line would be a delimiter row if it had hyphens: phones and
// word processors make other dashes of them.
func isOtherLine(text string) bool {
	return strings.ContainsAny(text, "–—_=") && strings.Trim(text, "|-–—_=: \t") == ""
}

// looseRows warns of rows that an empty line parts from the others of their table.
func (r *reader) looseRows() {
	if len(r.loose) == 0 || len(r.loose) == 1 && !r.barred || r.broken {
		return
	}
	r.warnOfLine(r.loose[0], "deze rij staat los van de andere rijen van de tabel: ze wordt gedrukt als gewone tekst",
		"wis de lege regels tussen de rijen")
}

func columnCount(n int) string { return dutch.Counted(n, "kolom", "kolommen") }
func cellCount(n int) string   { return dutch.Counted(n, "cel", "cellen") }

// span is what stands on line i, without the white space around it.
func (r *reader) span(i int) inline.Span {
	return inline.Span{Start: r.lines[i].start, End: r.lines[i].end}
}

// trimmed is a stretch of the text without the white space around it.
func (r *reader) trimmed(s inline.Span) inline.Span { return trimSpan(r.text, s) }

func trimSpan(text string, s inline.Span) inline.Span {
	for s.Start < s.End && isBlank(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isBlank(text[s.End-1]) {
		s.End--
	}
	return s
}

// delimiterRow reads a row such as "| --- | :-: |"; nil where the line is none.
func delimiterRow(line []byte) []markdown.Alignment {
	if bytes.IndexByte(line, '-') < 0 || len(bytes.Trim(line, "|-: \t")) > 0 || !bytes.ContainsAny(line, "|:") {
		return nil
	}
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	var align []markdown.Alignment
	for cell := range bytes.SplitSeq(line, []byte("|")) {
		cell = bytes.Trim(cell, " \t")
		dashes := bytes.TrimSuffix(bytes.TrimPrefix(cell, []byte(":")), []byte(":"))
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return nil
		}
		left, right := cell[0] == ':', cell[len(cell)-1] == ':'
		switch {
		case left && right:
			align = append(align, markdown.Center)
		case right:
			align = append(align, markdown.Right)
		default:
			align = append(align, markdown.Left)
		}
	}
	return align
}

// splitRow cuts a row at its bars. A bar after a backslash is part of a cell.
func splitRow(text string, row inline.Span) []inline.Span {
	start, stop := row.Start, row.End
	if start < stop && text[start] == '|' {
		start++
	}
	if stop > start && text[stop-1] == '|' && text[stop-2] != '\\' {
		stop--
	}
	var cells []inline.Span
	for i := start; i <= stop; i++ {
		if i < stop && (text[i] != '|' || i > row.Start && text[i-1] == '\\') {
			continue
		}
		cells = append(cells, trimSpan(text, inline.Span{Start: start, End: i}))
		start = i + 1
	}
	return cells
}
