package fiche

import (
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// LabelParagraph is the row of the fiche whose label is all that a paragraph says; nil
// for none. What controls and bookmarks call an answer is none.
func LabelParagraph(block word.Block, part *form.Fiches) *form.FicheRow {
	p, is := block.(*word.Paragraph)
	if !is || p.List != nil || match.IsInField(p) {
		return nil
	}
	key := wording.Letters(numberOfPrompt.ReplaceAllString(p.Text(), ""))
	for _, row := range part.Rows {
		for _, label := range append([]string{row.Label}, row.Earlier...) {
			if key == wording.Letters(label) {
				return row
			}
		}
	}
	return nil
}

// BeginsRow is the row of the fiche that begins at a paragraph, below another or, for nil,
// as the first: its label, or a prompt or a hint of it; nil for none.
func BeginsRow(block word.Block, above *form.FicheRow, part *form.Fiches) *form.FicheRow {
	if row := LabelParagraph(block, part); row != nil {
		return row
	}
	p, is := block.(*word.Paragraph)
	if !is || p.List != nil || match.IsInField(p) || above != nil && IsLineOfForm(above, strings.TrimSpace(p.Text())) {
		return nil
	}
	text := strings.TrimSpace(p.Text())
	for _, row := range part.Rows {
		for _, item := range row.Items {
			if rest, begins := PromptAt(text, item); begins {
				long := len(wording.Words(item.Prompt)) >= FewestWords || strings.HasPrefix(wording.Letters(rest), wording.Letters(item.Hint))
				if long || rest == "" && above != nil {
					return row
				}
			}
			if item.Hint != "" && len(text)*2 > len(item.Hint) && wording.Letters(text) == wording.Letters(item.Hint) {
				return row
			}
		}
	}
	return nil
}
