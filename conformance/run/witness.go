package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"actieplan/conformance"
)

// askWitness has a second word processor lay out the DOCX of the first plans that fixed
// made, compares that with their PDF, and passes the results to add.
func (b *workbench) askWitness(ctx context.Context, folder string, plans int, add func(*result)) error {
	var results []*result
	var docx, pdf []string
	for i := range plans {
		files, err := filepath.Glob(filepath.Join(b.planFolder(i), "*.pdf"))
		if err != nil {
			return err
		}
		for _, file := range files {
			docx = append(docx, withoutExtension(file)+".docx")
			pdf = append(pdf, filepath.Join(b.work, "getuige", fmt.Sprintf("%04d.pdf", len(pdf))))
			results = append(results, &result{subject: &subject{name: stem(file), pdf: file}, worstPage: -1})
		}
	}
	if err := os.MkdirAll(filepath.Join(b.work, "getuige"), 0o777); err != nil {
		return err
	}
	if err := conformance.ConvertByWitness(ctx, folder, docx, pdf); err != nil {
		return err
	}
	for i, r := range results {
		r.agreement, r.err = conformance.CompareWitness(ctx, r.subject.pdf, pdf[i])
		add(r)
	}
	return nil
}
