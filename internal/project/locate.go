package project

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"actieplan/internal/plan/disk"
	"actieplan/internal/plan/draft"
	"actieplan/internal/toml"
)

// locate finds the plans at the given paths, in order and each once: a path that is no
// folder of plans is a plan, if only one that cannot be read.
func locate(paths []string) (all []string) {
	seen := make(map[string]bool) // by their paths in full, where the system tells
	for _, path := range paths {
		for _, plan := range locateAt(filepath.Clean(path)) {
			full, err := filepath.Abs(plan)
			if err != nil {
				full = plan
			}
			if !seen[full] {
				seen[full] = true
				all = append(all, plan)
			}
		}
	}
	return all
}

func locateAt(path string) []string {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}
	}
	return examine(disk.ReadFolder(path)).plans(nil)
}

// folder is a folder with content files in it or below it. What cannot be read is in it
// too: reading the plan that it is part of tells so, and the other plans go on.
type folder struct {
	path    string
	files   []contentFile
	folders []*folder
	read    bool // whether it could be read
}

type contentFile struct {
	path     string
	template bool // names one, as one file of each plan does
	read     bool // whether that is known
}

// planFile is what the file of a plan that names the template is called, where nobody
// chose another name.
const planFile = draft.PlanFile

// isPlanFile reports whether the file has that name.
func (c *contentFile) isPlanFile() bool {
	return strings.EqualFold(filepath.Base(c.path), planFile)
}

// examine looks which files of a folder name a template. A file that cannot be read is
// taken for one that does if its name says so.
func examine(found *disk.Folder) *folder {
	f := &folder{path: found.Path, read: found.Err == nil}
	for _, path := range found.Files {
		template, err := disk.NamesTemplate(path)
		file := contentFile{path, template, err == nil}
		if err != nil {
			file.template = file.isPlanFile()
		}
		f.files = append(f.files, file)
	}
	for _, sub := range found.Folders {
		f.folders = append(f.folders, examine(sub))
	}
	return f
}

// namesTemplate reports whether a file in the folder or below it names a template.
func (f *folder) namesTemplate() bool {
	return slices.ContainsFunc(f.files, func(c contentFile) bool { return c.template }) ||
		slices.ContainsFunc(f.folders, (*folder).namesTemplate)
}

// plans adds the plans in a folder to those found.
func (f *folder) plans(found []string) []string {
	if !f.several() {
		return append(found, f.path)
	}
	for _, file := range f.files {
		found = append(found, file.path)
	}
	for _, sub := range f.folders {
		found = sub.plans(found)
	}
	return found
}

// several reports whether the folder holds plans rather than the files of one plan. Files
// that name no template are parts, and parts belong to a plan; things that each name one
// are plans. A folder that holds just another folder is not a plan by itself. A folder
// with a plan.toml is one, whatever is below it.
func (f *folder) several() bool {
	files, folders := 0, 0 // that name a template
	knownFiles, knownFolders := 0, 0
	for _, file := range f.files {
		if file.template {
			files++
			if file.isPlanFile() {
				return false
			}
		}
		if file.read || file.template {
			knownFiles++
		}
	}
	for _, sub := range f.folders {
		if sub.namesTemplate() {
			folders++
		}
		if sub.read {
			knownFolders++
		}
	}
	switch {
	case len(f.files) == 0:
		return knownFolders == 1 || folders > 1
	case files == 0:
		return folders > 1
	}
	return files == knownFiles && folders == knownFolders && files+folders > 1
}

// wouldJoin reports whether a plan that is made in a folder would be read as a part of
// the one whose files are there.
func wouldJoin(path string) bool {
	entries, err := os.ReadDir(path)
	if err != nil || !slices.ContainsFunc(entries, func(e os.DirEntry) bool { return toml.IsTOML(e.Name()) }) {
		return false // nor is a large folder looked through that has none
	}
	f := examine(disk.ReadFolder(path))
	made := &folder{read: true, files: []contentFile{{template: true, read: true}}}
	joined := &folder{path: f.path, read: f.read, files: f.files, folders: append(f.folders, made)}
	return f.namesTemplate() && len(f.files) > 0 && !joined.several()
}
