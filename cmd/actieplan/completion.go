package main

import (
	"github.com/spf13/cobra"
)

// newCompletion makes the command that prints what a shell needs to complete commands and flags.
func newCompletion() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Toont het script waarmee een shell opdrachten en opties aanvult.",
		Long:      "SHELL is " + orList(shells) + ".",
		Example:   "  source <(actieplan completion bash)",
		Hidden:    true,
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrongUsage("geef één shell: %s", orList(shells))
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
			return wrongUsage("onbekende shell %q; kies %s", args[0], orList(shells))
		},
	}
}
