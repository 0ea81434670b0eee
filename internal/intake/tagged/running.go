package tagged

import (
	"math"

	"actieplan/internal/intake/pdf/content"
	"actieplan/internal/intake/wording"
)

// This file finds the running headers and footers of LibreOffice, which says no more of
// them than that they are for the eye alone, as of the heads of tables that it repeats.

// takeRunning takes the first and the last line of what is for the eye alone for running
// headers and footers, where they stand beyond the text of most pages.
func (r *reader) takeRunning() {
	for _, up := range []float64{1, -1} {
		lines, count := make([][]content.Piece, len(r.shown)), map[string]int{}
		for i, page := range r.shown {
			lines[i] = beyondText(page, up)
			count[wording.WithoutDigits(textOf(lines[i]))]++
		}
		for i, page := range r.shown {
			switch often := 2*count[wording.WithoutDigits(textOf(lines[i]))] > len(r.shown); {
			case often && up > 0:
				page.Header = append(page.Header, lines[i]...)
			case often:
				page.Footer = append(page.Footer, lines[i]...)
			}
		}
	}
}

// beyondText is the line that stands farthest up, or down, of what is for the eye alone;
// nothing where text stands farther.
func beyondText(page *content.Page, up float64) (line []content.Piece) {
	y := math.Inf(-1)
	for _, p := range page.Aside {
		y = max(y, up*p.Y)
	}
	for _, pieces := range page.Marked {
		for _, p := range pieces {
			if up*p.Y >= y {
				return nil
			}
		}
	}
	for _, p := range page.Aside {
		if y-up*p.Y < p.Size/2 {
			line = append(line, p)
		}
	}
	return line
}
