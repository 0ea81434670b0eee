package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/content"
)

const zeroWidthSpace = '\u200B'

// withoutLooseSpaces leaves out the zero-width spaces that part nothing, beside white space or at the ends of a line, and the
// spaces and line breaks that then have no text before or behind them. They come along with text from the web, and a line of
// nothing else LibreOffice makes of another height.
func withoutLooseSpaces(inlines []content.Inline) []content.Inline {
	var text strings.Builder
	for _, inline := range inlines {
		text.WriteString(inline.Text)
		if inline.LineBreak {
			text.WriteByte('\n')
		}
	}
	all, at := text.String(), 0
	if !strings.ContainsRune(all, zeroWidthSpace) {
		return inlines
	}
	var out []content.Inline
	brokenOff := true // no text since the last line break
	for _, inline := range inlines {
		if inline.LineBreak {
			at++
			if !brokenOff {
				out = append(out, inline)
			}
			brokenOff = true
			continue
		}
		inline.Text = strings.Map(func(r rune) rune {
			from := at
			at += utf8.RuneLen(r)
			switch {
			case r == zeroWidthSpace && (endsWithWhite(all[:from]) || beginsWithWhite(all[at:])):
				return -1
			case r == ' ' && (endsLine(all[:from]) || beginsLine(all[at:])):
				return -1
			}
			return r
		}, inline.Text)
		if inline.Text != "" {
			out = append(out, inline)
			brokenOff = false
		}
	}
	if n := len(out); n > 0 && out[n-1].LineBreak {
		out = out[:n-1]
	}
	return out
}

func endsWithWhite(text string) bool {
	r, size := utf8.DecodeLastRuneInString(strings.TrimRight(text, string(zeroWidthSpace)))
	return size == 0 || unicode.IsSpace(r)
}

func beginsWithWhite(text string) bool {
	r, size := utf8.DecodeRuneInString(strings.TrimLeft(text, string(zeroWidthSpace)))
	return size == 0 || unicode.IsSpace(r)
}

// endsLine says whether a text ends with a line end or nothing, blanks aside, and beginsLine whether it begins with one.
func endsLine(text string) bool {
	text = strings.TrimRight(text, blanks)
	return text == "" || strings.HasSuffix(text, "\n")
}

func beginsLine(text string) bool {
	text = strings.TrimLeft(text, blanks)
	return text == "" || strings.HasPrefix(text, "\n")
}

const blanks = " " + string(zeroWidthSpace)
