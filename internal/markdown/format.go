package markdown

import (
	"strconv"
	"strings"
)

// Format is how the numbers of a list are written.
type Format int

// The formats of numbers.
const (
	Decimal Format = iota
	LowerLetter
	UpperLetter
	LowerRoman
	UpperRoman
)

// String is the name of the format in ECMA-376 part 1, 17.18.59.
func (f Format) String() string {
	return [...]string{"decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"}[f]
}

// mostLetters is where counting in letters ends: the next after "zz" would be "aaa".
const mostLetters = 2 * 26

// Number writes n, from 0 on, in f; in digits where f cannot.
func (f Format) Number(n int) string {
	switch {
	case n < 1:
	case f == LowerRoman:
		return roman(n)
	case f == UpperRoman:
		return strings.ToUpper(roman(n))
	case f == LowerLetter && n <= mostLetters:
		return letters(n)
	case f == UpperLetter && n <= mostLetters:
		return strings.ToUpper(letters(n))
	}
	return strconv.Itoa(n)
}

// Read is the number that Number writes as text in f; ok is false where it writes none so.
func (f Format) Read(text string) (n int, ok bool) {
	lower := strings.ToLower(text)
	switch {
	case text == "":
		return 0, false
	case f == LowerLetter, f == UpperLetter:
		n = int(lower[0]) - 'a' + 1 + 26*(len(text)-1)
	case f == LowerRoman, f == UpperRoman:
		n = RomanNumber(lower)
	default:
		n, _ = strconv.Atoi(text)
	}
	return n, n > 0 && f.Number(n) == text || text == "0" && f == Decimal
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

// LongestRoman is the length of the longest roman number that is read: lxxxviii.
const LongestRoman = 8

// RomanNumber is the value of a roman number in lower case; 0 where word is none.
func RomanNumber(word string) int {
	if word == "" || len(word) > LongestRoman || strings.Trim(word, "ivxlc") != "" {
		return 0
	}
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	sum := 0
	for i := range len(word) {
		value := values[word[i]]
		if i+1 < len(word) && value < values[word[i+1]] {
			value = -value
		}
		sum += value
	}
	if sum <= 0 || LowerRoman.Number(sum) != word {
		return 0
	}
	return sum
}
