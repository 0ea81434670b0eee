package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"actieplan/internal/finding"
	"actieplan/internal/project"
)

// renderOptions are those of "actieplan render".
type renderOptions struct {
	streams
	Paths   []string
	Folder  string
	Formats []string
	Strict  bool
	Jobs    count
}

// newRenderCommand returns the command that makes documents of plans.
func newRenderCommand(run func(*renderOptions) error) *cobra.Command {
	opts := &renderOptions{Jobs: count(runtime.NumCPU())}
	command := &cobra.Command{
		Use:     "render PAD…",
		Short:   "Maakt de documenten van een plan: PDF en DOCX.",
		Long:    helpPaths,
		Example: "  actieplan render content/voorbeeldstreek\n  actieplan render content -o build/nazicht --format pdf --strict",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			opts.streams, opts.Paths = streamsOf(command), args
			return run(opts)
		},
	}
	outputFlag(command.Flags(), &opts.Folder)
	formatFlag(command.Flags(), &opts.Formats)
	strictFlag(command.Flags(), &opts.Strict)
	command.Flags().Var(&opts.Jobs, "jobs", "`AANTAL` plannen die tegelijk worden gemaakt")
	return command
}

// runRender reads all plans, tells what is wrong with any of them, and makes the documents of the others.
func runRender(opts *renderOptions) error {
	project.Recover(opts.Folder)
	worst := exitDone
	var good []*project.Reading
	var findings []finding.Finding
	err := project.ReadAll(opts.Paths, int(opts.Jobs), func(r *project.Reading) {
		findings = append(findings, r.Findings...)
		switch {
		case r.Err != nil:
			worst = max(worst, opts.problem(r.Err))
		case r.Rejected(opts.Strict):
			worst = max(worst, exitContent)
		default:
			good = append(good, r)
		}
	})
	if err != nil {
		return err
	}
	opts.findings(findings)
	builder := &project.Builder{Folder: opts.Folder, Formats: opts.Formats}
	err = builder.BuildAll(good, int(opts.Jobs), func(made *project.Built) {
		if made.Err != nil {
			worst = max(worst, opts.problem(made.Err))
			return
		}
		fmt.Fprintln(opts.out, made)
	})
	if err != nil {
		return err
	}
	return reported(worst)
}
