package pdf

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Decoded is a text string (7.9.2.2) with its lines ended by line feeds.
func Decoded(s Text) string { return lineEnds.Replace(characters(string(s))) }

// lineEnds writes all ends of lines as line feeds: the clipboard of Word has a vertical
// tab for one within a paragraph, and a form feed for the end of a page, others have
// those of Unicode.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// characters are those of a text string. Which encoding it has is told by its first bytes.
func characters(s string) string {
	switch {
	case strings.HasPrefix(s, "\xFE\xFF"):
		return fromUTF16(s[2:], 0)
	case strings.HasPrefix(s, "\xFF\xFE"): // not allowed, and found
		return fromUTF16(s[2:], 1)
	case strings.HasPrefix(s, "\xEF\xBB\xBF"): // ISO 32000-2
		return strings.ToValidUTF8(s[3:], string(utf8.RuneError))
	case isBareUTF8(s): // not allowed, and what scripts write
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteRune(docCharacter(s[i]))
	}
	return b.String()
}

// isBareUTF8 reports whether a text has letters with accents, or other signs that people
// type, in UTF-8. In the encoding that it should have these are signs that no text has
// next to each other.
func isBareUTF8(s string) bool {
	typed := func(r rune) bool {
		return r < 0x80 || 0xA0 <= r && r <= 0x17F || 0x2010 <= r && r < 0x2800 || 0x1F300 <= r && r < 0x1FB00 || r == 0xFE0F
	}
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return !typed(r) })
}

// fromUTF16 decodes UTF-16; high says which byte of two is the more significant. An
// escape sequence that names a language (7.9.2.2) is left out.
func fromUTF16(s string, high int) string {
	units := make([]uint16, 0, len(s)/2)
	escaped := false
	for i := 0; i+1 < len(s); i += 2 {
		unit := uint16(s[i+high])<<8 | uint16(s[i+1-high])
		if unit == 0x1B {
			escaped = !escaped
			continue
		}
		if !escaped {
			units = append(units, unit)
		}
	}
	return string(utf16.Decode(units))
}

// The characters of PDFDocEncoding (D.2) from 0x18 and from 0x80 on; it is that of Latin
// 1 but for these.
const (
	accents     = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC"
	punctuation = "•†‡…—–ƒ⁄‹›\u2212‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€"
)

func docCharacter(c byte) rune {
	switch {
	case 0x18 <= c && c <= 0x1F:
		return []rune(accents)[c-0x18]
	case 0x80 <= c && c <= 0xA0:
		return []rune(punctuation)[c-0x80]
	}
	return rune(c)
}

// Words is a value as text: a string, a name, a stream, or several of these.
func (f *File) Words(value any) (string, error) {
	switch v := f.Resolve(value).(type) {
	case Text:
		return Decoded(v), nil
	case Name:
		return string(v), nil
	case Dictionary:
		content, err := f.Stream(value)
		return Decoded(Text(content)), err
	case Array:
		var several []string
		for _, item := range v {
			if one, is := f.Resolve(item).(Text); is {
				several = append(several, Decoded(one))
			}
		}
		return strings.Join(several, "\n"), nil
	}
	return "", nil
}
