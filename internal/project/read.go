package project

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/parallel"
	"actieplan/internal/plan"
	"actieplan/internal/plan/bind"
	"actieplan/internal/plan/disk"
	"actieplan/internal/plan/rules"
	"actieplan/render/document"
)

// Forms are the templates in use; each is read once.
type Forms struct {
	lock sync.Mutex
	read map[string]*form.Template
}

// newForms returns Forms that begin to read the template of the last year, which most
// plans are for, while the first plan is still to be read.
func newForms() *Forms {
	f := new(Forms)
	ids := form.IDs()
	go f.find(ids[len(ids)-1])
	return f
}

// find returns the template of that name.
func (f *Forms) find(id string) (*form.Template, error) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if t := f.read[id]; t != nil {
		return t, nil
	}
	t, err := form.Find(id)
	if err != nil {
		return nil, err
	}
	if f.read == nil {
		f.read = make(map[string]*form.Template)
	}
	f.read[id] = t
	return t, nil
}

// templateOf returns the template that a plan names; nil where it names none that there
// is, which is told already.
func (f *Forms) templateOf(p *plan.Plan) (*form.Template, error) {
	value := p.Root.Get(disk.TemplateKey)
	if value == nil {
		return nil, nil
	}
	id := strings.TrimSpace(value.Text)
	if !slices.Contains(form.IDs(), id) {
		return nil, nil
	}
	return f.find(id)
}

// Reading is a plan as read from disk, and what is to be said about it.
type Reading struct {
	Plan     *plan.Plan        // nil if it could not be read
	Template *form.Template    // nil where the plan names none that there is
	Findings []finding.Finding // what is wrong with the content
	took     time.Duration
	Err      error // why it could not be read

	document func() (*document.Document, error) // that a plan without errors becomes; made once
}

// ReadPlan reads the plan at path and checks it against its template.
func (f *Forms) ReadPlan(path string) *Reading { return f.readPlan(path, new(planReader)) }

// planReader is what may be known of a plan from before.
type planReader struct {
	files plan.Reader
	texts bind.Texts
}

// readPlan reads the plan with a reader that may know it from before.
func (f *Forms) readPlan(path string, reader *planReader) *Reading {
	start := time.Now()
	r := new(Reading)
	if r.Plan, r.Findings, r.Err = reader.files.Load(path); r.Err != nil {
		return r
	}
	bound := bind.New(r.Plan, &reader.texts)
	if finding := bound.TemplateFinding(form.IDs()); finding != nil {
		r.Findings = append(r.Findings, ofPart(path, r.Plan, *finding))
	}
	reader.texts.ReadAhead(r.Plan) // while the template is being read
	if r.Template, r.Err = f.templateOf(r.Plan); r.Template != nil {
		r.compare(bound)
		r.Findings = append(r.Findings, tellOtherParts(path, r.Plan, r.Template.Schema())...)
	}
	r.Findings = finding.Gathered(bound.Advise(r.Findings))
	if r.Template != nil {
		bind.NameFiches(r.Findings, r.Plan, r.Template)
	}
	r.took = time.Since(start)
	return r
}

// HasErrors reports whether the plan has errors, so that it may not be rendered.
func (r *Reading) HasErrors() bool {
	return slices.ContainsFunc(r.Findings, func(f finding.Finding) bool { return f.Severity == finding.Error })
}

// Rejected reports whether the plan has errors or, where strict, warnings.
func (r *Reading) Rejected(strict bool) bool { return r.HasErrors() || strict && len(r.Findings) > 0 }

// compare holds the plan against its template. The document is made meanwhile: numbers
// that its columns are too narrow for show only there.
func (r *Reading) compare(bound *bind.Bound) {
	whole := !r.HasErrors()
	r.Findings = append(r.Findings, bound.Bind(r.Template.Schema())...)
	r.document = sync.OnceValues(func() (*document.Document, error) { return pour(r.Plan, r.Template) })
	if !r.HasErrors() {
		go r.document()
	}
	if whole {
		r.Findings = append(r.Findings, rules.Check(r.Plan, r.Template, today())...)
	}
	if !r.HasErrors() {
		r.tellCutNumbers()
	}
}

// tellCutNumbers warns of tables that are too narrow for a number in them, which shows
// only when the plan is poured.
func (r *Reading) tellCutNumbers() {
	poured, err := r.document()
	if err != nil {
		return // whoever renders the plan is told
	}
	for _, cut := range poured.Cut {
		r.Findings = append(r.Findings, finding.WarningAt(cut.Source,
			dutch.Quoted(cut.Text)+" past niet in zijn kolom en gaat verder op de volgende regel",
			fmt.Sprintf("geef de tabel minder dan %s, of schrijf de getallen korter", dutch.Counted(cut.Columns, "kolom", "kolommen"))))
	}
}

// ReadAll reads the plans at the given paths, some at a time, and calls use for each, in
// order.
func ReadAll(paths []string, jobs int, use func(*Reading)) {
	f, plans := newForms(), locate(paths)
	parallel.Ordered(len(plans), jobs, func(i int) *Reading { return f.ReadPlan(plans[i]) }, use)
}
