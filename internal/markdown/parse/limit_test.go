package parse

import (
	"strings"
	"testing"

	"actieplan/internal/markdown/inline"
)

// TestLimits: a text of more lines or addresses than an answer has, or a table of more
// cells than a person reads, is a problem at the first that is too many.
func TestLimits(t *testing.T) {
	cells := func(rows int) string { return "|a|b\n|-|-\n" + strings.Repeat("||\n", rows) }
	wide := strings.Repeat("|a", mostColumns) + "\n" + strings.Repeat("|-", mostColumns) + "\n"
	pasted := strings.Repeat("a"+strings.Repeat("\tb", mostColumns-1)+"\n", 2)
	for _, test := range []struct {
		name, text string
		line       int // of the problem, from 0; -1 for none
	}{
		{"lines", strings.Repeat("a\n", mostLines), -1},
		{"a line more", strings.Repeat("a\n", mostLines+1), mostLines},
		{"empty lines", strings.Repeat("\n", mostLines+1), mostLines},
		{"addresses", strings.Repeat("a@b.be\n", inline.MostAddresses), -1},
		{"more addresses", strings.Repeat("a@b.be ", 3) + strings.Repeat("a@b.be\n", inline.MostAddresses-2), inline.MostAddresses - 3},
		{"more addresses in paragraphs", strings.Repeat("a@b.be www.a.be jan@a.be\n\n", inline.MostAddresses/3+3), inline.MostAddresses / 3 * 2},
		{"rows", cells(mostLines - 2), -1},
		{"cells", wide + strings.Repeat("||\n", mostCells/mostColumns), -1},
		{"more cells", wide + strings.Repeat("||\n", mostCells/mostColumns+5), mostCells/mostColumns + 2},
		{"pasted", strings.Repeat("a"+strings.Repeat("\tb", mostColumns-1)+"\n", mostCells/mostColumns+5), mostCells/mostColumns + 1},
		{"empty rows", pasted + strings.Repeat(strings.Repeat("\t", mostColumns-1)+"\n", mostCells/mostColumns+5) + pasted,
			mostCells/mostColumns + 1},
	} {
		_, problems := Read(test.text, nil)
		switch {
		case test.line < 0 && len(problems) > 0:
			t.Errorf("%s: %v", test.name, problems)
		case test.line >= 0 && (len(problems) != 1 || strings.Count(test.text[:problems[0].Offset], "\n") != test.line):
			t.Errorf("%s: %v, want one problem on line %d", test.name, problems, test.line)
		}
	}
}
