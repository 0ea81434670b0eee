package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"actieplan/conformance"
	"actieplan/conformance/random"
	"actieplan/internal/form"
	"actieplan/internal/parallel"
	"actieplan/internal/toml"
)

// workbench makes the documents of plans and compares them, in a folder of its own.
type workbench struct {
	program string
	work    string
}

// subject is one plan that is compared.
type subject struct {
	name    string
	pdf     string              // the PDF to compare; empty if it has to be made first
	content func() string       // the TOML to make it from; nil if pdf is given
	plan    func() *random.Plan // the invented plan; nil for others
	verdict bool                // only its most serious fault is wanted
}

// result is the result of making and comparing a subject.
type result struct {
	subject   *subject
	agreement *conformance.Agreement // nil where err is set
	err       error
	refused   bool   // err is that the content was found wrong, not that the program failed
	picture   []byte // PNG of the page that agrees least
	worstPage int    // its index; -1 for none
}

// fixed makes the documents of the plans at the paths, and the blank forms, and returns
// them in batches.
func (b *workbench) fixed(ctx context.Context, paths []string) ([][]*subject, error) {
	folder := filepath.Join(b.work, "plannen")
	for i, path := range paths {
		if err := b.make(ctx, "render", path, "-o", b.planFolder(i)); err != nil {
			return nil, err
		}
	}
	if err := b.make(ctx, "blank", "-o", filepath.Join(folder, "blanco")); err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(folder, "*", "*.pdf"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		id, blank := strings.CutSuffix(stem(file), "-blanco")
		if !blank || filepath.Base(filepath.Dir(file)) != "blanco" {
			continue
		}
		template, err := form.Find(id)
		if err != nil {
			return nil, err
		}
		if err := conformance.WithoutPlaceholders(withoutExtension(file)+".docx", fillInOf(template)); err != nil {
			return nil, err
		}
	}
	var subjects []*subject
	for _, file := range files {
		subjects = append(subjects, &subject{name: stem(file), pdf: file})
	}
	return batch(subjects), nil
}

// fillInOf tells what the blank form has where its DOCX shows a placeholder within a
// sentence.
func fillInOf(template *form.Template) func(shown string) string {
	numbers := map[string]bool{}
	for _, fiches := range template.Fiches() {
		for _, o := range fiches.Objectives {
			numbers[o.Number.Placeholder] = true
		}
	}
	return func(shown string) string {
		if numbers[shown] {
			return template.Blank.Number
		}
		return template.Blank.FillIn
	}
}

// planFolder is where fixed puts the documents of the plans at one of its paths: a folder
// for each, since two plans may have the same name.
func (b *workbench) planFolder(i int) string {
	return filepath.Join(b.work, "plannen", fmt.Sprintf("%04d", i))
}

// batchSize is how many plans LibreOffice lays out in one run.
const batchSize = 20

// batch divides subjects into batches, in order; no two of a batch have the same name.
func batch(subjects []*subject) [][]*subject {
	var batches [][]*subject
	taken := make(map[string]bool)
	for _, s := range subjects {
		if last := len(batches) - 1; last < 0 || len(batches[last]) == batchSize || taken[s.name] {
			batches = append(batches, nil)
			clear(taken)
		}
		last := len(batches) - 1
		batches[last] = append(batches[last], s)
		taken[s.name] = true
	}
	return batches
}

// make runs the program.
func (b *workbench) make(ctx context.Context, arguments ...string) error {
	command := exec.CommandContext(ctx, b.program, arguments...)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	if err := command.Run(); err != nil {
		const most = 4000
		text := complaints.Bytes()
		return fmt.Errorf("%s: %w\n%s", filepath.Base(b.program), err, text[:min(len(text), most)])
	}
	return nil
}

// compareAll compares batches, several at a time, and passes the results to add in the
// order of the subjects.
func (b *workbench) compareAll(ctx context.Context, workers int, batches [][]*subject, add func(*result)) {
	compare := func(i int) []*result { return b.compareBatch(ctx, batches[i]) }
	parallel.Ordered(len(batches), workers, compare, func(results []*result) {
		for _, r := range results {
			add(r)
		}
	})
}

