package rules

import (
	"strconv"
	"strings"
)

// hasDate reports whether a text names a day and a month in digits: 31/3, 31-03, 31.03.
func hasDate(text string) bool {
	for i := 0; i < len(text); {
		digits := countDigits(text[i:])
		if digits == 0 {
			i++
			continue
		}
		joined := i > 0 && strings.IndexByte("/-.,", text[i-1]) >= 0 // to a number before it
		if !joined && isDate(text[i:i+digits], text[i+digits:]) {
			return true
		}
		i += digits
	}
	return false
}

// isDate reports whether a day and what stands after it are a date. Hours, 9-12, and
// numbers of chapters, 1.2, are none, nor is 24/7.
func isDate(day, after string) bool {
	if after == "" || strings.IndexByte("/-.", after[0]) < 0 {
		return false
	}
	sign, digits := after[:1], countDigits(after[1:])
	month, rest := after[1:1+digits], after[1+digits:]
	if year, more := strings.CutPrefix(rest, sign); more {
		rest = strings.TrimLeft(year, "0123456789")
	}
	inFull := len(day) == 2 && len(month) == 2
	if sign != "/" && (!inFull || goesOn(rest, sign)) || goesOn(rest, ",") || day+sign+month == "24/7" {
		return false
	}
	d, _ := strconv.Atoi(day)
	m, _ := strconv.Atoi(month)
	return d >= 1 && d <= 31 && m >= 1 && m <= 12 && !strings.HasPrefix(rest, "u") && !strings.HasPrefix(rest, "%")
}

// goesOn reports whether a text begins with a sign and a digit.
func goesOn(text, sign string) bool {
	after, found := strings.CutPrefix(text, sign)
	return found && countDigits(after) > 0
}

// countDigits is how many digits a text begins with.
func countDigits(text string) int { return len(text) - len(strings.TrimLeft(text, "0123456789")) }
