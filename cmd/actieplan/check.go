package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"actieplan/internal/finding"
	"actieplan/internal/project"
)

// helpPaths explains what a plan's path is.
const helpPaths = `PAD is een plan (een .toml-bestand of een map met .toml-bestanden) of een map met plannen.`

// The ways to show findings.
const (
	asText   = "text"
	asJSON   = "json"
	asGitHub = "github" // workflow commands, which GitHub shows beside the lines
)

// newCheck makes the command that tells what is wrong with plans and writes nothing.
func newCheck() *cobra.Command {
	format := &choices{from: []string{asText, asJSON, asGitHub}, chosen: []string{asText}, single: true}
	var strict bool
	command := &cobra.Command{
		Use:     "check PAD…",
		Short:   "Kijkt een plan na zonder iets te maken.",
		Long:    helpPaths,
		Example: "  actieplan check content/voorbeeldstreek\n  actieplan check content --format json",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			return checkAll(command, args, format.String(), strict)
		},
	}
	command.Flags().Var(format, "format", "`VORM` van de meldingen: text, of json of github voor een ander programma")
	strictFlag(command.Flags(), &strict)
	return command
}

func checkAll(command *cobra.Command, args []string, format string, strict bool) error {
	var worst error
	var findings []finding.Finding
	err := project.ReadAll(args, runtime.NumCPU(), func(r *project.Reading) {
		findings = append(findings, r.Findings...)
		if r.Err != nil {
			worst = graver(worst, showProblem(command.ErrOrStderr(), r.Err))
		} else if r.Wrong(strict) {
			worst = graver(worst, project.ErrContent)
		}
	})
	if err != nil {
		return err
	}
	switch format {
	case asJSON:
		err = finding.ReportJSON(command.OutOrStdout(), findings)
	case asGitHub:
		err = finding.ReportGitHub(command.OutOrStdout(), findings)
	default:
		showFindings(command.ErrOrStderr(), findings)
		if len(findings) == 0 && worst == nil {
			fmt.Fprintln(command.OutOrStdout(), "In orde.")
		}
	}
	if err != nil {
		return err
	}
	return worst
}

// paths asks for at least one path.
func paths(command *cobra.Command, args []string) error {
	if len(args) == 0 {
		return project.WrongUsage("geef het pad van een plan, bijvoorbeeld: %s content/voorbeeldstreek", command.CommandPath())
	}
	return nil
}
