package project

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/intake"
	"actieplan/internal/intake/word"
	"actieplan/internal/plan/disk"
	"actieplan/internal/plan/draft"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Imported is a plan that was read from a filled-in form.
type Imported struct {
	Folder string   // of the new plan
	Files  []string // their paths
	Counts []string // in Dutch: how many rows of each kind were read
	Unsure []string // in Dutch: what was not sure, each with its place
}

// Import reads a filled-in form, a Word file or a PDF, and writes the plan that it holds
// into a new folder inside parent, with a name made of that of the zone. Nothing is
// overwritten. Without a template, the form's own is taken.
func Import(file, parent string, template *form.Template) (*Imported, error) {
	if err := noPlan(file); err != nil {
		return nil, err
	}
	result, template, err := readFormOf(file, template)
	if err != nil {
		return nil, err
	}
	keys := &template.Keys
	if result.Content.IsBlank(keys) {
		result.Unsure = slices.Insert(result.Unsure, 0, nothingFilledIn)
	}
	slug := draft.Slug(template, draft.Clean(result.Content.Plain(keys.Zone.Name+"."+keys.ZoneName.Name)))
	if slug == "" {
		slug = draft.Slug(template, draft.Clean(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))))
		result.Unsure = append(result.Unsure, "de naam van de zone staat er niet: vul hem in onder ["+keys.Zone.Name+"]")
	}
	drafted, err := draft.Filled(template, result.Content, result.Unsure)
	if err != nil {
		return nil, err
	}
	started, err := writeDraft(filepath.Join(parent, slug), drafted)
	if fileError := (*FileError)(nil); errors.As(err, &fileError) {
		message := fmt.Sprintf("%s: %s", file, fileError.Message)
		if folder := filepath.Join(parent, slug); wouldJoin(folder) {
			message += fmt.Sprintf("; wat in het document gewijzigd is, komt in dat plan met: actieplan import %s --in %s",
				source.ShownArgument(file), source.ShownArgument(folder))
		}
		return nil, source.NewFileError(message, err)
	}
	if err != nil {
		return nil, err
	}
	return &Imported{started.Folder, started.Files, counts(result.Content, template), result.Unsure}, nil
}

const nothingFilledIn = "hierin is niets van het formulier ingevuld: kijk na of dit het juiste bestand is, en of het na het invullen is bewaard"

// counts says how many rows of each kind a plan has, in the order of the form.
func counts(content *intake.Content, template *form.Template) (all []string) {
	add := func(key string, counted *form.Counted) { all = append(all, counted.Of(content.Rows(key))) }
	for _, part := range template.Parts {
		switch {
		case part.Table != nil:
			add(part.Table.Key, &part.Table.Counted)
		case part.Fiches != nil:
			for _, o := range part.Fiches.Objectives[:min(1, len(part.Fiches.Objectives))] { // the others stand in rows of these
				add(o.Key, &o.Counted)
			}
			add(part.Fiches.Key, &part.Fiches.Counted)
		}
	}
	return all
}

// noPlan returns an error where a path is that of a plan, or of a file of one: there is
// nothing to import.
func noPlan(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return nil // reading it tells more
	}
	is, whole := "al een plan", path
	switch {
	case info.IsDir():
		if !examine(disk.ReadFolder(path)).namesTemplate() {
			return nil
		}
	case !toml.IsTOML(path):
		return nil
	default:
		whole = wholePlan(path)
		if names, err := disk.NamesTemplate(path); err == nil && !names {
			is, whole = "al een deel van een plan", folderOfPart(path)
		}
	}
	shown := source.ShownArgument(whole)
	return wrongUsage("%s is %s; kijk het plan na met: actieplan check %s, of maak er documenten van met: actieplan render %s",
		character.Visible(path), is, shown, shown)
}

// readFile reads a form that was filled in, of which nothing is known yet: no more than a
// form may hold, and nothing that does not end.
func readFile(path string) ([]byte, error) {
	data, _, err := source.ReadFile(path, word.LargestFile)
	var large *source.TooLargeError
	switch {
	case errors.As(err, &large):
		return nil, source.NewFileError(fmt.Sprintf("%s is te groot: een formulier mag ten hoogste %d MB groot zijn", character.Visible(path),
			word.LargestFile>>20), err)
	case errors.Is(err, source.ErrNotRegular):
		return nil, source.NewFileError(fmt.Sprintf("%s is geen bestand; geef een Word-document of een PDF, of met *.docx alle die in een map staan", character.Visible(path)), err)
	case errors.Is(err, fs.ErrNotExist):
		return nil, formNotFound(path, err)
	case err != nil:
		return nil, cannotRead(path, err)
	}
	return data, nil
}

// formNotFound is the error for a path at which there is no form: it says what was most
// likely meant. Windows does not show how the names of files end.
func formNotFound(path string, err error) error {
	entries, _ := os.ReadDir(filepath.Dir(path)) // without the folder, no name is near
	var names, bare []string
	for _, entry := range entries {
		switch ext := filepath.Ext(entry.Name()); strings.ToLower(ext) {
		case ".docx", ".pdf":
			names, bare = append(names, entry.Name()), append(bare, strings.TrimSuffix(entry.Name(), ext))
		}
	}
	base := filepath.Base(path)
	for _, meant := range []string{strings.TrimSuffix(base, filepath.Ext(base)), base} {
		if near, ok := finding.Nearest(meant, bare); ok {
			near = filepath.Join(filepath.Dir(path), names[slices.Index(bare, near)])
			return source.NewFileError(fmt.Sprintf("%s bestaat niet; bedoelde u %s?", character.Visible(path), source.ShownArgument(near)), err)
		}
	}
	return disk.NotFound(path, err)
}

// readFormOf reads the form at a path, and returns the template that it was read with:
// the one given or, without one, that of the form.
func readFormOf(path string, template *form.Template) (*intake.Result, *form.Template, error) {
	if template != nil {
		read, err := readForm(path, template)
		return read, template, err
	}
	all, err := allTemplates()
	if err != nil {
		return nil, nil, err
	}
	return readByYear(path, all)
}

// readByYear reads the form at a path with the template of the year that it names. Where
// there is none, it is the template with which the least is unsure.
func readByYear(path string, templates []*form.Template) (best *intake.Result, with *form.Template, failed error) {
	for _, template := range templates {
		read, err := readForm(path, template)
		switch {
		case err != nil:
			failed = cmp.Or(failed, err)
		case read.Year == template.Year:
			return read, template, nil
		case best == nil || len(read.Unsure) < len(best.Unsure):
			best, with = read, template
		}
	}
	if best != nil {
		return best, with, nil
	}
	return nil, nil, failed
}

// readForm reads the form at a path.
func readForm(path string, template *form.Template) (*intake.Result, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	read, err := intake.ReadForm(data, template)
	if lock := strings.HasPrefix(filepath.Base(path), "~$"); err != nil && lock {
		return nil, source.NewFileError(fmt.Sprintf("%s is geen formulier: Word of LibreOffice maakt het zolang een document openstaat; geef dat document zelf", character.Visible(path)), err)
	}
	if err != nil {
		return nil, source.NewFileError(fmt.Sprintf("%s: %s", character.Visible(path), err), err)
	}
	return read, nil
}
