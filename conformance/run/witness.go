package main

import (
	"context"
	"path/filepath"

	"actieplan/conformance"
)

// askWitness has a second word processor lay out the DOCX of the first plans that fixed
// made, compares that with their PDF, and passes the results to add.
func (b *workbench) askWitness(ctx context.Context, folder string, plans int, add func(*result)) error {
	fromWitness := filepath.Join(b.work, "getuige.pdf")
	for i := range plans {
		files, err := filepath.Glob(filepath.Join(b.planFolder(i), "*.pdf"))
		if err != nil {
			return err
		}
		for _, pdf := range files {
			r := &result{subject: &subject{name: stem(pdf), pdf: pdf}, worstPage: -1}
			if r.err = conformance.ConvertByWitness(ctx, folder, withoutExtension(pdf)+".docx", fromWitness); r.err == nil {
				r.agreement, r.err = conformance.CompareWitness(ctx, pdf, fromWitness)
			}
			add(r)
		}
	}
	return nil
}
