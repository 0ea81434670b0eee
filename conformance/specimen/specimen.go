// Package specimen makes the documents that checks of the program's own pages look at.
//
// In go paths of plans, a folder of saved cases and a seed. Out comes a document for each
// plan, each case, each blank form, and as many variations of the plans and random plans as
// are asked for.
package specimen

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"actieplan/conformance/random"
	"actieplan/conformance/variation"
	"actieplan/internal/form"
	"actieplan/internal/project"
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
	Plan      Kind = iota // that was asked for
	Case                  // saved, since it was hard once
	Blank                 // a form to fill in
	Variation             // of a plan that was asked for
	Random                // a plan of random text, far harder than those of people
)

// Source is what specimens are made from.
type Source struct {
	Plans  []string // paths
	Cases  string   // folder with a file for each case; empty for none
	Varied int      // how many variations of the plans
	Random int      // how many random plans
	Seed   uint64   // of the first of both; the next ones count up
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
		plans, err := variation.Read(s.Plans)
		if err != nil {
			yield(nil, err)
			return
		}
		if len(plans) > 0 && !s.made("variatie", Variation, s.Varied, plans.TOML, yield) {
			return
		}
		s.made("willekeurig", Random, s.Random, func(seed uint64) string {
			return random.New(forms[seed%uint64(len(forms))].Schema(), seed).TOML()
		}, yield)
	}
}

// made yields n specimens of which a seed gives the TOML. It passes over random ones that
// the rules do not allow.
func (s *Source) made(name string, kind Kind, n int, content func(seed uint64) string, yield func(*Specimen, error) bool) bool {
	for seed, made := s.Seed, 0; made < n; seed++ {
		doc, err := parse(content(seed))
		id := fmt.Sprintf("%s-%d", name, seed)
		if err == nil && doc == nil {
			if kind == Random {
				continue
			}
			err = fmt.Errorf("%s is geen plan", id)
		}
		if err != nil {
			yield(nil, err)
			return false
		}
		made++
		if !yield(&Specimen{id, kind, doc}, nil) {
			return false
		}
	}
	return true
}

// parse reads a plan from its text; nil where it has errors.
func parse(content string) (*document.Document, error) {
	file, err := os.CreateTemp("", "plan-*"+toml.Extension)
	if err != nil {
		return nil, err
	}
	defer os.Remove(file.Name())
	_, err = file.WriteString(content)
	if err := errors.Join(err, file.Close()); err != nil {
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
	reading := new(project.Forms).ReadPlan(path)
	switch {
	case reading.Err != nil:
		return nil, reading.Err
	case reading.Template == nil || reading.HasErrors():
		return nil, fmt.Errorf("%s is geen plan, of heeft fouten", path)
	}
	return render.Plan(reading.Plan, reading.Template, modified), nil
}
