package pdf

import (
	"testing"

	"actieplan/internal/measure"
)

func TestNumbers(t *testing.T) {
	for twips, want := range map[int]string{0: "0", 1: "0.05", 2: "0.1", 20: "1", -3: "-0.15", 16838: "841.9", 1447: "72.35"} {
		if got := string(appendTwips(nil, measure.Twips(twips))); got != want {
			t.Errorf("%d twips are %s, expected %s", twips, got, want)
		}
	}
	for v, want := range map[float64]string{0: "0", -0.0001: "0", 1.5: "1.5", 226.07421875: "226.074", -7: "-7", 100: "100"} {
		if got := string(appendNumber(nil, v)); got != want {
			t.Errorf("%v is %s, expected %s", v, got, want)
		}
	}
}
