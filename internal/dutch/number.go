package dutch

import (
	"math"
	"strconv"
	"strings"
)

// significantDigits is how many digits of a number are printed at most: few enough to hide what binary fractions add
// to a sum (0.1 + 0.2), and more than anyone writes.
const significantDigits = 12

// FormatNumber writes n as Dutch does: with a decimal comma and no zeros at the end.
func FormatNumber(n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return "?"
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'e', significantDigits-1, 64), 64)
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
	number = strings.Replace(number, ",", ".", 1)
	if strings.HasPrefix(number, ".") {
		return "0" + number
	}
	return number
}
