package docx

import (
	"unicode"

	"actieplan/render/document"
)

// hasOtherScripts reports whether a document has letters of East Asian scripts, or of
// those that WordprocessingML calls complex: any that are not Latin, Greek or Cyrillic.
func hasOtherScripts(doc *document.Document) bool {
	for _, section := range doc.Sections {
		if hasOtherScript(section.Header) || hasOtherScript(section.Footer) {
			return true
		}
		for p := range document.Paragraphs(section.Blocks) {
			if hasOtherScript(p) {
				return true
			}
		}
	}
	return false
}

// hasOtherScript is hasOtherScripts for a paragraph, or nil.
func hasOtherScript(p *document.Paragraph) bool {
	if p == nil {
		return false
	}
	for i := range p.Runs {
		if isASCII(p.Runs[i].Text) { // most is
			continue
		}
		for _, r := range p.Runs[i].Text {
			if r > unicode.MaxLatin1 && unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
				return true
			}
		}
	}
	return false
}
