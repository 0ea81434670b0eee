package render

import (
	"slices"
	"strings"

	"actieplan/fonts"
	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/render/document"
)

// exact is a length in twips that is not rounded: those of the glyphs of a text are added
// up first.
type exact float64

// ruler measures texts. It keeps its array from one to the next.
type ruler struct {
	glyphs []fonts.Glyph
	freed  freedWords // by freeHyphens; nil for not to note them
	blank  bool       // inserts are still to be filled in
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

// extent is the width of the longest word of a paragraph, of the longest stretch of it that
// keeps together, and of its longest line, each with slack.
func (r *ruler) extent(p *document.Paragraph) (word, stretch, line exact) {
	var inWord, inStretch, inLine, gap exact
	text := linesOf(p.Runs)
	together := dutch.Together(text)
	at, keeps := 0, false   // keeps tells that the gap at hand does
	var before, last string // the characters shown last
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == document.LineBreak {
			inWord, inStretch, inLine, gap, last = 0, 0, 0, 0, ""
			at++
			continue
		}
		r.eachGlyph(p, run, run.Text, func(shown string, advance exact) {
			begin := at
			at += len(shown)
			inLine += advance
			if shown == " " {
				gap += advance
				_, keeps = slices.BinarySearch(together, begin)
				return
			}
			if mayBreak := gap > 0 || isDash(last); mayBreak {
				inWord = 0
				if !(gap > 0 && keeps || gap == 0 && isDigit(before) && isDigit(shown)) {
					inStretch = -gap
				}
			}
			inWord += advance
			inStretch += gap + advance
			word, stretch, line = max(word, inWord+slack), max(stretch, inStretch+slack), max(line, inLine+slack)
			before, last, gap = last, shown, 0
		})
	}
	return word, stretch, line
}

// isDash reports whether a line may be broken after what is shown.
func isDash(shown string) bool {
	return strings.HasSuffix(shown, "-") || strings.HasSuffix(shown, "–")
}

func isDigit(shown string) bool { return len(shown) == 1 && shown[0] >= '0' && shown[0] <= '9' }
