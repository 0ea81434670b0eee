package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/parallel"
	"actieplan/internal/project"
)

// newRender makes the command that makes documents of plans.
func newRender() *cobra.Command {
	var folder string
	var strict bool
	formats, jobs := allFormats(), count(runtime.NumCPU())
	command := &cobra.Command{
		Use:     "render PAD…",
		Short:   "Maakt de documenten van een plan: PDF en DOCX.",
		Long:    helpPaths,
		Example: "  actieplan render content/voorbeeldstreek\n  actieplan render content -o build/nazicht --format pdf --strict",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			return renderAll(command, args, &project.Builder{Folder: folder, Formats: formats.chosen}, strict, int(jobs))
		},
	}
	outputFlag(command.Flags(), &folder)
	command.Flags().Var(formats, "format", "welke documenten: `SOORT` is "+dutch.Enumerated(formats.from, "of")+", of beide met een komma")
	strictFlag(command.Flags(), &strict)
	command.Flags().Var(&jobs, "jobs", "`AANTAL` plannen die tegelijk worden gemaakt")
	return command
}

// renderAll reads all plans, tells what is wrong with any of them, and makes the documents of the others.
func renderAll(command *cobra.Command, args []string, press *project.Builder, strict bool, jobs int) error {
	var worst error
	var good []*project.Reading
	var findings []finding.Finding
	err := project.ReadAll(args, jobs, func(r *project.Reading) {
		findings = append(findings, r.Findings...)
		switch {
		case r.Err != nil:
			worst = graver(worst, showProblem(command.ErrOrStderr(), r.Err))
		case r.Wrong(strict):
			worst = graver(worst, project.ErrContent)
		default:
			good = append(good, r)
		}
	})
	if err != nil {
		return err
	}
	showFindings(command.ErrOrStderr(), findings)
	if err := project.CheckNames(good); err != nil {
		return err
	}
	parallel.Ordered(len(good), jobs, func(i int) *project.Built { return press.Plan(good[i]) }, func(p *project.Built) {
		if p.Err != nil {
			worst = graver(worst, showProblem(command.ErrOrStderr(), p.Err))
			return
		}
		fmt.Fprintln(command.OutOrStdout(), p)
	})
	return worst
}

// graver returns the error with the higher exit status, less its message, which has been shown.
func graver(a, b error) error {
	status := max(project.StatusOf(a), project.StatusOf(b))
	if status == project.StatusDone {
		return nil
	}
	return &project.Failure{Status: status}
}

func allFormats() *choices {
	return &choices{from: []string{project.FormatPDF, project.FormatDOCX}, chosen: []string{project.FormatPDF, project.FormatDOCX}}
}
