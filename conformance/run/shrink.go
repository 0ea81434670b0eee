package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"actieplan/conformance"
	"actieplan/internal/toml"
)

// The limits of shrinking: rounds, plans in each round, and time in all.
const (
	mostRounds = 100
	plansEach  = 12
	mostTime   = 4 * time.Minute
)

// shrink reduces a random plan that failed as far as possible while it still fails, and
// saves it as a case.
func shrink(ctx context.Context, b *workbench, workers int, failed *result, folder string) error {
	fmt.Printf("%s wordt verkleind …\n", failed.subject.name)
	plan := failed.subject.plan()
	limited, cancel := context.WithTimeout(ctx, mostTime)
	defer cancel()
	plan.Shrink(mostRounds, plansEach, func(texts []string) []bool {
		faulty := make([]bool, len(texts))
		if limited.Err() != nil {
			return faulty
		}
		subjects := make([]*subject, len(texts))
		for i, text := range texts {
			subjects[i] = &subject{name: fmt.Sprintf("kleiner-%d", i), content: func() string { return text }, verdict: true}
		}
		i := 0
		shares := slices.Collect(slices.Chunk(subjects, (len(subjects)+workers-1)/workers))
		b.compareAll(limited, workers, shares, func(r *result) {
			faulty[i] = fails(r, failed) && limited.Err() == nil
			i++
		})
		return faulty
	})
	if err := ctx.Err(); err != nil {
		return err
	}
	cases := filepath.Join(folder, "cases")
	if err := os.MkdirAll(cases, 0o777); err != nil {
		return err
	}
	file := filepath.Join(cases, failed.subject.name+toml.Extension)
	if err := os.WriteFile(file, []byte(plan.TOML()), 0o666); err != nil {
		return err
	}
	fmt.Printf("Het kleinste plan dat nog mislukt: %s\n", file)
	small := &report{out: os.Stdout, folder: cases}
	for _, r := range b.compareBatch(ctx, []*subject{{name: failed.subject.name, content: plan.TOML}}) {
		small.add(r)
	}
	fmt.Printf("Herstel de fout en bewaar het geval, dan doet het voortaan altijd mee:\n"+
		"    cp %s conformance/testdata/cases/ && git add conformance/testdata/cases\n", file)
	return small.err
}

// fails reports whether a smaller plan fails in the same way as the first one: the
// program fails on it, or its files have the same fault. Without this a serious fault
// could shrink to a slight one. A plan that is refused for its content does not fail.
func fails(r, first *result) bool {
	switch {
	case r.refused:
		return false
	case first.err != nil || r.err != nil:
		return first.err != nil && r.err != nil
	}
	return r.agreement.Fault(conformance.Standard) == first.agreement.Fault(conformance.Standard)
}
