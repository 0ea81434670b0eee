package docx

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"strconv"
	"time"

	"actieplan/internal/form"
)

// corePart writes title, author, language and dates (ECMA-376 part 2, 8.3). A document of
// no author is the program's.
func (d *writer) corePart() *part {
	author := d.Author
	if author == "" {
		author = form.Program
	}
	p := newPart("docProps/core.xml", coreType)
	p.raw(xmlDeclaration)
	p.tag("cp:coreProperties").
		str("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties").
		str("xmlns:dc", "http://purl.org/dc/elements/1.1/").
		str("xmlns:dcterms", "http://purl.org/dc/terms/").
		str("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance").body()
	p.element("dc:title", d.Title)
	p.element("dc:creator", author)
	p.element("dc:language", d.Language)
	p.element("cp:lastModifiedBy", author)
	for _, name := range []string{"dcterms:created", "dcterms:modified"} {
		p.tag(name).str("xsi:type", "dcterms:W3CDTF").body()
		p.text(d.Modified.UTC().Format(time.RFC3339))
		p.close(name)
	}
	p.close("cp:coreProperties")
	return p
}

// appPart writes the number of pages (ECMA-376 part 1, 22.2).
func (d *writer) appPart() *part {
	p := newPart("docProps/app.xml", appType)
	p.raw(xmlDeclaration)
	p.tag("Properties").str("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties").body()
	p.open("Pages")
	p.text(strconv.Itoa(len(d.pages.Pages)))
	p.close("Pages")
	p.element("Application", form.Program)
	p.close("Properties")
	return p
}

// IsOthers reports whether a file of so many bytes is a document that another program
// saved: one that saves it puts its own name in the properties, or leaves them out.
func IsOthers(file io.ReaderAt, size int64) bool {
	archive, err := zip.NewReader(file, size)
	if err != nil {
		return false
	}
	part, err := archive.Open("docProps/app.xml")
	if err != nil {
		return true
	}
	defer part.Close()
	var properties struct{ Application string }
	return xml.NewDecoder(part).Decode(&properties) != nil || properties.Application != form.Program
}
