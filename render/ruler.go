package render

import (
	"strings"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/render/document"
)

// exact is a length in twips that is not rounded: those of the glyphs of a text are added
// up first.
type exact float64

// ruler measures texts. It keeps its array from one to the next.
type ruler struct {
	glyphs []fonts.Glyph
	freed  freedWords // by freeHyphens; nil for not to note them
}

// widthOf is the width, and some slack, of a text that looks like a run. It has no spaces
// but at its end.
func (r *ruler) widthOf(p *document.Paragraph, run *document.Run, text string) exact {
	var width exact = slack
	r.eachGlyph(p, run, strings.TrimRight(text, " "), func(_ string, advance exact) { width += advance })
	return width
}

// wordWidths are the widths of what stands between the spaces and line breaks of a
// paragraph, with some slack.
func (r *ruler) wordWidths(p *document.Paragraph) []exact {
	widths := []exact{slack}
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == document.LineBreak {
			widths = append(widths, slack)
		}
		r.eachGlyph(p, run, run.Text, func(shown string, advance exact) {
			if shown == " " {
				widths = append(widths, slack)
				return
			}
			widths[len(widths)-1] += advance
		})
	}
	return widths
}

// eachGlyph calls visit for the glyphs of a text that looks like a run of a paragraph,
// with the characters that each shows and how far it advances. A soft hyphen does not: it
// shows only where it ends a line.
func (r *ruler) eachGlyph(p *document.Paragraph, run *document.Run, text string, visit func(shown string, advance exact)) {
	r.glyphs = fonts.Append(r.glyphs[:0], 0, text, p.LookOf(run))
	var font *fonts.Font
	var scale exact
	for i, glyph := range r.glyphs {
		if i == 0 || !glyph.SameFont(r.glyphs[i-1]) {
			font = glyph.Font()
			scale = exact(p.Style.Size) / exact(font.UnitsPerEm)
		}
		shown := glyph.Text(text)
		advance := exact(font.Advance(glyph.ID)) * scale
		if shown == string(character.SoftHyphen) {
			advance = 0
		}
		visit(shown, advance)
	}
}

// slack is the room in twips that a column gets beyond its longest word, so that neither
// rounding nor what a line in italics keeps free at its end breaks it.
const slack = 20

// extent is the width of the longest word of a paragraph, of the longest one where what
// belongs to a figure is part of it (the sign in "€ 1.500" and "12 %", and both years of
// "2026-2031"), and of the longest line, each with slack.
func (r *ruler) extent(p *document.Paragraph) (word, figure, line exact) {
	var inWord, inFigure, inLine, gap exact
	var before, last string // the characters shown last
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == document.LineBreak {
			inWord, inFigure, inLine, gap, last = 0, 0, 0, 0, ""
			continue
		}
		r.eachGlyph(p, run, run.Text, func(shown string, advance exact) {
			inLine += advance
			if shown == " " {
				gap += advance
				return
			}
			if gap > 0 || isDash(last) { // a line may be broken here
				inWord = 0
				if gap > 0 && isAmount(last, shown) || gap == 0 && isDigit(before) && isDigit(shown) {
					inFigure += gap
				} else {
					inFigure = 0
				}
			}
			inWord, inFigure = inWord+advance, inFigure+advance
			word, figure, line = max(word, inWord+slack), max(figure, inFigure+slack), max(line, inLine+slack)
			before, last, gap = last, shown, 0
		})
	}
	return word, figure, line
}

// isDash reports whether a line may be broken after what is shown.
func isDash(shown string) bool {
	return strings.HasSuffix(shown, "-") || strings.HasSuffix(shown, "–")
}

func isDigit(shown string) bool { return len(shown) == 1 && shown[0] >= '0' && shown[0] <= '9' }

// isAmount reports whether what stands on both sides of a space is a figure and its sign.
func isAmount(left, right string) bool {
	const money, share = "€$£", "%‰"
	isSign := func(shown, signs string) bool { return shown != "" && strings.Contains(signs, shown) }
	return isSign(left, money) && isDigit(right) || isDigit(left) && isSign(right, money+share)
}
