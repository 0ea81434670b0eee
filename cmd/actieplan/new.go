package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"actieplan/content/draft"
)

// newNew makes the command that makes an empty plan for a zone.
func newNew() *cobra.Command {
	var folder, id string
	command := &cobra.Command{
		Use:     "new NAAM",
		Short:   "Maakt een leeg plan met uitleg voor een zone.",
		Long:    "NAAM is de naam van de zone, tussen aanhalingstekens als er spaties in staan. Wat er al is, blijft staan.",
		Example: "  actieplan new \"ELZ Noorderkempen\"",
		Args: func(command *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return wrongUsage("geef de naam van de zone, bijvoorbeeld: %s \"ELZ Noorderkempen\"", command.CommandPath())
			case len(args) > 1:
				return wrongUsage("zet de naam tussen aanhalingstekens: %s \"%s\"", command.CommandPath(), strings.Join(args, " "))
			}
			return nil
		},
		RunE: func(command *cobra.Command, args []string) error {
			template, err := findTemplate(id)
			if err != nil {
				return err
			}
			name := draft.Clean(args[0])
			slug := draft.Slug(template, name)
			if slug == "" {
				return wrongUsage("%q heeft geen letter of cijfer voor de naam van een map; geef een andere naam", args[0])
			}
			files, err := draft.Plan(template, name)
			if err != nil {
				return err
			}
			plan := filepath.Join(folder, slug)
			if err := writePlan(plan, files); err != nil {
				return err
			}
			for _, file := range files {
				fmt.Fprintln(command.OutOrStdout(), filepath.Join(plan, filepath.FromSlash(file.Path)))
			}
			fmt.Fprintf(command.OutOrStdout(), "\nVul de bestanden in en kijk het plan na: actieplan check %s\n", plan)
			return nil
		},
	}
	command.Flags().StringVarP(&folder, "output", "o", "content", "`MAP` waar de map van het plan komt")
	templateFlag(command, &id)
	return command
}

// writePlan writes the files of a new plan into a folder that is not there yet, or empty. It writes over nothing, and
// where something fails it takes back what it wrote.
func writePlan(folder string, files []draft.File) (err error) {
	for _, taken := range []string{folder, folder + extension} {
		entries, err := os.ReadDir(taken)
		if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
			continue
		}
		if _, statErr := os.Stat(taken); err != nil && statErr != nil {
			return cannotWrite(taken, err)
		}
		return &failure{status: statusFiles, message: fmt.Sprintf(
			"%s bestaat al en wordt niet overschreven; kies een andere naam, of een andere map met -o", taken)}
	}
	var made []string // the first made first
	defer func() {
		if err != nil {
			for _, path := range slices.Backward(made) {
				_ = os.Remove(path) // what cannot be removed is told of by the error that led here
			}
		}
	}()
	for _, file := range files {
		path := filepath.Join(folder, filepath.FromSlash(file.Path))
		folders, err := makeFolders(filepath.Dir(path))
		made = append(made, folders...)
		if err != nil {
			return cannotWrite(filepath.Dir(path), err)
		}
		target, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			return cannotWrite(path, err)
		}
		made = append(made, path)
		_, err = target.Write(file.Data)
		if err = errors.Join(err, target.Close()); err != nil {
			return cannotWrite(path, err)
		}
	}
	return nil
}

// makeFolders makes a folder and those it is in, and returns the ones that were not there, outer ones first.
func makeFolders(path string) (made []string, err error) {
	if _, err := os.Stat(path); err == nil {
		return nil, nil
	}
	if parent := filepath.Dir(path); parent != path {
		if made, err = makeFolders(parent); err != nil {
			return made, err
		}
	}
	if err := os.Mkdir(path, 0o777); err != nil {
		return made, err
	}
	return append(made, path), nil
}
