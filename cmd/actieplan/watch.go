package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/finding"
	"actieplan/internal/project"
	"actieplan/internal/watch"
)

// newWatch makes the command that makes documents of plans again on every save.
func newWatch() *cobra.Command {
	var folder string
	command := &cobra.Command{
		Use:     "watch PAD…",
		Short:   "Maakt de documenten opnieuw telkens als u een plan bewaart.",
		Long:    helpPaths + "\nHet programma loopt tot u Ctrl+C drukt. Bij een fout in een plan blijven de vorige documenten staan.",
		Example: "  actieplan watch content/voorbeeldstreek\n  actieplan watch content -o build/nazicht",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			ctx, stop := untilInterrupted(command)
			defer stop()
			teller := newTeller(command)
			a := &project.Rebuilder{Args: args, Press: &project.Builder{Folder: folder, Formats: allFormats().chosen}}
			return a.Until(ctx, teller.forget, teller.tell)
		},
	}
	outputFlag(command.Flags(), &folder)
	return command
}

// teller tells of rounds: one line each, and the findings where they are other than before.
type teller struct {
	out, complaints io.Writer
	color           bool
	said            map[string]string // the findings of each plan that were printed
}

func newTeller(command *cobra.Command) *teller {
	return &teller{
		out: command.OutOrStdout(), complaints: command.ErrOrStderr(),
		color: hasColors(command.ErrOrStderr()), said: make(map[string]string),
	}
}

// forget drops what was said of plans that are gone.
func (t *teller) forget(paths []string) {
	for path := range t.said {
		if !slices.Contains(paths, path) {
			delete(t.said, path)
		}
	}
}

// tell prints what is to be said of a round.
func (t *teller) tell(r *project.Outcome) {
	var findings bytes.Buffer
	_ = finding.Report(&findings, r.Findings, finding.WithColor(t.color)) // a buffer takes all
	if r.Problem != nil {
		fmt.Fprintf(&findings, "fout: %s\n", r.Problem)
	}
	if said := findings.String(); said != t.said[r.Path] {
		t.said[r.Path] = said
		_, _ = io.WriteString(t.complaints, said) // who closes standard error wants no messages
	}
	fmt.Fprintln(t.out, lineOf(r))
}

// lineOf is the line that tells of a round.
func lineOf(r *project.Outcome) string {
	const clock = "15:04:05"
	line := r.At.Format(clock) + "  " + r.Name + ": "
	if r.Laid != nil {
		pages := len(r.Laid.Pages)
		return fmt.Sprintf("%s%s in %d ms; %s", line, counted(pages, "bladzijde", "bladzijden"), r.Took.Milliseconds(), changesOf(r))
	}
	errors := 0
	for _, f := range r.Findings {
		if f.Severity == finding.Error {
			errors++
		}
	}
	if r.Problem != nil {
		errors++
	}
	line += counted(errors, "fout", "fouten")
	if r.Before == 0 {
		return line + "; er zijn nog geen documenten"
	}
	return line + "; de documenten van " + r.Kept.Format(clock) + " blijven staan"
}

// changesOf tells which pages changed.
func changesOf(r *project.Outcome) string {
	pages := len(r.Laid.Pages)
	var parts []string
	switch {
	case r.Before == 0:
		return "alles is nieuw"
	case pages > r.Before:
		parts = append(parts, fmt.Sprintf("%d meer", pages-r.Before))
	case pages < r.Before:
		parts = append(parts, fmt.Sprintf("%d minder", r.Before-pages))
	}
	switch {
	case len(r.Changed) > 0:
		parts = append(parts, "bladzijde "+watch.Ranges(r.Changed)+" gewijzigd")
	case len(parts) == 0:
		return "geen bladzijde gewijzigd"
	}
	return strings.Join(parts, ", ")
}

// counted writes a number and what there are that many of.
func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
