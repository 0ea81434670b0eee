package bidi

import (
	"slices"
	"strings"
	"testing"
)

// TestLevels has the levels of characters and the order in which they stand. Capitals
// stand for Hebrew letters, as in UAX #9.
func TestLevels(t *testing.T) {
	for _, test := range []struct{ text, levels, seen string }{
		{"", "", ""},
		{"abc (def)", "000000000", "abc (def)"},
		{"x ABC DEF y", "00111111100", "x FED CBA y"},
		{"ABC 123 DEF", "11112221111", "FED 123 CBA"},
		{"ABC x DEF", "111000111", "CBA x FED"},
		{"x (ABC) y", "000111000", "x (CBA) y"},
		{"x AB (CD) EF y", "00111111111100", "x FE )DC( BA y"},
		{"ABC ", "1110", "CBA "},
		{"ABC\nDEF", "1110111", "CBA\nFED"},
	} {
		var clusters []string
		for _, r := range test.text {
			if 'A' <= r && r <= 'Z' {
				r += 'א' - 'A'
			}
			clusters = append(clusters, string(r))
		}
		levels := Levels(clusters)
		var shown, seen strings.Builder
		for _, level := range levels {
			shown.WriteByte('0' + level)
		}
		for _, i := range Order(levels) {
			seen.WriteByte(test.text[i])
		}
		if shown.String() != test.levels || seen.String() != test.seen {
			t.Errorf("%q: levels %s, seen as %q; want %s and %q", test.text, shown.String(), seen.String(), test.levels, test.seen)
		}
		all := strings.Join(clusters, "")
		if got, want := HasRightToLeft(all), strings.Contains(test.levels, "1"); got != want {
			t.Errorf("%q has text from right to left: %v, want %v", test.text, got, want)
		}
		if HasRightToLeft(all) {
			continue
		}
		if slices.Max(append(levels, 0)) != 0 {
			t.Errorf("%q has levels %v without text from right to left", test.text, levels)
		}
	}
}
