package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/content"
	"actieplan/watch"
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
			a := &again{args: args, press: &press{folder: folder, formats: allFormats()}}
			return a.until(ctx, teller.forget, teller.tell)
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
func (t *teller) tell(r *round) {
	var findings bytes.Buffer
	_ = content.Report(&findings, r.findings, content.WithColor(t.color)) // a buffer takes all
	if r.problem != nil {
		fmt.Fprintf(&findings, "fout: %s\n", r.problem)
	}
	if said := findings.String(); said != t.said[r.path] {
		t.said[r.path] = said
		_, _ = io.WriteString(t.complaints, said) // who closes standard error wants no messages
	}
	fmt.Fprintln(t.out, r)
}

// String is the line that tells of a round.
func (r *round) String() string {
	const clock = "15:04:05"
	line := r.at.Format(clock) + "  " + r.name + ": "
	if r.laid != nil {
		pages := len(r.laid.Pages)
		return fmt.Sprintf("%s%s in %d ms; %s", line, counted(pages, "bladzijde", "bladzijden"), r.took.Milliseconds(), r.news())
	}
	errors := 0
	for _, f := range r.findings {
		if f.Severity == content.Error {
			errors++
		}
	}
	if r.problem != nil {
		errors++
	}
	line += counted(errors, "fout", "fouten")
	if r.before == 0 {
		return line + "; er zijn nog geen documenten"
	}
	return line + "; de documenten van " + r.kept.Format(clock) + " blijven staan"
}

// news tells which pages changed.
func (r *round) news() string {
	pages := len(r.laid.Pages)
	var parts []string
	switch {
	case r.before == 0:
		return "alles is nieuw"
	case pages > r.before:
		parts = append(parts, fmt.Sprintf("%d meer", pages-r.before))
	case pages < r.before:
		parts = append(parts, fmt.Sprintf("%d minder", r.before-pages))
	}
	switch {
	case len(r.changed) > 0:
		parts = append(parts, "bladzijde "+watch.Ranges(r.changed)+" gewijzigd")
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
