package serve

import (
	"strconv"
	"unicode/utf8"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// appendEscaped writes text for XML, which knows no control characters (XML 1.0, 2.2).
func appendEscaped(b []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&quot;"...)
		case r < ' ' && r != '\t' || r == 0xFFFE || r == 0xFFFF:
			b = append(b, "\uFFFD"...)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// appendInts writes lengths with a space before each.
func appendInts(b []byte, lengths ...measure.Twips) []byte {
	for _, l := range lengths {
		b = strconv.AppendInt(append(b, ' '), int64(l), 10)
	}
	return b
}

func appendAttribute(b []byte, name string, length measure.Twips) []byte {
	b = append(append(append(b, ' '), name...), `="`...)
	return append(strconv.AppendInt(b, int64(length), 10), '"')
}

func appendColor(b []byte, name string, color stylesheet.Color) []byte {
	b = append(append(append(b, ' '), name...), `="#`...)
	for shift := 20; shift >= 0; shift -= 4 {
		b = append(b, "0123456789abcdef"[color>>shift&15])
	}
	return append(b, '"')
}
