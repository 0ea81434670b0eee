package main

import (
	"github.com/spf13/cobra"

	"actieplan/internal/dutch"
)

// newCompletionCommand returns the command that prints what a shell needs to complete commands and flags.
func newCompletionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Toont het script waarmee een shell opdrachten en opties aanvult.",
		Long:      "SHELL is " + dutch.Enumerated(shells, "of") + ".",
		Example:   "  source <(actieplan completion bash)",
		Hidden:    true,
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("geef één shell: %s", dutch.Enumerated(shells, "of"))
			}
			return nil
		},
		RunE: func(command *cobra.Command, args []string) error {
			root, out := command.Root(), command.OutOrStdout()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(out, true)
			case "zsh":
				return root.GenZshCompletion(out)
			case "fish":
				return root.GenFishCompletion(out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(out)
			}
			return usageError("onbekende shell %q; kies %s", args[0], dutch.Enumerated(shells, "of"))
		},
	}
}
