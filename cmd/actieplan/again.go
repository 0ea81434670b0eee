package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"actieplan/content"
	"actieplan/render/layout"
	"actieplan/watch"
)

// round is what came of reading and printing a plan once.
type round struct {
	path     string
	name     string
	at       time.Time
	took     time.Duration
	findings []content.Finding
	problem  error
	laid     *layout.Pages // nil if the plan may not be rendered, or could not be
	files    []string
	changed  []int     // numbers of the pages that differ from those before
	before   int       // number of pages there were; 0 before the first good round
	kept     time.Time // when the documents were made that stay, where this round made none
}

// again renders plans time after time, and knows of each what it looked like.
type again struct {
	args  []string
	press *press
	forms *forms
	known map[string]*memory // by path
}

// memory is what is remembered of a plan.
type memory struct {
	name   string // of its documents, in lower case; empty before the first good round
	prints []watch.Print
	at     time.Time // of the last good round
}

// until renders the plans at the paths, and again whatever changes, until the user or ctx ends it. It calls plans with the
// plans that there are, before every series of rounds, and show after each round.
func (a *again) until(ctx context.Context, plans func([]string), show func(*round)) error {
	a.forms, a.known = new(forms), make(map[string]*memory)
	for _, path := range a.args {
		if _, err := os.Stat(path); err != nil {
			return cannotRead(path, err)
		}
	}
	var failed error
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	series := func(changed []string) {
		paths, err := locate(a.args)
		if err != nil {
			failed = err
			stop()
			return
		}
		a.forget(paths)
		plans(paths)
		for _, path := range paths {
			if a.known[path] == nil || slices.ContainsFunc(changed, func(name string) bool { return within(name, path) }) {
				show(a.round(path))
			}
		}
	}
	err := watch.Watch(ctx, a.args, func() { series(nil) }, series)
	if failed != nil {
		return failed
	}
	if err != nil {
		return &failure{statusFiles, "de bestanden kunnen niet gevolgd worden: " + reason(err), err}
	}
	return nil
}

// forget drops the plans that are gone.
func (a *again) forget(paths []string) {
	for path := range a.known {
		if !slices.Contains(paths, path) {
			delete(a.known, path)
		}
	}
}

// within tells whether a file is a plan's: the plan itself, or below its folder.
func within(file, plan string) bool {
	return plan == "." || file == plan || strings.HasPrefix(file, plan+string(filepath.Separator))
}

// round reads a plan and, if it may be, renders it.
func (a *again) round(path string) *round {
	start := time.Now()
	last := a.known[path]
	if last == nil {
		last = new(memory)
		a.known[path] = last
	}
	r := &round{path: path, name: strings.TrimSuffix(filepath.Base(path), extension), at: start, kept: last.at, before: len(last.prints)}
	read := a.forms.readPlan(path)
	r.findings, r.problem = read.findings, read.err
	if read.plan != nil {
		r.name = read.plan.Slug
	}
	if read.err == nil && !read.wrong(false) {
		r.problem = a.print(r, read, last)
	}
	r.took = time.Since(start)
	return r
}

// print renders a plan that was read, and compares its pages with those before.
func (a *again) print(r *round, read *reading, last *memory) error {
	name := strings.ToLower(read.documentName())
	for path, other := range a.known {
		if other != last && other.name == name {
			return wrongUsage("%s en %s zouden documenten met dezelfde naam krijgen; geef een van beide een andere naam", r.path, path)
		}
	}
	made := a.press.plan(read)
	if made.err != nil {
		return made.err
	}
	prints := watch.Prints(made.laid)
	r.laid, r.files, r.changed = made.laid, made.files, watch.Changed(last.prints, prints)
	*last = memory{name, prints, r.at}
	return nil
}

// untilInterrupted returns a context that ends when the user presses Ctrl+C or the system asks the program to end.
func untilInterrupted(command *cobra.Command) (context.Context, context.CancelFunc) {
	return signal.NotifyContext(command.Context(), os.Interrupt, syscall.SIGTERM)
}
