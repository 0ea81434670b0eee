package mistake

import (
	"fmt"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/toml/lexical"
)

// number examines a number or a date.
func (x examiner) number(i int, in context) (end int, m *Mistake) {
	end = i
	for c := x.at(end); c != '\n' && strings.IndexByte(" \t\r,]}#", c) < 0 && (c != ';' || in == atTop); c = x.at(end) {
		end++
	}
	if x.at(end) == ',' && in != inArray {
		decimals := end + 1
		if in == inTable && !x.ends(decimals) {
			decimals = x.space(decimals) // 0, 3
		}
		first := decimals
		for x.at(decimals) >= '0' && x.at(decimals) <= '9' {
			decimals++
		}
		// In a table, what follows a comma may also be the next key, which has an = after it.
		if decimals > first && x.at(x.space(decimals)) != '=' {
			value := string(x.data[i:decimals])
			if all := string(x.data[i:x.wordEnd(decimals, in)]); all != value {
				return 0, &Mistake{Start: i, End: i + len(all), Message: dutch.Quoted(all) + " is geen getal", Help: numberOrText(all), Resume: x.after(i)}
			}
			return 0, &Mistake{
				Start: i, End: decimals, Message: fmt.Sprintf("%s is geen getal: gebruik een punt in plaats van een komma", value),
				Help: "schrijf " + dutch.DecimalPoint(strings.ReplaceAll(value, " ", "")), Resume: x.after(i),
			}
		}
	}
	word := string(x.data[i:end])
	if validNumber(word) || looksLikeDate(word) {
		return end, nil
	}
	all := string(x.data[i:x.wordEnd(i, in)])
	m = &Mistake{Start: i, End: i + len(all)}
	n, err := strconv.ParseFloat(dutch.DecimalPoint(strings.ReplaceAll(word, "_", "")), 64)
	switch {
	case err == nil && all == word:
		m.Message = word + " is geen geldig getal"
		m.Help = "schrijf " + dutch.DecimalPoint(dutch.FormatNumber(n))
	default:
		m.Message = dutch.Quoted(all) + " is geen getal"
		m.Help = numberOrText(all)
	}
	return 0, m
}

// numberOrText tells how to write what is no number, but holds one: as that number, or as
// a text.
func numberOrText(all string) string {
	text := "is dit tekst, zet er dan aanhalingstekens rond: " + lexical.Quote(dutch.Shortened(all))
	number := all
	if len(all) > 2 && all[0]|0x20 == 'o' && (all[1] == '.' || all[1] == ',') {
		number = "0" + all[1:] // the letter in place of the digit
	}
	if n, ok := dutch.NumberIn(number); ok {
		return fmt.Sprintf("hoort hier een getal, schrijf dan %s; %s", n, text)
	}
	return text
}

// validNumber reports whether word is a TOML integer or float in decimals.
func validNumber(word string) bool {
	digits := strings.TrimLeft(word, "+-")
	if strings.Contains(word, "__") || strings.Contains(word, "_.") || strings.Contains(word, "._") || strings.Trim(word, "_") != word {
		return false
	}
	if _, err := strconv.ParseFloat(strings.ReplaceAll(word, "_", ""), 64); err != nil || digits == "" {
		return false
	}
	whole, fraction, dot := strings.Cut(digits, ".")
	return whole != "" && (len(whole) == 1 || whole[0] != '0') && (!dot || fraction != "" && fraction[0] >= '0' && fraction[0] <= '9')
}

// looksLikeDate reports whether the parser takes word for a date or a time.
func looksLikeDate(word string) bool {
	digits := len(word) - len(strings.TrimLeft(word, "0123456789"))
	return digits == 4 && strings.HasPrefix(word[4:], "-") || digits == 2 && strings.HasPrefix(word[2:], ":")
}
