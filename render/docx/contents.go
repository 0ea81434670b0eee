package docx

import (
	"fmt"
	"strconv"
	"strings"

	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
)

// contents writes entries of the table of contents: one TOC field (ECMA-376 part 1, 17.16.5.68) in the content control by
// which Word knows it (17.5.2.12). The field ends in the last entry, not in a paragraph of its own, which would be a line
// that no page shows.
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
		frame := paragraphFrame{before: p.Style.Before, after: p.Style.After}
		if i == 0 {
			frame.fieldStart = fmt.Sprintf(`TOC \o "1-%d" \h \z \u`, contentsLevels(b.doc.Styles))
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
		if p, ok := block.(*document.Paragraph); !ok || !p.Style.Leader {
			return i
		}
	}
	return len(blocks)
}

// sectionOfContents is the first section that has a table of contents; its text's width is where the page numbers end.
func sectionOfContents(doc *document.Document) *document.Section {
	for _, s := range doc.Sections {
		for i := range s.Blocks {
			if entries(s.Blocks[i:i+1]) > 0 {
				return s
			}
		}
	}
	return nil
}

// contentsLevels is how many levels of headings the template has entries for.
func contentsLevels(styles *stylesheet.Styles) int {
	levels := 1
	for _, s := range styles.Paragraphs {
		if n, ok := strings.CutPrefix(s.WordName, "toc "); ok && s.Leader {
			if n, err := strconv.Atoi(n); err == nil {
				levels = max(levels, n)
			}
		}
	}
	return min(levels, 9)
}
