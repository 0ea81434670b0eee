package character

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Describe names a control character.
func Describe(r rune) string {
	name := ""
	switch r {
	case 0x00:
		name = "nul"
	case 0x07:
		name = "bel"
	case 0x08:
		name = "backspace"
	case 0x0b:
		name = "verticale tab, in Word een nieuwe regel binnen een alinea"
	case 0x0c:
		name = "nieuwe pagina"
	case 0x1b:
		name = "escape"
	case 0x1e:
		name = "vast koppelteken van Word"
	case 0x1f:
		name = "zacht koppelteken van Word"
	case 0x7f:
		name = "delete"
	}
	if sign, ok := InWindows(r); ok {
		name = "in Windows-1252 " + string(sign)
	}
	if name != "" {
		name = ": " + name
	}
	return fmt.Sprintf("een stuurteken dat niet gedrukt kan worden (U+%04X%s)", r, name)
}

// RemoveControl tells what to write instead of a control character.
func RemoveControl(r rune) string {
	switch r {
	case 0x0b, 0x0c:
		return "wis het teken en begin daar een nieuwe regel met Enter"
	case 0x1e, 0x1f:
		return "wis het teken en typ zo nodig een gewoon koppelteken"
	}
	if sign, ok := InWindows(r); ok {
		return "vervang het teken door " + string(sign)
	}
	return "wis het teken; vaak komt het mee bij het plakken uit een ander programma"
}

// windowsSigns are the characters of Windows-1252 from 80 on that Latin-1 has control
// characters for; a space where it has none.
const windowsSigns = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

// InWindows returns the character that Windows-1252 has at a place of Latin-1's second half.
func InWindows(r rune) (sign rune, ok bool) {
	switch {
	case r < 0x80 || r > 0xff:
		return 0, false
	case r >= 0xa0:
		return r, true
	}
	sign = []rune(windowsSigns)[r-0x80]
	return sign, sign != ' '
}

// Forbidden reports whether a document cannot hold r: XML 1.0 has no such character
// (clause 2.2), or it is a control character that no font has.
func Forbidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return true
	}
	return r == 0xfffe || r == 0xffff || r > utf8.MaxRune
}

// IsLetter reports whether c is an ASCII letter.
func IsLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// IsAlphanumeric reports whether a character is a letter or a figure of any script.
func IsAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
