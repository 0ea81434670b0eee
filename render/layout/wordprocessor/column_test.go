package wordprocessor

import (
	"math/rand/v2"
	"slices"
	"testing"

	"actieplan/internal/measure"
)

// TestColumnWidths has grids as LibreOffice 7.4 was measured to set them.
func TestColumnWidths(t *testing.T) {
	type widths = []measure.Twips
	for _, test := range []struct{ asked, given widths }{
		{nil, widths{}},
		{widths{6955}, widths{6955}},
		{widths{2818, 1938, 2199}, widths{2818, 1937, 2200}}, // lines at 2818 and 4755
		{widths{2200, 2200, 2200}, widths{2200, 2200, 2200}},
		{widths{5000, 5000}, widths{5000, 5000}},
		{widths{577, 578, 578, 578}, widths{577, 578, 578, 578}}, // equal, rounded down
		{widths{580, 575, 578, 578}, widths{580, 575, 578, 578}},
		{widths{900, 640, 771}, widths{899, 641, 771}},
		{widths{577, 539, 653, 542}, widths{577, 538, 654, 542}},
		{widths{0, 1000, 0}, widths{0, 1000, 0}},
		{widths{0, 0}, widths{0, 0}},
	} {
		if given := ColumnWidths(test.asked); !slices.Equal(given, test.given) {
			t.Errorf("%v: %v, want %v", test.asked, given, test.given)
		}
	}
}

// TestColumnWidthsKeepTheGrid tries random grids: the table stays as wide as it was, and
// no line moves by more than the ten-thousandth that it is rounded to, and a twip.
func TestColumnWidthsKeepTheGrid(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		asked := make([]measure.Twips, 1+random.IntN(12))
		for i := range asked {
			asked[i] = measure.Twips(1 + random.IntN(4000))
		}
		var total measure.Twips
		for _, width := range asked {
			total += width
		}
		given := ColumnWidths(asked)
		var wanted, edge measure.Twips
		for i := range given {
			wanted, edge = wanted+asked[i], edge+given[i]
			if given[i] < 0 {
				t.Fatalf("%v: column %d is %d wide", asked, i, given[i])
			}
			if slack := total/20000 + 2; edge < wanted-slack || edge > wanted+slack {
				t.Fatalf("%v: line %d at %d, asked %d", asked, i+1, edge, wanted)
			}
		}
		if edge != total {
			t.Fatalf("%v: the columns are %d wide together, asked %d", asked, edge, total)
		}
	}
}
