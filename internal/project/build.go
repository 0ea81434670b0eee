package project

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"actieplan/internal/character"
	"actieplan/internal/form"
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

// encoders write the documents of one plan.
type encoders struct {
	pdf  *pdf.Encoder
	docx *docx.Encoder
}

// encoders are those for any plan.
func (b *Builder) encoders() encoders { return encoders{&b.pdf, &b.docx} }

// The formats, which are the extensions of their files too.
const (
	FormatPDF  = "pdf"
	FormatDOCX = "docx"
)

// AllFormats returns the formats that documents can have.
func AllFormats() []string { return []string{FormatPDF, FormatDOCX} }

// Built is what was made of one document.
type Built struct {
	Files []string      // their paths
	Pages *layout.Pages // nil of one of many plans, which would fill the memory
	count int           // of pages
	Took  time.Duration // reading included, where a plan was read for it
	Err   error
}

// String is the line about it for the user.
func (p *Built) String() string {
	noun := "bladzijden"
	if p.count == 1 {
		noun = "bladzijde"
	}
	return fmt.Sprintf("%s: %d %s, %d ms", character.Visible(strings.Join(p.Files, " en ")), p.count, noun, p.Took.Milliseconds())
}

// Plan makes the documents of a plan, which must not be Rejected.
func (b *Builder) Plan(r *Reading) *Built { return b.plan(r, b.encoders()) }

func (b *Builder) plan(r *Reading, with encoders) *Built {
	date, err := dateOf(r.Plan)
	if err != nil {
		return &Built{Err: err}
	}
	start := time.Now()
	made := b.document(render.Plan(r.Plan, r.Template, date), r.documentName(), with)
	made.Took = r.took + time.Since(start)
	return made
}

// Blank makes the empty form of a template.
func (b *Builder) Blank(template *form.Template) *Built {
	date, err := dateOfForm(template)
	if err != nil {
		return &Built{Err: err}
	}
	return b.Document(render.BlankWithRoom(template, b.Room, date), template.ID+"-blanco")
}

// Document lays out a document and writes it in every format asked for.
func (b *Builder) Document(document *document.Document, name string) *Built {
	return b.document(document, name, b.encoders())
}

func (b *Builder) document(document *document.Document, name string, with encoders) *Built {
	start := time.Now()
	pages := layout.Lay(document)
	made := &Built{Pages: pages, count: len(pages.Pages)}
	var outputs []output
	for _, format := range []struct {
		extension string
		write     func(io.Writer, *layout.Pages) error
	}{{FormatPDF, with.pdf.Write}, {FormatDOCX, with.docx.Write}} {
		if slices.Contains(b.Formats, format.extension) {
			file := name + "." + format.extension
			made.Files = append(made.Files, filepath.Join(b.Folder, file))
			outputs = append(outputs, output{file, func(w io.Writer) error { return format.write(w, pages) }})
		}
	}
	made.Err = writeFiles(b.Folder, outputs)
	made.Took = time.Since(start)
	return made
}
