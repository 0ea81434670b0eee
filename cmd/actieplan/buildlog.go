package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/pagediff"
	"actieplan/internal/project"
)

// buildLog prints a line for each build, and the findings where they are other than before.
type buildLog struct {
	streams
	color   bool
	printed map[string]string // the findings of each plan
}

func newBuildLog(to streams) *buildLog {
	return &buildLog{streams: to, color: hasColors(to.errOut), printed: make(map[string]string)}
}

// forget drops what was printed of plans that are gone.
func (l *buildLog) forget(paths []string) {
	for path := range l.printed {
		if !slices.Contains(paths, path) {
			delete(l.printed, path)
		}
	}
}

// add prints what is to be said of a build.
func (l *buildLog) add(r *project.Outcome) {
	var findings bytes.Buffer
	_ = finding.Report(&findings, r.Findings, finding.WithColor(l.color)) // a buffer takes all
	if r.Err != nil {
		fmt.Fprintf(&findings, "fout: %s\n", character.VisibleLines(r.Err.Error()))
	}
	if text := findings.String(); text != l.printed[r.Path] {
		l.printed[r.Path] = text
		_, _ = io.WriteString(l.errOut, text) // a user who closed standard error wants no messages
	}
	fmt.Fprintln(l.out, lineOf(r))
	l.kept(r.Kept)
}

// lineOf is the line about a build.
func lineOf(r *project.Outcome) string {
	const clock = "15:04:05"
	line := r.Start.Format(clock) + "  " + character.Visible(r.Name) + ": "
	if r.Pages != nil {
		pages := len(r.Pages.Pages)
		return fmt.Sprintf("%s%s in %d ms; %s", line, dutch.Counted(pages, "bladzijde", "bladzijden"), r.Took.Milliseconds(), changesOf(r))
	}
	errors, _ := finding.Count(r.Findings)
	if r.Err != nil {
		errors++
	}
	line += dutch.Counted(errors, "fout", "fouten")
	if r.PagesBefore == 0 {
		return line + "; er zijn nog geen documenten"
	}
	return line + "; de documenten van " + r.LastGood.Format(clock) + " blijven staan"
}

// changesOf says which pages changed.
func changesOf(r *project.Outcome) string {
	pages := len(r.Pages.Pages)
	var parts []string
	switch {
	case r.PagesBefore == 0:
		return "alles is nieuw"
	case pages > r.PagesBefore:
		parts = append(parts, fmt.Sprintf("%d meer", pages-r.PagesBefore))
	case pages < r.PagesBefore:
		parts = append(parts, fmt.Sprintf("%d minder", r.PagesBefore-pages))
	}
	switch {
	case len(r.Changed) > 0:
		parts = append(parts, "bladzijde "+pagediff.Ranges(r.Changed)+" gewijzigd")
	case len(parts) == 0:
		return "geen bladzijde gewijzigd"
	}
	return strings.Join(parts, ", ")
}
