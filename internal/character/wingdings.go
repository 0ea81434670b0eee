package character

// wingdings are the signs of Word's font Wingdings that people tick boxes with, that
// stand in running text, and that Word itself puts in while one types, by the low byte of
// their code.
var wingdings = map[rune]rune{
	0x6F: '☐', 0x71: '☐', 0xA8: '☐', 0x78: '☒', 0xFD: '☒', 0xFE: '☒', 0xFB: '✗', 0xFC: '✓',
	0x4A: '☺', 0x4B: '😐', 0x4C: '☹',
	0xDF: '←', 0xE0: '→', 0xE7: '←', 0xE8: '→', 0xEF: '⇐', 0xF0: '⇒', 0xF3: '⇔',
	0x9F: '•', 0xA7: '▪', 0x6C: '●', 0x6E: '■', 0x76: '❖', 0xD8: '➢',
}

// Wingdings returns the character that shows what a code of Word's font Wingdings does; 0
// where that is not known.
func Wingdings(code rune) rune { return wingdings[code&0xFF] }

// IsPrivate reports whether a character is of the block that fonts for signs have theirs in.
func IsPrivate(r rune) bool { return r >= 0xF020 && r <= 0xF0FF }
