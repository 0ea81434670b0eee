package finding

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longestGuess is the length in characters of the longest word that Nearest compares.
const longestGuess = 64

// Nearest returns the candidate that word was most likely meant to be: the one that the
// fewest insertions, deletions, replacements and swaps of neighbours lead to, where a
// third of the characters at most may differ. Capitals, accents, and spaces or dashes for
// underscores count for nothing. Of equally near candidates the first is taken.
func Nearest(word string, candidates []string) (string, bool) {
	from := []rune(PlainKey(word))
	if len(from) == 0 || len(from) > longestGuess {
		return "", false
	}
	best, found := "", false
	bestDistance := longestGuess
	for _, candidate := range candidates {
		to := []rune(PlainKey(candidate))
		if len(to) > longestGuess {
			continue
		}
		allowed := max(len(from), len(to)) / 3
		if d := EditDistance(from, to); d <= allowed && d < bestDistance {
			best, bestDistance, found = candidate, d, true
		}
	}
	return best, found
}

// EditDistance is the optimal string alignment distance of two words.
func EditDistance(a, b []rune) int {
	before, previous, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replaced := previous[j-1]
			if a[i-1] != b[j-1] {
				replaced++
			}
			row[j] = min(replaced, previous[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, previous, row = previous, row, before
	}
	return previous[len(b)]
}

// PlainKey writes a word as a key would be written: lower case, without accents, with
// underscores between words.
func PlainKey(word string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.TrimSpace(word)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r) || r == '-' || r == '/':
			b.WriteByte('_')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
