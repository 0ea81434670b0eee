package layout

import (
	"math"

	"actieplan/measure"
)

// leader draws what follows a tab against the right margin, and dots up to it: as many as fit at whole twips each.
func (d *drawing) leader(s *setText, from, right measure.Twips, glyphs []glyph, baseline measure.Twips, within Origin) {
	start := right - s.advance(glyphs)
	dot := appendShaped(nil, s.paragraph, labelRun, ".")[0]
	artifact := within
	artifact.Role = Artifact
	x := start - (nearestTenth(start)-nearestTenth(from)+1)*tenth
	for _, run := range spreadDots(&dot, s.paragraph.Style.Size, start-from) {
		dots := make([]glyph, run.count)
		for i := range dots {
			dots[i] = dot
		}
		d.stretch(s, dots, x, baseline, artifact)
		drawn := d.page.Marks[len(d.page.Marks)-1].(*Text)
		drawn.Spread = run.times(run.count-1, run.step-run.advance)
		drawn.Width = run.times(run.count-1, run.step) + run.times(1, run.advance)
		x += run.times(run.count, run.step)
	}
	d.glyphs(s, glyphs, start, baseline, within)
}

// dotRun is dots that stand at one distance from each other. Lengths are in thousandths of the font size.
type dotRun struct {
	count         int
	advance, step int
	size          measure.Twips
}

func (r dotRun) times(n, thousandths int) measure.Twips {
	return measure.Twips(math.Round(float64(n*thousandths) * float64(r.size) / 1000))
}

// tenth is a tenth of a point, the unit in which LibreOffice places text in a PDF. It rounds, and counts the last one in.
const tenth = measure.Point / 10

func nearestTenth(t measure.Twips) measure.Twips { return (t + tenth/2) / tenth }

// spreadDots fills a room with dots: as many as it holds at whole twips each. LibreOffice sets them at tenths of a point, the last
// ones a tenth wider apart to fill the room, and then writes the distances in its PDF as whole thousandths of the font size,
// less the fraction. By that the last dot comes to stand a little further from the number than it might.
func spreadDots(dot *glyph, size, room measure.Twips) []dotRun {
	n := int(room / max(1, dot.width.twips()))
	if n <= 0 {
		return nil
	}
	near := int(nearestTenth(fineAdvance(dot.Glyph, dot.font, size).twips()))
	more := int(nearestTenth(room)) + 1 - n*near // tenths to add
	near, more = near+floorDiv(more, n), more-n*floorDiv(more, n)
	em := dot.font.UnitsPerEm
	advance := (dot.Advance*1000 + em/2) / em
	at := func(count, distance int) dotRun {
		less := (dot.Advance*int(size) - distance*int(tenth)*em) * 1000 / (em * int(size))
		return dotRun{count, advance, advance - less, size}
	}
	var runs []dotRun
	if n > more {
		runs = append(runs, at(n-more, near))
	}
	if more > 0 {
		runs = append(runs, at(more, near+1))
	}
	return runs
}

// floorDiv divides, rounding down.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
