package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"actieplan/conformance"
)

// The programs by which libraries read files, and which versions of the libraries.
//
//go:embed readers
var readers embed.FS

// extractor is a program that takes the text out of PDFs.
type extractor struct {
	name    string
	absent  error    // why it cannot be had here; nil if it can
	command []string // that prints for each path after it a list of the texts of its pages; none for poppler

	// What the program is known to do otherwise. It turns round the brackets of text from
	// right to left, or it begins a line at every link and every soft hyphen.
	turnsBrackets, partsAtElements bool
}

// prepareExtractors finds the programs that take text out of PDFs, and has pip and npm
// install those that they have, in a folder.
func prepareExtractors(ctx context.Context, folder string) ([]*extractor, error) {
	folder, err := filepath.Abs(filepath.Join(folder, "readers"))
	if err != nil {
		return nil, err
	}
	if err := writeReaders(folder); err != nil {
		return nil, err
	}
	python, noPython := conformance.Python(ctx, filepath.Join(folder, "python"), "--requirement", filepath.Join(folder, "requirements.txt"))
	_, noNode := conformance.Run(ctx, "npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error")
	script := filepath.Join(folder, "read.py")
	return []*extractor{
		{name: "poppler"},
		{name: "pdf.js", absent: noNode, command: []string{"node", filepath.Join(folder, "read.js")}},
		{name: "pdfminer.six", absent: noPython, command: []string{python, script, "pdfminer"}, partsAtElements: true},
		{name: "PyMuPDF", absent: noPython, command: []string{python, script, "pymupdf"}},
		{name: "pypdf", absent: noPython, command: []string{python, script, "pypdf"}, turnsBrackets: true},
	}, nil
}

// writeReaders writes the programs in a folder.
func writeReaders(folder string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	return fs.WalkDir(readers, "readers", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := readers.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(folder, entry.Name()), data, 0o666)
	})
}

// extract returns the texts of the pages of each file.
func (e *extractor) extract(ctx context.Context, files []*file) ([][]string, error) {
	texts := make([][]string, len(files))
	if len(e.command) == 0 {
		for i, s := range files {
			raw, err := conformance.Run(ctx, "pdftotext", "-raw", s.path, "-")
			if err != nil {
				return nil, err
			}
			texts[i] = strings.Split(strings.TrimSuffix(string(raw), "\f"), "\f")
		}
		return texts, nil
	}
	arguments := e.command[1:]
	for _, s := range files {
		arguments = append(arguments, s.path)
	}
	out, err := conformance.Run(ctx, e.command[0], arguments...)
	if err != nil {
		return nil, err
	}
	lines := json.NewDecoder(bytes.NewReader(out))
	for i := range files {
		if err := lines.Decode(&texts[i]); err != nil {
			return nil, fmt.Errorf("%s: %w", e.name, err)
		}
	}
	return texts, nil
}

// check has the program read files, reports where a page reads otherwise than it stands
// there, and returns how the words of all come out.
func (e *extractor) check(ctx context.Context, files []*file, report func(*file, string)) (comparison, error) {
	var all comparison
	texts, err := e.extract(ctx, files)
	if err != nil {
		return all, err
	}
	for i, s := range files {
		want := pageTexts(s.pages)
		if len(texts[i]) != len(want) {
			report(s, fmt.Sprintf("%s vindt %d bladzijden, niet %d", e.name, len(texts[i]), len(want)))
			continue
		}
		for page, text := range texts[i] {
			written := readPassage(want[page])
			if e.turnsBrackets && written.leftward {
				continue
			}
			c := compare(readPassage(text), written)
			all.add(c)
			switch {
			case c.fault != "":
				report(s, fmt.Sprintf("bladzijde %d heeft andere tekst volgens %s: %s", page+1, e.name, c.fault))
			case c.joined+c.parted > 0 && !s.hard && !e.partsAtElements:
				report(s, fmt.Sprintf("bladzijde %d heeft volgens %s andere woorden: %d aan een ander vast, %d in stukken", page+1, e.name, c.joined, c.parted))
			}
		}
	}
	return all, nil
}
