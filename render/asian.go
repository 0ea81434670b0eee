package render

import (
	"strings"
	"unicode"

	"actieplan/internal/character"
	"actieplan/internal/markdown"
)

// parted puts a character without width where Asian text touches other text: there
// LibreOffice adds a fifth of the letters' size, whatever the DOCX says. The line may end
// between letters and digits, as it might without, but not beside other signs.
func parted(inlines []markdown.Inline) []markdown.Inline {
	line := markdown.LineText(inlines)
	if strings.IndexFunc(line, character.IsAsian) < 0 {
		return inlines // as most are
	}
	out := make([]markdown.Inline, 0, len(inlines))
	var before rune // the character before, in whichever inline
	for _, inline := range inlines {
		var text strings.Builder
		for _, r := range inline.Text {
			if unicode.IsMark(r) {
				text.WriteRune(r) // it belongs to the character before
				continue
			}
			if before != 0 && character.IsAsian(before) != character.IsAsian(r) {
				text.WriteString(between(before, r))
			}
			text.WriteRune(r)
			before = r
		}
		if inline.LineBreak {
			before = 0
		}
		inline.Text = text.String()
		out = append(out, inline)
	}
	return out
}

// between is what stands between a character of Asian text and one of other text, in
// either order.
func between(before, after rune) string {
	isLetter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch {
	case unicode.IsSpace(before), unicode.IsSpace(after), character.Ignorable(before), character.Ignorable(after):
		return ""
	case isLetter(before) && isLetter(after):
		return string(character.ZeroWidthSpace)
	}
	return string(character.WordJoiner)
}
