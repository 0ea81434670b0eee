package markdown

import "testing"

func TestNumber(t *testing.T) {
	for _, test := range []struct {
		n      int
		format Format
		want   string
	}{
		{1, Decimal, "1"}, {12, Decimal, "12"}, {0, Decimal, "0"}, {0, LowerLetter, "0"}, {0, LowerRoman, "0"},
		{1, LowerLetter, "a"}, {26, UpperLetter, "Z"}, {27, LowerLetter, "aa"}, {28, LowerLetter, "bb"}, {53, LowerLetter, "53"},
		{1, LowerRoman, "i"}, {3, LowerRoman, "iii"}, {4, UpperRoman, "IV"}, {9, LowerRoman, "ix"},
		{14, LowerRoman, "xiv"}, {40, LowerRoman, "xl"}, {1994, LowerRoman, "mcmxciv"},
	} {
		if got := test.format.Number(test.n); got != test.want {
			t.Errorf("%d as %s: %q, want %q", test.n, test.format, got, test.want)
		}
	}
}

// TestRomanNumbers: what is read is what is written.
func TestRomanNumbers(t *testing.T) {
	for n := 1; n < 100; n++ {
		word := LowerRoman.Number(n)
		if got := RomanNumber(word); got != n && len(word) <= LongestRoman {
			t.Errorf("%s: %d, want %d", word, got, n)
		}
	}
	for _, word := range []string{"", "iiii", "vv", "ic", "a", "iix", "m", "vivi"} {
		if got := RomanNumber(word); got != 0 {
			t.Errorf("%q: %d", word, got)
		}
	}
}
