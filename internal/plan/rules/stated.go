package rules

import (
	"fmt"
	"math"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/markdown"
	"actieplan/internal/toml"
)

// stated asks that an answer which names the capacity of its action names the number that
// the action has.
func (c *checker) stated() {
	for _, path := range c.rule.Fields {
		for m := range c.matches(path) {
			if m.value == nil || m.value.Kind != toml.Number || m.value.Damaged {
				continue
			}
			numbers := c.statedIn(m.row, path)
			if len(numbers) == 0 || isAmong(m.value.Number, numbers) {
				continue
			}
			c.warn(m.value.Position, form.PlaceValue, dutch.FormatNumber(m.value.Number), form.PlaceSum, named(numbers))
		}
	}
}

// statedIn are the numbers that an action names as its capacity, in the answer that the
// form asks that of; path is that of the field with the number.
func (c *checker) statedIn(action *toml.Value, path string) []float64 {
	for _, fiches := range c.template.Fiches() {
		if fiches.Capacity == nil || path != fiches.Key+"."+fiches.Number.Name {
			continue
		}
		if answer := action.Get(strings.Split(fiches.Capacity.Below, ".")...); answer != nil {
			return dutch.NumbersWith(markdown.Text(answer.Blocks), fiches.Capacity.Units)
		}
	}
	return nil
}

// isAmong reports whether a number is one of those stated, or their sum, or one of these
// in hundredths.
func isAmong(n float64, numbers []float64) bool {
	sum := 0.0
	for _, number := range numbers {
		if isOrRounds(number, n) {
			return true
		}
		sum += number
	}
	return isOrRounds(sum, n)
}

// isOrRounds reports whether a stated number is n, or has more decimals than a capacity
// and is n but for these.
func isOrRounds(stated, n float64) bool {
	apart := math.Abs(stated - n)
	return apart <= tolerance || math.Abs(stated-hundredths(stated)) > tolerance && apart <= 0.005+tolerance
}

// hundredths is a number in the hundredths that capacities are given in.
func hundredths(n float64) float64 { return math.Round(n*100) / 100 }

// named lists numbers in words.
func named(numbers []float64) string {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = dutch.FormatNumber(n)
	}
	return dutch.Enumerated(words, "en")
}

// proposal is what to write for a field that is missing and that an answer beside it
// names; empty where none does.
func (c *checker) proposal(m match) string {
	if len(c.rule.Fields) != 1 {
		return ""
	}
	numbers := c.statedIn(m.row, c.rule.Fields[0])
	if len(numbers) != 1 {
		return ""
	}
	said, rounded := numbers[0], hundredths(numbers[0])
	if rounded == 0 {
		rounded = said
	}
	return fmt.Sprintf("; in de fiche staat %s: schrijf %s = %s", dutch.FormatNumber(said), m.name, dutch.DecimalPoint(dutch.FormatNumber(rounded)))
}
