package project

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"actieplan/internal/finding"
	"actieplan/internal/pagediff"
	"actieplan/internal/plan/disk"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/watch"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// Outcome is what came of reading and building a plan once.
type Outcome struct {
	Path        string // of the plan
	Name        string // of the plan, for the user
	Start       time.Time
	Took        time.Duration
	Findings    []finding.Finding
	Err         error         // why the plan could not be read, or its documents not made
	Pages       *layout.Pages // nil if the plan may not be rendered, or could not be
	Files       []string      // paths of the documents; none while they are being made
	Kept        []Kept        // as in Built
	Changed     []int         // numbers of the pages that differ from those before
	PagesBefore int           // how many there were; 0 before the first good build
	LastGood    time.Time     // when the documents were made that stay, where this build made none
}

// Rebuilder builds plans again when they change, and knows of each what it looked like.
type Rebuilder struct {
	// Laid, if any, is called with the pages of a plan as soon as these are there, before
	// the documents are made.
	Laid func(*Outcome)

	paths   []string
	builder *Builder
	forms   *Forms
	known   map[string]*memory // by path
	recent  []*memory          // those with work, built last at the end
}

// NewRebuilder returns a Rebuilder of the plans at some paths.
func NewRebuilder(paths []string, builder *Builder) *Rebuilder {
	return &Rebuilder{paths: paths, builder: builder, forms: newForms(), known: make(map[string]*memory)}
}

// memory is what is remembered of a plan.
type memory struct {
	shown        string // Outcome.Name of the last build
	name         string // of its documents, in lower case; empty before the first good build
	fingerprints []pagediff.Fingerprint
	start        time.Time // of the last good build
	failed       string    // why the plan could not be read, or its documents not made, in the last build
	refused      []string  // the documents of that build, if it came so far
	work         *work     // nil if it is long ago
}

// work does not do again what did not change since the last build of a plan.
type work struct {
	reader   planReader
	layouter *layout.Layouter
	encoders encoders
}

// mostWork is of how many plans, those that were built last, the work is kept: it takes
// some 100 kB a page, and few people write more plans at a time.
const mostWork = 4

// workOf is the work of a plan that is to be built.
func (r *Rebuilder) workOf(m *memory) *work {
	if m.work == nil {
		m.work = &work{layouter: layout.NewIncremental(), encoders: encoders{
			FormatPDF: pdf.NewIncremental().Write, FormatDOCX: docx.NewIncremental().Write,
		}}
	}
	r.recent = append(slices.DeleteFunc(r.recent, func(other *memory) bool { return other == m }), m)
	if len(r.recent) > mostWork {
		r.recent[0].work = nil
		r.recent = slices.Delete(r.recent, 0, 1)
	}
	return m.work
}

// Run builds the plans, and again whatever changes, until ctx ends. It calls plans with
// the paths of the plans that there are, before every series of builds, and built after
// each.
func (r *Rebuilder) Run(ctx context.Context, plans func([]string), built func(*Outcome)) error {
	for _, path := range r.paths {
		if err := mayBecomePlan(path); err != nil {
			return err
		}
	}
	Recover(r.builder.Folder)
	err := watch.Watch(ctx, r.paths, func(changed []string) bool {
		paths := locate(r.paths)
		r.forget(paths)
		plans(paths)
		return r.series(paths, changed, built)
	})
	if err != nil {
		return source.NewFileError("de bestanden kunnen niet gevolgd worden: "+source.Reason(err), err)
	}
	return nil
}

// series builds the plans that changed, and those that are new. It reports whether one
// of them is to be tried again though nothing changes: a file that another program has
// open, the document in its viewer or the content in what saves or copies it, will be
// free again, as will a name that another plan has, and nothing tells so. A plan that
// fails again as before is not told of.
func (r *Rebuilder) series(paths, changed []string, built func(*Outcome)) (again bool) {
	for _, path := range paths {
		m := r.known[path]
		switch {
		case m == nil || slices.ContainsFunc(changed, func(name string) bool { return contains(path, name) }):
			built(r.Build(path))
		case m.failed != "" && allFree(m.refused):
			before := m.failed
			if out := r.buildAt(path, nil); m.failed != before {
				built(out)
			}
		}
		again = again || r.known[path].failed != ""
	}
	return again
}

