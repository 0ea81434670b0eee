package main

import (
	"slices"
	"strings"
	"sync"
	"time"

	"actieplan/content"
	"actieplan/content/rules"
	"actieplan/templates"
)

// forms are the templates in use; each is read once.
type forms struct {
	lock sync.Mutex
	read map[string]*templates.Template
}

// find returns the template of that name.
func (f *forms) find(id string) (*templates.Template, error) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if t := f.read[id]; t != nil {
		return t, nil
	}
	t, err := templates.Find(id)
	if err != nil {
		return nil, err
	}
	if f.read == nil {
		f.read = make(map[string]*templates.Template)
	}
	f.read[id] = t
	return t, nil
}

// reading is a plan as read from disk, and what is to be said about it.
type reading struct {
	plan     *content.Plan
	template *templates.Template // nil where the plan names none that there is
	findings []content.Finding
	took     time.Duration
	err      error
}

// readPlan reads the plan at path and holds it against its template.
func (f *forms) readPlan(path string) *reading {
	start := time.Now()
	r := new(reading)
	if r.plan, r.findings, r.err = content.Load(path); r.err != nil {
		r.err = &failure{statusFiles, r.err.Error(), r.err}
		return r
	}
	if finding := content.TemplateFinding(r.plan, templates.IDs()); finding != nil {
		r.findings = append(r.findings, *finding)
	} else if id := r.plan.Root.Get(templateKey); id == nil || !slices.Contains(templates.IDs(), strings.TrimSpace(id.Text)) {
		// What is wrong was said above: without text that can be read, or without files, there is no form to hold it against.
	} else if r.template, r.err = f.find(strings.TrimSpace(id.Text)); r.err == nil {
		whole := !r.wrong(false)
		r.findings = append(r.findings, content.Bind(r.plan, r.template.Schema())...)
		if whole {
			r.findings = append(r.findings, rules.Check(r.plan, r.template, today())...)
		}
	}
	r.took = time.Since(start)
	return r
}

// wrong tells whether the plan may not be rendered.
func (r *reading) wrong(strict bool) bool {
	return slices.ContainsFunc(r.findings, func(f content.Finding) bool { return strict || f.Severity == content.Error })
}

// readAll reads the plans at the given paths, some at a time, and calls use for each, in order.
func readAll(paths []string, jobs int, use func(*reading)) error {
	plans, err := locate(paths)
	if err != nil {
		return err
	}
	f := new(forms)
	inOrder(len(plans), jobs, func(i int) *reading { return f.readPlan(plans[i]) }, use)
	return nil
}

// inOrder does n pieces of work, some at a time, and uses the results in the order of the pieces, each as soon as it is
// there and those before it were used.
func inOrder[T any](n, jobs int, work func(i int) T, use func(T)) {
	results := make([]chan T, n)
	for i := range results {
		results[i] = make(chan T, 1)
	}
	next := make(chan int, n)
	for i := range n {
		next <- i
	}
	close(next)
	for range min(n, jobs) {
		go func() {
			for i := range next {
				results[i] <- work(i)
			}
		}()
	}
	for _, result := range results {
		use(<-result)
	}
}
