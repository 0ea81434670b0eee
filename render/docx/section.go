package docx

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// headers are the relationships to the running header and footer, which all sections share.
type headers struct {
	header, footer string // relationship identifiers; empty where there is none
}

// writeHeaders writes the parts of the running header and footer: those of the first
// section, since they are the same in all. A document without either gets no part for it.
func (d *writer) writeHeaders(doc *part) []*part {
	if len(d.Sections) == 0 {
		return nil
	}
	var parts []*part
	write := func(name, contentType, root, relation string, p *document.Paragraph) string {
		if p == nil {
			return ""
		}
		header := newXMLPart(name, contentType, root)
		(&body{part: header, doc: d}).paragraph(p, paragraphFrame{before: p.Style.Before, after: p.Style.After})
		header.close(root)
		parts = append(parts, header)
		return doc.relate(relationship{typ: relation, target: inWord(name)})
	}
	first := d.Sections[0]
	d.headers.header = write("word/header1.xml", headerType, "w:hdr", relHeader, first.Header)
	d.headers.footer = write("word/footer1.xml", footerType, "w:ftr", relFooter, first.Footer)
	return parts
}

// section writes a section's blocks and its end: in the last paragraph, or for the
// document's last section after it (ECMA-376 part 1, 17.6.17 and 17.6.18). A table or a
// table of contents cannot hold the end, and a table may not be the last thing of the
// body: a paragraph as low as can be follows them. The last section's properties stand
// after all controls.
func (b *body) section(s *document.Section, last bool) {
	ending := s
	if last {
		ending = nil
	}
	ended := b.blocks(s.Blocks, ending)
	switch {
	case !last && !ended:
		b.emptyParagraph(b.lineBelow(s), s)
	case last && !endsInParagraph(s.Blocks):
		b.emptyParagraph(b.lineBelow(s), nil)
	}
}

// dialogLine is the least height of a line that Word's dialog takes, 0.7 points. Whoever
// changes something else in that dialog would have to change a smaller one too.
const dialogLine measure.Twips = 14

// lineBelow is the height of the paragraph that ends a section: one that Word's dialog
// takes, but no more than fits on the page by a wide margin, for the pages of the PDF
// have no such paragraph.
func (b *body) lineBelow(s *document.Section) measure.Twips {
	if b.doc.pages.Left[s] < 2*dialogLine {
		return smallestLine
	}
	return dialogLine
}

func endsInParagraph(blocks []document.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	_, ok := blocks[len(blocks)-1].(*document.Paragraph)
	return ok
}

// sectionProperties writes w:sectPr.
func (b *body) sectionProperties(s *document.Section) {
	b.open("w:sectPr")
	if id := b.doc.headers.header; id != "" {
		b.tag("w:headerReference").str("w:type", "default").str("r:id", id).end()
	}
	if id := b.doc.headers.footer; id != "" {
		b.tag("w:footerReference").str("w:type", "default").str("r:id", id).end()
	}
	b.value("w:type", "nextPage")
	page := s.Page
	b.tag("w:pgSz").twips("w:w", page.Width).twips("w:h", page.Height)
	if page.Landscape {
		b.str("w:orient", "landscape")
	}
	b.end()
	b.tag("w:pgMar").twips("w:top", page.Top).twips("w:right", page.Right).twips("w:bottom", page.Bottom).
		twips("w:left", page.Left).twips("w:header", page.Header).twips("w:footer", page.Footer).num("w:gutter", 0).end()
	b.close("w:sectPr")
}
