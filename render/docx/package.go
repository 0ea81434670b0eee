package docx

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"path"
	"strconv"
	"strings"
)

// Content types of the parts (ECMA-376 part 1, 11.3 and 15).
const (
	mainType      = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	stylesType    = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
	numberingType = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
	settingsType  = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
	fontTableType = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
	themeType     = "application/vnd.openxmlformats-officedocument.theme+xml"
	headerType    = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
	footerType    = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
	glossaryType  = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"
	xmlDataType   = "application/xml"
	xmlPropsType  = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
	coreType      = "application/vnd.openxmlformats-package.core-properties+xml"
	appType       = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
)

// Types of relationships.
const (
	officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

	relDocument  = officeRelation + "officeDocument"
	relApp       = officeRelation + "extended-properties"
	relCore      = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	relStyles    = officeRelation + "styles"
	relNumbering = officeRelation + "numbering"
	relSettings  = officeRelation + "settings"
	relFontTable = officeRelation + "fontTable"
	relTheme     = officeRelation + "theme"
	relFont      = officeRelation + "font"
	relHeader    = officeRelation + "header"
	relFooter    = officeRelation + "footer"
	relImage     = officeRelation + "image"
	relHyperlink = officeRelation + "hyperlink"
	relGlossary  = officeRelation + "glossaryDocument"
	relXMLData   = officeRelation + "customXml"
	relXMLProps  = officeRelation + "customXmlProps"
)

// defaultTypes are the content types that follow from a part's extension.
var defaultTypes = []struct{ extension, contentType string }{
	{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
	{"xml", "application/xml"},
	{"png", "image/png"},
	{"svg", "image/svg+xml"},
	{"odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"},
}

// part is one file of the package.
type part struct {
	markup
	name        string
	contentType string // empty where the extension says it
	relations   []relationship
	relationIDs map[relationship]string
	deflated    *deflated // for parts that were compressed beforehand; the markup is unused then
	spillsInto  *deflater // compresses the markup while it is written, if that is long; nil to keep it whole
	spilled     bool      // some of the markup is compressed
}

// relationship ties a part to another part or to an address outside.
type relationship struct {
	typ      string
	target   string // relative to the folder of the part that has the relationship
	external bool
}

func newPart(name, contentType string) *part { return &part{name: name, contentType: contentType} }

// newXMLPart begins a part of WordprocessingML with its root element; finish it with close.
func newXMLPart(name, contentType, root string) *part {
	p := newPart(name, contentType)
	p.raw(xmlDeclaration)
	p.tag(root).str("xmlns:w", nsMain).str("xmlns:r", nsRelationships).body()
	return p
}

// Namespaces of the markup (ECMA-376 part 4, transitional).
const (
	nsMain          = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsCompatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	nsRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// spillSize is how much markup of a part that spills stands in memory, in bytes: what the
// deflater takes at a time.
const spillSize = 64 << 10

// usualDeflated is how many bytes the body of a plan has when it is compressed, or a
// little less.
const usualDeflated = 96 << 10

// spill compresses the markup so far, where it is much: the body of a plan is half a
// megabyte, that of one with thousands of fiches a hundred, and neither is in memory as a
// whole.
func (p *part) spill() {
	if p.spillsInto == nil || len(p.data) < spillSize {
		return
	}
	if !p.spilled {
		p.spillsInto.begin()
		p.spillsInto.buffer.Grow(usualDeflated)
		p.spilled = true
	}
	p.spillsInto.add(p.data)
	p.data = p.data[:0]
}

// finish compresses the rest of a part that has spilled.
func (p *part) finish() {
	if p.spilled {
		p.spillsInto.add(p.data)
		p.deflated, p.data = p.spillsInto.finish(), nil
		p.spillsInto.buffer = bytes.Buffer{} // which the part has now
	}
}

// checksum is the CRC-32 of the markup.
func (p *part) checksum() uint32 {
	if p.deflated != nil {
		return p.deflated.crc32
	}
	return crc32.ChecksumIEEE(p.data)
}

// relate adds a relationship, or finds the one there is, and returns its identifier.
func (p *part) relate(r relationship) string {
	id, ok := p.relationIDs[r]
	if !ok {
		id = relationID(len(p.relations))
		p.relations = append(p.relations, r)
		if p.relationIDs == nil {
			p.relationIDs = map[relationship]string{}
		}
		p.relationIDs[r] = id
	}
	return id
}

func relationID(i int) string { return "rId" + strconv.Itoa(i+1) }

// writePackage writes the parts as a package (ECMA-376 part 2): the content types first,
// then the relationships of the package, then the parts.
func (e *Encoder) writePackage(w io.Writer, parts []*part, deflate *deflater) error {
	z := zip.NewWriter(w)
	root := &part{name: "", relations: []relationship{
		{typ: relDocument, target: "word/document.xml"},
		{typ: relCore, target: "docProps/core.xml"},
		{typ: relApp, target: "docProps/app.xml"},
	}}
	all := []*part{contentTypes(parts), relationshipsPart(root)}
	for _, p := range parts {
		all = append(all, p)
		if len(p.relations) > 0 {
			all = append(all, relationshipsPart(p))
		}
	}
	for _, p := range all {
		if p.err != nil {
			return p.err
		}
		data := p.deflated
		if data == nil {
			data = e.deflated(deflate, p.data)
		}
		if err := store(z, p.name, data); err != nil {
			return err
		}
	}
	return z.Close()
}

// store copies compressed data into the archive. The time is the earliest that ZIP has,
// for the same bytes on every run.
func store(z *zip.Writer, name string, d *deflated) error {
	const january1980 = 1<<5 | 1
	f, err := z.CreateRaw(&zip.FileHeader{
		Name:               name,
		Method:             zip.Deflate,
		CreatorVersion:     20,
		ReaderVersion:      20,
		ModifiedDate:       january1980, //lint:ignore SA1019 CreateRaw takes the time from here only
		CRC32:              d.crc32,
		CompressedSize64:   uint64(len(d.data)),
		UncompressedSize64: d.size,
	})
	if err != nil {
		return err
	}
	_, err = f.Write(d.data)
	return err
}

// contentTypes writes the stream that says what every part is (ECMA-376 part 2, 7.3.7).
func contentTypes(parts []*part) *part {
	p := newPart("[Content_Types].xml", "")
	p.raw(xmlDeclaration)
	p.tag("Types").str("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types").body()
	for _, d := range defaultTypes {
		p.tag("Default").str("Extension", d.extension).str("ContentType", d.contentType).end()
	}
	for _, other := range parts {
		if other.contentType != "" {
			p.tag("Override").str("PartName", "/"+other.name).str("ContentType", other.contentType).end()
		}
	}
	p.close("Types")
	return p
}

// relationshipsPart writes the relationships of p (ECMA-376 part 2, 6.5).
func relationshipsPart(p *part) *part {
	folder, file := path.Split(p.name)
	rels := newPart(folder+"_rels/"+file+".rels", "")
	rels.raw(xmlDeclaration)
	rels.tag("Relationships").str("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships").body()
	for i, r := range p.relations {
		rels.tag("Relationship").str("Id", relationID(i)).str("Type", r.typ).str("Target", r.target)
		if r.external {
			rels.str("TargetMode", "External")
		}
		rels.end()
	}
	rels.close("Relationships")
	return rels
}

// inWord gives the target of a relationship from a part in word/ to another part there.
func inWord(name string) string { return strings.TrimPrefix(name, "word/") }
