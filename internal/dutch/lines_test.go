package dutch

import "testing"

func TestAlsoOnLines(t *testing.T) {
	for _, c := range []struct {
		numbers []int
		want    string
	}{
		{nil, ""},
		{[]int{3}, " (ook op regel 3)"},
		{[]int{3, 5, 8}, " (ook op regel 3, 5 en 8)"},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8, 9}, " (ook op regel 1, 2, 3, 4, 5, 6, 7, 8 en verder)"},
	} {
		if got := AlsoOnLines(c.numbers); got != c.want {
			t.Errorf("%v: %q, want %q", c.numbers, got, c.want)
		}
	}
}
