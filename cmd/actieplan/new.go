package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/plan/draft"
	"actieplan/internal/project"
)

// newNew makes the command that makes an empty plan for a zone.
func newNew() *cobra.Command {
	var folder, id string
	command := &cobra.Command{
		Use:     "new NAAM",
		Short:   "Maakt een leeg plan met uitleg voor een zone.",
		Long:    "NAAM is de naam van de zone, tussen aanhalingstekens als er spaties in staan. Wat er al is, blijft staan.",
		Example: "  actieplan new \"ELZ Noorderkempen\"",
		Args: func(command *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return project.WrongUsage("geef de naam van de zone, bijvoorbeeld: %s \"ELZ Noorderkempen\"", command.CommandPath())
			case len(args) > 1:
				return project.WrongUsage("zet de naam tussen aanhalingstekens: %s \"%s\"", command.CommandPath(), strings.Join(args, " "))
			}
			return nil
		},
		RunE: func(command *cobra.Command, args []string) error {
			template, err := project.FindTemplate(id)
			if err != nil {
				return err
			}
			name := draft.Clean(args[0])
			slug := draft.Slug(template, name)
			if slug == "" {
				return project.WrongUsage("%q heeft geen letter of cijfer voor de naam van een map; geef een andere naam", args[0])
			}
			files, err := draft.Plan(template, name)
			if err != nil {
				return err
			}
			plan := filepath.Join(folder, slug)
			if err := project.WritePlan(plan, files); err != nil {
				return err
			}
			for _, file := range files {
				fmt.Fprintln(command.OutOrStdout(), filepath.Join(plan, filepath.FromSlash(file.Path)))
			}
			fmt.Fprintf(command.OutOrStdout(), "\nVul de bestanden in en kijk het plan na: actieplan check %s\n", plan)
			return nil
		},
	}
	command.Flags().StringVarP(&folder, "output", "o", "content", "`MAP` waar de map van het plan komt")
	templateFlag(command, &id)
	return command
}
