package pdf

import (
	"strconv"

	"actieplan/internal/measure"
	"actieplan/render/pdf/object"
)

// This file has what content streams are written with (ISO 32000-1, 7.8.2).

// appendTwips writes a length in points, exactly: a twip is 0.05 point.
func appendTwips(b []byte, t measure.Twips) []byte {
	if t < 0 {
		b, t = append(b, '-'), -t
	}
	b = strconv.AppendInt(b, int64(t/measure.Point), 10)
	hundredths := t % measure.Point * (100 / measure.Point)
	if hundredths == 0 {
		return b
	}
	b = append(b, '.', '0'+byte(hundredths/10))
	if hundredths%10 != 0 {
		b = append(b, '0'+byte(hundredths%10))
	}
	return b
}

// appendNumber writes a number with at most three decimals.
func appendNumber(b []byte, v float64) []byte { return object.AppendReal(b, v, 3) }

// points is a length in points as an object.
func points(t measure.Twips) object.Real { return object.Real(t.Points()) }
