package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/markdown/inline"
)

// This file warns of lines that end within a sentence, as text that is copied from a PDF
// has them: each would be a line of its own in the form.

// How many characters a line has at least that may have been filled: by itself, among
// several, and where a space or a hyphen at its end says that it was.
const (
	filledAlone  = 60
	filled       = 40
	filledSpaced = 15
)

// wrappedLines warns of the lines of paragraphs that go on on the next line.
func (r *reader) wrappedLines() {
	var wrapped []int
	sure := false
	for n := 1; n < len(r.flow); n++ {
		i, next := r.flow[n-1], r.flow[n]
		if next != i+1 || r.lines[next].item || !r.goesOn(i, next) {
			continue
		}
		text := r.lineText(i)
		sure = sure || len(wrapped) > 0 || strings.HasSuffix(text, "-") || utf8.RuneCountInString(text) >= filledAlone
		wrapped = append(wrapped, i)
	}
	if !sure {
		return
	}
	for _, i := range wrapped {
		r.warnOfLine(i, "deze regel breekt af in het midden van een zin, zoals in een PDF, en wordt zo gedrukt",
			"zet wat bij elkaar hoort op één regel: druk op Delete op het einde van de regel, of plak uit het Word-bestand; "+
				"is het een opsomming, begin dan elk punt met - en een spatie")
	}
}

// goesOn reports whether line i was likely filled, and goes on on the next line.
func (r *reader) goesOn(i, next int) bool {
	text, after := r.lineText(i), r.lineText(next)
	last, _ := utf8.DecodeLastRuneInString(text)
	if first, _ := utf8.DecodeRuneInString(after); !unicode.IsLower(first) || last != '-' && !unicode.IsLetter(last) && !unicode.IsDigit(last) {
		return false
	}
	begin, _, _ := strings.Cut(text, " ")
	word, _, _ := strings.Cut(after, " ")
	if _, address := inline.Address([]byte(word)); word == begin || len(word) == 1 || strings.HasSuffix(word, ":") || address > 0 {
		return false // lines of one kind below each other, a bullet, a label or an address
	}
	least := filled
	if l := r.lines[i]; last == '-' || r.text[l.end:l.stop] == " " {
		least = filledSpaced
	}
	return utf8.RuneCountInString(text) >= least
}
