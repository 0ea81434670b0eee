package stylesheet

import (
	"slices"
	"testing"

	"actieplan/internal/measure"
)

func TestDivide(t *testing.T) {
	for _, test := range []struct {
		name   string
		widths []string
		total  measure.Twips
		want   []measure.Twips // nil for an error
	}{
		{"lengths and a rest", []string{"20pt", "", "10pt"}, 1000, []measure.Twips{400, 400, 200}},
		{"equal rests", []string{"", "", ""}, 1000, []measure.Twips{333, 333, 334}},
		{"percentages", []string{"50%", "25%", "25%"}, 1001, []measure.Twips{501, 250, 250}},
		{"thirds", []string{"33.3%", "33.3%", "33.4%"}, 100, []measure.Twips{33, 33, 34}},
		{"percentage and rest", []string{"14%", ""}, 1450, []measure.Twips{203, 1247}},
		{"lengths that fit", []string{"20pt", "30pt"}, 1000, []measure.Twips{400, 600}},
		{"lengths too short", []string{"20pt", "29pt"}, 1000, nil},
		{"percentages too short", []string{"50%", "49%"}, 1000, nil},
		{"too wide", []string{"20pt", "40pt"}, 1000, nil},
		{"no room for the rest", []string{"50pt", ""}, 1000, nil},
	} {
		var widths []*Width
		for _, text := range test.widths {
			w := new(Width)
			if text != "" {
				if err := w.UnmarshalText([]byte(text)); err != nil {
					t.Fatal(err)
				}
			}
			widths = append(widths, w)
		}
		err := Divide(widths, test.total)
		var got []measure.Twips
		for _, w := range widths {
			got = append(got, w.Twips)
		}
		if (err != nil) != (test.want == nil) || err == nil && !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, %v; want %v", test.name, got, err, test.want)
		}
	}
}
