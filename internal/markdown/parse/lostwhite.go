package parse

import (
	"math"
	"strings"
)

// This file warns of white space that says something where it was typed, and is not printed.

// apart is a gap that sets columns where lines that follow each other have one.
const apart = "   "

// farApart is a gap that sets columns wherever it stands: of two sentences none is so wide.
const farApart = "        "

// spacedColumns warns of columns that are set with spaces: on lines that follow each
// other, or far apart.
func (r *reader) spacedColumns(lines []int) {
	for i := 1; i < len(lines); i++ {
		if r.hasGap(lines[i-1], apart) && r.hasGap(lines[i], apart) {
			r.warnOfGap(lines[i-1], "deze regels lijken kolommen")
			return
		}
	}
	for _, number := range lines {
		if r.hasGap(number, farApart) {
			r.warnOfGap(number, "deze woorden staan ver uit elkaar")
			return
		}
	}
}

// hasGap reports whether words on line i are so many spaces apart. A row between bars may
// be, and a number or a box from the text behind it, as in a mail that was written in Word.
func (r *reader) hasGap(i int, spaces string) bool {
	text := r.lineText(i)
	sign, behind, _ := strings.Cut(text, " ")
	if _, ok := parseMarker(sign); ok || countsOrTicks(sign) {
		text = strings.TrimLeft(behind, " ")
	}
	return strings.Contains(text, spaces) && !isBarred(text)
}

// warnOfGap warns of the spaces on line i.
func (r *reader) warnOfGap(i int, what string) {
	r.warnOfLine(i, what+", maar van spaties na elkaar wordt er één gedrukt",
		"maak er een tabel van: een | tussen de cellen, en onder de eerste rij een lijn als | --- | --- |; laat anders één spatie staan")
}

// lostIndents warns of lines of a paragraph that are indented further than others, as the
// levels of an outline are. The first line of a text or an item says nothing: it stands
// behind quotation marks or a marker.
func (r *reader) lostIndents(c container, lines []int) {
	if first := lines[0]; c.column != outside || first == 0 {
		lines = lines[1:]
	}
	least := math.MaxInt
	for _, number := range lines {
		least = min(least, r.lines[number].indent)
	}
	for _, number := range lines {
		if r.lines[number].indent >= least+itemIndent {
			r.warnOfLine(number, "deze regel springt in zonder een teken van een lijst: de ruimte vooraan wordt niet gedrukt",
				"zet voor elke regel die inspringt een - en een spatie, of wis de ruimte vooraan")
			return
		}
	}
}

// lostLevel warns of the bullet on line i that is a level above the item before it, where
// no item stands above that: they print on one level. The first line of a text says
// nothing here either.
func (r *reader) lostLevel(i, before int) {
	if trimUnseen(r.text[:r.lines[before].begin]) == "" {
		return
	}
	r.warnOfLine(i, "dit punt staat een niveau hoger dan het punt ervoor, maar wordt op hetzelfde niveau gedrukt",
		"zet boven de punten die verder inspringen een punt waar ze onder horen, of laat alle punten even ver inspringen")
}
