package document

import (
	"time"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/source"
)

// Document is a plan poured into a template: a tree of sections, blocks and runs, with
// every word that is printed and no place on a page yet. The layout decides lines and
// pages from it; the DOCX writer writes it as it is.
type Document struct {
	Title    string
	Author   string
	Language string    // BCP 47, such as "nl-BE"
	Modified time.Time // UTC, whole seconds
	Styles   *stylesheet.Styles
	Form     *Form // that it was poured into; nil for a document that is no form
	Sections []*Section
	Cut      []CutNumber // in tables whose columns are too narrow for what is in them
}

// CutNumber is a number that goes on on the next line.
type CutNumber struct {
	Text    string
	Columns int             // of its table
	Source  source.Position // of the cell, in full
}

// Form is what a document is a copy of, filled in or not.
type Form struct {
	Template string      // what it is named by
	Year     int         // that it asks about
	Fields   *form.Field // that answers may be of, by path
	Blank    bool        // not filled in
	Ticked   string      // the character of a tick box that is ticked
	Unticked string      // of one that is not
	Answers  []uint32    // their fingerprints, see package revise; none in a blank form
}

// IsBlank reports whether a document is a form that is not filled in.
func (d *Document) IsBlank() bool { return d.Form != nil && d.Form.Blank }

// Section is a stretch of pages of one size, starting on a new page.
type Section struct {
	Page   *stylesheet.Page
	Header *Paragraph
	Footer *Paragraph
	Parts  []Part // in the order of their blocks
	Blocks []Block
}

// Add adds blocks at the end of a section.
func (s *Section) Add(blocks ...Block) { s.Blocks = append(s.Blocks, blocks...) }

// Part is one part of the form: which blocks of its section it has.
type Part struct {
	Kind    PartKind
	Heading *Paragraph // one of its blocks; nil for none
	First   int        // index of its first block; it goes on to the first one of the next part
}

// PartKind says what a part of the form holds below its heading.
type PartKind string

// The kinds of Part.
const (
	ProsePart    PartKind = "prose" // the department's own text
	TitlePart    PartKind = "title block"
	ContentsPart PartKind = "contents"
	CapacityPart PartKind = "capacity"
	TablePart    PartKind = "table"
	FichesPart   PartKind = "fiches"
	OwnTextPart  PartKind = "own text" // the zone's
)
