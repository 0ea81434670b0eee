package main

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
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
		return usageError("hier hoort niets achter, maar er staat %s", dutch.Quoted(args[0]))
	}
	return nil
}

// asTyped refuses arguments that look like paths but were meant otherwise: a flag whose
// dash Word replaced, quotes that Word replaced, a path that goes on after its quotes, or
// the pieces of one path that has spaces and no quotes around it.
func asTyped(args []string) error {
	if err := plainDashes(args); err != nil {
		return err
	}
	if err := plainQuotes(args); err != nil {
		return err
	}
	for _, arg := range args {
		if err := closedQuotes(arg); err != nil {
			return usageError("%s", err)
		}
	}
	if whole := strings.Join(args, " "); len(args) > 1 && !isThere(args[0]) && isThere(whole) {
		return usageError("zet aanhalingstekens rond een pad met spaties: %s", quoted(whole))
	}
	return nil
}

// quoted is a path or name between quotes, to be typed like that. Windows takes a
// backslash for what it is.
func quoted(text string) string { return `"` + character.Visible(text) + `"` }

// plainQuotes refuses the quotes that Word puts in the place of ", which most shells take
// for letters.
func plainQuotes(args []string) error {
	const curly = "“”„‟‘’‚‛"
	whole := strings.Join(args, " ")
	inside := strings.TrimLeft(whole, curly)
	closed := strings.TrimRight(inside, curly)
	if len(inside) == len(whole) || len(closed) == len(inside) || isThere(args[0]) {
		return nil
	}
	return usageError("gebruik rechte aanhalingstekens: %s", quoted(closed))
}

// closedQuotes is the error of a path that goes on after its quotes. Shells of Windows
// complete the name of a folder with a backslash, and a program of Windows takes one
// before a quote for a sign that the quote belongs to the path, as all that follows then.
func closedQuotes(path string) error {
	folder, _, found := strings.Cut(path, `"`)
	if !found || folder == "" || isThere(path) {
		return nil
	}
	return fmt.Errorf(`schrijf geen \ voor het aanhalingsteken aan het einde van een pad: %s`, quoted(folder))
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
