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
		if n, ok := test.format.Read(test.want); n != test.n && ok {
			t.Errorf("%q read as %s: %d, want %d", test.want, test.format, n, test.n)
		}
	}
}

// TestReadNumber: only what Number writes is a number.
func TestReadNumber(t *testing.T) {
	for _, test := range []struct {
		format Format
		text   string
		want   bool
	}{
		{Decimal, "2024", true}, {Decimal, "0", true}, {Decimal, "07", false}, {Decimal, "-1", false}, {Decimal, "", false},
		{LowerLetter, "d", true}, {LowerLetter, "D", false}, {LowerLetter, "bb", true}, {LowerLetter, "ab", false}, {LowerLetter, "é", false},
		{UpperRoman, "XL", true}, {LowerRoman, "iiii", false}, {LowerRoman, "0", false},
	} {
		if n, ok := test.format.Read(test.text); ok != test.want {
			t.Errorf("%q read as %s: %d, %v", test.text, test.format, n, ok)
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
