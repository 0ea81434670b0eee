package main

import (
	"fmt"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/project"
	"actieplan/internal/source"
)

// runRevise brings a plan up to date with documents that others changed, and tells of each
// difference.
func runRevise(opts *importOptions) error {
	worst := exitDone
	for _, file := range opts.Files {
		revised, err := project.Revise(file, opts.Into)
		if err != nil {
			worst = max(worst, opts.problem(err))
			continue
		}
		opts.unsure(file, revised.Unsure)
		opts.findings(revised.Left())
		taken := revised.Taken()
		for _, line := range taken {
			fmt.Fprintln(opts.out, character.VisibleLines(line))
		}
		fmt.Fprintf(opts.out, "%s: %s overgenomen in %s\n", character.Visible(file), dutch.Counted(len(taken), "wijziging", "wijzigingen"),
			character.Visible(opts.Into))
		for i, name := range revised.Files {
			fmt.Fprintf(opts.out, "Hoe %s was, staat in %s\n", character.Visible(name), character.Visible(revised.Old[i]))
		}
		if len(taken) > 0 {
			fmt.Fprintf(opts.out, "Kijk het plan na: actieplan check %s\n", source.ShownArgument(opts.Into))
		}
	}
	return reported(worst)
}
