package bidi

import (
	"slices"
)

// Order returns the order in which the pieces of a line stand from left to right, as
// indices of their levels (UAX #9, L2).
func Order(levels []uint8) []int {
	order := make([]int, len(levels))
	highest := uint8(0)
	for i, level := range levels {
		order[i] = i
		highest = max(highest, level)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(order); {
			end := i
			for end < len(order) && levels[order[end]] >= level {
				end++
			}
			slices.Reverse(order[i:end])
			i = max(end, i+1)
		}
	}
	return order
}
