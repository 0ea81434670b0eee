package project

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/plan/disk"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// This file tells a file or folder of a plan from the plan as a whole.

// wholePlan is the folder of a plan of which a file is given, the one that names its
// template; any other path is itself.
func wholePlan(path string) string {
	file := contentFile{path: path}
	if !file.isPlanFile() {
		return path // without a look at all that is beside it
	}
	folder := filepath.Dir(path)
	if plans := locateAt(folder); len(plans) == 1 && plans[0] == folder {
		return folder
	}
	return path
}

// folderOfPart is the folder of the plan that a file is part of: the nearest above it
// with a plan.toml or, where nobody used that name, the file's own. One that is not below
// the current folder is given in full, since ".." tells few people where that is.
func folderOfPart(path string) string {
	own := filepath.Dir(path)
	current, err := filepath.Abs(".")
	if err != nil {
		return own
	}
	folder := own
	if !filepath.IsAbs(own) {
		folder = filepath.Join(current, own)
	}
	for ; ; folder = filepath.Dir(folder) {
		if _, err := os.Stat(filepath.Join(folder, planFile)); err == nil {
			break
		}
		if folder == filepath.Dir(folder) {
			return own
		}
	}
	if near, err := filepath.Rel(current, folder); err == nil && filepath.IsLocal(near) && !filepath.IsAbs(own) {
		return near
	}
	return folder
}

// ofPart is the finding that a plan names no template, or, where its path is that of one
// file or folder of a plan, that the whole has to be checked.
func ofPart(path string, p *plan.Plan, found finding.Finding) finding.Finding {
	if p.Root.Get(disk.TemplateKey) != nil {
		return found
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, planFile)
	}
	whole := folderOfPart(path)
	if files := examine(disk.ReadFolder(whole)).files; !slices.ContainsFunc(files, func(c contentFile) bool { return c.template }) {
		return found
	}
	shown := source.ShownArgument(whole)
	found.Message = "dit is een deel van het plan in " + shown
	found.Help = "kijk de hele map na: actieplan check " + shown
	return found
}

// mostParts is how many files beside a plan are looked at.
const mostParts = 50

// tellOtherParts warns where the path is that of the plan.toml of a plan that has more
// files: these are left out, and nothing in the documents shows it.
func tellOtherParts(path string, p *plan.Plan, schema *form.Field) []finding.Finding {
	whole := wholePlan(path)
	if whole == path {
		return nil
	}
	files := allFiles(disk.ReadFolder(whole))
	files = files[:min(len(files), mostParts)]
	other := slices.IndexFunc(files, func(file string) bool { return filepath.Clean(path) != file && holdsContent(file, schema) })
	if other < 0 {
		return nil
	}
	return []finding.Finding{finding.WarningAt(p.Root.Get(disk.TemplateKey).Position,
		fmt.Sprintf("het plan heeft nog andere bestanden, zoals %s; die tellen nu niet mee", source.ShownPath(files[other])),
		"geef de hele map: actieplan check "+source.ShownArgument(whole))}
}

// allFiles lists the content files in a folder and below it.
func allFiles(f *disk.Folder) []string {
	files := slices.Clone(f.Files)
	for _, sub := range f.Folders {
		files = append(files, allFiles(sub)...)
	}
	return files
}

// holdsContent reports whether a file has a key of the form at its top.
func holdsContent(path string, schema *form.Field) bool {
	p, _, err := plan.Load(path)
	return err == nil && slices.ContainsFunc(p.Root.Entries, func(e toml.Entry) bool { return schema.Field(e.Name) != nil })
}
