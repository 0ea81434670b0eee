package main

import (
	"fmt"
	"os"
	"path/filepath"

	"actieplan/conformance/specimen"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// file is a PDF that is checked.
type file struct {
	name  string
	path  string
	pages *layout.Pages // that it shows
	hard  bool          // made to be hard to read: a saved case or a random plan
}

// makeAll makes the files.
func makeAll(o options) ([]*file, error) {
	source := specimen.Source{Plans: o.paths, Cases: o.cases, Random: o.random, Seed: o.seed}
	var all []*file
	for s, err := range source.All() {
		if err != nil {
			return nil, err
		}
		f := &file{
			name: s.Name, hard: s.Kind == specimen.Case || s.Kind == specimen.Random,
			path: filepath.Join(o.folder, fmt.Sprintf("%03d-%s.pdf", len(all)+1, s.Name)), pages: layout.Lay(s.Document),
		}
		if err := f.write(); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
		all = append(all, f)
	}
	return all, nil
}

func (f *file) write() error {
	out, err := os.Create(f.path)
	if err != nil {
		return err
	}
	err = pdf.Write(out, f.pages)
	if closeErr := out.Close(); err == nil {
		err = closeErr
	}
	return err
}
