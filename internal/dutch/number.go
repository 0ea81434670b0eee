package dutch

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// SignificantDigits is how many digits of a number are printed at most: few enough to
// hide what binary fractions add to a sum (0.1 + 0.2), and more than anyone writes.
const SignificantDigits = 12

// FormatNumber writes n as Dutch does: with a decimal comma and no zeros at the end.
func FormatNumber(n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return "?"
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(n, 'e', SignificantDigits-1, 64), 64) // what was written so is read
	if rounded == 0 {
		return "0" // and never -0
	}
	return strings.Replace(strconv.FormatFloat(rounded, 'f', -1, 64), ".", ",", 1)
}

// DecimalComma writes a number of TOML as people do.
func DecimalComma(number string) string { return strings.Replace(number, ".", ",", 1) }

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
const numerals = "0123456789½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

// fractions are the decimals of the fractions that are one character.
var fractions = map[rune]string{
	'½': ",5", '⅓': ",33", '⅔': ",67", '¼': ",25", '¾': ",75", '⅕': ",2", '⅖': ",4", '⅗': ",6", '⅘': ",8",
	'⅙': ",17", '⅚': ",83", '⅛': ",125", '⅜': ",375", '⅝': ",625", '⅞': ",875",
}

// withDecimals writes the fractions of a text as decimals: 2½ is 2,5.
func withDecimals(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return fractions[r] != "" }) {
		return text
	}
	var b strings.Builder
	before := ' '
	for _, r := range text {
		decimals := fractions[r]
		switch {
		case decimals == "":
			b.WriteRune(r)
		case unicode.IsDigit(before):
			b.WriteString(decimals)
		default:
			b.WriteString("0" + decimals)
		}
		before = r
	}
	return b.String()
}

// timeUnits are units of which no number is the share of a full-time job that it stands
// in the place of.
var timeUnits = []string{"u", "uur", "uren", "d", "dag", "dagen", "dagdeel", "dagdelen", "halve", "week", "weken", "maand", "maanden", "minuten"}

// inTime reports whether what stands after a number is a unit of time.
func inTime(after string) bool {
	after = strings.TrimLeftFunc(after, unicode.IsSpace)
	unit := after
	if end := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		unit = after[:end]
	}
	return slices.Contains(timeUnits, strings.ToLower(unit))
}

// NumberIn finds the one number in a text such as "ca. 0,5 VTE", "±0.2", "1/5" or "20%",
// and returns it as TOML has it. Hours and days are none: they would have to be
// converted.
func NumberIn(text string) (string, bool) {
	text = withDecimals(text)
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
	if _, after, _ := strings.Cut(text, strings.TrimPrefix(word, "0,")); inTime(after) {
		return "", false
	}
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
	return DecimalPoint(FormatNumber(quotient(n, divisor))), true
}

// quotient is a number divided by another; to two decimals, as people write it, where it
// has many: 1/3 is 0,33.
func quotient(n, divisor float64) float64 {
	exact := n / divisor
	if rounded := math.Round(exact*100) / 100; rounded > 0 && math.Abs(exact*1000-math.Round(exact*1000)) > 1e-6 && divisor != 1 {
		return rounded
	}
	return exact
}

// NumbersWith finds the numbers in a text that have one of some units, as in "0,3 VTE"
// and "FTE: 0.5". Of "0,2 à 0,3 VTE" these are both numbers, and of "2 x 0,1 VTE" it is
// what they make.
func NumbersWith(text string, units []string) []float64 {
	if !strings.ContainsAny(text, numerals) {
		return nil // as most answers have none
	}
	var found []float64
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("();", r) })
	for i, word := range words {
		before := behindUnit(words[:i], units)
		after := i+1 < len(words) && isUnit(words[i+1], units) && !strings.HasSuffix(word, ".") // "stap 2. VTE bepalen"
		for _, unit := range units {
			if n := len(word) - len(unit); n > 0 && isUnit(word[n:], units) {
				word, after = word[:n], true // 0,3VTE
			}
			if label, number, ok := strings.Cut(word, ":"); ok && number != "" && isUnit(label, units) {
				word, before = number, true // VTE:0,3
			}
		}
		n, ok := amount(word)
		if !ok || !before && (!after || strings.HasSuffix(word, ":")) || isYear(n) {
			continue
		}
		if !before {
			var others []float64
			others, n = joinedTo(words[:i], n)
			found = append(found, others...)
		}
		found = append(found, n)
	}
	return found
}

// amount is the number that a word is.
func amount(word string) (float64, bool) {
	written, ok := NumberIn(word)
	if !ok || strings.ContainsFunc(word, unicode.IsLetter) {
		return 0, false
	}
	n, err := strconv.ParseFloat(written, 64)
	return n, err == nil
}

// behindUnit reports whether the words before a number end with a unit and what says that
// the number is its: "VTE:", "VTE ="; there may be a word that says how sure the number
// is.
func behindUnit(words, units []string) bool {
	for len(words) > 0 && slices.Contains([]string{"±", "+/-", "ca.", "circa", "ongeveer", "~"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	last := len(words) - 1
	if last > 0 && (words[last] == "=" || words[last] == ":") {
		return isUnit(words[last-1], units) && (last < 2 || !strings.ContainsAny(words[last-2], numerals)) // not 1 VTE = 38 uur
	}
	return last >= 0 && strings.HasSuffix(words[last], ":") && isUnit(words[last], units)
}

// joinedTo are the numbers before a number that belong to it, as in "0,2 à 0,3"; n is
// multiplied by those that are times it.
func joinedTo(words []string, n float64) ([]float64, float64) {
	var others []float64
	for last := len(words) - 1; last > 0; last -= 2 {
		other, ok := amount(words[last-1])
		if !ok || isYear(other) {
			break
		}
		switch words[last] {
		case "x", "×", "*":
			n *= other
		case "à", "-", "–", "tot", "of", "en", "+":
			others = append(others, other)
		default:
			return others, n
		}
	}
	return others, n
}

// isYear reports whether a number is a year rather than an amount.
func isYear(n float64) bool { return n == math.Trunc(n) && n >= 1900 && n < 2200 }

// isUnit reports whether a word is one of some units, in capitals or not, and but for
// punctuation.
func isUnit(word string, units []string) bool {
	word, _, _ = strings.Cut(word, "/") // VTE/jaar
	word = strings.Trim(word, ".,:!?*")
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	return slices.ContainsFunc(units, func(unit string) bool { return strings.EqualFold(word, unit) })
}
