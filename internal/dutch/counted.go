package dutch

import "strconv"

// Counted is a number of things, with the word for one of them or for any other number.
func Counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}
