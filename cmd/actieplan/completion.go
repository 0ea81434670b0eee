package main

import (
	"github.com/spf13/cobra"

	"actieplan/internal/dutch"
)

// completionOptions are those of "actieplan completion".
type completionOptions struct {
	streams
	Root  *cobra.Command // whose commands and flags are completed
	Shell string
}

// shells returns the shells that there is a script for.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

// newCompletionCommand returns the command that prints what a shell needs to complete
// commands and flags.
func newCompletionCommand(run func(*completionOptions) error) *cobra.Command {
	opts := &completionOptions{}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Toont het script waarmee een shell opdrachten en opties aanvult.",
		Long:      "SHELL is " + dutch.Enumerated(shells(), "of") + ".",
		Example:   "  source <(actieplan completion bash)",
		Hidden:    true,
		ValidArgs: shells(),
		Args:      oneShell,
		RunE: func(command *cobra.Command, args []string) error {
			opts.streams, opts.Root, opts.Shell = streamsOf(command), command.Root(), args[0]
			return run(opts)
		},
	}
}

// oneShell asks for the name of a shell.
func oneShell(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError("geef één shell: %s", dutch.Enumerated(shells(), "of"))
	}
	return nil
}

// runCompletion prints the script.
func runCompletion(opts *completionOptions) error {
	switch opts.Shell {
	case "bash":
		return opts.Root.GenBashCompletionV2(opts.out, true)
	case "zsh":
		return opts.Root.GenZshCompletion(opts.out)
	case "fish":
		return opts.Root.GenFishCompletion(opts.out, true)
	case "powershell":
		return opts.Root.GenPowerShellCompletionWithDesc(opts.out)
	}
	return usageError("onbekende shell %s; kies %s", dutch.Quoted(opts.Shell), dutch.Enumerated(shells(), "of"))
}
