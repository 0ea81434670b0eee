package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"actieplan/internal/character"
	"actieplan/internal/finding"
)

// Letters are the letters and digits of a text, in lower case and without accents: what
// wording is compared by.
func Letters(text string) string {
	out := make([]byte, 0, len(text))
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if c := byte(r) | 0x20; c >= 'a' && c <= 'z' {
				out = append(out, c)
			} else if r >= '0' && r <= '9' {
				out = append(out, byte(r))
			}
		case character.IsAlphanumeric(r):
			for _, part := range norm.NFD.String(string(r)) {
				if !unicode.Is(unicode.Mn, part) {
					out = utf8.AppendRune(out, unicode.ToLower(part))
				}
			}
		}
	}
	return string(out)
}

// Words are the words of a text, each as Letters has it.
func Words(text string) []string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("/,.:;?!)", r) })
	var out []string
	for _, field := range fields {
		if w := Letters(field); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// NearShare is how many letters of a wording may differ: one in so many.
const NearShare = 10

// LongestCompared is how many letters of two wordings are compared; what is longer than
// that has to begin the same.
const LongestCompared = 400

// PromptShare is NearShare for the prompts of a row of the fiche: they are few, so that
// more may differ.
const PromptShare = 4

// Near reports whether two wordings, as Letters has them, are the same but for a slip or
// a word.
func Near(a, b string) bool {
	most := max(len(a), len(b)) / NearShare
	return a == b && a != "" || len(a) > 0 && others(a, b) <= most && Difference(a, b) <= most
}

// Difference is how many letters of two wordings differ, or more where their lengths
// alone differ by a part that no wording may.
func Difference(a, b string) int {
	if longest := max(len(a), len(b)); max(len(a)-len(b), len(b)-len(a)) > longest/PromptShare {
		return longest
	}
	if max(len(a), len(b)) > LongestCompared {
		a, b = a[:min(len(a), LongestCompared)], b[:min(len(b), LongestCompared)]
	}
	if longest := max(len(a), len(b)); others(a, b) > longest/PromptShare {
		return longest
	}
	return finding.EditDistance([]rune(a), []rune(b))
}

// others is how many letters at least one of two wordings has that the other has not, in
// whatever order: a bound on how much they differ that is quickly known.
func others(a, b string) int {
	if max(len(a), len(b)) > LongestCompared {
		a, b = a[:min(len(a), LongestCompared)], b[:min(len(b), LongestCompared)]
	}
	if longer := max(len(a), len(b)) - min(len(a), len(b)); longer > max(len(a), len(b))/PromptShare {
		return longer // which is more than any wording may differ
	}
	var surplus [256]int
	for i := range len(a) {
		surplus[a[i]]++
	}
	for i := range len(b) {
		surplus[b[i]]--
	}
	more, fewer := 0, 0
	for _, n := range surplus {
		more, fewer = more+max(n, 0), fewer+max(-n, 0)
	}
	return max(more, fewer)
}

// IsPlaceholder reports whether a text only marks where something has to be filled in.
func IsPlaceholder(text string) bool {
	return strings.Trim(text, " \t\n\u00A0.…_") == ""
}

// Says reports whether a text, as Letters has it, is a wording of something now or in the
// form of an earlier year, or nearly is, where that is long enough.
func Says(key, wording string, earlier []string) bool {
	for _, text := range append([]string{wording}, earlier...) {
		if want := Letters(text); want != "" && (key == want || len(want) >= Shortest && Near(key, want)) {
			return true
		}
	}
	return false
}

// Shortest is how many letters a wording has that may be known by most of them.
const Shortest = 5

// Contains reports whether some words stand within others, one after another.
func Contains(all, some []string) bool {
	for i := 0; len(some) > 0 && i+len(some) <= len(all); i++ {
		if slices.Equal(all[i:i+len(some)], some) {
			return true
		}
	}
	return false
}
