package main

import (
	"github.com/spf13/cobra"

	"actieplan/internal/form/jsonschema"
	"actieplan/internal/project"
)

// newSchema makes the command that prints the schema of a template's content.
func newSchema() *cobra.Command {
	var id string
	command := &cobra.Command{
		Use:   "schema",
		Short: "Toont het JSON-schema van een plan, voor editors.",
		Long: "Een editor die TOML kent (Taplo, of Even Better TOML in VS Code) vult met dit schema sleutels aan en legt ze uit.\n" +
			"\"actieplan new\" zet het al in de map van een nieuw plan.",
		Example: "  actieplan schema > plan.schema.json",
		Args:    noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			template, err := project.FindTemplate(id)
			if err != nil {
				return err
			}
			return jsonschema.Write(command.OutOrStdout(), template)
		},
	}
	templateFlag(command, &id)
	return command
}
