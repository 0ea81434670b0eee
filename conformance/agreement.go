package conformance

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// How far a word may stand from its place on the other side, in points.
const (
	toleranceX = 1.0
	toleranceY = 2.0
)

// sameLine is how far two words may differ in height and still be on one line, in points.
const sameLine = 2.0

// Share is how many of All things are Same on both sides.
type Share struct{ Same, All int }

// Percent returns the share as a percentage, which is 0 if All is 0.
func (s Share) Percent() float64 { return 100 * float64(s.Same) / float64(max(1, s.All)) }

// add adds o to the share.
func (s *Share) add(o Share) { s.Same, s.All = s.Same+o.Same, s.All+o.All }

// Agreement says how alike a PDF and a DOCX are.
type Agreement struct {
	PagesPDF, PagesDOCX int
	Words               Share // words that stand on the same page within a point (across) and two (down)
	Lines               Share // lines that hold the same words on the same page
	Ink                 Share // inked pixels with ink within one pixel on the other side
	Pages               []PageAgreement
}

// PageAgreement is the Agreement of one page.
type PageAgreement struct {
	Words, Lines, Ink Share
	OnlyPDF           []string // lines that only the PDF has
	OnlyDOCX          []string // lines that only the DOCX has
	FirstOff          *Word    // the first word of the PDF that is elsewhere in the DOCX; nil where there is none
}

// Percent returns words, lines and ink as percentages. Ink counts only on pages that both
// sides have, and is reduced by the share of pages that one side lacks.
func (a *Agreement) Percent() (words, lines, ink float64) {
	ink = a.Ink.Percent()
	if most := max(a.PagesPDF, a.PagesDOCX); most > 0 {
		ink *= float64(min(a.PagesPDF, a.PagesDOCX)) / float64(most)
	}
	return a.Words.Percent(), a.Lines.Percent(), ink
}

// Bars are the percentages that a plan has to reach.
type Bars struct{ Words, Lines, Ink float64 }

// Standard is what this project asks of its files.
var Standard = Bars{Words: 99.95, Lines: 99.9, Ink: 99.5}

// Fault is the most serious way in which two files differ.
type Fault int

// The faults, the most serious first.
const (
	OtherPages Fault = iota // one side has more pages
	OtherLines
	OtherWords
	OtherInk
	NoFault
)

// Fault returns the most serious way in which the agreement is below the bars.
func (a *Agreement) Fault(bars Bars) Fault {
	words, lines, ink := a.Percent()
	switch {
	case a.PagesPDF != a.PagesDOCX:
		return OtherPages
	case lines < bars.Lines:
		return OtherLines
	case words < bars.Words:
		return OtherWords
	case ink < bars.Ink:
		return OtherInk
	}
	return NoFault
}

// Worst returns the index of the page that agrees least: by its lines, then words, then
// ink. Without pages it is -1.
func (a *Agreement) Worst() int {
	worst := -1
	for i := range a.Pages {
		if worst < 0 || a.Pages[i].worse(&a.Pages[worst]) {
			worst = i
		}
	}
	return worst
}

func (p *PageAgreement) worse(o *PageAgreement) bool {
	return cmp.Or(
		cmp.Compare(p.Lines.off(), o.Lines.off()),
		cmp.Compare(p.Words.off(), o.Words.off()),
		cmp.Compare(p.Ink.off(), o.Ink.off()),
	) > 0
}

func (s Share) off() int { return s.All - s.Same }

// compareWords compares the text of both sides page by page.
func compareWords(pdf, docx [][]Word) *Agreement {
	a := &Agreement{PagesPDF: len(pdf), PagesDOCX: len(docx)}
	for i := range max(len(pdf), len(docx)) {
		page := comparePage(pageOf(pdf, i), pageOf(docx, i))
		a.Words.add(page.Words)
		a.Lines.add(page.Lines)
		a.Pages = append(a.Pages, page)
	}
	return a
}

func pageOf(pages [][]Word, i int) []Word {
	if i < len(pages) {
		return pages[i]
	}
	return nil
}

func comparePage(pdf, docx []Word) PageAgreement {
	var p PageAgreement
	p.Words, p.FirstOff = matchWords(pdf, docx)
	left, right := lines(pdf), lines(docx)
	count := make(map[string]int, len(right))
	for _, line := range right {
		count[line]++
	}
	for _, line := range left {
		if count[line] > 0 {
			count[line]--
			p.Lines.Same++
		} else {
			p.OnlyPDF = append(p.OnlyPDF, line)
		}
	}
	for _, line := range right {
		if count[line] > 0 {
			count[line]--
			p.OnlyDOCX = append(p.OnlyDOCX, line)
		}
	}
	p.Lines.All = max(len(left), len(right))
	return p
}

// matchWords pairs every word of the PDF with the nearest equal word of the DOCX that has
// no partner yet, and counts the pairs that stand in the same place.
func matchWords(pdf, docx []Word) (Share, *Word) {
	free := make(map[string][]Word, len(docx))
	for _, w := range docx {
		free[w.Text] = append(free[w.Text], w)
	}
	share := Share{All: max(len(pdf), len(docx))}
	var off *Word
	for i := range pdf {
		w := &pdf[i]
		nearest := nearest(free[w.Text], w)
		if nearest < 0 {
			off = cmp.Or(off, w)
			continue
		}
		other := free[w.Text][nearest]
		if math.Abs(other.X-w.X) > toleranceX || math.Abs(other.Y-w.Y) > toleranceY {
			off = cmp.Or(off, w)
			continue
		}
		free[w.Text] = slices.Delete(free[w.Text], nearest, nearest+1)
		share.Same++
	}
	return share, off
}

// nearest returns the index of the candidate nearest to w, by the sum of the distances
// along both axes; -1 if there is none.
func nearest(candidates []Word, w *Word) int {
	best, shortest := -1, math.Inf(1)
	for i, c := range candidates {
		if d := math.Abs(c.X-w.X) + math.Abs(c.Y-w.Y); d < shortest {
			best, shortest = i, d
		}
	}
	return best
}

// lines returns the lines of a page: the words at the same height, whatever is between
// them. A row of table cells is one line.
func lines(page []Word) []string {
	words := slices.Clone(page)
	slices.SortStableFunc(words, func(a, b Word) int { return cmp.Or(cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X)) })
	var all []string
	for len(words) > 0 {
		end := 1
		for end < len(words) && words[end].Y-words[0].Y <= sameLine {
			end++
		}
		row := words[:end]
		slices.SortStableFunc(row, func(a, b Word) int { return cmp.Or(cmp.Compare(a.X, b.X), strings.Compare(a.Text, b.Text)) })
		texts := make([]string, len(row))
		for i, w := range row {
			texts[i] = w.Text
		}
		all = append(all, strings.Join(texts, " "))
		words = words[end:]
	}
	return all
}
