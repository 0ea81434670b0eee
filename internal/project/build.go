package project

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/plan"
	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// documentName is the name of the plan's documents, less the extension.
func (r *Reading) documentName() string { return r.Template.ID + "-" + r.Plan.Slug }

// Builder makes documents and puts them in a folder.
type Builder struct {
	Folder  string
	Formats []string    // each FormatPDF or FormatDOCX
	Room    render.Room // of blank forms

	pdf  pdf.Encoder
	docx docx.Encoder
}

// encoders write the documents of one plan, by their format.
type encoders map[string]func(io.Writer, *layout.Pages) error

// The formats, which are the extensions of their files too.
const (
	FormatPDF  = "pdf"
	FormatDOCX = "docx"
)

// isOthers know the documents that another program saved, by their format.
var isOthers = map[string]func(io.ReaderAt, int64) bool{FormatPDF: pdf.IsOthers, FormatDOCX: docx.IsOthers}

// AllFormats returns the formats that documents can have.
func AllFormats() []string { return []string{FormatPDF, FormatDOCX} }

// Built is what was made of one document.
type Built struct {
	Files []string      // their paths
	Kept  []Kept        // documents of before that others changed
	Pages int           // how many they have
	Took  time.Duration // reading included, where a plan was read for it
	Err   error
}

// String is the line about it for the user.
func (p *Built) String() string {
	return fmt.Sprintf("%s: %s, %d ms", character.Visible(strings.Join(p.Files, " en ")), dutch.Counted(p.Pages, "bladzijde", "bladzijden"),
		p.Took.Milliseconds())
}

// Plan makes the documents of a plan, which must not be Rejected.
func (b *Builder) Plan(r *Reading) *Built {
	start := time.Now()
	poured, err := r.document()
	if err != nil {
		return &Built{Err: err}
	}
	name, took := r.documentName(), r.took
	// Nothing from here on is about the plan, so that its memory is free for the pages.
	made := b.build(poured, name)
	made.Took = took + time.Since(start)
	return made
}

// pour makes the document of a plan that was bound to its template without errors.
func pour(plan *plan.Plan, template *form.Template) (*document.Document, error) {
	date, err := dateOf(plan)
	if err != nil {
		return nil, err
	}
	return render.Plan(plan, template, date), nil
}

// Blank makes the empty form of a template.
func (b *Builder) Blank(template *form.Template) *Built {
	date, err := dateOfForm(template)
	if err != nil {
		return &Built{Err: err}
	}
	return b.build(render.BlankWithRoom(template, b.Room, date), template.ID+"-blanco")
}

// build lays out a document and writes it in every format asked for.
func (b *Builder) build(document *document.Document, name string) *Built {
	start := time.Now()
	made := b.write(layout.Lay(document), name, encoders{FormatPDF: b.pdf.WriteAndRelease, FormatDOCX: b.docx.Write})
	made.Took = time.Since(start)
	return made
}

// write writes a document in every format asked for.
func (b *Builder) write(pages *layout.Pages, name string, with encoders) *Built {
	made := &Built{Pages: len(pages.Pages)}
	var outputs []output
	for _, format := range AllFormats() {
		if slices.Contains(b.Formats, format) {
			file := name + "." + format
			made.Files = append(made.Files, filepath.Join(b.Folder, file))
			outputs = append(outputs, output{file, func(w io.Writer) error { return with[format](w, pages) }, isOthers[format]})
		}
	}
	made.Kept, made.Err = writeFiles(b.Folder, outputs)
	return made
}
