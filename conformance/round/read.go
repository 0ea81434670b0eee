package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"actieplan/internal/project"
	"actieplan/internal/toml"
)

// read reads a form, and returns the folder of its plan.
func (s *subject) read(file, kind string) (folder string, err error) {
	reading := new(project.Forms).ReadPlan(s.path)
	if reading.Err != nil {
		return "", reading.Err
	}
	imported, err := project.Import(file, filepath.Join(s.folder, kind), reading.Template)
	if err != nil {
		return "", err
	}
	return imported.Folder, nil
}

// hostSlash is a link to a host alone with a slash behind it, as LibreOffice writes it.
var hostSlash = regexp.MustCompile(`(\]\(https?://[^/)\s]+)/\)`)

// withoutHostSlashes takes these slashes from the files of a plan.
func withoutHostSlashes(plan string) error {
	return filepath.WalkDir(plan, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !toml.IsTOML(path) {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(path, hostSlash.ReplaceAll(data, []byte("$1)")), 0o666)
	})
}
