// Package specimen makes the documents that checks of the program's own pages look at.
//
// In go paths of plans, a folder of saved cases and a seed. Out comes a document for each
// plan, each case, each blank form, and as many random plans as are asked for.
package specimen

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"actieplan/conformance/random"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/internal/toml"
	"actieplan/render"
	"actieplan/render/document"
)

// Specimen is a document to check.
type Specimen struct {
	Name     string
	Kind     Kind
	Document *document.Document
}

// Kind says where a document comes from.
type Kind int

// The kinds of specimens.
const (
	Plan   Kind = iota // that was asked for
	Case               // saved, since it was hard once
	Blank              // a form to fill in
	Random             // a plan of random text, far harder than those of people
)

// Source is what specimens are made from.
type Source struct {
	Plans  []string // paths
	Cases  string   // folder with a file for each case; empty for none
	Random int      // how many random plans
	Seed   uint64   // of the first of these; the next ones count up
}

// modified is the date of all documents.
var modified = time.Date(2025, 10, 15, 12, 0, 0, 0, time.UTC)

// All are the specimens, in the order of Kind. It ends with the first error.
func (s *Source) All() iter.Seq2[*Specimen, error] {
	return func(yield func(*Specimen, error) bool) {
		var saved []string
		if s.Cases != "" {
			saved, _ = filepath.Glob(filepath.Join(s.Cases, "*"+toml.Extension)) // its pattern is well formed
		}
		for kind, paths := range [][]string{Plan: s.Plans, Case: saved} {
			for _, path := range paths {
				doc, err := read(path)
				if err != nil {
					yield(nil, err)
					return
				}
				if !yield(&Specimen{strings.TrimSuffix(filepath.Base(path), toml.Extension), Kind(kind), doc}, nil) {
					return
				}
			}
		}
		var forms []*form.Template
		for _, id := range form.IDs() {
			template, err := form.Find(id)
			if err != nil {
				yield(nil, err)
				return
			}
			forms = append(forms, template)
			if !yield(&Specimen{id + "-blanco", Blank, render.Blank(template, modified)}, nil) ||
				!yield(&Specimen{id + "-blanco-ruim", Blank, render.BlankWithRoom(template, render.Room{Rows: 12, Fiches: 6}, modified)}, nil) {
				return
			}
		}
		for seed, made := s.Seed, 0; made < s.Random; seed++ {
			doc, err := randomPlan(forms[seed%uint64(len(forms))], seed)
			if err != nil {
				yield(nil, err)
				return
			}
			if doc == nil {
				continue
			}
			made++
			if !yield(&Specimen{fmt.Sprintf("willekeurig-%d", seed), Random, doc}, nil) {
				return
			}
		}
	}
}

// randomPlan is a plan of random text; nil where that is not what the rules allow, so that it is no plan.
func randomPlan(template *form.Template, seed uint64) (*document.Document, error) {
	file, err := os.CreateTemp("", "willekeurig-*"+toml.Extension)
	if err != nil {
		return nil, err
	}
	defer os.Remove(file.Name())
	_, err = file.WriteString(random.New(template.Schema(), seed).TOML())
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return nil, err
	}
	doc, err := read(file.Name())
	if err != nil {
		return nil, nil
	}
	return doc, nil
}

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
