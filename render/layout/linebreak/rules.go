package linebreak

// The contexts that the characters before an opportunity make together, for the rules
// that look further back than one character. A mark after its base changes no context (LB
// 9).
const (
	markAlone       classes = 1 << (firstContext + iota) // a mark without a base
	openingSpace                                         // opening, spaces
	closingSpace                                         // closing, spaces
	dashSpace                                            // breakBoth, spaces
	numberSeparator                                      // a number that goes on: digits, then at last a separator
	numberSolidus                                        // the same with a solidus at last
	numberClosing                                        // a number, closing
	hebrewHyphen                                         // hebrew, breakAfter
)

const (
	words   = letter | hebrew | markAlone             // LB 10: a mark without a base is a letter
	numbers = digit | numberSeparator | numberSolidus // LB 25: up to here the expression goes on
	amounts = numbers | numberClosing                 // LB 25: what may be followed by a unit
	closed  = closing | numberClosing                 // LB 30
)

// begin is the context that a character makes at the beginning of a text or right after
// an opportunity.
func begin(class classes) classes {
	switch class {
	case mark:
		return markAlone
	case degree:
		return letter // which joins whatever PO joins, and more
	}
	return class
}

// extend is the context that a character makes with the one that it is joined to.
func extend(before, class classes) classes {
	switch class {
	case mark:
		if before == openingSpace {
			return markAlone
		}
		return before
	case space:
		switch {
		case before.in(opening | openingSpace):
			return openingSpace
		case before.in(closed | closingSpace):
			return closingSpace
		case before.in(breakBoth | dashSpace):
			return dashSpace
		}
	case separator:
		if before.in(numbers) {
			return numberSeparator
		}
	case solidus:
		if before.in(numbers) {
			return numberSolidus
		}
	case closing:
		if before.in(numbers) {
			return numberClosing
		}
	case breakAfter:
		if before == hebrew {
			return hebrewHyphen
		}
	}
	return begin(class)
}

// joins reports whether no line may end between what came before and a character. The
// rules are those of UAX #14, revision 19 (Unicode 5.0), under their numbers of today, in
// the order in which LibreOffice 7.4 lets them come. It departs from them:
//
//   - LB 8: spaces after a zero width space count as any others;
//   - LB 14 overrules all that follows, word joiners and glue included;
//   - LB 15: there is none; a quotation mark joins what touches it, and spaces end it;
//   - LB 8a, 30a and 30b: there are none, so emoji and flags come apart anywhere;
//   - the classes are others for a few characters (see class.gen.go).
func joins(before, after classes) bool {
	switch {
	case before == letter && after == letter: // LB 28, said first because it is most of a text
		return true
	case before.in(hardBreak | newline): // LB 4
		return false
	case before == carriageReturn: // LB 5
		return after == newline
	case after.in(hardBreak | newline | carriageReturn): // LB 6
		return true
	case after.in(space | zeroSpace): // LB 7
		return true
	case before == zeroSpace: // LB 8
		return false
	case after == mark: // LB 9
		return !before.in(space | closingSpace | dashSpace)
	case before.in(opening | openingSpace): // LB 14
		return true
	case (before | after).in(joiner): // LB 11
		return true
	case after.in(closing | exclamation | separator | solidus): // LB 13
		return true
	case before == closingSpace: // LB 16
		return after == nonStarter
	case before == dashSpace: // LB 17
		return after == breakBoth
	case before == space: // LB 18
		return false
	case (before | after).in(glue | quote): // LB 12, 19
		return true
	case (before | after).in(contingent): // LB 20
		return false
	case after.in(breakAfter|nonStarter) || before.in(breakBefore|hebrewHyphen): // LB 21, 21a
		return true
	}
	return before.in(joinedBefore(after))
}

// joinedBefore has the rules from LB 22 on: all that a character of a class is joined to
// when it follows it.
func joinedBefore(class classes) classes {
	const (
		letters = words | digit | prefix | postfix | closed | separator | numberSeparator // LB 28, 23, 24, 30, 29
		units   = ideograph | hangul | amounts                                            // LB 23, 27, 25
	)
	switch class {
	case letter:
		return letters
	case hebrew:
		return letters &^ (separator | numberSeparator) // LB 29 leaves it out
	case digit:
		return words | numbers | prefix | postfix | separator | closed // LB 23, 25, 29, 30
	case degree:
		return letters | units
	case postfix:
		return units
	case prefix:
		return letter | amounts // LB 24, not for Hebrew or a lone mark; LB 25
	case opening:
		return words | digit // LB 30; for prefix and postfix see opensNumber
	case inseparable:
		return words | ideograph | inseparable | digit | hangul // LB 22, 27
	case ideograph:
		return prefix // LB 24
	case hangulL, hangulLV, hangulLVT:
		return prefix | hangulL // LB 27, 26
	case hangulV:
		return prefix | hangulL | hangulV | hangulLV
	case hangulT:
		return prefix | hangul&^hangulL
	case breakBoth:
		return breakBoth // LB 17
	}
	return 0 // LB 31
}
