package dutch

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// SignificantDigits is how many digits of a number are printed at most: few enough to hide what binary fractions add
// to a sum (0.1 + 0.2), and more than anyone writes.
const SignificantDigits = 12

// FormatNumber writes n as Dutch does: with a decimal comma and no zeros at the end.
func FormatNumber(n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return "?"
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'e', SignificantDigits-1, 64), 64)
	if err != nil {
		rounded = n
	}
	if rounded == 0 {
		return "0" // and never -0
	}
	return strings.Replace(strconv.FormatFloat(rounded, 'f', -1, 64), ".", ",", 1)
}

// DecimalPoint writes a number as TOML does.
func DecimalPoint(number string) string {
	if whole, decimals, ok := strings.Cut(number, ","); ok {
		number = strings.ReplaceAll(whole, ".", "") + "." + decimals // 1.000,5 has a point for the thousands
	}
	if strings.HasPrefix(number, ".") {
		return "0" + number
	}
	return number
}

// numerals are the characters of which a number has one at least.
const numerals = "0123456789½¼"

// NumberIn finds the one number in a text such as "ca. 0,5 VTE", "±0.2", "1/5" or "20%", and returns it as TOML has it.
func NumberIn(text string) (string, bool) {
	for _, part := range []struct{ sign, decimals string }{{"½", ",5"}, {"¼", ",25"}} {
		for before, after, found := strings.Cut(text, part.sign); found; before, after, found = strings.Cut(text, part.sign) {
			if before == "" || !strings.Contains("0123456789", before[len(before)-1:]) {
				before += "0"
			}
			text = before + part.decimals + after // 2½ is 2,5
		}
	}
	var numbers []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !strings.ContainsRune("0123456789,./%-−", r) }) {
		less := strings.HasPrefix(word, ",") || strings.HasPrefix(word, ".")
		if word = strings.Trim(word, ",./-−"); !strings.ContainsAny(word, "0123456789") {
			continue
		}
		if less {
			word = "0," + word // ,5
		}
		numbers = append(numbers, word)
	}
	if len(numbers) != 1 {
		return "", false
	}
	word, divisor := numbers[0], 1.0
	if share, ok := strings.CutSuffix(strings.ReplaceAll(text, " ", ""), "%"); ok && strings.HasSuffix(share, strings.TrimSuffix(word, "%")) {
		word, divisor = strings.TrimSuffix(word, "%"), 100
	}
	if above, below, ok := strings.Cut(word, "/"); ok {
		n, err := strconv.ParseFloat(DecimalPoint(below), 64)
		if err != nil || n == 0 {
			return "", false
		}
		word, divisor = above, divisor*n
	}
	n, err := strconv.ParseFloat(DecimalPoint(word), 64)
	if err != nil || math.IsInf(n, 0) {
		return "", false
	}
	return DecimalPoint(FormatNumber(n / divisor)), true
}

// NumbersWith finds the numbers in a text that have one of some units, as in "0,3 VTE" and "FTE: 0.5".
func NumbersWith(text string, units []string) []float64 {
	if !strings.ContainsAny(text, numerals) {
		return nil // as most answers have none
	}
	var found []float64
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("();", r) })
	for i, word := range words {
		before := i > 0 && strings.HasSuffix(words[i-1], ":") && isUnit(words[i-1], units)
		after := i+1 < len(words) && isUnit(words[i+1], units)
		for _, unit := range units {
			if n := len(word) - len(unit); n > 0 && isUnit(word[n:], units) {
				word, after = word[:n], true // 0,3VTE
			}
		}
		written, ok := NumberIn(word)
		if !ok || strings.ContainsFunc(word, unicode.IsLetter) || !before && (!after || strings.HasSuffix(word, ":")) {
			continue
		}
		if n, err := strconv.ParseFloat(written, 64); err == nil && !isYear(n) {
			found = append(found, n)
		}
	}
	return found
}

// isYear reports whether a number is a year rather than an amount.
func isYear(n float64) bool { return n == math.Trunc(n) && n >= 1900 && n < 2200 }

// isUnit reports whether a word is one of some units, in capitals or not, and but for punctuation.
func isUnit(word string, units []string) bool {
	word = strings.Trim(word, ".,:!?*")
	return slices.ContainsFunc(units, func(unit string) bool { return strings.EqualFold(word, unit) })
}
