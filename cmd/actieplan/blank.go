package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/project"
	"actieplan/render"
)

// newBlank makes the command that makes the form as nobody has filled it in yet.
func newBlank() *cobra.Command {
	var folder, id string
	formats := allFormats()
	command := &cobra.Command{
		Use:     "blank",
		Short:   "Maakt het lege formulier: PDF en DOCX.",
		Example: "  actieplan blank\n  actieplan blank -o formulieren --format docx",
		Args:    noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			template, err := project.FindTemplate(id)
			if err != nil {
				return err
			}
			date, err := project.DateOfForm(template)
			if err != nil {
				return err
			}
			start := time.Now()
			p := &project.Builder{Folder: folder, Formats: formats.chosen}
			made := p.Document(render.Blank(template, date), template.ID+"-blanco")
			if made.Err != nil {
				return made.Err
			}
			made.Took = time.Since(start)
			fmt.Fprintln(command.OutOrStdout(), made)
			return nil
		},
	}
	outputFlag(command.Flags(), &folder)
	command.Flags().Var(formats, "format", "welke documenten: `SOORT` is "+dutch.Enumerated(formats.from, "of")+", of beide met een komma")
	templateFlag(command, &id)
	return command
}

// templateFlag adds the flag that chooses a template; by default it is the last one.
func templateFlag(command *cobra.Command, id *string) {
	ids := form.IDs()
	command.Flags().StringVar(id, "template", ids[len(ids)-1], "welk `SJABLOON`; zie: actieplan templates")
	_ = command.RegisterFlagCompletionFunc("template", cobra.FixedCompletions(ids, cobra.ShellCompDirectiveNoFileComp))
}
