package plan

import (
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
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Plan is what a zone wrote: the values of all its files, as one table.
type Plan struct {
	Slug  string      // the plan's short name: that of its file or folder
	Root  *toml.Value // of kind Table; its Position is the start of the file with the keys of the plan as a whole
	Files []*source.File

	Copies []*source.File // those of Files that were told of as copies of others

	advice []advice    // noted by Bind, for Advise
	schema *form.Field // that Bind compared it with
}

// Load reads the plan at path: one TOML file, or a folder of which every TOML file is a
// part, in the byte order of their relative paths. Rows of arrays of tables are appended
// in that order; any other key may be given once.
//
// The findings are everything that is wrong with the text as TOML, in no order; what
// could be read is in the plan all the same. The error is of the file system alone, and
// in Dutch. It wraps the cause.
func Load(path string) (*Plan, []finding.Finding, error) { return (*Reader)(nil).Load(path) }

func (r *Reader) load(path string) (*Plan, []finding.Finding, error) {
	names, misnamed, err := contentFiles(path)
	if err != nil {
		return nil, nil, err
	}
	found := new(finding.List)
	plan := &Plan{Slug: SlugOf(path), Root: &toml.Value{Kind: toml.Table, Origin: toml.Header}}
	if len(names) == 0 {
		found.ErrorAt(source.Position{}, fmt.Sprintf("de map %s bevat geen %s-bestand", source.ShownPath(path), toml.Extension), withoutContent(misnamed))
	}
	var parts []*part
	for _, name := range names {
		file, data, err := r.readFile(name, found)
		if err != nil {
			return nil, nil, err
		}
		plan.Files = append(plan.Files, file)
		if data == nil {
			plan.Root.Damaged = true
			continue
		}
		parts = append(parts, &part{name, file, toml.ParseFile(file, data, found)})
	}
	plan.findCopies(path, parts, found)
	others := secondPlans(parts, found)
	m := toml.NewMerger(plan.Root, found)
	for _, p := range parts {
		if slices.Contains(others, p) {
			plan.Root.Damaged = true
			continue
		}
		m.Add(p.root)
	}
	if len(names) > 0 {
		plan.reportMisnamed(misnamed, found)
	}
	plan.Root.Position = plan.start()
	return plan, found.List, nil
}

// part is a file of a plan that could be read.
type part struct {
	path string
	file *source.File
	root *toml.Value
}

// start is the place where the keys of the plan as a whole are, or should be: the start
// of the first file with a key that is not a row.
func (p *Plan) start() source.Position {
	for _, e := range p.Root.Entries {
		if e.Value.Origin != toml.Rows {
			return source.Position{File: e.Value.Key.File}
		}
	}
	if len(p.Files) > 0 {
		return source.Position{File: p.Files[0]}
	}
	return source.Position{}
}

// contentFiles lists the content files of the plan at path, in the byte order of their
// relative paths, and the files in its folder that may be meant as such.
func contentFiles(path string) (names, misnamed []string, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, nil, NotFound(path, err)
	case !info.IsDir():
		return []string{path}, nil, CheckName(path)
	}
	folder := ReadFolder(path)
	if bad := folder.unreadable(); bad != nil {
		return nil, nil, cannotRead(source.ShownPath(bad.Path), bad.Err)
	}
	names, misnamed = folder.contents()
	return names, misnamed, nil
}

// NotFound is the error, in Dutch, for a path at which no plan could be found: it says
// what was most likely meant.
func NotFound(path string, err error) error {
	switch near := nearPath(path); {
	case webAddress(path):
		return &readError{source.ShownPath(path) + " is een webadres: bewaar het plan eerst op deze computer", err}
	case errors.Is(err, fs.ErrNotExist) && near != "":
		return &readError{fmt.Sprintf("%s bestaat niet; bedoelde u %s?", source.ShownPath(path), near), err}
	}
	return cannotRead(source.ShownPath(path), err)
}

// CheckName is the error, in Dutch, for a file with a name that no plan has.
func CheckName(path string) error {
	shown := source.ShownPath(path)
	switch ext := strings.ToLower(filepath.Ext(path)); {
	case toml.IsTOML(path):
		return nil
	case toml.IsTOML(strings.TrimSuffix(strings.ToLower(path), ext)):
		return &readError{fmt.Sprintf("%s heet verkeerd: wis %s op het einde van de naam", shown, character.Visible(ext)), fs.ErrInvalid}
	case ext == ".docx":
		return &readError{fmt.Sprintf("%s is een Word-bestand; zet het om met: actieplan import %s", shown, source.ShownArgument(shown)), fs.ErrInvalid}
	case ext == ".pdf":
		return &readError{fmt.Sprintf("%s is een PDF; zet hem om met: actieplan import %s", shown, source.ShownArgument(shown)), fs.ErrInvalid}
	case ext == ".doc" || ext == ".odt" || ext == ".rtf":
		return &readError{fmt.Sprintf("%s is geen plan; bewaar het in Word als .docx en zet het om met: actieplan import", shown), fs.ErrInvalid}
	}
	return &readError{fmt.Sprintf("%s is geen plan: de naam van een plan eindigt op %s", shown, toml.Extension), fs.ErrInvalid}
}

// SlugOf is the name of a file or folder, less its extension.
func SlugOf(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	base := filepath.Base(path)
	if toml.IsTOML(base) {
		base = base[:len(base)-len(toml.Extension)]
	}
	return base
}
