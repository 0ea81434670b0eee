package parse

import (
	"regexp"
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// quotedCell is a cell that Excel put on the clipboard between quotation marks.
var quotedCell = regexp.MustCompile(`(?m)^"(?:[^"]|"")*"[ \r]*$`)

// cellQuotes warns of the quotation marks around a text of several lines that Excel puts
// there when a cell, or several of a column, are copied. Within a row it is known that
// they are no part of the text.
func (r *reader) cellQuotes() {
	if !strings.Contains(r.text, `"`) {
		return
	}
	var long [][]int // of several lines
	for _, place := range quotedCell.FindAllStringIndex(r.text, -1) {
		if strings.Contains(r.text[place[0]:place[1]], "\n") {
			long = append(long, place)
		}
	}
	if len(long) == 0 || len(long) == 1 && len(strings.TrimSpace(r.text)) > long[0][1]-long[0][0] || r.pasted {
		return
	}
	r.inline.Report(markdown.Problem{
		Severity: finding.Warning, Offset: long[0][0], Length: 1,
		Message: `Excel zet " rond een cel van meer regels: ze worden hier gedrukt`,
		Help:    `wis de " vooraan en achteraan in elke cel, en maak van "" ertussen één "; horen ze bij de tekst, schrijf dan “ en ”`,
	})
}
