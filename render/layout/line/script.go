package line

import (
	"unicode"
)

// isForeign reports whether a character is measured with Asian or complex text, which
// LibreOffice measures by itself, and not with Western text: one of an Asian or complex
// script is, and what has no script, such as a space, goes with what stands before it.
// Latin, Greek, Cyrillic, Armenian and Georgian are Western.
func isForeign(r rune, before bool) bool {
	const lastLatinBlock = '\u02FF' // all of these blocks count, digits and punctuation too
	switch {
	case r == ' ' || unicode.IsSpace(r):
		return before
	case r <= lastLatinBlock || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Georgian):
		return false
	case unicode.In(r, unicode.Common, unicode.Inherited):
		return before
	}
	return true
}
