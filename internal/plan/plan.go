package plan

import (
	"fmt"
	"slices"

	"actieplan/internal/finding"
	"actieplan/internal/plan/disk"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Plan is what a zone wrote: the values of all its files, as one table.
type Plan struct {
	Slug  string      // the plan's short name: that of its file or folder
	Root  *toml.Value // of kind Table; its Position is the start of the file with the keys of the plan as a whole
	Files []*source.File

	Copies []*source.File // those of Files that were told of as copies of others
}

// Load reads the plan at path: one TOML file, or a folder of which every TOML file is a
// part, in the byte order of their relative paths. Rows of arrays of tables are appended
// in that order; any other key may be given once.
//
// The findings are everything that is wrong with the text as TOML, in no order; what
// could be read is in the plan all the same. The error is of the file system alone: a
// *source.FileError.
func Load(path string) (*Plan, []finding.Finding, error) { return (*Reader)(nil).Load(path) }

func (r *Reader) load(path string) (*Plan, []finding.Finding, error) {
	names, misnamed, err := disk.ContentFiles(path)
	if err != nil {
		return nil, nil, err
	}
	found := new(finding.List)
	plan := &Plan{Slug: disk.SlugOf(path), Root: &toml.Value{Kind: toml.Table, Origin: toml.Header}}
	if len(names) == 0 {
		found.ErrorAt(source.Position{}, fmt.Sprintf("de map %s bevat geen %s-bestand", source.ShownPath(path), toml.Extension), disk.HelpWithoutContent(misnamed))
	}
	var parts []*part
	for _, name := range names {
		file, data, err := disk.ReadFile(name, r.known, found)
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
	tellOrder(plan.Files, found)
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
		plan.tellMisnamed(misnamed, found)
	}
	plan.Root.Position = plan.start()
	return plan, found.List, nil
}

// tellMisnamed tells of files that look like content and are not read. Without the file
// that names the template, what the plan lacks says nothing.
func (p *Plan) tellMisnamed(paths []string, found *finding.List) {
	for _, stray := range disk.Strays(paths, p.Files) {
		if stray.NamesTemplate && p.Root.Get(disk.TemplateKey) == nil {
			stray.Severity, p.Root.Damaged = finding.Error, true
		}
		found.Add(stray.Finding)
	}
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
