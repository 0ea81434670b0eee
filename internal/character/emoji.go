package character

// plainSigns are characters that look like emoji, with the one that means the same and is
// in the fonts.
var plainSigns = map[rune]rune{
	'\u2705': '✔', '\u274C': '✘', '\u274E': '☒', '\u2795': '+', '\u2796': '−', '\u2797': '÷',
	'\u2139': 'i', '\u2023': '•', '\u2043': '-', '\U0001F5F8': '✓', '\U0001F5F9': '☑', '\U0001F5F4': '☒', '\U0001F5F5': '☒',
	'📞': '☎', '📧': '✉', '📨': '✉', '📩': '✉', '🌟': '★', '🔄': '↻', '🔟': '⑩',
	'🔺': '▲', '🔼': '▲', '🔻': '▼', '🔽': '▼', '🔶': '◆', '🔷': '◆', '🔸': '◆', '🔹': '◆', '🔴': '⚫', '🔵': '⚫',
	'🙂': '☺', '😀': '☺', '😃': '☺', '😄': '☺', '😊': '☺', '🙁': '☹', '😞': '☹',
}

// PlainSign returns the character of the fonts that an emoji is printed as; r itself
// where it is printed as it is.
func PlainSign(r rune) rune {
	if plain, ok := plainSigns[r]; ok {
		return plain
	}
	return r
}

// Coloured reports whether a character is a disc or a square of one colour, which is all
// that it says.
func Coloured(r rune) bool {
	return r == '🔴' || r == '🔵' || r >= '🟠' && r <= '🟫'
}

// EmojiSelector follows a sign that is to look like an emoji (Unicode's variation
// selector 16).
const EmojiSelector = '\uFE0F'

// IsSkinTone reports whether a character gives the emoji before it the colour of a skin,
// which no sign of the fonts has.
func IsSkinTone(r rune) bool { return r >= '\U0001F3FB' && r <= '\U0001F3FF' }

// Keycap follows a digit that is to look like a key (combining enclosing keycap), as
// lists of messages are numbered.
const Keycap = '\u20E3'

// Circled returns a digit in a circle.
func Circled(digit byte) rune {
	if digit == '0' {
		return '⓪'
	}
	return '①' + rune(digit-'1')
}
