package main

import (
	"context"
	"strings"

	"actieplan/conformance"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// checkTree compares the text of a file's tree of elements, as poppler reads it, with that
// of the document.
func (f *file) checkTree(ctx context.Context) (fault string, err error) {
	tree, err := conformance.Run(ctx, "pdfinfo", "-struct-text", f.path)
	if err != nil {
		return "", err
	}
	return difference(letters(structureText(tree)), letters(documentText(f.pages))), nil
}

// structureText is the text in the tree that pdfinfo prints: what stands between quotes,
// one element's content a line. What follows the end of a line within such a text is not
// indented.
func structureText(tree []byte) string {
	var b strings.Builder
	text, within := "", false
	end := func() {
		b.WriteString(strings.TrimSuffix(text, `"`))
		text, within = "", false
	}
	for line := range strings.Lines(string(tree)) {
		line = strings.TrimSuffix(line, "\n")
		if within && !strings.HasPrefix(line, " ") {
			text += "\n" + line
			continue
		}
		end()
		text, within = strings.CutPrefix(strings.TrimSpace(line), `"`)
		if !within {
			text = ""
		}
	}
	end()
	return b.String()
}

// documentText is the text of a document in its own order, with the numbers of the pages
// on which its headings landed.
func documentText(pages *layout.Pages) string {
	var b strings.Builder
	for _, section := range pages.Document.Sections {
		for p := range document.Paragraphs(section.Blocks) {
			if p.Item != nil {
				b.WriteString(p.Item.Marker)
			}
			b.WriteString(paragraphText(p, pages))
		}
	}
	return b.String()
}

// letters are those of a text.
func letters(text string) string { return string(readPassage(text).letters) }
