package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"actieplan/content"
	"actieplan/render"
	"actieplan/templates"
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
			template, err := findTemplate(id)
			if err != nil {
				return err
			}
			date, err := dateOfForm(template)
			if err != nil {
				return err
			}
			start := time.Now()
			p := &press{folder: folder, formats: formats}
			made := p.document(render.Blank(template, date), template.ID+"-blanco")
			if made.err != nil {
				return made.err
			}
			made.took = time.Since(start)
			fmt.Fprintln(command.OutOrStdout(), made)
			return nil
		},
	}
	outputFlag(command.Flags(), &folder)
	command.Flags().Var(formats, "format", "welke documenten: `SOORT` is "+orList(formats.from)+", of beide met een komma")
	templateFlag(command, &id)
	return command
}

// templateFlag adds the flag that chooses a template; by default it is the last one.
func templateFlag(command *cobra.Command, id *string) {
	ids := templates.IDs()
	command.Flags().StringVar(id, "template", ids[len(ids)-1], "welk `SJABLOON`; zie: actieplan templates")
	_ = command.RegisterFlagCompletionFunc("template", cobra.FixedCompletions(ids, cobra.ShellCompDirectiveNoFileComp))
}

// findTemplate returns the template of that name.
func findTemplate(id string) (*templates.Template, error) {
	template, err := templates.Find(id)
	if !errors.Is(err, templates.ErrUnknown) {
		return template, err
	}
	if near, ok := content.Nearest(id, templates.IDs()); ok {
		return nil, wrongUsage("onbekend sjabloon %q; bedoelde u %s?", id, near)
	}
	return nil, wrongUsage("onbekend sjabloon %q; kies %s", id, orList(templates.IDs()))
}
