package untagged

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/intake/pdf/paragraph"
	"actieplan/internal/intake/word"
)

// A running header or footer is among so many lines at an edge of the page, and stands on
// so many pages at least: of a document of two, on both.
const (
	mostRunning  = 3
	fewestPages  = 3
	shareOfPages = 4 // one in so many
)

// takeFurniture takes the running headers and footers from the pages.
func (r *reader) takeFurniture() {
	r.document.Headers = r.takeRunning((*page).head)
	r.document.Footers = r.takeRunning((*page).foot)
}

// takeRunning takes the lines at one edge of the pages that stand on many.
func (r *reader) takeRunning(edge func(*page) []*line) []word.Furniture {
	count := map[string]int{}
	for _, p := range r.pages {
		of := map[string]bool{}
		for _, l := range edge(p) {
			of[runningKey(l)] = true
		}
		for key := range of {
			count[key]++
		}
	}
	least := max(min(fewestPages, len(r.pages)), 2, len(r.pages)/shareOfPages)
	var all []word.Furniture
	known := paragraph.Running{}
	for _, p := range r.pages {
		lines := edge(p)
		taken := func(l *line) bool { return slices.Contains(lines, l) && count[runningKey(l)] >= least }
		for _, l := range lines {
			if taken(l) && !known.Has(l.text(), p.number+1) {
				all = append(all, word.Furniture{Runs: paragraph.Runs(l.pieces, l.shown)})
			}
		}
		p.lines = slices.DeleteFunc(p.lines, taken)
	}
	return all
}

// shown is what a piece of a line shows, and the gap behind it.
func (l *line) shown(i int) string {
	if i+1 == len(l.pieces) {
		return strings.TrimRight(l.pieces[i].Text, " ")
	}
	return l.pieces[i].Text + paragraph.Gap(&l.pieces[i], &l.pieces[i+1])
}

// runningKey is what a line says, in its size, but for the numbers in it, as those of pages.
func runningKey(l *line) string {
	words := strings.FieldsFunc(l.text(), func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) })
	return fmt.Sprint(rounded(l.size), words)
}

// head are the first lines of a page, above its tables.
func (p *page) head() []*line {
	n := 0
	for n < min(mostRunning, len(p.lines)) && !slices.ContainsFunc(p.grids, func(g *grid) bool { return g.top > p.lines[n].y }) {
		n++
	}
	return slices.Clone(p.lines[:n])
}

// foot are the last lines of a page, below its tables.
func (p *page) foot() []*line {
	n := len(p.lines)
	for n > max(0, len(p.lines)-mostRunning) && !slices.ContainsFunc(p.grids, func(g *grid) bool { return g.bottom < p.lines[n-1].y }) {
		n--
	}
	return slices.Clone(p.lines[n:])
}
