package main

import (
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// helpPaths explains what a plan's path is.
const helpPaths = `PAD is een plan (een .toml-bestand of een map met .toml-bestanden) of een map met plannen.`

// paths asks for at least one path.
func paths(command *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usageError("geef het pad van een plan, bijvoorbeeld: %s content/voorbeeldstreek", command.CommandPath())
	}
	return asTyped(args)
}

// noArguments refuses arguments.
func noArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError("hier hoort niets achter, maar er staat %q", args[0])
	}
	return nil
}

// asTyped refuses arguments that look like paths but were meant otherwise: a flag whose
// dash Word replaced, or the pieces of one path that has spaces and no quotes around it.
func asTyped(args []string) error {
	if err := plainDashes(args); err != nil {
		return err
	}
	if whole := strings.Join(args, " "); len(args) > 1 && !isThere(args[0]) && isThere(whole) {
		return usageError("zet aanhalingstekens rond een pad met spaties: %q", whole)
	}
	return nil
}

// plainDashes refuses a flag that begins with the longer dash that Word puts in the place
// of - or --.
func plainDashes(args []string) error {
	for _, arg := range args {
		name := strings.TrimLeft(arg, "–—-")
		if name == "" || !strings.ContainsAny(arg[:len(arg)-len(name)], "–—") || isThere(arg) {
			continue
		}
		if utf8.RuneCountInString(name) == 1 {
			return usageError("onbekende optie %s: schrijf een gewoon streepje, zoals -%s", arg, name)
		}
		return usageError("onbekende optie %s: een optie begint met twee gewone streepjes, zoals --%s", arg, name)
	}
	return nil
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
