package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/character"
	"actieplan/internal/form"
	"actieplan/internal/project"
	"actieplan/internal/source"
)

// importOptions are those of "actieplan import".
type importOptions struct {
	streams
	Files    []string
	Folder   string
	Template string // empty for that of each form
	Into     string // a plan to bring up to date; empty for a new one
}

// newImportCommand returns the command that reads filled-in forms into plans.
func newImportCommand(run func(*importOptions) error) *cobra.Command {
	opts := &importOptions{}
	command := &cobra.Command{
		Use:   "import BESTAND…",
		Short: "Leest een ingevuld formulier (DOCX of PDF) in als plan.",
		Long: "BESTAND is een formulier dat is ingevuld in Word, in een ander programma of in de velden van de PDF,\n" +
			"of een plan dat als PDF is bewaard. Het plan komt in een nieuwe map; wat er al is, blijft staan.\n" +
			"Met --in komt wat anderen in een document van uw plan wijzigden, in dat plan zelf.",
		Example: "  actieplan import formulier.docx\n  actieplan import actieplan-2026-blanco.pdf\n  actieplan import ingediend/*.docx -o ingelezen\n" +
			"  actieplan import teruggekregen.docx --in content/mijnzone",
		Args: forms,
		RunE: func(command *cobra.Command, args []string) error {
			opts.streams, opts.Files = streamsOf(command), matched(args)
			if set := command.Flags().Changed; set("in") && (set("output") || set("template")) {
				return usageError("geef met --in geen -o of --template: het plan is er al, en het zegt zelf welk formulier het is")
			}
			if extension := strings.ToLower(filepath.Ext(opts.Into)); extension == ".docx" || extension == ".pdf" {
				return usageError("het plan hoort achter --in, en %s is een document: schrijf %s %[1]s --in content/mijnzone",
					source.ShownArgument(opts.Into), command.CommandPath())
			}
			return run(opts)
		},
	}
	planFolderFlag(command.Flags(), &opts.Folder)
	templateFlagOr(command, &opts.Template, "", " (anders dat van zijn jaar)")
	command.Flags().StringVar(&opts.Into, "in", "", "het `PLAN` waarin de wijzigingen uit het document komen")
	return command
}

// forms asks for at least one file.
func forms(command *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usageError("geef het ingevulde formulier, bijvoorbeeld: %s formulier.docx", command.CommandPath())
	}
	return asTyped(args)
}

// matched are the files that arguments name, also with * and ?, which shells of Windows
// leave as they are. What a word processor keeps beside an open document is not meant.
func matched(args []string) (files []string) {
	for _, arg := range args {
		found, err := filepath.Glob(arg)
		found = slices.DeleteFunc(found, func(file string) bool { return strings.HasPrefix(filepath.Base(file), "~$") })
		if err != nil || len(found) == 0 || isThere(arg) {
			found = []string{arg} // reading it tells what is wrong
		}
		files = append(files, found...)
	}
	return files
}

// runImport reads forms, and tells of each what was read and what was not sure.
func runImport(opts *importOptions) error {
	if opts.Into != "" {
		return runRevise(opts)
	}
	var template *form.Template
	if opts.Template != "" {
		var err error
		if template, err = project.FindTemplate(opts.Template); err != nil {
			return err
		}
	}
	worst := exitDone
	for _, file := range opts.Files {
		imported, err := project.Import(file, opts.Folder, template)
		if err != nil {
			worst = max(worst, opts.problem(err))
			continue
		}
		opts.unsure(file, imported.Unsure)
		fmt.Fprintf(opts.out, "%s: gelezen: %s\n", character.Visible(imported.Folder), strings.Join(imported.Counts, ", "))
		if len(imported.Unsure) > 0 {
			fmt.Fprintf(opts.out, "De waarschuwingen staan ook bovenaan in %s\n", character.Visible(imported.Files[0]))
		}
		fmt.Fprintf(opts.out, "Kijk het plan na: actieplan check %s\n", source.ShownArgument(imported.Folder))
	}
	return reported(worst)
}
