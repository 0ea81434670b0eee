package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"actieplan/conformance"
)

// mostPictures is how many plans below the bars get a picture of their own.
const mostPictures = 20

// report prints a line per plan, and saves pictures of plans below the bars and of the
// worst page.
type report struct {
	out    io.Writer
	folder string

	plans, pages, failed int
	pictures             int
	worst                *result
	firstRandom          *result // the first random plan that failed by itself
	err                  error
}

// add reports one result.
func (r *report) add(found *result) {
	r.plans++
	if found.err != nil {
		r.failed++
		fmt.Fprintf(r.out, "%-44s MISLUKT: %v\n", found.subject.name, found.err)
		r.noteRandom(found)
		return
	}
	a := found.agreement
	r.pages += a.PagesPDF
	verdict := ""
	if a.Fault(conformance.Standard) != conformance.NoFault {
		verdict = "  TE LAAG"
	}
	fmt.Fprintf(r.out, "%-44s %s%s\n", found.subject.name, figures(a), verdict)
	if r.worst == nil || lower(a, r.worst.agreement) {
		r.worst = found
	}
	if verdict == "" {
		return
	}
	r.failed++
	r.explain(found)
	r.noteRandom(found)
	if r.pictures < mostPictures {
		r.pictures++
		r.save(found, found.subject.name+".png")
	}
}

// addWitness reports a result of the second word processor, which has bars of its own and
// compares no ink. That it does not get done says nothing of the files.
func (r *report) addWitness(found *result) {
	if found.err != nil {
		fmt.Fprintf(r.out, "%-44s MISLUKT: %v\n", found.subject.name, found.err)
		return
	}
	if found.agreement.Fault(conformance.WitnessStandard) == conformance.NoFault {
		fmt.Fprintf(r.out, "%-44s %s\n", found.subject.name, textFigures(found.agreement))
		return
	}
	r.failed++
	fmt.Fprintf(r.out, "%-44s %s  TE LAAG\n", found.subject.name, textFigures(found.agreement))
	r.explain(found)
}

func (r *report) noteRandom(found *result) {
	if r.firstRandom == nil && found.subject.plan != nil && !found.refused {
		r.firstRandom = found
	}
}

// figures prints an agreement.
func figures(a *conformance.Agreement) string {
	_, _, ink := a.Percent()
	return textFigures(a) + strings.ReplaceAll(fmt.Sprintf(" inkt %6.2f", ink), ".", ",")
}

// textFigures is figures without the ink.
func textFigures(a *conformance.Agreement) string {
	words, lines, _ := a.Percent()
	text := fmt.Sprintf("bladzijden %3d/%-3d woorden %6.2f regels %6.2f", a.PagesPDF, a.PagesDOCX, words, lines)
	return strings.ReplaceAll(text, ".", ",")
}

// lower reports whether a agrees less than b, by the lowest of the percentages of each.
func lower(a, b *conformance.Agreement) bool { return lowest(a) < lowest(b) }

func lowest(a *conformance.Agreement) float64 {
	words, lines, ink := a.Percent()
	return min(words, lines, ink)
}

// explain prints where the first pages differ.
func (r *report) explain(found *result) {
	const mostPages, mostLines = 3, 2
	for n, i := range telling(found.agreement) {
		if n == mostPages {
			return
		}
		page := &found.agreement.Pages[i]
		fmt.Fprintf(r.out, "    bladzijde %d: %d van %d woorden op hun plaats", i+1, page.Words.Same, page.Words.All)
		if w := page.FirstOff; w != nil {
			fmt.Fprintf(r.out, "; het eerste dat dat niet is: %q op %.1f, %.1f", w.Text, w.X, w.Y)
		}
		fmt.Fprintln(r.out)
		for _, side := range []struct {
			name  string
			lines []string
		}{{"PDF", page.OnlyPDF}, {"DOCX", page.OnlyDOCX}} {
			for _, line := range side.lines[:min(mostLines, len(side.lines))] {
				fmt.Fprintf(r.out, "        alleen %-4s %.110q\n", side.name, line)
			}
		}
	}
}

// telling returns the indexes of the pages that differ. Where a side has more pages, the
// number of pages at the foot of each is off: pages that differ in no more than that are
// left out, unless there are no others.
func telling(a *conformance.Agreement) []int {
	var all, more []int
	for i := range a.Pages {
		page := &a.Pages[i]
		lines := len(page.OnlyPDF) + len(page.OnlyDOCX)
		if page.FirstOff != nil || lines > 0 {
			all = append(all, i)
		}
		if lines > 2 {
			more = append(more, i)
		}
	}
	if a.PagesPDF != a.PagesDOCX && len(more) > 0 {
		return more
	}
	return all
}

func (r *report) save(found *result, name string) {
	if found.picture == nil {
		return
	}
	err := os.WriteFile(filepath.Join(r.folder, name), found.picture, 0o666)
	r.err = errors.Join(r.err, err)
}

// finish prints the totals and saves the picture of the worst page.
func (r *report) finish() {
	if r.worst != nil {
		r.save(r.worst, "slechtste.png")
		fmt.Fprintf(r.out, "De bladzijde die het minst overeenkomt: %s, bladzijde %d: %s\n",
			r.worst.subject.name, r.worst.worstPage+1, filepath.Join(r.folder, "slechtste.png"))
	}
	fmt.Fprintf(r.out, "%d plannen, %d bladzijden; %d onder de lat\n", r.plans, r.pages, r.failed)
}
