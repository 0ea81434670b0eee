package linebreak

//go:generate go run ./derive -o class.gen.go

// classes is a set of line-break classes; a single class is a set of one. They are those
// of UAX #14, table 1, as far as LibreOffice tells them apart, and the contexts that
// rules.go makes of several characters.
type classes uint64

const (
	letter         classes = 1 << iota // AL, and what counts as such: AI, SA, SG, XX (LB 1)
	degree                             // U+00B0, to LibreOffice both AL and PO
	unruled                            // EB, EM, RI, ZWJ: classes younger than the rules of LibreOffice, which name none
	hebrew                             // HL
	digit                              // NU
	ideograph                          // ID
	hangulL                            // JL
	hangulV                            // JV
	hangulT                            // JT
	hangulLV                           // H2
	hangulLVT                          // H3
	mark                               // CM
	space                              // SP
	zeroSpace                          // ZW
	joiner                             // WJ
	glue                               // GL
	newline                            // LF
	carriageReturn                     // CR
	hardBreak                          // BK, NL
	opening                            // OP
	closing                            // CL, CP
	quote                              // QU
	exclamation                        // EX
	separator                          // IS
	solidus                            // SY
	prefix                             // PR
	postfix                            // PO
	breakAfter                         // BA, HY
	breakBefore                        // BB
	breakBoth                          // B2
	contingent                         // CB
	nonStarter                         // NS, CJ
	inseparable                        // IN
	firstContext   = iota
)

const hangul = hangulL | hangulV | hangulT | hangulLV | hangulLVT

func (c classes) in(set classes) bool { return c&set != 0 }

// classRange gives the characters from first to last one class.
type classRange struct {
	first, last rune
	class       classes
}

// classOf looks up the class of a character: letter where the tables say nothing.
func classOf(r rune) classes {
	if r < rune(len(latinClasses)) {
		return latinClasses[r]
	}
	low, high := 0, len(classRanges)
	for low < high {
		middle := (low + high) / 2
		switch at := &classRanges[middle]; {
		case r < at.first:
			high = middle
		case r > at.last:
			low = middle + 1
		case at.class == hangulLV|hangulLVT:
			return syllableClass(r)
		default:
			return at.class
		}
	}
	return letter
}

// syllableClass reports whether a precomposed Hangul syllable ends in a consonant: all
// but each 28th do (The Unicode Standard, 3.12).
func syllableClass(r rune) classes {
	const first, finals = 0xAC00, 28
	if (r-first)%finals == 0 {
		return hangulLV
	}
	return hangulLVT
}
