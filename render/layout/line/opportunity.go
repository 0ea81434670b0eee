package line

import (
	"unicode"

	"actieplan/internal/character"
)

// opportunity is the last place in the line, at a glyph or before it, where a line may
// end: the glyph that the next one would begin with, or none. That may be where this line
// begins.
func (f *filler) opportunity(cut int) int {
	for {
		at := f.opportunityUpTo(cut)
		if at < f.start {
			return none
		}
		before, joined := f.passJoiner(at)
		if !joined {
			return at
		}
		if before < f.start {
			return none
		}
		cut = before
	}
}

// opportunityUpTo is the last place up to a glyph where the line may end. After a solidus
// it is the white space before the path, passing over others, even if that is in a line
// before; unless the path is very long by then.
func (f *filler) opportunityUpTo(cut int) int {
	const veryLong = 66
	at := cut
	if f.overlooks(cut) {
		at--
	}
	for at > 0 && at >= f.start && !f.breaks[f.Glyphs[at].At] {
		at--
	}
	if at < f.start || at <= 0 || f.char(at-1) != '/' {
		return at
	}
	for i := at - 2; i >= max(0, at-veryLong); i-- {
		if isWhite(f.first(i)) {
			return i + 1
		}
	}
	return at
}

// overlooks reports whether LibreOffice does not see that the line may end right at a
// glyph: after a solidus, and before a character that is two units in UTF-16, since it
// looks back from between the two.
func (f *filler) overlooks(at int) bool {
	return f.first(at) > 0xFFFF || at > 0 && f.char(at-1) == '/'
}

// passJoiner reports whether white space with a word joiner in it stands before a place,
// and what stands before all that.
func (f *filler) passJoiner(at int) (before int, joined bool) {
	before = at - 1
	joined = f.char(at) == character.WordJoiner
	for before >= 0 && (isWhite(f.first(before)) || f.char(before) == character.WordJoiner) {
		joined = joined || f.char(before) == character.WordJoiner
		before--
	}
	return before, joined
}

// isWhite reports whether a character is white space that may be broken.
func isWhite(r rune) bool {
	switch r {
	case character.NoBreakSpace, '\u2007', '\u202F':
		return false
	}
	return unicode.IsSpace(r)
}

func (s Text) isSpace(i int) bool { return s.char(i) == ' ' }

// isBlank reports whether a character is a space that hangs out where a full line ends: a
// non-breaking one too, once it is preceded by another.
func isBlank(char rune) bool {
	switch char {
	case ' ', character.NoBreakSpace, '\u2006', '\u3000':
		return true
	}
	return false
}
