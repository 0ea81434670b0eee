package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/project"
)

// The ways to show findings.
const (
	asText   = "text"
	asJSON   = "json"
	asGitHub = "github" // workflow commands, which GitHub shows beside the lines
)

// checkOptions are those of "actieplan check".
type checkOptions struct {
	streams
	Paths  []string
	Format string // asText, asJSON or asGitHub
	Strict bool
}

// newCheckCommand returns the command that tells what is wrong with plans and writes nothing.
func newCheckCommand(run func(*checkOptions) error) *cobra.Command {
	opts := &checkOptions{Format: asText}
	command := &cobra.Command{
		Use:     "check PAD…",
		Short:   "Kijkt een plan na zonder iets te maken.",
		Long:    helpPaths,
		Example: "  actieplan check content/voorbeeldstreek\n  actieplan check content --format json",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			opts.streams, opts.Paths = streamsOf(command), args
			return run(opts)
		},
	}
	format := &choice{from: []string{asText, asJSON, asGitHub}, chosen: &opts.Format}
	command.Flags().Var(format, "format", "`VORM` van de meldingen: text, of json of github voor een ander programma")
	strictFlag(command.Flags(), &opts.Strict)
	return command
}

// sumUp tells how many findings there are: the first may be far above what the screen
// shows, and the last need not be an error.
func (opts *checkOptions) sumUp(findings []finding.Finding, worst exitStatus) {
	errors, warnings := finding.Count(findings)
	inErrors, inWarnings := dutch.Counted(errors, "fout", "fouten"), dutch.Counted(warnings, "waarschuwing", "waarschuwingen")
	switch {
	case errors > 0 && warnings > 0:
		fmt.Fprintf(opts.out, "\n%s en %s.\n", inErrors, inWarnings)
	case errors > 0:
		fmt.Fprintf(opts.out, "\n%s.\n", inErrors)
	case warnings > 0 && opts.Strict:
		fmt.Fprintf(opts.out, "\nGeen fouten, %s; %s.\n", inWarnings, strictCounts)
	case warnings > 0:
		fmt.Fprintf(opts.out, "\nGeen fouten, %s.\n", inWarnings)
	case worst == exitDone:
		fmt.Fprintln(opts.out, "In orde.")
	}
}

// runCheck reads plans and reports what is wrong with them.
func runCheck(opts *checkOptions) error {
	worst := exitDone
	var findings []finding.Finding
	project.ReadAll(opts.Paths, runtime.NumCPU(), func(r *project.Reading) {
		findings = append(findings, r.Findings...)
		if r.Err != nil {
			worst = max(worst, opts.problem(r.Err))
		} else if r.Rejected(opts.Strict) {
			worst = max(worst, exitContent)
		}
	})
	var err error
	switch opts.Format {
	case asJSON:
		err = finding.ReportJSON(opts.out, findings)
	case asGitHub:
		err = finding.ReportGitHub(opts.out, findings)
	default:
		opts.findings(findings)
		opts.sumUp(findings, worst)
	}
	if err != nil {
		return err
	}
	return reported(worst)
}