// compareBatch makes the documents that have to be made, has LibreOffice lay all of them
// out in one run, and compares them.
func (b *workbench) compareBatch(ctx context.Context, subjects []*subject) []*result {
	results := make([]*result, len(subjects))
	for i, s := range subjects {
		results[i] = &result{subject: s, worstPage: -1}
	}
	folder, err := os.MkdirTemp(b.work, "groep-")
	if err != nil {
		for _, r := range results {
			r.err = err
		}
		return results
	}
	defer os.RemoveAll(folder)
	b.makeBatch(ctx, folder, results)
	var made []*result
	var docx []string
	for _, r := range results {
		if r.err == nil {
			made = append(made, r)
			docx = append(docx, withoutExtension(r.subject.pdf)+".docx")
		}
	}
	if len(made) == 0 {
		return results
	}
	for i, converted := range conformance.Convert(ctx, conformance.PDF, docx, filepath.Join(folder, "soffice")) {
		made[i].compare(ctx, converted)
	}
	return results
}

// makeBatch makes the documents of the subjects that have none: all in one run of the
// program and then, to find out why, each that is still missing on its own.
func (b *workbench) makeBatch(ctx context.Context, folder string, results []*result) {
	content, out := filepath.Join(folder, "content"), filepath.Join(folder, "uit")
	arguments := []string{"render", "-o", out}
	var wanted []*result
	for _, r := range results {
		if r.subject.pdf != "" {
			continue
		}
		path := filepath.Join(content, r.subject.name+toml.Extension)
		err := os.MkdirAll(content, 0o777)
		if r.err = errors.Join(err, os.WriteFile(path, []byte(r.subject.content()), 0o666)); r.err == nil {
			arguments = append(arguments, path)
			wanted = append(wanted, r)
		}
	}
	if len(wanted) == 0 {
		return
	}
	_ = b.make(ctx, arguments...) // what is missing is made again below, with its error
	for _, r := range wanted {
		if r.subject.pdf = findPDF(out, r.subject.name); r.subject.pdf != "" {
			continue
		}
		err := b.make(ctx, "render", "-o", out, filepath.Join(content, r.subject.name+toml.Extension))
		if r.subject.pdf = findPDF(out, r.subject.name); r.subject.pdf != "" {
			continue
		}
		var exit *exec.ExitError
		r.err, r.refused = err, errors.As(err, &exit) && exit.ExitCode() == 1
		if err == nil {
			r.err = errors.New("het programma maakte geen PDF")
		}
	}
}

// findPDF returns the PDF of the plan with the given name, or "" if there is none.
func findPDF(folder, name string) string {
	files, err := filepath.Glob(filepath.Join(folder, "*-"+name+".pdf"))
	if err != nil || len(files) != 1 {
		return ""
	}
	return files[0]
}

// compare fills in the result.
func (r *result) compare(ctx context.Context, converted conformance.Converted) {
	if r.err = converted.Err; r.err != nil {
		return
	}
	if r.err = conformance.CheckPDF(ctx, r.subject.pdf); r.err != nil {
		return
	}
	if r.agreement, r.err = conformance.CompareText(ctx, r.subject.pdf, converted.File); r.err != nil {
		return
	}
	if r.subject.verdict && r.agreement.Fault(conformance.Standard) < conformance.OtherInk {
		return
	}
	if r.err = r.agreement.AddInk(ctx, r.subject.pdf, converted.File); r.err != nil || r.subject.verdict {
		return
	}
	if r.worstPage = r.agreement.Worst(); r.worstPage >= 0 {
		r.picture, r.err = r.agreement.Picture(ctx, r.subject.pdf, converted.File, r.worstPage)
	}
}

func stem(file string) string { return filepath.Base(withoutExtension(file)) }

func withoutExtension(file string) string { return file[:len(file)-len(filepath.Ext(file))] }
