package line

import (
	"slices"

	"actieplan/fonts"
	"actieplan/internal/measure"
)

// tenth is a tenth of a point, the unit in which LibreOffice places text in a PDF. It
// rounds, and counts the last one in.
const tenth = measure.Point / 10

func nearestTenth(t measure.Twips) measure.Twips { return (t + tenth/2) / tenth }

// Leader is the dots between two places on a line, as many as fit at whole twips each;
// there may be none.
func (s Text) Leader(from, to measure.Twips) Part {
	size := s.Paragraph.Style.Size
	row := newText(s.Paragraph)
	row.add(".", NoRun, 0)
	dot := row.Glyphs[0]
	places := spreadDots(dot, size, to-from)
	if len(places) == 0 {
		return Part{}
	}
	wide := places[len(places)-1] + thousandths(dot)
	return Part{
		Words:  row.Words,
		Glyphs: slices.Repeat(row.Glyphs, len(places)),
		Run:    NoRun,
		X:      FineTwips(to - (nearestTenth(to)-nearestTenth(from)+1)*tenth),
		Width:  FineTwips((measure.Twips(wide)*size + 500) / 1000),
		Places: places,
	}
}

// spreadDots fills a room with dots, as many as it holds at whole twips each, and returns
// where they stand after the first, in thousandths of the font size. LibreOffice sets the
// last dot against the end of the room and the others at tenths of a point: where there
// is room over, the last of them a tenth wider apart than the first; where there is too
// little, in proportion. Then it writes the distances in its PDF as whole thousandths of
// the font size, less the fraction.
func spreadDots(dot fonts.Glyph, size, room measure.Twips) []int {
	width := FineAdvance(dot, dot.Font(), size)
	n := int(room / max(1, width.Twips()))
	if n <= 1 {
		return make([]int, max(0, n))
	}
	near := int((width + FineTwips(tenth)/2) / FineTwips(tenth))
	last, gaps := int(nearestTenth(room))-near, n-1 // in tenths
	places := make([]int, n)
	for i := 1; i < n; i++ {
		var tenths int
		switch {
		case last < gaps*near:
			tenths = i*last/gaps - (i-1)*last/gaps
		case i > gaps-last%gaps:
			tenths = last/gaps + 1
		default:
			tenths = last / gaps
		}
		places[i] = places[i-1] + officeStep(dot, size, tenths)
	}
	return places
}

// officePlaces are the places at which LibreOffice draws the glyphs of a portion: at
// whole twips, halved to tenths of a point. They are nil where letters have marks placed
// on them or glyphs do not show.
func officePlaces(glyphs []fonts.Glyph, size measure.Twips) []int {
	font := glyphs[0].Font()
	places := make([]int, len(glyphs))
	var width Fine
	at := 0 // in tenths of a point
	for i, g := range glyphs {
		if g.DX != 0 || g.DY != 0 || font.Invisible(g) {
			return nil
		}
		width += FineAdvance(g, font, size)
		if i+1 < len(glyphs) {
			next := int(width.Twips() / tenth)
			places[i+1] = places[i] + officeStep(g, size, next-at)
			at = next
		}
	}
	return places
}

// officeStep is how far LibreOffice draws a glyph before the next, which is so many
// tenths of a point: it writes what that differs from the advance as whole thousandths of
// the font size, less the fraction, beside a width without its fraction.
func officeStep(g fonts.Glyph, size measure.Twips, tenths int) int {
	font := g.Font()
	em := font.UnitsPerEm
	more := (tenths*int(tenth)*em - font.Advance(g.ID)*int(size)) * 1000 / (em * int(size))
	return thousandths(g) + more
}

// thousandths is the advance of a glyph in whole thousandths of the font size, less the
// fraction.
func thousandths(g fonts.Glyph) int {
	font := g.Font()
	return font.Advance(g.ID) * 1000 / font.UnitsPerEm
}
