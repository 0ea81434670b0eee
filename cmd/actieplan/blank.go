package main

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/project"
	"actieplan/render"
)

// blankOptions are those of "actieplan blank".
type blankOptions struct {
	streams
	Template string
	Folder   string
	Formats  []string
	Room     render.Room
}

// newBlankCommand returns the command that makes the form as nobody has filled it in yet.
func newBlankCommand(run func(*blankOptions) error) *cobra.Command {
	opts := &blankOptions{}
	command := &cobra.Command{
		Use:     "blank",
		Short:   "Maakt het lege formulier: PDF en DOCX.",
		Example: "  actieplan blank\n  actieplan blank -o formulieren --format docx\n  actieplan blank --rijen 12 --fiches 8",
		Args:    noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			opts.streams = streamsOf(command)
			return run(opts)
		},
	}
	outputFlag(command.Flags(), &opts.Folder)
	formatFlag(command.Flags(), &opts.Formats)
	templateFlag(command, &opts.Template)
	command.Flags().Var(&room{&opts.Room.Rows}, "rijen", "lege rijen in elke tabel: een `AANTAL`; anders zoveel als het formulier vraagt")
	command.Flags().Var(&room{&opts.Room.Fiches}, "fiches", "lege fiches: een `AANTAL`; anders één")
	return command
}

// runBlank makes the empty form.
func runBlank(opts *blankOptions) error {
	template, err := project.FindTemplate(opts.Template)
	if err != nil {
		return err
	}
	project.Recover(opts.Folder)
	builder := &project.Builder{Folder: opts.Folder, Formats: opts.Formats, Room: opts.Room}
	made := builder.Blank(template)
	if made.Err == nil {
		fmt.Fprintln(opts.out, made)
	}
	return made.Err
}

// templateFlag adds the flag that chooses a template; by default it is the last one.
func templateFlag(command *cobra.Command, id *string) {
	ids := form.IDs()
	command.Flags().StringVar(id, "template", ids[len(ids)-1], "welk `SJABLOON`; zie: actieplan templates")
	_ = command.RegisterFlagCompletionFunc("template", cobra.FixedCompletions(ids, cobra.ShellCompDirectiveNoFileComp))
}

// formatFlag adds the flag that chooses the formats of documents; by default it is all of them.
func formatFlag(flags *pflag.FlagSet, formats *[]string) {
	*formats = project.AllFormats()
	choice := &choices{from: project.AllFormats(), chosen: formats}
	flags.Var(choice, "format", "welke documenten: `SOORT` is "+dutch.Enumerated(choice.from, "of")+", of beide met een komma")
}
