package render

import (
	"strings"

	"actieplan/fonts"
	"actieplan/render/document"
)

// ruler measures texts. It keeps its array from one to the next.
type ruler struct{ glyphs []fonts.Glyph }

// widthOf is the width of a text without spaces, but at its end, that looks like a run, and slack, in twips.
func (r *ruler) widthOf(p *document.Paragraph, run *document.Run, text string) float64 {
	width := float64(slack)
	r.eachGlyph(p, run, strings.TrimRight(text, " "), func(_ string, advance float64) { width += advance })
	return width
}

// wordWidths are the widths of what stands between the spaces and line breaks of a paragraph, with some slack, in twips.
func (r *ruler) wordWidths(p *document.Paragraph) []float64 {
	widths := []float64{slack}
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == document.LineBreak {
			widths = append(widths, slack)
		}
		r.eachGlyph(p, run, run.Text, func(shown string, advance float64) {
			if shown == " " {
				widths = append(widths, slack)
				return
			}
			widths[len(widths)-1] += advance
		})
	}
	return widths
}

// eachGlyph calls visit for the glyphs of a text that looks like a run of a paragraph, with the characters that each shows
// and how far it advances, in twips.
func (r *ruler) eachGlyph(p *document.Paragraph, run *document.Run, text string, visit func(shown string, advance float64)) {
	r.glyphs = fonts.Append(r.glyphs[:0], 0, text, p.Style.Bold || run.Bold, p.Style.Italic || run.Italic)
	var font *fonts.Font
	var scale float64
	for i, glyph := range r.glyphs {
		if i == 0 || !glyph.SameFont(r.glyphs[i-1]) {
			font = glyph.Font()
			scale = float64(p.Style.Size) / float64(font.UnitsPerEm)
		}
		visit(glyph.Text(text), float64(font.Advance(glyph.ID))*scale)
	}
}
