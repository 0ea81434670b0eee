package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/project"
)

// flagError tells in Dutch what is wrong with a flag.
func flagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(command, unknown)
	case errors.As(err, &missing):
		return usageError("er ontbreekt een waarde na %s", dashed(missing.GetFlag()))
	case errors.As(err, &invalid):
		reason := "schrijf true of false"
		if invalid.GetFlag().Value.Type() != "bool" {
			reason = invalid.Unwrap().Error()
		}
		return usageError("%s: %s kan niet; %s", dashed(invalid.GetFlag()), quoted(invalid.GetValue()), reason)
	}
	return usageError("een optie is verkeerd geschreven: schrijf --naam of --naam=waarde")
}

func unknownFlag(command *cobra.Command, err *pflag.NotExistError) error {
	name := err.GetSpecifiedName()
	var names []string
	command.Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, flag.Name) })
	if letters := err.GetSpecifiedShortnames(); letters != "" {
		if near, ok := finding.Nearest(letters, names); ok && len(letters) > 1 {
			return usageError("een optie van meer letters begint met twee streepjes: schrijf --%s", near)
		}
		return usageError("onbekende optie -%s", name)
	}
	if near, ok := finding.Nearest(name, names); ok {
		return usageError("onbekende optie --%s; bedoelde u --%s?", name, near)
	}
	return usageError("onbekende optie --%s", name)
}

func dashed(flag *pflag.Flag) string {
	if flag.Shorthand != "" {
		return fmt.Sprintf("-%s (--%s)", flag.Shorthand, flag.Name)
	}
	return "--" + flag.Name
}

// outputFlag adds the flag for the folder that documents go to.
func outputFlag(flags *pflag.FlagSet, chosen *string) {
	*chosen = "build"
	flags.VarP((*location)(chosen), "output", "o", "`MAP` waar de documenten komen; wordt gemaakt als ze er niet is")
}

// planFolderFlag adds the flag for the folder that a new plan goes to.
func planFolderFlag(flags *pflag.FlagSet, chosen *string) {
	*chosen = "content"
	flags.VarP((*location)(chosen), "output", "o", "`MAP` waar de map van het plan komt")
}

// strictCounts says why a plan without errors is not good.
const strictCounts = "met --strict telt een waarschuwing als fout"

// strictFlag adds the flag that makes a warning count as an error.
func strictFlag(flags *pflag.FlagSet, strict *bool) {
	flags.BoolVar(strict, "strict", false, "een waarschuwing telt als fout")
}

// templateFlag adds the flag that chooses a template; by default it is the last one.
func templateFlag(command *cobra.Command, id *string) {
	ids := form.IDs()
	templateFlagOr(command, id, ids[len(ids)-1], "")
}

// templateFlagOr adds that flag with another default, of which it says more.
func templateFlagOr(command *cobra.Command, id *string, standard, more string) {
	ids := form.IDs()
	command.Flags().StringVar(id, "template", standard, "`SJABLOON` van het formulier; zie: actieplan templates"+more)
	_ = command.RegisterFlagCompletionFunc("template", cobra.FixedCompletions(ids, cobra.ShellCompDirectiveNoFileComp))
}

// formatFlag adds the flag that chooses the formats of documents; by default it is all of
// them.
func formatFlag(flags *pflag.FlagSet, formats *[]string) {
	*formats = project.AllFormats()
	choice := &choices{from: project.AllFormats(), chosen: formats}
	flags.Var(choice, "format", "`SOORT` van de documenten: "+dutch.Enumerated(choice.from, "of")+", of beide met een komma ertussen")
}
