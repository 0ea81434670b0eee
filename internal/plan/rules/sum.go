package rules

import (
	"math"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// tolerance is how much two sums may differ and be the same: less than anyone writes,
// more than binary fractions miss.
const tolerance = 1e-6

// sum holds the sum of the fields against a number. While some of the fields are missing,
// it only tells what is certain: that the sum is above the number already.
func (c *checker) sum() {
	var sum float64
	some, all := false, knowsAllKeys(c.schema, c.root) // else some may be in a table of another name
	for _, path := range c.rule.Fields {
		read := false
		for s := range c.places(path) {
			number, known := c.number(s)
			sum, some, all, read = sum+number, some || known, all && known, true
		}
		all = all && read
	}
	var value *toml.Value // that it is held against
	for s := range c.matches(c.rule.Against) {
		value = s.value
		break
	}
	if !some || value == nil || value.Damaged {
		return
	}
	more := sum > value.Number+tolerance
	same := math.Abs(sum-value.Number) <= tolerance
	wrong := false
	switch c.rule.When {
	case form.SumAbove:
		wrong = more
	case form.SumEqual:
		wrong = same && all && sum > 0
	case form.SumOther:
		wrong = more || all && !same
	}
	if wrong {
		c.warn(value.Position,
			form.PlaceSum, dutch.FormatNumber(sum), form.PlaceValue, dutch.FormatNumber(value.Number))
	}
}

// number is the number at a place. A row of the capacity table that counts the fiches
// where it has no number of its own counts here as it does in print.
func (c *checker) number(s match) (number float64, known bool) {
	switch {
	case s.value == nil:
	case s.value.Damaged || s.value.Kind != toml.Number:
		return 0, false
	default:
		return s.value.Number, true
	}
	for _, part := range c.template.Parts {
		if part.Capacity == nil {
			continue
		}
		for _, row := range part.Capacity.Rows {
			if row.SumOfFiches && s.field == c.schema.Field(part.Capacity.Key, row.Letter, part.Capacity.Number.Name) {
				return c.sumOfFiches()
			}
		}
	}
	return 0, false
}

// sumOfFiches is what all actions take together; it is known once all of them say what
// they take.
func (c *checker) sumOfFiches() (sum float64, known bool) {
	known = true
	for _, fiches := range c.template.Fiches() {
		for s := range c.places(fiches.Key + "." + fiches.Number.Name) {
			if s.value == nil || s.value.Damaged || s.value.Kind != toml.Number {
				known = false
				continue
			}
			sum += s.value.Number
		}
	}
	return sum, known
}
