package line

import (
	"unicode"
)

// foreignScript reports whether a character is of an Asian or complex script, and whether
// it is of any script: LibreOffice measures such text by itself, and what has no script,
// such as a space, with the text before it. Latin, Greek, Cyrillic, Armenian and Georgian
// are Western.
func foreignScript(r rune) (is, strong bool) {
	const lastLatinBlock = '\u02FF' // all of these blocks count, digits and punctuation too
	switch {
	case unicode.IsSpace(r):
		return false, false
	case r <= lastLatinBlock || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Georgian):
		return false, true
	case unicode.In(r, unicode.Common, unicode.Inherited):
		return false, false
	}
	return true, true
}
