package layout

import "unicode/utf8"

// breaks are the places in a text where a line may end, by the byte offset at which the next would begin.
type breaks []breakKind

// breakKind says whether a line may end somewhere.
type breakKind uint8

const (
	mayNotBreak breakKind = iota
	mayBreak
	mayBreakAfterSolidus // see insteadOfSolidus
	mayBreakBeforeWide   // before a character outside the Basic Multilingual Plane, if that fits on the line too
)

func (b breaks) before(offset int) breakKind { return b[offset] }

// breaksIn finds the break opportunities of a text, exactly those of LibreOffice 7.4, which would else break lines elsewhere
// than we do. Only inside runs of Thai, Lao, Khmer and Burmese letters it finds more, with dictionaries.
func breaksIn(text string) breaks {
	found := make(breaks, len(text)+1)
	var before classes
	for offset, r := range text {
		class := classOf(r)
		switch {
		case offset == 0:
			before = begin(class)
		case joins(before, class) || before.in(prefix|postfix) && class == opening && opensNumber(text[offset:]):
			before = extend(before, class)
		default:
			found[offset] = kindOf(text[offset-1], r)
			before = begin(class)
		}
	}
	return found
}

// kindOf tells apart the opportunities that LibreOffice does not take at any time. One before a character that is two units in
// UTF-16 it finds only when it looks back from further on: asked whether a line that is full there may end there, it looks
// from between the two units, and so past it.
func kindOf(before byte, after rune) breakKind {
	switch {
	case before == '/':
		return mayBreakAfterSolidus
	case after > 0xFFFF:
		return mayBreakBeforeWide
	}
	return mayBreak
}

// opensNumber says whether a text begins with an opening bracket and a number, before which a prefix or postfix may stand:
// the one place where what comes after a character matters to it (LB 25).
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
