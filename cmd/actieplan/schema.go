package main

import (
	"github.com/spf13/cobra"

	"actieplan/internal/form/jsonschema"
	"actieplan/internal/project"
)

// schemaOptions are those of "actieplan schema".
type schemaOptions struct {
	streams
	Template string
}

// newSchemaCommand returns the command that prints the schema of a template's content.
func newSchemaCommand(run func(*schemaOptions) error) *cobra.Command {
	opts := &schemaOptions{}
	command := &cobra.Command{
		Use:   "schema",
		Short: "Toont het JSON-schema van een plan, voor editors.",
		Long: "Een editor die TOML kent (Taplo, of Even Better TOML in VS Code) vult met dit schema sleutels aan en legt ze uit.\n" +
			"\"actieplan new\" zet het al in de map van een nieuw plan.",
		Example: "  actieplan schema > plan.schema.json",
		Args:    noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			opts.streams = streamsOf(command)
			return run(opts)
		},
	}
	templateFlag(command, &opts.Template)
	return command
}

// runSchema prints the schema.
func runSchema(opts *schemaOptions) error {
	template, err := project.FindTemplate(opts.Template)
	if err != nil {
		return err
	}
	return jsonschema.Write(opts.out, template)
}
