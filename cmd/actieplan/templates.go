package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"actieplan/internal/form"
)

// newTemplatesCommand returns the command that lists the templates.
func newTemplatesCommand(run func(streams) error) *cobra.Command {
	return &cobra.Command{
		Use:   "templates",
		Short: "Toont de sjablonen die het programma kent.",
		Args:  noArguments,
		RunE:  func(command *cobra.Command, _ []string) error { return run(streamsOf(command)) },
	}
}

// runTemplates prints a line for every template.
func runTemplates(to streams) error {
	for _, id := range form.IDs() {
		template, err := form.Find(id)
		if err != nil {
			return err
		}
		fmt.Fprintf(to.out, "%s   %s\n", id, template.Schema().Description)
	}
	return nil
}
