package docx

import (
	"unicode"

	"actieplan/render/document"
)

// hasOtherScripts reports whether a document has letters of East Asian scripts, or of
// those that WordprocessingML calls complex: any that are not Latin, Greek or Cyrillic.
func hasOtherScripts(doc *document.Document) bool {
	found := false
	look := func(p *document.Paragraph) {
		if p == nil {
			return
		}
		for i := range p.Runs {
			if isASCII(p.Runs[i].Text) { // most is
				continue
			}
			for _, r := range p.Runs[i].Text {
				if r > unicode.MaxLatin1 && unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
					found = true
				}
			}
		}
	}
	for _, section := range doc.Sections {
		eachParagraph(section.Blocks, look)
		look(section.Header)
		look(section.Footer)
	}
	return found
}
