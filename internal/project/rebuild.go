package project

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"actieplan/internal/finding"
	"actieplan/internal/toml"
	"actieplan/internal/watch"
	"actieplan/render/layout"
)

// round is what came of reading and printing a plan once.
type Outcome struct {
	Path     string
	Name     string
	At       time.Time
	Took     time.Duration
	Findings []finding.Finding
	Problem  error
	Laid     *layout.Pages // nil if the plan may not be rendered, or could not be
	Files    []string
	Changed  []int     // numbers of the pages that differ from those before
	Before   int       // number of pages there were; 0 before the first good round
	Kept     time.Time // when the documents were made that stay, where this round made none
}

// again renders plans time after time, and knows of each what it looked like.
type Rebuilder struct {
	Args  []string
	Press *Builder
	Forms *Forms
	Known map[string]*Memory // by path
}

// memory is what is remembered of a plan.
type Memory struct {
	name   string // of its documents, in lower case; empty before the first good round
	prints []watch.Print
	at     time.Time // of the last good round
}

// until renders the plans at the paths, and again whatever changes, until the user or ctx ends it. It calls plans with the
// plans that there are, before every series of rounds, and show after each round.
func (a *Rebuilder) Until(ctx context.Context, plans func([]string), show func(*Outcome)) error {
	a.Forms, a.Known = new(Forms), make(map[string]*Memory)
	for _, path := range a.Args {
		if _, err := os.Stat(path); err != nil {
			return cannotRead(path, err)
		}
	}
	var failed error
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	series := func(changed []string) {
		paths, err := locate(a.Args)
		if err != nil {
			failed = err
			stop()
			return
		}
		a.forget(paths)
		plans(paths)
		for _, path := range paths {
			if a.Known[path] == nil || slices.ContainsFunc(changed, func(name string) bool { return Contains(name, path) }) {
				show(a.Rebuild(path))
			}
		}
	}
	err := watch.Watch(ctx, a.Args, func() { series(nil) }, series)
	if failed != nil {
		return failed
	}
	if err != nil {
		return &Failure{StatusFiles, "de bestanden kunnen niet gevolgd worden: " + Reason(err), err}
	}
	return nil
}

// forget drops the plans that are gone.
func (a *Rebuilder) forget(paths []string) {
	for path := range a.Known {
		if !slices.Contains(paths, path) {
			delete(a.Known, path)
		}
	}
}

// within tells whether a file is a plan's: the plan itself, or below its folder.
func Contains(file, plan string) bool {
	return plan == "." || file == plan || strings.HasPrefix(file, plan+string(filepath.Separator))
}

// round reads a plan and, if it may be, renders it.
func (a *Rebuilder) Rebuild(path string) *Outcome {
	start := time.Now()
	last := a.Known[path]
	if last == nil {
		last = new(Memory)
		a.Known[path] = last
	}
	r := &Outcome{Path: path, Name: strings.TrimSuffix(filepath.Base(path), toml.Extension), At: start, Kept: last.at, Before: len(last.prints)}
	read := a.Forms.ReadPlan(path)
	r.Findings, r.Problem = read.Findings, read.Err
	if read.Plan != nil {
		r.Name = read.Plan.Slug
	}
	if read.Err == nil && !read.Wrong(false) {
		r.Problem = a.build(r, read, last)
	}
	r.Took = time.Since(start)
	return r
}

// print renders a plan that was read, and compares its pages with those before.
func (a *Rebuilder) build(r *Outcome, read *Reading, last *Memory) error {
	name := strings.ToLower(read.documentName())
	for path, other := range a.Known {
		if other != last && other.name == name {
			return WrongUsage("%s en %s zouden documenten met dezelfde naam krijgen; geef een van beide een andere naam", r.Path, path)
		}
	}
	made := a.Press.Plan(read)
	if made.Err != nil {
		return made.Err
	}
	prints := watch.Prints(made.laid)
	r.Laid, r.Files, r.Changed = made.laid, made.files, watch.Changed(last.prints, prints)
	*last = Memory{name, prints, r.At}
	return nil
}
