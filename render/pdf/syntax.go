package pdf

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"actieplan/internal/measure"
)

// appendTwips writes a length in points, exactly: a twip is 0.05 point.
func appendTwips(b []byte, t measure.Twips) []byte {
	if t < 0 {
		b, t = append(b, '-'), -t
	}
	b = strconv.AppendInt(b, int64(t/measure.Point), 10)
	hundredths := t % measure.Point * (100 / measure.Point)
	if hundredths == 0 {
		return b
	}
	b = append(b, '.', '0'+byte(hundredths/10))
	if hundredths%10 != 0 {
		b = append(b, '0'+byte(hundredths%10))
	}
	return b
}

// appendNumber writes a number with at most three decimals.
func appendNumber(b []byte, v float64) []byte {
	start := len(b)
	b = strconv.AppendFloat(b, v, 'f', 3, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[start:]) == "-0" {
		return append(b[:start], '0')
	}
	return b
}

// appendLiteral writes a string object of these bytes (ISO 32000-1, 7.3.4.2).
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		b = appendLiteralByte(b, s[i])
	}
	return append(b, ')')
}

// appendLiteralByte writes one byte of a literal string. A bare carriage return would be read as a line feed.
func appendLiteralByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// textString is a text string object (ISO 32000-1, 7.9.2.2): as it is if ASCII, which PDFDocEncoding shares, and in
// UTF-16BE otherwise.
func textString(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return string(appendLiteral(nil, s))
	}
	return "<FEFF" + utf16Hex(s) + ">"
}

// utf16Hex is a string in UTF-16BE, in hexadecimal digits.
func utf16Hex(s string) string {
	const digits = "0123456789ABCDEF"
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
	}
	return string(b)
}
