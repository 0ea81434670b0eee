package fromword

import (
	"strings"

	"actieplan/fonts"
	"actieplan/internal/markdown"
)

// withOwnLooks are inlines in which signs that the fonts have in no italics, or not in
// bold, look as the text that they were written in. A form is printed with those upright,
// as a star among italics is, and its DOCX says so. That they belong to the text beside
// them shows where this is so on both sides, or where a space parts them from it: looks
// begin and end with a word.
func withOwnLooks(inlines []markdown.Inline) []markdown.Inline {
	var out []markdown.Inline
	for i, inline := range inlines {
		var before, after *markdown.Inline
		if n := len(out); n > 0 && !out[n-1].LineBreak {
			before = &out[n-1]
		}
		if i+1 < len(inlines) && !inlines[i+1].LineBreak {
			after = &inlines[i+1]
		}
		switch {
		case inline.LineBreak:
		case before != nil && after != nil && sameLook(before, after) && upright(inline, before) == len(inline.Text):
			inline.Bold, inline.Italic = before.Bold, before.Italic
		case before != nil && strings.HasSuffix(before.Text, " "):
			if n := upright(inline, before); n > 0 {
				piece := inline
				piece.Text, piece.Bold, piece.Italic = inline.Text[:n], before.Bold, before.Italic
				out = append(out, piece)
				inline.Text = inline.Text[n:]
			}
		case after != nil && strings.HasPrefix(after.Text, " ") && upright(inline, after) == len(inline.Text):
			inline.Bold, inline.Italic = after.Bold, after.Italic
		}
		if inline.Text != "" || inline.LineBreak {
			out = append(out, inline)
		}
	}
	return out
}

func sameLook(a, b *markdown.Inline) bool { return a.Bold == b.Bold && a.Italic == b.Italic }

// upright is how many bytes at the start of an inline look as they do only because no
// font has them in the look of another.
func upright(inline markdown.Inline, like *markdown.Inline) int {
	n := 0
	if sameLook(&inline, like) {
		return n
	}
	for _, span := range fonts.Shape(inline.Text, fonts.Look{Bold: like.Bold, Italic: like.Italic}) {
		if span.Font.Bold != inline.Bold || span.Font.Italic != inline.Italic {
			break
		}
		for _, glyph := range span.Glyphs {
			n += int(glyph.Length)
		}
	}
	return n
}
