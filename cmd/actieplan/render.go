package main

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"actieplan/content"
	"actieplan/render"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// newRender makes the command that makes documents of plans.
func newRender() *cobra.Command {
	var folder string
	var strict bool
	formats, jobs := allFormats(), count(runtime.NumCPU())
	command := &cobra.Command{
		Use:     "render PAD…",
		Short:   "Maakt de documenten van een plan: PDF en DOCX.",
		Long:    helpPaths,
		Example: "  actieplan render content/voorbeeldstreek\n  actieplan render content -o build/nazicht --format pdf --strict",
		Args:    paths,
		RunE: func(command *cobra.Command, args []string) error {
			return renderAll(command, args, &press{folder: folder, formats: formats}, strict, int(jobs))
		},
	}
	outputFlag(command.Flags(), &folder)
	command.Flags().Var(formats, "format", "welke documenten: `SOORT` is "+orList(formats.from)+", of beide met een komma")
	strictFlag(command.Flags(), &strict)
	command.Flags().Var(&jobs, "jobs", "`AANTAL` plannen die tegelijk worden gemaakt")
	return command
}

// renderAll reads all plans, tells what is wrong with any of them, and makes the documents of the others.
func renderAll(command *cobra.Command, args []string, press *press, strict bool, jobs int) error {
	var worst error
	var good []*reading
	var findings []content.Finding
	err := readAll(args, jobs, func(r *reading) {
		findings = append(findings, r.findings...)
		switch {
		case r.err != nil:
			worst = graver(worst, showProblem(command.ErrOrStderr(), r.err))
		case r.wrong(strict):
			worst = graver(worst, errContent)
		default:
			good = append(good, r)
		}
	})
	if err != nil {
		return err
	}
	showFindings(command.ErrOrStderr(), findings)
	if err := checkNames(good); err != nil {
		return err
	}
	inOrder(len(good), jobs, func(i int) *printed { return press.plan(good[i]) }, func(p *printed) {
		if p.err != nil {
			worst = graver(worst, showProblem(command.ErrOrStderr(), p.err))
			return
		}
		fmt.Fprintln(command.OutOrStdout(), p)
	})
	return worst
}

// graver returns the error with the higher exit status, less its message, which has been shown.
func graver(a, b error) error {
	status := max(statusOf(a), statusOf(b))
	if status == statusDone {
		return nil
	}
	return &failure{status: status}
}

// checkNames refuses plans whose documents would replace each other's.
func checkNames(plans []*reading) error {
	first := make(map[string]*reading, len(plans))
	for _, r := range plans {
		name := strings.ToLower(r.documentName()) // some file systems do not know capitals apart
		if other := first[name]; other != nil {
			return wrongUsage("%s en %s zouden documenten met dezelfde naam krijgen; geef een van beide een andere naam",
				other.plan.Files[0].Path, r.plan.Files[0].Path)
		}
		first[name] = r
	}
	return nil
}

// documentName is the name of the plan's documents, less the extension.
func (r *reading) documentName() string { return r.template.ID + "-" + r.plan.Slug }

// press makes documents and puts them in a folder.
type press struct {
	folder  string
	formats *choices
}

// The formats, which are the extensions of their files too.
const (
	formatPDF  = "pdf"
	formatDOCX = "docx"
)

func allFormats() *choices {
	return &choices{from: []string{formatPDF, formatDOCX}, chosen: []string{formatPDF, formatDOCX}}
}

// printed says what was made.
type printed struct {
	files []string
	pages int
	laid  *layout.Pages
	took  time.Duration
	err   error
}

// String tells it to the user.
func (p *printed) String() string {
	noun := "bladzijden"
	if p.pages == 1 {
		noun = "bladzijde"
	}
	return fmt.Sprintf("%s: %d %s, %d ms", strings.Join(p.files, " en "), p.pages, noun, p.took.Milliseconds())
}

// plan makes the documents of a plan.
func (p *press) plan(r *reading) *printed {
	date, err := dateOf(r.plan)
	if err != nil {
		return &printed{err: err}
	}
	start := time.Now()
	made := p.document(render.Plan(r.plan, r.template, date), r.documentName())
	made.took = r.took + time.Since(start)
	return made
}

// document lays out a document and writes it in every format asked for.
func (p *press) document(document *render.Document, name string) *printed {
	pages := layout.Lay(document)
	made := &printed{pages: len(pages.Pages), laid: pages}
	var outputs []output
	for _, format := range []struct {
		extension string
		write     func(io.Writer, *layout.Pages) error
	}{{formatPDF, pdf.Write}, {formatDOCX, docx.Write}} {
		if p.formats.has(format.extension) {
			file := name + "." + format.extension
			made.files = append(made.files, filepath.Join(p.folder, file))
			outputs = append(outputs, output{file, func(w io.Writer) error { return format.write(w, pages) }})
		}
	}
	made.err = writeFiles(p.folder, outputs)
	return made
}
