package serve

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"actieplan/fonts"
)

// faces knows the fonts by the classes of the style sheet.
type faces struct {
	all   []*fonts.Font
	space []uint16 // the glyph of the space
}

func newFaces() *faces {
	f := &faces{all: fonts.All()}
	for _, font := range f.all {
		spans := fonts.Shape(" ", font.Look)
		f.space = append(f.space, spans[0].Glyphs[0].ID)
	}
	return f
}

// class is the class of a font: "f0" and so on, in the order of fonts.All.
func (f *faces) class(font *fonts.Font) string {
	for i, other := range f.all {
		if other == font {
			return "f" + strconv.Itoa(i)
		}
	}
	return ""
}

// appendGlyph writes characters for which a browser shows that glyph, and no other. As a
// rule those are the characters that it stands for.
func (f *faces) appendGlyph(b []byte, g fonts.Glyph, text string) []byte {
	font := g.Font()
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case font.Missing(g):
		return utf8.AppendRune(b, font.StandIn(g))
	case font.Invisible(g):
		return b
	case unicode.IsSpace(first):
		for i, other := range f.all {
			if other == font && f.space[i] == g.ID {
				return append(b, ' ')
			}
		}
	}
	return appendEscaped(b, text)
}
