package project

import (
	"strings"

	"actieplan/internal/finding"
	"actieplan/internal/parallel"
	"actieplan/internal/plan/disk"
	"actieplan/internal/source"
)

// Rendered is what came of reading one plan of several and making its documents.
type Rendered struct {
	Path     string            // of the plan
	Findings []finding.Finding // what is wrong with the content
	Err      error             // why the plan could not be read
	Rejected bool              // for its findings
	Built    *Built            // nil if it could not be read or was rejected
}

// RenderAll reads the plans at the given paths and makes the documents of those that are
// not rejected, some at a time. Each plan is forgotten as soon as its documents are made,
// so that many plans take little more memory than few. RenderAll calls use for each, in
// order. It makes no documents where those of two plans would have the same name.
func (b *Builder) RenderAll(paths []string, strict bool, jobs int, use func(*Rendered)) error {
	forms, plans := newForms(), locate(paths)
	if err := checkNames(plans, forms, strict); err != nil {
		return err
	}
	parallel.Ordered(len(plans), jobs, func(i int) *Rendered {
		r := forms.ReadPlan(plans[i])
		out := &Rendered{Path: plans[i], Findings: r.Findings, Err: r.Err, Rejected: r.Rejected(strict)}
		if out.Err == nil && !out.Rejected {
			out.Built = b.Plan(r)
		}
		return out
	}, use)
	return nil
}

// checkNames refuses plans whose documents would replace each other's. Only those with
// the same short name may, and few have, so that only these are read.
func checkNames(plans []string, forms *Forms, strict bool) error {
	count := make(map[string]int, len(plans))
	for _, path := range plans {
		count[slugOf(path)]++
	}
	first := map[string]string{} // by the name of its documents
	for _, path := range plans {
		if count[slugOf(path)] == 1 {
			continue
		}
		r := forms.ReadPlan(path)
		if r.Err != nil || r.Rejected(strict) {
			continue
		}
		name := strings.ToLower(r.documentName())
		if other, taken := first[name]; taken {
			return sameName(other, path)
		}
		first[name] = path
	}
	return nil
}

// sameName is the error of two plans whose documents would replace each other's.
func sameName(plan, other string) error {
	return wrongUsage("%s en %s zouden documenten met dezelfde naam krijgen; geef één van beide een andere naam",
		source.ShownPath(plan), source.ShownPath(other))
}

// slugOf is the short name of the plan at path, in lower case: some file systems do not
// know capitals apart.
func slugOf(path string) string { return strings.ToLower(disk.SlugOf(path)) }
