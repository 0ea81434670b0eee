package parse

import "strings"

// oddRow warns of the line at hand, a row of a table, where it is another line of dashes,
// or where, in a table whose header stands between two bars, it goes on on the next line.
func (r *reader) oddRow(c container, barred bool) {
	text := r.lineText(r.at)
	switch {
	case strings.Contains(text, "---") && delimiterRow([]byte(text)) != nil:
		r.warnOfLine(r.at, "deze lijn met streepjes staat midden in een tabel, en wordt gedrukt als een rij",
			"wis deze regel; begint hier een andere tabel, zet dan een lege regel boven de kopregel daarvan")
	case barred && r.breaksOff(c, r.at):
		r.broken = true
		r.warnOfLine(r.at, "deze rij gaat verder op de volgende regel: wat daar staat, wordt niet in dezelfde cel gedrukt",
			"zet de hele rij op één regel, met <br> waar in een cel een nieuwe regel begint; ontbreekt enkel de | achteraan, zet hem er dan bij")
	}
}

// breaksOff reports whether the row on line i is the first part of one that was typed over
// several lines: its last bar stands further down, or nowhere.
func (r *reader) breaksOff(c container, i int) bool {
	next := i + 1
	for next < len(r.lines) && r.lines[next].empty() {
		next++
	}
	if next == len(r.lines) || !r.holds(c, next) {
		return false
	}
	after := r.lineText(next)
	return after[0] != '|' && (strings.HasSuffix(after, "|") || next == i+1 && !strings.HasSuffix(r.lineText(i), "|"))
}
