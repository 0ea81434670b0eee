package parse

import (
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/markdown"
)

// cellQuotes warns of the quotation marks around a text of several lines that Excel puts
// there when one cell is copied. Within a row it is known that they are no part of the text.
func (r *reader) cellQuotes() {
	text := strings.TrimSpace(r.text)
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' || !strings.Contains(text, "\n") {
		return
	}
	inner := text[1 : len(text)-1]
	if strings.Contains(strings.ReplaceAll(inner, `""`, ""), `"`) {
		return // they end a quotation, and begin another
	}
	r.inline.Report(markdown.Problem{
		Severity: finding.Warning, Offset: strings.IndexByte(r.text, '"'), Length: 1,
		Message: `Excel zet " rond een cel van meer regels: ze worden hier gedrukt`,
		Help:    `wis de " helemaal vooraan en achteraan, en maak van "" ertussen één "; horen ze bij de tekst, schrijf dan “ en ”`,
	})
}
