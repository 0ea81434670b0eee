package dutch_test

import (
	"math"
	"slices"
	"testing"

	"actieplan/internal/dutch"
)

func TestFormatNumber(t *testing.T) {
	for _, c := range []struct {
		n    float64
		want string
	}{
		{0, "0"}, {math.Copysign(0, -1), "0"}, {1, "1"}, {0.65, "0,65"}, {0.1 + 0.2, "0,3"}, {1.70, "1,7"}, {-0.5, "-0,5"},
		{0.1 + 0.2 + 0.3 + 0.4 - 1, "0"}, {1234.5, "1234,5"}, {2.0 / 3, "0,666666666667"}, {1e6, "1000000"},
		{1e21, "1000000000000000000000"},
		{0.30000000000000004 + 0.6, "0,9"}, {1e-7, "0,0000001"}, {math.NaN(), "?"}, {math.Inf(1), "?"},
	} {
		if got := dutch.FormatNumber(c.n); got != c.want {
			t.Errorf("%v: got %s, want %s", c.n, got, c.want)
		}
	}
	// A year of tenths.
	sum := 0.0
	for range 120 {
		sum += 0.1
	}
	if got := dutch.FormatNumber(sum); got != "12" {
		t.Errorf("120 tenths: %s", got)
	}
}

func TestNumberIn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"0,5", "0.5"}, {"ca. 0,5 VTE", "0.5"}, {"±0.2", "0.2"}, {"1/5", "0.2"}, {"20%", "0.2"}, {"20 %", "0.2"}, {"½", "0.5"},
		{"1/3", "0.33"}, {"2/3 VTE", "0.67"}, {"1/8", "0.125"}, {"⅓", "0.33"}, {"2¾", "2.75"}, {"0,333", "0.333"}, {"33,33%", "0.33"},
		{"1/1000", "0.001"},
		{"", ""}, {"geen", ""}, {"1 of 2", ""}, {"1/0", ""}, {"0,5 tot 0,6", ""},
		{"10 uur", ""}, {"9,5u", ""}, {"10u/week", ""}, {"1 dag per week", ""}, {"½ dag", ""}, {"3 halve dagen", ""},
		{"0,5 VTE per week", "0.5"}, {"0,5 uitgevoerd", "0.5"}, {"dag 1", "1"},
	} {
		if got, _ := dutch.NumberIn(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNumbersWith(t *testing.T) {
	for _, c := range []struct {
		text string
		want []float64
	}{
		{"Samen 0,3 VTE.", []float64{0.3}},
		{"0.3VTE en VTE: 0,2", []float64{0.3, 0.2}},
		{"0,1 vte coördinatie, 0,2 FTE administratie", []float64{0.1, 0.2}},
		{"(0,15 VTE)", []float64{0.15}},
		{"12 weken, VTE volgt", nil},
		{"drie VTE", nil},
		{"20% VTE", []float64{0.2}},
		{"0,2 à 0,3 VTE of tussen 0.1 en 0.4 VTE", []float64{0.2, 0.3, 0.1, 0.4}},
		{"0,10 + 0,15 VTE", []float64{0.1, 0.15}},
		{"2 x 0,1 VTE, 4 partners x 0,1 VTE", []float64{0.2, 0.1}},
		{"in 2026 en 0,2 VTE, 5 partners en 0,3 VTE", []float64{0.2, 0.3}},
		{"VTE:0,2 of VTE = 0,3 of VTE : 0,4 of VTE: ± 0,5", []float64{0.2, 0.3, 0.4, 0.5}},
		{"0,2 VTE's en 0,3 VTE/jaar", []float64{0.2, 0.3}},
		{"Stap 2. VTE bepalen", nil},
		{"1 VTE = 38 uur", []float64{1}},
		{"geen VTE - 3 dagen", nil},
	} {
		if got := dutch.NumbersWith(c.text, []string{"VTE", "FTE"}); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}
