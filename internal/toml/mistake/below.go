package mistake

import "strings"

// valueBelow makes the mistake that a key has no value that of one whose value stands on the lines below it, if it does.
func (x examiner) valueBelow(m *Mistake) {
	below := x.skipBlank(m.Resume)
	line := x.rest(below)
	if line == "" || x.looksLikeStatement(below) {
		return
	}
	switch {
	case x.threeQuotes(below) != "":
		m.Help, m.Missing = "zet de drie aanhalingstekens achter de =, op dezelfde regel", false
		m.Resume = max(x.nextLine(below), x.nextLine(x.longEnd(below)))
	case x.isQuoted(below), line[0] == '[' && strings.ContainsAny(line, "\"'“"), line[0] == '{', line[0] >= '0' && line[0] <= '9' && x.textEnd(below, true) == 0:
		m.Help, m.Missing, m.Below = "zet de waarde achter de =, op dezelfde regel", false, true
		m.Written, m.Resume = x.quotedEnd(below, atTop), x.nextLine(below)
	case x.isProse(below):
		m.Help, m.Missing, m.Below = "loopt de tekst over meer regels, zet dan ''' na de = en nog eens na de tekst", false, true
		end := max(x.textEnd(below, true), x.lineEnd(below))
		m.Written, m.Resume = strings.TrimSpace(string(x.data[below:end])), x.afterText(end)
	}
}
