package linebreak

import (
	"slices"
	"unicode/utf8"

	"actieplan/internal/character"
)

// Opportunities says of each byte of a text whether a line may begin with it.
type Opportunities []bool

// Find finds the break opportunities of a text, exactly those of LibreOffice 7.4, which
// would else break lines elsewhere than we do. Only inside runs of Thai, Lao, Khmer and
// Burmese letters it finds more, with dictionaries. The result takes the place of earlier
// ones in the same array, where that is large enough.
func Find(earlier Opportunities, text string) Opportunities {
	found := slices.Grow(earlier[:0], len(text))[:len(text)]
	clear(found)
	var before classes
	for offset, r := range text {
		class := classOf(r)
		switch {
		case offset == 0:
			before = begin(class)
		case joins(before, class) || before.in(prefix|postfix) && class == opening && opensNumber(text[offset:]):
			before = extend(before, class)
		default:
			found[offset] = true
			before = begin(class)
		}
	}
	return found
}

// opensNumber reports whether a text begins with an opening bracket and a number, before
// which a prefix or postfix may stand: the one place where what comes after a character
// matters to it (LB 25).
func opensNumber(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	for _, r := range text[size:] {
		switch classOf(r) {
		case mark:
		case digit:
			return true
		default:
			return false
		}
	}
	return false
}

// Placeholder stands in the text for a run that is no text, so that lines may break
// before and after it as they do in a word processor (UAX #14, class CB).
const Placeholder = string(character.ObjectReplacement)
