package docx

import (
	"fmt"

	"actieplan/render/document"
)

// contents writes entries of the table of contents: one TOC field (ECMA-376 part 1,
// 17.16.5.68) in the content control by which Word knows it (17.5.2.12). The field ends
// in the last entry, not in a paragraph of its own, which would be a line that no page
// shows.
func (b *body) contents(blocks []document.Block) {
	b.open("w:sdt")
	b.open("w:sdtPr")
	b.number("w:id", contentsControl)
	b.open("w:docPartObj")
	b.value("w:docPartGallery", "Table of Contents")
	b.empty("w:docPartUnique")
	b.close("w:docPartObj")
	b.close("w:sdtPr")
	b.open("w:sdtContent")
	for i, block := range blocks {
		p := block.(*document.Paragraph)
		frame := b.frame(blocks, i)
		if i == 0 {
			frame.fieldStart = fmt.Sprintf(`TOC \o "1-%d" \h \z \u`, entryOf(blocks[0]).Contents.Levels)
		}
		frame.fieldEnd = i == len(blocks)-1
		b.paragraph(p, frame)
	}
	b.close("w:sdtContent")
	b.close("w:sdt")
}

// contentsControl identifies the content control; any number does that no other control has.
const contentsControl = 1

// entries counts the entries of a table of contents that blocks begin with.
func entries(blocks []document.Block) int {
	for i, block := range blocks {
		if entryOf(block) == nil {
			return i
		}
	}
	return len(blocks)
}

// entryOf is what a block is of a table of contents; nil where it is no entry.
func entryOf(block document.Block) *document.Entry {
	if p, is := block.(*document.Paragraph); is {
		return p.Entry
	}
	return nil
}

// sectionOfContents is the first section that has a table of contents; its text's width
// is where the page numbers end.
func sectionOfContents(doc *document.Document) *document.Section {
	for _, s := range doc.Sections {
		for _, block := range s.Blocks {
			if entryOf(block) != nil {
				return s
			}
		}
	}
	return nil
}
