package match

import (
	"strings"
	"testing"

	"actieplan/internal/form"
)

// TestFindsTheNearestLine: two lines of the form may differ by so few words that a line
// with a slip is like both.
func TestFindsTheNearestLine(t *testing.T) {
	template, err := form.Find("actieplan-2026")
	if err != nil {
		t.Fatal(err)
	}
	f := FormOf(template)
	long := 0
	for key, line := range f.lines {
		if len(key) < 50 {
			continue
		}
		long++
		slip := strings.Replace(line, "e", "", 1)
		if got, exact, found := f.FindLine(slip); got != line || exact || !found {
			t.Errorf("%q was taken for %q, which it is exactly: %v", slip, got, exact)
		}
	}
	if long < 10 {
		t.Errorf("the form has only %d long lines", long)
	}
}
