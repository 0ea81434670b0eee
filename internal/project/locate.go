package project

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/plan"
	"actieplan/internal/toml"
)

// locate finds the plans at the given paths, in order and each once: a path that is no folder of plans is a plan, if only
// one that cannot be read.
func locate(paths []string) ([]string, error) {
	var all []string
	seen := make(map[string]bool)
	for _, path := range paths {
		plans, err := locateAt(filepath.Clean(path))
		if err != nil {
			return nil, err
		}
		for _, plan := range plans {
			absolute, err := filepath.Abs(plan)
			if err != nil {
				return nil, cannotRead(plan, err)
			}
			if !seen[absolute] {
				seen[absolute] = true
				all = append(all, plan)
			}
		}
	}
	return all, nil
}

func locateAt(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}, nil
	}
	f, err := readFolder(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	return f.plans(nil), nil
}

// folder is a folder with content files in it or below it.
type folder struct {
	path    string
	files   []contentFile
	folders []*folder
}

type contentFile struct {
	path string
	head bool // names a template, as one file of each plan does
}

// readFolder reads a folder as far as plans go, by the rules of plan.Load.
func readFolder(path string) (*folder, error) {
	entries, err := os.ReadDir(path) // sorted by name
	if err != nil {
		return nil, err
	}
	f := &folder{path: path}
	for _, entry := range entries {
		name, below := entry.Name(), filepath.Join(path, entry.Name())
		switch {
		case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$"):
		case entry.IsDir():
			sub, err := readFolder(below)
			if err != nil {
				return nil, err
			}
			if len(sub.files)+len(sub.folders) > 0 {
				f.folders = append(f.folders, sub)
			}
		case toml.IsTOML(name):
			head, err := namesTemplate(below)
			if err != nil {
				return nil, err
			}
			f.files = append(f.files, contentFile{below, head})
		}
	}
	return f, nil
}

// hasHead reports whether a file in the folder or below it names a template.
func (f *folder) hasHead() bool {
	return slices.ContainsFunc(f.files, func(c contentFile) bool { return c.head }) ||
		slices.ContainsFunc(f.folders, (*folder).hasHead)
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

// several reports whether the folder holds plans rather than the files of one plan. Files that name no template are parts,
// and parts belong to a plan; things that each name one are plans. A folder that holds just another folder is not a plan
// by itself.
func (f *folder) several() bool {
	files, folders := 0, 0 // that name a template
	for _, file := range f.files {
		if file.head {
			files++
		}
	}
	for _, sub := range f.folders {
		if sub.hasHead() {
			folders++
		}
	}
	switch {
	case len(f.files) == 0:
		return len(f.folders) == 1 || folders > 1
	case files == 0:
		return folders > 1
	}
	return files == len(f.files) && folders == len(f.folders) && files+folders > 1
}

// namesTemplate reports whether a content file has that key at its top. It reads no further than the first table header and
// asks no valid TOML of the file: what is wrong with it is told when the plan is read.
func namesTemplate(path string) (bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return false, err
	}
	for line := range bytes.Lines(bytes.TrimPrefix(data, []byte(string(character.ByteOrderMark)))) {
		line = bytes.TrimSpace(line)
		if bytes.HasPrefix(line, []byte("[")) {
			break
		}
		key, _, assigned := bytes.Cut(line, []byte("="))
		if assigned && string(bytes.Trim(bytes.TrimSpace(key), `"'`)) == plan.TemplateKey {
			return true, nil
		}
	}
	return false, nil
}
