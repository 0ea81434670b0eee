package render

import (
	"strconv"
	"strings"
)

// number writes the number of a list item in one of the formats of ECMA-376 part 1, 17.18.59.
func number(n int, format string) string {
	switch {
	case n < 1:
	case format == "lowerLetter":
		return letters(n)
	case format == "lowerRoman":
		return roman(n)
	}
	return strconv.Itoa(n)
}

// letters counts a to z, then aa to zz, as word processors do.
func letters(n int) string {
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

var romanDigits = []struct {
	value int
	text  string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"},
	{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}

func roman(n int) string {
	var b strings.Builder
	for _, digit := range romanDigits {
		for ; n >= digit.value; n -= digit.value {
			b.WriteString(digit.text)
		}
	}
	return b.String()
}
