package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file finds the dashes that are a minus: a bullet in their place would say something
// else. "+ 0,5 VTE" above "- 0,2 VTE" is a sum, and "+ gratis" above "- ver weg" says what
// speaks for something and what against it. "- 5 %" by itself, as in a cell, is less too.

// signedRun is lines that follow each other and begin with a sign, equally far indented.
type signedRun struct {
	column  int
	first   string // sign of the first line
	above   bool   // there is a number on the line above them
	numbers bool   // a number follows a +
	result  bool   // a number follows a =
	words   bool   // words follow a +
	listed  bool   // words follow a dash
	dashes  []int  // lines that begin with a dash
}

// minuses are the lines that begin with a dash that is a minus.
func (r *reader) minuses() map[int]bool {
	found := map[int]bool{}
	var runs []signedRun // each further indented than the one before it
	for i := range r.lines {
		sign, behind, column := r.signed(i)
		for len(runs) > 0 {
			run := &runs[len(runs)-1]
			if column >= run.column+itemIndent && !r.lines[i].empty() || sign != "" && column == run.column {
				break
			}
			run.mark(found)
			runs = runs[:len(runs)-1]
		}
		if sign == "" {
			continue
		}
		if len(runs) == 0 || runs[len(runs)-1].column < column {
			above := i > 0 && strings.ContainsAny(r.lineText(i-1), "0123456789")
			runs = append(runs, signedRun{column: column, first: sign, above: above})
		}
		runs[len(runs)-1].add(i, sign, behind)
	}
	for i := range runs {
		runs[i].mark(found)
	}
	if r.only >= 0 {
		sign, behind, _ := r.signed(r.only)
		found[r.only] = sign != "" && strings.Contains(dashes, sign) && IsAmount(behind)
	}
	return found
}

// IsAmount reports whether a text is a share or a sum of money and no more.
func IsAmount(text string) bool {
	return strings.ContainsAny(text, "%€") && strings.Trim(text, "0123456789., %€") == ""
}

// signed reads the sign that line i begins with, empty for none, and what stands behind
// it.
func (r *reader) signed(i int) (sign, behind string, column int) {
	text, column := r.typed(i)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || !strings.ContainsRune("+="+dashes, first) || whiteLength(text[size:]) == 0 {
		return "", "", column
	}
	return text[:size], trimUnseen(text[size:]), column
}

// add adds line i to a run.
func (run *signedRun) add(i int, sign, behind string) {
	amount, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, "€± "))
	number := unicode.IsDigit(amount)
	switch sign {
	case "+":
		run.numbers, run.words = run.numbers || number, run.words || !number
	case "=":
		run.result = run.result || number
	default:
		run.listed = run.listed || !number
		run.dashes = append(run.dashes, i)
	}
}

// mark notes the dashes of a run that are a minus: all are before numbers, and a + before
// another or a = below them say so; or a + with words begins the run.
func (run *signedRun) mark(found map[int]bool) {
	if (run.numbers || run.result && run.above) && !run.listed || run.words && run.first == "+" {
		for _, i := range run.dashes {
			found[i] = true
		}
	}
}
