package main

import (
	"fmt"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/finding"
	"actieplan/internal/project"
	"actieplan/internal/source"
)

// renderOptions are those of "actieplan render".
type renderOptions struct {
	streams
	Paths   []string
	Folder  string
	Formats []string
	Strict  bool
	Jobs    int
}

// newRenderCommand returns the command that makes documents of plans.
func newRenderCommand(run func(*renderOptions) error) *cobra.Command {
	opts := &renderOptions{Jobs: runtime.NumCPU()}
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
	command.Flags().Var(&number{chosen: &opts.Jobs}, "jobs", "`AANTAL` plannen die tegelijk worden gemaakt")
	return command
}

// runRender makes the documents of all plans that have no errors. It tells first what is
// wrong with any of them.
func runRender(opts *renderOptions) error {
	project.Recover(opts.Folder)
	worst := exitDone
	var made []*project.Built
	var rejected []string // what is told of plans
	var findings []finding.Finding
	builder := &project.Builder{Folder: opts.Folder, Formats: opts.Formats}
	err := builder.RenderAll(opts.Paths, opts.Strict, opts.Jobs, func(r *project.Rendered) {
		findings = append(findings, r.Findings...)
		switch {
		case r.Err != nil:
			worst = max(worst, opts.problem(r.Err))
		case r.Rejected:
			worst = max(worst, exitContent)
			rejected = append(rejected, notMade(r))
		default:
			made = append(made, r.Built)
		}
	})
	if err != nil {
		return err
	}
	opts.findings(findings)
	if len(rejected) > 0 {
		fmt.Fprintf(opts.errOut, "\n%s\n", strings.Join(rejected, "\n"))
	}
	for _, built := range made {
		opts.kept(built.Kept)
		if built.Err != nil {
			worst = max(worst, opts.problem(built.Err))
			continue
		}
		fmt.Fprintln(opts.out, built)
	}
	return reported(worst)
}

// notMade tells of a plan that has no new documents. Those of before stay, so that nothing
// else shows it.
func notMade(r *project.Rendered) string {
	todo := "verbeter eerst de fouten hierboven"
	if errors, _ := finding.Count(r.Findings); errors == 0 {
		todo = strictCounts
	}
	return fmt.Sprintf("%s: er zijn geen nieuwe documenten gemaakt; %s", source.ShownPath(r.Path), todo)
}
