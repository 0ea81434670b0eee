package content

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Plan is what a zone wrote: the values of all its files, as one table.
type Plan struct {
	Slug  string // the plan's short name: that of its file or folder
	Root  *Value // of kind Table; its Position is the start of the file with the keys of the plan as a whole
	Files []*File
}

// extension is how the names of content files end, in capitals or not.
const extension = ".toml"

// Load reads the plan at path: one TOML file, or a folder of which every TOML file is a part, in the byte order of their
// relative paths. Rows of arrays of tables are appended in that order; any other key may be given once.
//
// The findings are everything that is wrong with the text as TOML, in no order; what could be read is in the plan all
// the same. The error is of the file system alone, and in Dutch. It wraps the cause.
func Load(path string) (*Plan, []Finding, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, cannotRead(shownPath(path), err)
	}
	found := new(findings)
	plan := &Plan{Slug: slug(path), Root: &Value{Kind: Table, origin: header}}
	names := []string{path}
	if info.IsDir() {
		if names, err = tomlFiles(path); err != nil {
			return nil, nil, err
		}
		if len(names) == 0 {
			found.errorAt(Position{}, fmt.Sprintf("de map %s bevat geen %s-bestand", shownPath(path), extension), misnamed(path))
		}
	} else if err := mustBeTOML(path); err != nil {
		return nil, nil, err
	}
	m := merger{plan: plan, tree: newTree(nil, found)}
	m.tree.root = plan.Root
	for _, name := range names {
		file, data, err := readFile(name, shownPath(name), found)
		if err != nil {
			return nil, nil, err
		}
		plan.Files = append(plan.Files, file)
		if data == nil {
			plan.Root.damaged = plan.Root.damaged || file.Data == nil
			continue
		}
		m.add(parseFile(file, data, found))
	}
	plan.Root.Position = plan.start()
	return plan, found.list, nil
}

// start is the place where the keys of the plan as a whole are, or should be: the start of the first file with a key that
// is not a row.
func (p *Plan) start() Position {
	for _, e := range p.Root.Entries {
		if e.Value.origin != rows {
			return Position{File: e.Value.Key.File}
		}
	}
	if len(p.Files) > 0 {
		return Position{File: p.Files[0]}
	}
	return Position{}
}

// merger joins the values of the files of a plan.
type merger struct {
	plan *Plan
	tree *tree // of the whole plan
}

// add appends the keys of one more file.
func (m *merger) add(file *Value) {
	root := m.plan.Root
	root.damaged = root.damaged || file.damaged
	for _, e := range file.Entries {
		before := m.tree.find(root, e.Name)
		switch {
		case before == nil:
			m.tree.insert(root, e.Name, e.Value)
		case before.origin == rows && e.Value.origin == rows:
			before.Items = append(before.Items, e.Value.Items...)
		case before.origin == rows && e.Value.origin == implicit:
			// The rows begin in another file; these tables have no row to belong to.
			m.tree.found.add(tooEarly([]keyPart{{e.Name, e.Value.Key}}, e.Value))
		case before.origin == implicit && e.Value.origin == rows:
			m.tree.found.add(tooEarly([]keyPart{{e.Name, before.Key}}, before))
			*before = *e.Value
		default:
			m.tree.found.add(m.twice(e.Name, before, e.Value))
		}
	}
}

// twice reports a key that two files give.
func (m *merger) twice(name string, before, again *Value) Finding {
	found := keyTwice(name, again.head(), before.head())
	if again.origin == header || again.origin == rows {
		found.Message = fmt.Sprintf("%s staat hier voor de tweede keer; de eerste keer is op %s", bracketed(name, again.origin == rows), before.head())
	}
	found.Help = "in het hele plan mag dit maar één keer staan: voeg de twee samen in één bestand"
	switch {
	case before.origin == rows || again.origin == rows:
		found.Help = fmt.Sprintf("schrijf in alle bestanden [[%s]], met dubbele haken", name)
	case before.Kind != Table && before.source() == again.source():
		found.Help = "in het hele plan mag dit maar één keer staan: schrap er één van de twee"
	}
	return found
}

// head is the place of a table's header, and of the key of any other value.
func (v *Value) head() Position {
	if v.origin == header || v.origin == rows {
		return v.Position
	}
	return v.Key
}

// tomlFiles lists the content files below a folder, in the byte order of their relative paths. Files and folders whose
// names begin with a full stop are settings of other programs; so are Word's and LibreOffice's locks.
func tomlFiles(folder string) ([]string, error) {
	var relative []string
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		switch base := filepath.Base(name); {
		case err != nil:
			return cannotRead(shownPath(filepath.Join(folder, filepath.FromSlash(name))), err)
		case name != "." && (strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$")):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir() && isTOML(name):
			relative = append(relative, name)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	sort.Strings(relative)
	for i, name := range relative {
		relative[i] = filepath.Join(folder, filepath.FromSlash(name))
	}
	return relative, nil
}

func isTOML(name string) bool { return strings.EqualFold(filepath.Ext(name), extension) }

// misnamed advises on a folder without content files.
func misnamed(folder string) string {
	entries, _ := os.ReadDir(folder) // a folder that cannot be read was reported before
	for _, e := range entries {
		if base, ok := strings.CutSuffix(strings.ToLower(e.Name()), ".txt"); ok && isTOML(base) {
			return fmt.Sprintf("%s is een tekstbestand met een verkeerde naam: wis .txt op het einde", e.Name())
		}
	}
	return "zet er een bestand als plan.toml in, of maak een leeg plan met: actieplan new"
}

// mustBeTOML is the error for a file with another kind of name.
func mustBeTOML(path string) error {
	shown := shownPath(path)
	switch ext := strings.ToLower(filepath.Ext(path)); {
	case isTOML(path):
		return nil
	case isTOML(strings.TrimSuffix(strings.ToLower(path), ext)):
		return &readError{fmt.Sprintf("%s heet verkeerd: wis %s op het einde van de naam", shown, ext), fs.ErrInvalid}
	case ext == ".docx":
		return &readError{fmt.Sprintf("%s is een Word-bestand; zet het om met: actieplan import %s", shown, shown), fs.ErrInvalid}
	}
	return &readError{fmt.Sprintf("%s is geen plan: de naam van een plan eindigt op %s", shown, extension), fs.ErrInvalid}
}

// slug is the name of a file or folder, less its extension.
func slug(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	base := filepath.Base(path)
	if isTOML(base) {
		base = base[:len(base)-len(extension)]
	}
	return base
}

// shownPath is path as messages show it: with slashes, and relative to the working directory where it lies below it.
func shownPath(path string) string {
	if filepath.IsAbs(path) {
		if here, err := os.Getwd(); err == nil {
			if relative, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(relative) {
				path = relative
			}
		}
	}
	return filepath.ToSlash(filepath.Clean(path))
}
