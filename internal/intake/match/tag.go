package match

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/word"
)

// This file reads what content controls and bookmarks say.

// AnswersField reports whether a content control or a bookmark for a key stands in a
// paragraph, or around it.
func AnswersField(p *word.Paragraph, key string) bool { return Answers(p.Tags, key) }

// Answers reports whether tags of controls and names of bookmarks are for a key.
func Answers(tags []string, key string) bool {
	return slices.ContainsFunc(tags, func(tag string) bool { return tag == key || isBookmark(tag, key) })
}

// isBookmark reports whether a name is that of a bookmark beside the control for a key.
func isBookmark(name, key string) bool {
	number, ok := strings.CutPrefix(name, form.BookmarkName(key)+"_")
	return ok && strings.Trim(number, "0123456789") == ""
}

// IsInField reports whether a paragraph is part of an answer, or a control or a bookmark
// of the form stands in it or around it.
func IsInField(p *word.Paragraph) bool {
	return fromword.IsAnswer(p) || slices.ContainsFunc(p.Tags, IsTagOfForm)
}

// IsTagOfForm reports whether a tag is of a control or a bookmark of the form.
func IsTagOfForm(tag string) bool {
	return strings.HasPrefix(tag, form.ControlName("")) || strings.Contains(tag, ".")
}

// IsTagged reports whether a content control or a bookmark for a key stands in a cell, or
// around what is in it.
func IsTagged(cell *word.Cell, key string) bool {
	if cell == nil {
		return false
	}
	for _, block := range cell.Blocks {
		if p, is := block.(*word.Paragraph); is && AnswersField(p, key) {
			return true
		}
	}
	return false
}
