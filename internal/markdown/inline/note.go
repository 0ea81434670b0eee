package inline

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"actieplan/internal/character"
)

// HasNote reports whether the only one of some lines that begins with a star is a note,
// not an item of a list: a word above it has a star behind it, "Jan*", or the star is
// explained, "* = verplicht".
func HasNote(lines iter.Seq[string]) bool {
	marked, notes, explained := false, 0, false
	for line := range lines {
		note, found := strings.CutPrefix(strings.TrimSpace(line), "* ")
		if !found {
			marked = marked || notes == 0 && pointsAtNote(line)
			continue
		}
		if notes++; notes > 1 {
			return false
		}
		note = strings.TrimLeft(note, " ")
		explained = strings.HasPrefix(note, "=") || strings.HasPrefix(note, ":")
	}
	return notes == 1 && (marked || explained)
}

// HasLongNote reports whether a line begins with two stars and is a note to a word above it
// that has two behind it: no stars are left on either line to make anything bold with.
func HasLongNote(lines iter.Seq[string]) bool {
	marked := false
	for line := range lines {
		switch {
		case strings.Count(line, "**")%2 == 0:
		case marked && (strings.HasPrefix(line, "** ") || strings.HasPrefix(line, "**)")):
			return true
		default:
			marked = marked || slices.ContainsFunc(signs([]byte(line), '*'), func(s sign) bool { return s.length == 2 && s.behindWord() })
		}
	}
	return false
}

// pointsAtNote reports whether all stars of a line stand behind a word or a sign, and so
// make nothing bold or italic.
func pointsAtNote(text string) bool {
	if strings.IndexByte(text, '*') < 0 {
		return false
	}
	stars := signs([]byte(text), '*')
	for _, s := range stars {
		if !s.bracketed() && !s.behindWord() {
			return false
		}
	}
	return len(stars) > 0
}

// behindWord reports whether a sign stands behind a word, a number or what belongs to
// one, or one by itself at the end of a line.
func (s sign) behindWord() bool {
	if s.before == ' ' {
		return s.after == utf8.RuneError && s.length == 1
	}
	return (character.IsAlphanumeric(s.before) || strings.ContainsRune("%)€°”’\"'.", s.before)) && !character.IsAlphanumeric(s.after)
}
