package layout

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// breaks are the places in a text where a line may end, by the byte offset at which the next would begin.
type breaks []breakKind

// breakKind says whether a line may end somewhere.
type breakKind uint8

const (
	mayNotBreak breakKind = iota
	mayBreak
	mayBreakAfterSolidus // see insteadOfSolidus
)

func (b breaks) before(offset int) breakKind { return b[offset] }

// breaksIn finds the break opportunities of a text: those of UAX #14, but for the pairs of characters about which word
// processors keep to their own rules.
func breaksIn(text string) breaks {
	found := make(breaks, len(text)+1)
	// A backslash is a solidus to LibreOffice: a line may end after it, as in a path (UAX #14, class SY).
	state, offset := -1, 0
	for rest := strings.ReplaceAll(text, `\`, "/"); rest != ""; {
		segment, tail, _, next := uniseg.FirstLineSegmentInString(rest, state)
		offset += len(segment)
		found[offset] = mayBreak
		rest, state = tail, next
	}
	var before, beforeSpace rune
	for offset, after := range text {
		if before != 0 {
			switch standard := found[offset] == mayBreak; {
			case before == '/' && standard:
				found[offset] = mayBreakAfterSolidus
			case breaksBetween(beforeSpace, before, after, standard):
				found[offset] = mayBreak
			default:
				found[offset] = mayNotBreak
			}
		}
		if before != ' ' {
			beforeSpace = before
		}
		before = after
	}
	return found
}

// The classes of UAX #14 that the rules of word processors speak of, as far as zones write them.
const (
	quotes     = `"'“”‘’«»‹›`
	openings   = "([{¡¿‚„"
	closings   = ")]}"
	separators = ".,:;"
	glue       = "\u00A0\u202F\u2011\u2060\uFEFF"
	percents   = "%‰′″"
	hyphens    = "-\u2010–|"
	prefixes   = "€$£+±№−"
	signs      = "&@#=*_~<>²½·•→☐×§ª`^©®™†‡≤≥∞√"
)

// breaksBetween says whether a line may end between two characters, given what UAX #14 says of it. The rules are those that
// LibreOffice 7.4 was seen to follow for all pairs of some hundred characters; Word is known to share those on slashes,
// hyphens and glue. beforeSpace is the last character that is not a space before the one before.
func breaksBetween(beforeSpace, before, after rune, standard bool) bool {
	is := func(r rune, set string) bool { return strings.ContainsRune(set, r) }
	switch {
	case before == ' ':
		return standard || after == '-' || is(beforeSpace, quotes) && is(after, openings)
	case is(after, glue), isPictograph(before), isPictograph(after):
		return false
	case before == '-' && isDigit(after):
		return true
	case is(before, separators) && (isDigit(after) || after == '°'):
		return false
	case after == '…':
		return standard || is(before, separators+closings+"!?—"+percents+hyphens+prefixes)
	case is(after, percents):
		return standard || unicode.IsLetter(before) || is(before, signs)
	case before == '}':
		return standard && !unicode.IsLetter(after) && !isDigit(after)
	case after == '°':
		return standard && !is(before, closings+percents+prefixes)
	case before == '°':
		return standard && !is(after, openings+prefixes)
	}
	return standard
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isPictograph says whether a character is an emoji or the like, which stick to the letters around them.
func isPictograph(r rune) bool { return 0x1F000 <= r && r <= 0x1FAFF }
