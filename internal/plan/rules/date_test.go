package rules

import "testing"

func TestHasDate(t *testing.T) {
	for text, want := range map[string]bool{
		"1/3: start": true, "tegen 15/06.": true, "15-06: overleg": true, "15.06 overleg": true, "31/12": true, "(1/3/26)": true,
		"1/3-15/4": true, "15-06-26": true, "15.06.26.": true, "02-12-10-11": false, "02/12.10.11": true,
		"24/7": false, "9-12u": false, "1.2 Doel": false, "1.500,25": false, "13/13": false, "32/1": false, "0,5": false, "15-06-": true,
		"2025-26":       false,
		"0475/12.34.56": false, "10.00u": false, "": false, "3/": false, "80/20": false, "12-10%": false, "1/2u": false,
	} {
		if got := hasDate(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
