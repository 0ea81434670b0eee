package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"actieplan/internal/form/jsonschema"
	"actieplan/internal/project"
	"actieplan/internal/source"
)

// schemaOptions are those of "actieplan schema".
type schemaOptions struct {
	streams
	Template string
	Folder   string // empty for standard output
}

// newSchemaCommand returns the command that prints the schema of a template's content.
func newSchemaCommand(run func(*schemaOptions) error) *cobra.Command {
	opts := &schemaOptions{}
	command := &cobra.Command{
		Use:   "schema",
		Short: "Toont het JSON-schema van een plan, voor editors.",
		Long: "Een editor die TOML kent (Taplo, of Even Better TOML in VS Code) vult met dit schema sleutels aan en legt ze uit.\n" +
			"\"actieplan new\" zet het al in de map van een nieuw plan.",
		Example: "  actieplan schema -o content/mijnzone",
		Args:    noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			opts.streams = streamsOf(command)
			return run(opts)
		},
	}
	templateFlag(command, &opts.Template)
	command.Flags().VarP((*location)(&opts.Folder), "output", "o", "`MAP` waar het schema als bestand komt (anders op het scherm)")
	return command
}

// runSchema prints the schema, or writes it to a file. A user of PowerShell needs the
// latter: there > would write the printed text as UTF-16, with other letters.
func runSchema(opts *schemaOptions) error {
	template, err := project.FindTemplate(opts.Template)
	if err != nil {
		return err
	}
	if opts.Folder == "" {
		return jsonschema.Write(opts.out, template)
	}
	path, err := project.WriteSchema(opts.Folder, template)
	if err == nil {
		fmt.Fprintln(opts.out, source.ShownPath(path))
	}
	return err
}
