package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/plan/draft"
	"actieplan/internal/toml"
)

// Started is a new plan.
type Started struct {
	Folder   string
	Files    []string // their paths
	Proposed int      // fiches of the plan before that it proposes as rows of Template.PreviousTable
	Year     int      // that follows the plan before; 0 where there is none
}

// NewPlan writes an empty plan for a zone into a new folder inside parent, with a name
// made of that of the zone. The folder may be there already if it is empty; nothing is
// overwritten.
func NewPlan(parent string, template *form.Template, zone string) (*Started, error) {
	name, slug, err := namesOf(template, zone)
	if err != nil {
		return nil, err
	}
	drafted, err := draft.Plan(template, name)
	if err != nil {
		return nil, err
	}
	return writeDraft(filepath.Join(parent, slug), drafted)
}

// namesOf are the name of a zone as a plan has it, and the folder's name made of it.
func namesOf(template *form.Template, zone string) (name, slug string, err error) {
	name = draft.Clean(zone)
	if slug = draft.Slug(template, name); slug == "" {
		return "", "", wrongUsage("%s heeft geen letter of cijfer voor de naam van een map; geef een andere naam", dutch.Quoted(zone))
	}
	return name, slug, nil
}

// writeDraft writes the files of a new plan.
func writeDraft(folder string, drafted []draft.File) (*Started, error) {
	if err := writePlan(folder, drafted); err != nil {
		return nil, err
	}
	started := &Started{Folder: folder}
	for _, file := range drafted {
		started.Files = append(started.Files, filepath.Join(folder, filepath.FromSlash(file.Path)))
	}
	return started, nil
}

// writePlan writes the files of a new plan into a folder that is not there yet, or empty.
// It overwrites nothing, and where something fails it removes what it wrote.
func writePlan(folder string, files []draft.File) (err error) {
	for _, taken := range []string{folder, folder + toml.Extension} {
		_, err := os.Lstat(taken)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		} else if err != nil {
			return cannotWrite(taken, err)
		}
		if entries, err := os.ReadDir(taken); err == nil && len(entries) == 0 {
			continue
		}
		return &FileError{Message: fmt.Sprintf(
			"%s bestaat al en wordt niet overschreven; geef het een andere naam, of kies een andere map met -o", character.Visible(taken))}
	}
	if parent := filepath.Dir(folder); wouldJoin(parent) {
		return &FileError{Message: fmt.Sprintf("%s is zelf een plan, en wat erin staat hoort daarbij; kies een andere map met -o",
			character.Visible(parent))}
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
		if err := writeNew(path, file.Data); err != nil {
			return cannotWrite(path, err)
		}
		made = append(made, path)
	}
	return nil
}

// makeFolders makes a folder and those it is in, and returns the ones that were not
// there, outer ones first.
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
