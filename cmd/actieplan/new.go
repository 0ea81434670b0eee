package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/character"
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
func newNewCommand(run func(*newOptions) error) *cobra.Command {
	opts := &newOptions{}
	command := &cobra.Command{
		Use:     "new NAAM",
		Short:   "Maakt een leeg plan met uitleg voor een zone.",
		Long:    "NAAM is de naam van de zone, tussen aanhalingstekens als er spaties in staan. Wat er al is, blijft staan.",
		Example: "  actieplan new \"ELZ Noorderkempen\"",
		Args:    zoneName,
		RunE: func(command *cobra.Command, args []string) error {
			opts.streams, opts.Name = streamsOf(command), args[0]
			return run(opts)
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
		return usageError("geef de naam van de zone, bijvoorbeeld: %s \"ELZ Noorderkempen\"", command.CommandPath())
	case len(args) > 1:
		return usageError("zet de naam tussen aanhalingstekens: %s \"%s\"", command.CommandPath(), strings.Join(args, " "))
	}
	return nil
}

// runNew writes an empty plan.
func runNew(opts *newOptions) error {
	template, err := project.FindTemplate(opts.Template)
	if err != nil {
		return err
	}
	folder, files, err := project.NewPlan(opts.Folder, template, opts.Name)
	if err != nil {
		return err
	}
	for _, file := range files {
		fmt.Fprintln(opts.out, character.Visible(file))
	}
	fmt.Fprintf(opts.out, "\nVul de bestanden in en kijk het plan na: actieplan check %s\n", character.Visible(folder))
	return nil
}
