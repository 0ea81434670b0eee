package character

import "unicode/utf8"

// garbledLeads are the bytes that the UTF-8 of letters with an accent and of typographic
// signs begins with, by what Windows-1252 shows for them: Ã¶ for ö, â€œ for “.
var garbledLeads = map[rune]byte{'Â': 0xc2, 'Ã': 0xc3, 'â': 0xe2}

// Garbled finds the first character in a text that is written as its bytes in UTF-8, each
// taken for one of Windows-1252. It returns where that begins and ends, and what it
// should be; the end is 0 where there is none.
func Garbled(text string) (start, end int, meant rune) {
	for i, r := range text {
		lead, ok := garbledLeads[r]
		if !ok {
			continue
		}
		encoded := []byte{lead}
		for j, next := range text[i+utf8.RuneLen(r):] {
			b, ok := windowsByte(next)
			if !ok || b < 0x80 || b > 0xbf {
				break
			}
			encoded = append(encoded, b)
			if meant, size := utf8.DecodeRune(encoded); size == len(encoded) && meant != utf8.RuneError {
				if lead == 0xe2 && (meant < 0x2000 || meant > 0x22ff) {
					break // no sign that people type
				}
				return i, i + utf8.RuneLen(r) + j + utf8.RuneLen(next), meant
			}
		}
	}
	return 0, 0, 0
}

// windowsByte is the byte of a character in Windows-1252; of the control characters too
// that it has no characters for.
func windowsByte(r rune) (b byte, ok bool) {
	if r >= 0x80 && r <= 0xff {
		return byte(r), true
	}
	for i, sign := range []rune(windowsSigns) {
		if sign == r && r != ' ' {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}
