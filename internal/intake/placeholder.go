package intake

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
)

// withoutPlaceholders takes out of a document what an empty field of the form shows, such as "[aantal VTE]". Word says which
// text that is; other programs save it as text like any other.
func withoutPlaceholders(doc *word.Document, template *form.Template) {
	var shown []string // each and nothing, as a strings.Replacer takes them
	var walk func(field *form.Field)
	walk = func(field *form.Field) {
		if text := field.Placeholder; strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
			shown = append(shown, text, "")
		}
		for _, child := range field.Fields {
			walk(child)
		}
	}
	walk(template.Schema())
	if len(shown) == 0 {
		return
	}
	taker := strings.NewReplacer(shown...)
	takePlaceholders(doc.Blocks, taker)
	for i, header := range doc.Headers {
		doc.Headers[i].Text = strings.TrimSpace(taker.Replace(header.Text))
	}
	doc.Notes = slices.DeleteFunc(doc.Notes, func(note word.Note) bool {
		return note.Kind == word.Unfilled && isPlaceholder(taker.Replace(note.Text))
	})
}

func takePlaceholders(blocks []word.Block, taker *strings.Replacer) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *word.Paragraph:
			for i := range block.Runs {
				run := &block.Runs[i]
				if kept := taker.Replace(run.Text); kept != run.Text {
					run.Text, block.Held = kept, true
				}
			}
		case *word.Table:
			for _, row := range block.Rows {
				for _, cell := range row {
					if cell != nil {
						takePlaceholders(cell.Blocks, taker)
					}
				}
			}
		}
	}
}
