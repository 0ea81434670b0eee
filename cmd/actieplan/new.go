package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/project"
	"actieplan/internal/source"
)

// newOptions are those of "actieplan new".
type newOptions struct {
	streams
	Name     string // of the zone
	Folder   string
	Template string
	Previous string // plan or form that the new one follows; empty for none
}

// newNewCommand returns the command that makes an empty plan for a zone.
func newNewCommand(run func(*newOptions) error) *cobra.Command {
	opts := &newOptions{}
	command := &cobra.Command{
		Use:   "new NAAM",
		Short: "Maakt een leeg plan met uitleg voor een zone.",
		Long: "NAAM is de naam van de zone, tussen aanhalingstekens als er spaties in staan; met --uit mag hij wegblijven.\n" +
			"Het plan komt in een nieuwe map; wat er al is, blijft staan.",
		Example: "  actieplan new \"ELZ Noorderkempen\"\n  actieplan new --uit content/noorderkempen",
		Args: func(command *cobra.Command, args []string) error {
			if opts.Previous != "" && len(args) == 0 {
				return nil // the zone of the plan before
			}
			return zoneName(command, args)
		},
		RunE: func(command *cobra.Command, args []string) error {
			opts.streams = streamsOf(command)
			if len(args) > 0 {
				opts.Name = args[0]
			}
			return run(opts)
		},
	}
	planFolderFlag(command.Flags(), &opts.Folder)
	command.Flags().Var((*location)(&opts.Previous), "uit",
		"begint met wat in het vorige plan staat; `VORIG` is een plan of een ingevuld formulier (DOCX of PDF)")
	templateFlag(command, &opts.Template)
	return command
}

// zoneName asks for the name of a zone.
func zoneName(command *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usageError("geef de naam van de zone, bijvoorbeeld: %s \"ELZ Noorderkempen\"", command.CommandPath())
	case len(args) > 1:
		if err := plainDashes(args); err != nil {
			return err
		}
		if err := plainQuotes(args); err != nil {
			return err
		}
		return usageError("zet de naam tussen aanhalingstekens: %s %s", command.CommandPath(), quoted(strings.Join(args, " ")))
	}
	return plainQuotes(args)
}

// proposed tells how many fiches of the plan before are proposed as rows of a table.
func proposed(count int, fiches, rows *form.Counted) string {
	stand := "staan"
	switch count {
	case 0:
		return fmt.Sprintf("In het vorige plan staan geen %s met een titel; er is niets voorgesteld.", fiches.More)
	case 1:
		stand = "staat"
	}
	return fmt.Sprintf("Uit het vorige plan %s %s als voorstel bij de %s; schrap wat niet doorloopt.", stand, fiches.Of(count), rows.More)
}

// runNew writes an empty plan.
func runNew(opts *newOptions) error {
	template, err := project.FindTemplate(opts.Template)
	if err != nil {
		return err
	}
	var started *project.Started
	if opts.Previous == "" {
		started, err = project.NewPlan(opts.Folder, template, opts.Name)
	} else {
		started, err = project.NextPlan(opts.Folder, template, opts.Name, opts.Previous)
	}
	if err != nil {
		return err
	}
	for _, file := range started.Files {
		fmt.Fprintln(opts.out, character.Visible(file))
	}
	if table, fiches := template.PreviousTable(), template.Fiches(); opts.Previous != "" && table != nil && len(fiches) > 0 {
		fmt.Fprintln(opts.out, "\n"+proposed(started.Proposed, &fiches[0].Counted, &table.Counted))
	}
	if started.Year > template.Year {
		fmt.Fprintf(opts.out, "\nHet formulier van %d is er nog niet: dit plan gebruikt dat van %d. Vul bij sjabloon het nieuwe in zodra het er is.\n", started.Year, template.Year)
	}
	fmt.Fprintf(opts.out, "\nVul de bestanden in en kijk het plan na: actieplan check %s\n", source.ShownArgument(started.Folder))
	return nil
}
