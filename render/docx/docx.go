// Package docx writes a document as an ordinary, editable Word file (ECMA-376 part 1,
// WordprocessingML, transitional).
//
// In goes the tree of a document with the pages that it was laid out on; out comes the
// ZIP package. The tree is written as it is: real headings, lists, tables, fields and
// sections. Every length, border and colour is the style's, so that a word processor
// comes to the same lines and pages by itself. The pages give two things more: what a
// word processor would otherwise have to work out before it can show it, which is the
// page numbers in the table of contents and the number of pages; and what the DOCX must
// say so that pages end at the same place: beside the styles (package wordprocessor), and
// of the headers of tables.
//
// What answers a field of the form stands in a content control, a bookmark or both, so
// that the file can be filled in and read back (package control); custom XML says which
// form it is.
package docx

import (
	"io"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/reuse"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// Encoder writes documents, several at a time if need be, in memory that it uses again.
// The zero Encoder is ready for use.
type Encoder struct {
	deflaters reuse.Spares[deflater]
	parts     *reuse.Results[*deflated] // nil to keep nothing
}

// NewIncremental returns an Encoder for one document that is written again and again, one
// time after the other: it does not compress again what did not change.
func NewIncremental() *Encoder { return &Encoder{parts: new(reuse.Results[*deflated])} }

// Write writes a document with an Encoder of its own.
func Write(w io.Writer, pages *layout.Pages) error { return new(Encoder).Write(w, pages) }

// Write writes the document of pages to w. The same pages give the same bytes. It fails
// where the text holds a character that XML cannot, where a link points at an anchor that
// the document does not have, and where w does.
func (e *Encoder) Write(w io.Writer, pages *layout.Pages) error {
	e.parts.NextRound()
	deflate := e.deflaters.Take(newDeflater)
	defer e.deflaters.Give(deflate)
	d := newDocument(pages)
	if e.parts == nil { // what is kept for the next time is kept as a whole
		d.spillsInto = deflate
	}
	parts, err := d.parts()
	if err != nil {
		return err
	}
	return e.writePackage(w, parts, deflate)
}

// writer is what the parts of one package share while they are written.
type writer struct {
	*document.Document
	pages     *layout.Pages
	styles    *styleIDs
	bookmarks *bookmarks
	lists     *numbering
	pictures  *pictures
	headers   headers
	controls  *controls
	heading   *document.Paragraph // the last one written, or the title; nil before the first
	foot      stylesheet.Border   // of the last paragraph written
	contents  *document.Section   // the first section with a table of contents; nil without one

	spillsInto *deflater // that the body is compressed with while it is written; nil to keep it whole
}

func newDocument(pages *layout.Pages) *writer {
	doc := pages.Document
	return &writer{
		Document:  doc,
		pages:     pages,
		styles:    newStyleIDs(doc.Styles),
		bookmarks: newBookmarks(doc),
		lists:     newNumbering(),
		pictures:  newPictures(),
		controls:  newControls(doc),
		contents:  sectionOfContents(doc),
	}
}

// parts writes every part. The body comes first: what it uses decides what the other
// parts hold.
func (d *writer) parts() ([]*part, error) {
	document := newPart("word/document.xml", mainType)
	document.spillsInto = d.spillsInto
	for _, r := range []relationship{
		{typ: relStyles, target: "styles.xml"},
		{typ: relNumbering, target: "numbering.xml"},
		{typ: relSettings, target: "settings.xml"},
		{typ: relFontTable, target: "fontTable.xml"},
		{typ: relTheme, target: "theme/theme1.xml"},
	} {
		document.relate(r)
	}
	headers := d.writeHeaders(document)
	d.writeBody(document)
	form := d.formParts(document)

	parts := []*part{document, d.stylesPart("word/styles.xml"), d.numberingPart(document), d.settingsPart(), d.themePart()}
	parts = append(parts, fontParts()...)
	parts = append(parts, headers...)
	parts = append(parts, d.pictures.parts...)
	parts = append(parts, form...)
	parts = append(parts, d.corePart(), d.appPart())
	for _, p := range parts {
		if p.err != nil {
			return nil, p.err
		}
	}
	return parts, nil
}
