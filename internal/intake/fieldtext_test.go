package intake

import (
	"runtime"
	"strings"
	"testing"
)

// TestLongFieldText: what reading text in a field takes grows with its length, also beyond
// the length of an answer, where rows make no table. Memory is counted, which is the same
// in each run.
func TestLongFieldText(t *testing.T) {
	for _, test := range []struct {
		line        string
		less, lines int
		most        float64 // how many times as much as less that lines may take
	}{
		{"een\ttwee\n", 10_100, 10_200, 1.5},
		{"een\n", 4_000, 16_000, 6},
	} {
		less, more := allocated(strings.Repeat(test.line, test.less)), allocated(strings.Repeat(test.line, test.lines))
		if times := more / less; times > test.most {
			t.Errorf("%d lines %q take %.1f times as much as %d", test.lines, test.line, times, test.less)
		}
	}
}

// allocated is how many bytes it takes to read a text.
func allocated(text string) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	typed(text)
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}
