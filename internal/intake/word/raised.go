package word

import "strings"

// Figures and signs that Unicode has raised or lowered, and the ones that they are
// written by.
const (
	written = "0123456789+-−–=()"
	raised  = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾"
	lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎"
)

// The positions of text above and below the line (w:vertAlign, 17.3.2.42).
const (
	superscript = "superscript"
	subscript   = "subscript"
)

// shifted writes figures that stand above or below the line as the characters for that,
// without which 10³ would be 103. Of other text, as in 1ste, it says nothing where it
// stands.
func shifted(text, align string) string {
	to := []rune(raised)
	switch align {
	case superscript:
	case subscript:
		to = []rune(lowered)
	default:
		return text
	}
	var b strings.Builder
	for _, r := range text {
		i := strings.IndexRune(written, r)
		if i < 0 && r != ' ' {
			return text
		}
		if i >= 0 {
			r = to[len([]rune(written[:i]))]
		}
		b.WriteRune(r)
	}
	return b.String()
}
