package wording

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
)

// Cut cuts a wording off the beginning of a text, by letters: what is left, and whether
// the text began so.
func Cut(text, wording string) (rest string, ok bool) {
	rest, ok = After(text, wording)
	if !ok {
		return text, false
	}
	return Behind(rest), true
}

// Behind is what follows a wording less what parts the two: the signs that end the
// wording, and a dash or a colon that stands by itself. Other signs are of what follows,
// as in "-18-jarigen".
func Behind(rest string) string {
	rest = strings.TrimLeft(strings.TrimLeft(rest, ".:?!)"), " \t\u00A0")
	if first, width := utf8.DecodeRuneInString(rest); strings.ContainsRune(":–—-", first) {
		if after := strings.TrimLeft(rest[width:], " \t\u00A0"); after != rest[width:] || after == "" {
			return after
		}
	}
	return rest
}

// After is what follows a wording that a text begins with, by letters, as it stands.
func After(text, wording string) (rest string, ok bool) {
	want := Letters(wording)
	if want == "" {
		return text, false
	}
	for i, r := range text {
		if character.IsAlphanumeric(r) {
			plain := Letters(string(r))
			if !strings.HasPrefix(want, plain) {
				return text, false
			}
			want = want[len(plain):]
		}
		if want == "" {
			return text[i+len(string(r)):], true
		}
	}
	return text, false
}

// numberOfHeading is a number that people put before a heading.
var numberOfHeading = regexp.MustCompile(`^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zA-Z])(?:[.)]\s*|\s+)`)

// WithoutNumber is a text without a number that people put before a heading.
func WithoutNumber(text string) string { return numberOfHeading.ReplaceAllString(text, "") }
