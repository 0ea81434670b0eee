package dutch

import (
	"strconv"
	"strings"
)

// mostLines is how many other lines a message names.
const mostLines = 8

// AlsoOnLines names the other lines that a message is about as well; the empty string
// where there are none.
func AlsoOnLines(numbers []int) string {
	if len(numbers) == 0 {
		return ""
	}
	var lines []string
	for _, n := range numbers[:min(len(numbers), mostLines)] {
		lines = append(lines, strconv.Itoa(n))
	}
	if len(numbers) > mostLines {
		return " (ook op regel " + strings.Join(lines, ", ") + " en verder)"
	}
	return " (ook op regel " + Enumerated(lines, "en") + ")"
}
