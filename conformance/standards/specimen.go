package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"actieplan/conformance/random"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/toml"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// specimen is a file that is checked.
type specimen struct {
	name  string
	path  string
	pages *layout.Pages // that it shows
	hard  bool          // made to be hard to read: a saved case or a random plan
}

// makeAll makes the files: of the plans at the paths, the saved cases, the blank forms
// and random plans.
func makeAll(o options) ([]*specimen, error) {
	saved, err := filepath.Glob(filepath.Join(o.cases, "*"+toml.Extension))
	if err != nil {
		return nil, err
	}
	var all []*specimen
	add := func(name string, doc *document.Document, hard bool) error {
		s := &specimen{name: name, hard: hard, path: filepath.Join(o.folder, fmt.Sprintf("%03d-%s.pdf", len(all)+1, name)), pages: layout.Lay(doc)}
		var out bytes.Buffer
		if err := pdf.Write(&out, s.pages); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, s)
		return os.WriteFile(s.path, out.Bytes(), 0o666)
	}
	for i, path := range append(slices.Clone(o.paths), saved...) {
		doc, err := read(path)
		if err != nil {
			return nil, err
		}
		if err := add(strings.TrimSuffix(filepath.Base(path), toml.Extension), doc, i >= len(o.paths)); err != nil {
			return nil, err
		}
	}
	var forms []*form.Template
	for _, id := range form.IDs() {
		template, err := form.Find(id)
		if err != nil {
			return nil, err
		}
		forms = append(forms, template)
		if err := add(id+"-blanco", render.Blank(template, modified), false); err != nil {
			return nil, err
		}
		if err := add(id+"-blanco-ruim", render.BlankWithRoom(template, render.Room{Rows: 12, Fiches: 6}, modified), false); err != nil {
			return nil, err
		}
	}
	fixed := len(all)
	// A random plan may hold what the rules do not allow; those are no plans.
	file := filepath.Join(o.folder, "willekeurig"+toml.Extension)
	defer os.Remove(file)
	for seed := o.seed; len(all) < fixed+o.random; seed++ {
		invented := random.New(forms[seed%uint64(len(forms))].Schema(), seed)
		if err := os.WriteFile(file, []byte(invented.TOML()), 0o666); err != nil {
			return nil, err
		}
		doc, err := read(file)
		if err != nil {
			continue
		}
		if err := add(fmt.Sprintf("willekeurig-%d", seed), doc, true); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// modified is the date of all files.
var modified = time.Date(2025, 10, 15, 12, 0, 0, 0, time.UTC)

// read reads a plan that has no errors and pours it into its form.
func read(path string) (*document.Document, error) {
	p, findings, err := plan.Load(path)
	if err != nil {
		return nil, err
	}
	id := p.Root.Get(plan.TemplateKey)
	if id == nil {
		return nil, fmt.Errorf("%s: geen sjabloon", path)
	}
	template, err := form.Find(strings.TrimSpace(id.Text))
	if err != nil {
		return nil, err
	}
	findings = append(findings, plan.Bind(p, template.Schema())...)
	for _, f := range findings {
		if f.Severity == finding.Error {
			return nil, fmt.Errorf("%s: %s", path, f.Message)
		}
	}
	return render.Plan(p, template, modified), nil
}
