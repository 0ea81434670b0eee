package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/character"
	"actieplan/internal/plan/draft"
	"actieplan/internal/project"
)

// newOptions are those of "actieplan new".
type newOptions struct {
	streams
	Name     string // of the zone
	Folder   string
	Template string
}

// newNewCommand returns the command that makes an empty plan for a zone.
func newNewCommand() *cobra.Command {
	opts := &newOptions{}
	command := &cobra.Command{
		Use:     "new NAAM",
		Short:   "Maakt een leeg plan met uitleg voor een zone.",
		Long:    "NAAM is de naam van de zone, tussen aanhalingstekens als er spaties in staan. Wat er al is, blijft staan.",
		Example: "  actieplan new \"ELZ Noorderkempen\"",
		Args:    zoneName,
		RunE: func(command *cobra.Command, args []string) error {
			opts.streams, opts.Name = streamsOf(command), args[0]
			return runNew(opts)
		},
	}
	command.Flags().StringVarP(&opts.Folder, "output", "o", "content", "`MAP` waar de map van het plan komt")
	templateFlag(command, &opts.Template)
	return command
}

// zoneName asks for the name of a zone.
func zoneName(command *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return project.WrongUsage("geef de naam van de zone, bijvoorbeeld: %s \"ELZ Noorderkempen\"", command.CommandPath())
	case len(args) > 1:
		return project.WrongUsage("zet de naam tussen aanhalingstekens: %s \"%s\"", command.CommandPath(), strings.Join(args, " "))
	}
	return nil
}

// runNew writes an empty plan.
func runNew(opts *newOptions) error {
	template, err := project.FindTemplate(opts.Template)
	if err != nil {
		return err
	}
	name := draft.Clean(opts.Name)
	slug := draft.Slug(template, name)
	if slug == "" {
		return project.WrongUsage("%q heeft geen letter of cijfer voor de naam van een map; geef een andere naam", opts.Name)
	}
	files, err := draft.Plan(template, name)
	if err != nil {
		return err
	}
	plan := filepath.Join(opts.Folder, slug)
	if err := project.WritePlan(plan, files); err != nil {
		return err
	}
	for _, file := range files {
		fmt.Fprintln(opts.out, character.Visible(filepath.Join(plan, filepath.FromSlash(file.Path))))
	}
	fmt.Fprintf(opts.out, "\nVul de bestanden in en kijk het plan na: actieplan check %s\n", character.Visible(plan))
	return nil
}
