package line

import (
	"unicode"
	"unicode/utf8"
)

// setScripts notes which glyphs LibreOffice takes for Western text and which for Asian or
// complex text, for a portion holds one of these alone. What has no script, such as a
// space, goes with the text before it.
func setScripts(glyphs []Glyph) {
	foreign := false
	for i := range glyphs {
		if is, strong := foreignScript(glyphs[i].Text); strong {
			foreign = is
		}
		glyphs[i].foreign = foreign
	}
}

// foreignScript reports whether a glyph's first character is of an Asian or complex
// script, and whether it is of any script. Latin, Greek, Cyrillic, Armenian and Georgian
// are Western.
func foreignScript(text string) (is, strong bool) {
	r, _ := utf8.DecodeRuneInString(text)
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
