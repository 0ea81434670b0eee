package project

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"actieplan/render"
	"actieplan/render/document"
	"actieplan/render/docx"
	"actieplan/render/layout"
	"actieplan/render/pdf"
)

// checkNames refuses plans whose documents would replace each other's.
func CheckNames(plans []*Reading) error {
	first := make(map[string]*Reading, len(plans))
	for _, r := range plans {
		name := strings.ToLower(r.documentName()) // some file systems do not know capitals apart
		if other := first[name]; other != nil {
			return WrongUsage("%s en %s zouden documenten met dezelfde naam krijgen; geef een van beide een andere naam",
				other.Plan.Files[0].Path, r.Plan.Files[0].Path)
		}
		first[name] = r
	}
	return nil
}

// documentName is the name of the plan's documents, less the extension.
func (r *Reading) documentName() string { return r.Template.ID + "-" + r.Plan.Slug }

// press makes documents and puts them in a folder.
type Builder struct {
	Folder  string
	Formats []string // each formatPDF or formatDOCX
}

// The formats, which are the extensions of their files too.
const (
	FormatPDF  = "pdf"
	FormatDOCX = "docx"
)

// printed says what was made.
type Built struct {
	files []string
	pages int
	laid  *layout.Pages
	Took  time.Duration
	Err   error
}

// String tells it to the user.
func (p *Built) String() string {
	noun := "bladzijden"
	if p.pages == 1 {
		noun = "bladzijde"
	}
	return fmt.Sprintf("%s: %d %s, %d ms", strings.Join(p.files, " en "), p.pages, noun, p.Took.Milliseconds())
}

// plan makes the documents of a plan.
func (p *Builder) Plan(r *Reading) *Built {
	date, err := dateOf(r.Plan)
	if err != nil {
		return &Built{Err: err}
	}
	start := time.Now()
	made := p.Document(render.Plan(r.Plan, r.Template, date), r.documentName())
	made.Took = r.took + time.Since(start)
	return made
}

// document lays out a document and writes it in every format asked for.
func (p *Builder) Document(document *document.Document, name string) *Built {
	pages := layout.Lay(document)
	made := &Built{pages: len(pages.Pages), laid: pages}
	var outputs []output
	for _, format := range []struct {
		extension string
		write     func(io.Writer, *layout.Pages) error
	}{{FormatPDF, pdf.Write}, {FormatDOCX, docx.Write}} {
		if slices.Contains(p.Formats, format.extension) {
			file := name + "." + format.extension
			made.files = append(made.files, filepath.Join(p.Folder, file))
			outputs = append(outputs, output{file, func(w io.Writer) error { return format.write(w, pages) }})
		}
	}
	made.Err = writeFiles(p.Folder, outputs)
	return made
}
