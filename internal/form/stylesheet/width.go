package stylesheet

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"actieplan/internal/measure"
)

// Width is the width of a column as a template gives it: a length, a percentage of the
// width of the text, or, where it gives neither, an equal part of what the other columns
// leave.
type Width struct {
	Length  measure.Twips
	Percent float64
	Twips   measure.Twips // what it comes to
}

// UnmarshalText reads "24mm" or "12.5%".
func (w *Width) UnmarshalText(text []byte) error {
	number, percent := strings.CutSuffix(string(text), "%")
	if !percent {
		return w.Length.UnmarshalText(text)
	}
	value, err := strconv.ParseFloat(number, 64)
	if err != nil || !(value > 0 && value <= 100) {
		return fmt.Errorf("not a share: %q", text)
	}
	w.Percent = value
	return nil
}

// Or is what a width comes to, or another where the template does not give it.
func (w Width) Or(other Width) measure.Twips {
	if w.Twips > 0 {
		return w.Twips
	}
	return other.Twips
}

// Resolve works out what a width by itself comes to.
func (w *Width) Resolve(total measure.Twips) {
	w.Twips = w.Length
	if w.Percent > 0 {
		w.Twips = measure.Twips(math.Round(w.Percent * float64(total) / 100))
	}
}

// Divide works out what every column comes to in whole twips; together they are exactly
// the total.
func Divide(widths []*Width, total measure.Twips) error {
	left, percents := total, measure.Twips(0)
	var open []*Width
	var last *Width // with a percentage
	for _, w := range widths {
		switch {
		case w.Percent > 0:
			w.Twips = measure.Twips(math.Round(w.Percent * float64(total) / 100))
			percents, last = percents+1, w
		case w.Length > 0:
			w.Twips = w.Length
		default:
			open = append(open, w)
		}
		left -= w.Twips
	}
	if len(open) == 0 {
		// Rounding of percentages may leave some twips, never more than one for each.
		if left < -percents || left > percents {
			return fmt.Errorf("columns miss the width of the text by %d twips", left)
		}
		if last != nil {
			last.Twips += left
		}
		return nil
	}
	if left < measure.Twips(len(open)) {
		return fmt.Errorf("columns are %d twips wider than the text", -left)
	}
	for i, w := range open {
		w.Twips = left / measure.Twips(len(open)-i)
		left -= w.Twips
	}
	return nil
}
