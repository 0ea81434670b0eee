package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"actieplan/internal/project"
	"actieplan/render"
)

// mostRoom is how many empty rows or fiches can be asked for: far more than anyone fills
// in, and few enough for the form to open quickly.
const mostRoom = 200

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
	command.Flags().Var(&number{&opts.Room.Rows, mostRoom}, "rijen",
		"`AANTAL` lege rijen in elke tabel (anders zoveel als het formulier vraagt)")
	command.Flags().Var(&number{&opts.Room.Fiches, mostRoom}, "fiches", "`AANTAL` lege fiches (anders één)")
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
	opts.kept(made.Kept)
	if made.Err == nil {
		fmt.Fprintln(opts.out, made)
	}
	return made.Err
}
