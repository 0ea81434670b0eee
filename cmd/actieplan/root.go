package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/project"
)

// run runs the program and returns its exit status.
func run(args []string, stdout, stderr io.Writer) exitStatus {
	root := newRootCommand()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	command, err := root.ExecuteC()
	err = project.CannotPrint(err)
	status := streams{stdout, stderr}.problem(err)
	if status == exitUsage && err.Error() != "" { // else it was told with the file that it is about
		fmt.Fprintf(stderr, "hulp: %s --help\n", command.CommandPath())
	}
	return status
}

// newRootCommand puts the commands together.
func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "actieplan OPDRACHT",
		Short:         "Maakt van een plan in TOML het formulier van het departement, als PDF en als DOCX.",
		Args:          knownCommand,
		RunE:          runRoot,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(newHelpCommand())
	root.SetHelpFunc(func(command *cobra.Command, _ []string) { printHelp(command) })
	root.SetUsageFunc(func(command *cobra.Command) error { printHelp(command); return nil })
	root.SetFlagErrorFunc(flagError)
	root.Flags().Bool("version", false, "toont de versie van dit programma")
	root.PersistentFlags().BoolP("help", "h", false, "toont deze hulp")
	root.AddCommand(
		newRenderCommand(runRender),
		newCheckCommand(runCheck),
		newNewCommand(runNew),
		newBlankCommand(runBlank),
		newImportCommand(runImport),
		newWatchCommand(runWatch),
		newServeCommand(runServe),
		newSchemaCommand(runSchema),
		newTemplatesCommand(runTemplates),
		newCompletionCommand(runCompletion),
	)
	return root
}

// runRoot shows the version or else the help. Cobra's own template for the version is not
// used: it runs text/template, which looks for methods by name, so that the linker would
// have to keep every method of the program.
func runRoot(root *cobra.Command, _ []string) error {
	if asked, _ := root.Flags().GetBool("version"); !asked {
		return root.Help()
	}
	_, err := fmt.Fprintf(root.OutOrStdout(), "actieplan %s\n", version())
	return err
}

// knownCommand refuses an argument of the root command: it was meant as the name of a
// command, and there is none of that name.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, command := range root.Commands() {
		if command.IsAvailableCommand() {
			names = append(names, command.Name())
		}
	}
	near, ok := finding.Nearest(args[0], names)
	if !ok {
		near, ok = inDutch(args[0])
	}
	if ok {
		return usageError("onbekende opdracht %s; bedoelde u %s?", dutch.Quoted(args[0]), near)
	}
	return usageError("onbekende opdracht %s", dutch.Quoted(args[0]))
}

// inDutch returns the command that a Dutch word stands for.
func inDutch(word string) (command string, ok bool) {
	for command, words := range map[string][]string{
		"blank":     {"leeg", "blanco"},
		"check":     {"controleer", "controle", "nakijken", "test"},
		"import":    {"importeer", "invoer", "inlezen", "lees"},
		"new":       {"nieuw", "start"},
		"render":    {"maak", "pdf", "docx", "druk", "afdrukken", "print"},
		"templates": {"sjabloon", "sjablonen"},
		"watch":     {"volg", "kijk"},
		"serve":     {"toon", "bekijk", "open"},
		"--help":    {"hulp", "?", "/?"},
		"--version": {"version", "versie"},
	} {
		if slices.Contains(words, strings.ToLower(word)) {
			return command, true
		}
	}
	return "", false
}

// newHelpCommand makes "actieplan help render" do the same as "actieplan render --help".
func newHelpCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "help [OPDRACHT]",
		Short:  "Toont hulp bij een opdracht.",
		Hidden: true,
		RunE: func(command *cobra.Command, args []string) error {
			about, rest, err := command.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return knownCommand(command.Root(), args)
			}
			return about.Help()
		},
	}
}
