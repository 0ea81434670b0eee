// Package measure holds the one unit in which actieplan lays out a page: the twip, a
// twentieth of a point.
//
// Word processors store lengths in twips (ECMA-376 part 1, 17.18.68,
// ST_SignedTwipsMeasure), so a layout in whole twips can be written to DOCX without
// rounding. In goes a length as a person writes it ("11pt", "2.5cm"), out comes a Twips.
package measure

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Twips is a length in twentieths of a point; 1440 make an inch. It holds the height of
// one column of all that is read of a file, set with a letter on each line.
type Twips int32

// Lengths in twips of the units that a template may use.
const (
	Point Twips = 20
	inch  Twips = 72 * Point
)

// twipsPerUnit gives the twips in each unit that UnmarshalText accepts.
var twipsPerUnit = []struct {
	suffix string
	twips  float64
}{
	{"pt", float64(Point)},
	{"mm", float64(inch) / 25.4},
	{"cm", float64(inch) / 2.54},
}

// Points returns the length in PostScript points (1/72 inch), the unit of PDF user space.
func (t Twips) Points() float64 { return float64(t) / float64(Point) }

// UnmarshalText reads a length of a template file, such as "11pt", "2.5cm" or "14mm", and
// rounds it to whole twips.
func (t *Twips) UnmarshalText(text []byte) error {
	for _, unit := range twipsPerUnit {
		number, ok := strings.CutSuffix(string(text), unit.suffix)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil || math.IsNaN(n) || math.Abs(n) > 10000 {
			break
		}
		*t = Twips(math.Round(n * unit.twips))
		return nil
	}
	return fmt.Errorf("not a length: %q (write a number with pt, mm or cm)", text)
}