// allFree reports whether files can be written, or be made where there are none. A
// document that stays open in its viewer is not laid out and made again all that time.
func allFree(paths []string) bool {
	return !slices.ContainsFunc(paths, func(path string) bool {
		err := openToWrite(path)
		return err != nil && !errors.Is(err, fs.ErrNotExist)
	})
}

// mayBecomePlan is the error for a path that no change of content makes a plan: nothing
// is there, or a file of another kind.
func mayBecomePlan(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return disk.NotFound(path, err)
	}
	if info.IsDir() {
		return nil
	}
	if err := disk.CheckName(path); err != nil {
		return err
	}
	if !source.IsRegular(info.Mode()) {
		return cannotRead(path, source.ErrNotRegular)
	}
	return nil
}

// forget drops the plans that are gone.
func (r *Rebuilder) forget(paths []string) {
	for path, m := range r.known {
		if !slices.Contains(paths, path) {
			r.recent = slices.DeleteFunc(r.recent, func(other *memory) bool { return other == m })
			delete(r.known, path)
		}
	}
}

// contains reports whether a file is a plan's: the plan itself, or below its folder.
func contains(plan, file string) bool {
	return plan == "." || file == plan || strings.HasPrefix(file, plan+string(filepath.Separator))
}

// Build reads a plan and, if it may be rendered, makes its documents.
func (r *Rebuilder) Build(path string) *Outcome { return r.buildAt(path, r.Laid) }

// buildAt builds a plan and calls tell, if any, as Laid.
func (r *Rebuilder) buildAt(path string, tell func(*Outcome)) *Outcome {
	start := time.Now()
	last := r.known[path]
	if last == nil {
		last = new(memory)
		r.known[path] = last
	}
	out := &Outcome{Path: path, Name: strings.TrimSuffix(filepath.Base(path), toml.Extension), Start: start, LastGood: last.start,
		PagesBefore: len(last.fingerprints)}
	work := r.workOf(last)
	read := r.forms.readPlan(path, &work.reader)
	out.Findings, out.Err = read.Findings, read.Err
	if read.Plan != nil {
		out.Name = read.Plan.Slug
	}
	if r.isShown(out.Name, last) {
		out.Name = source.ShownPath(path)
	}
	last.shown = out.Name
	last.failed, last.refused = "", nil
	if read.Err == nil && !read.HasErrors() {
		out.Err = r.build(out, read, last, work, tell)
	}
	if out.Err != nil {
		last.failed = out.Err.Error()
	}
	out.Took = time.Since(start)
	return out
}

// isShown reports whether another plan than that of m is told of by a name.
func (r *Rebuilder) isShown(name string, m *memory) bool {
	for _, other := range r.known {
		if other != m && other.shown == name {
			return true
		}
	}
	return false
}

// build makes the documents of a plan that was read, and compares its pages with those
// before.
func (r *Rebuilder) build(out *Outcome, read *Reading, last *memory, work *work, tell func(*Outcome)) error {
	name := strings.ToLower(read.documentName())
	for path, other := range r.known {
		if other != last && other.name == name {
			return sameName(path, out.Path)
		}
	}
	poured, err := read.document()
	if err != nil {
		return err
	}
	pages := work.layouter.Lay(poured)
	fingerprints := pagediff.Fingerprints(pages)
	laid := *out
	laid.Pages, laid.Changed, laid.Took = pages, pagediff.Changed(last.fingerprints, fingerprints), time.Since(out.Start)
	if tell != nil {
		tell(&laid)
	}
	made := r.builder.write(pages, read.documentName(), work.encoders)
	out.Kept = made.Kept
	if made.Err != nil {
		last.refused = made.Files
		return made.Err
	}
	out.Pages, out.Changed, out.Files = laid.Pages, laid.Changed, made.Files
	last.name, last.fingerprints, last.start = name, fingerprints, out.Start
	return nil
}
