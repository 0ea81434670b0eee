package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/internal/character"
	"actieplan/internal/markdown"
)

// withoutLooseSpaces leaves out the zero-width spaces that part nothing, beside white
// space or at the ends of a line, and the spaces and line breaks that then have no text
// before or behind them, or stand beside another space. They come along with text from
// the web, and a line of nothing else LibreOffice makes of another height.
func withoutLooseSpaces(inlines []markdown.Inline) []markdown.Inline {
	if !slices.ContainsFunc(inlines, func(inline markdown.Inline) bool { return strings.ContainsRune(inline.Text, character.ZeroWidthSpace) }) {
		return inlines
	}
	keep := keptBytes(markdown.LineText(inlines))
	var out []markdown.Inline
	begun := false // there is text since the last line break
	for _, inline := range inlines {
		if inline.LineBreak {
			keep = keep[1:]
			if begun {
				out = append(out, inline)
			}
			begun = false
			continue
		}
		var kept strings.Builder
		for i := range len(inline.Text) {
			if keep[i] {
				kept.WriteByte(inline.Text[i])
			}
		}
		keep = keep[len(inline.Text):]
		if inline.Text = kept.String(); inline.Text != "" {
			out = append(out, inline)
			begun = true
		}
	}
	if n := len(out); n > 0 && out[n-1].LineBreak {
		out = out[:n-1]
	}
	return out
}

// keptBytes says of each byte of a text, whose lines end with \n, whether
// withoutLooseSpaces keeps it.
func keptBytes(text string) []bool {
	const blanks = " " + string(character.ZeroWidthSpace)
	keep := make([]bool, len(text))
	for i := 0; i < len(text); {
		rest := strings.TrimLeft(text[i:], blanks)
		end := len(text) - len(rest)
		if end == i {
			keep[i] = true
			i++
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(rest)
		atEdge := i == 0 || rest == "" || before == '\n' || after == '\n'
		besideWhite := unicode.IsSpace(before) || unicode.IsSpace(after) || strings.Contains(text[i:end], " ")
		for space := false; i < end; i++ {
			keep[i] = !atEdge && (text[i] == ' ' && !space || !besideWhite)
			space = space || text[i] == ' '
		}
	}
	return keep
}
