package intake

import (
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/markdown/write"
)

// This file reads the text below the heading of an objective.

// goOn adds a block to the text of an objective, or of the zone's own part, that it
// stands in, and reports whether there is one.
func (r *reader) goOn(block word.Block) bool {
	switch {
	case r.part == nil:
		return false
	case r.part.Fiches != nil:
		if p, is := block.(*word.Paragraph); !is || !match.IsUnfilled(p) || p.List != nil && fromword.IsAnswer(p) {
			r.tagged = is && r.isTextOfObjective(p) || r.tagged && r.begun
			if r.tagged {
				r.listing = 0 // what follows goes on in it
			}
			r.nameLast()
		}
		r.begun = r.under != ""
		if r.under == "" {
			return false
		}
		// The heading of an objective is printed wherever it changes, with its text each
		// time.
		if written := [2]string{r.under, write.Text(fromword.Blocks([]word.Block{block}))}; !r.repeated || !r.added[written] {
			r.added[written] = true
			r.add(r.under, block)
		}
		return true
	case r.part.OwnText != nil:
		r.add(r.part.OwnText.Key+"."+r.part.OwnText.Text.Name, block)
		return true
	}
	return false
}

// textAt is the path of the text of the objective at a level; empty where it has no row.
func (r *reader) textAt(level int) string {
	if r.objectives[level].path == "" {
		return ""
	}
	return r.objectives[level].path + "." + r.part.Fiches.Objectives[level].Text.Name
}

// textOfObjective is the key of the texts of the objectives at a level.
func (r *reader) textOfObjective(level int) string {
	key := ""
	for _, o := range r.part.Fiches.Objectives[:level+1] {
		key += o.Key + "."
	}
	return key + r.part.Fiches.Objectives[level].Text.Name
}

// nameLast gives the last objective a row, if only its heading is known so far: there is
// a text for it.
func (r *reader) nameLast() {
	if level := len(r.objectives) - 1; r.under == "" && r.fresh && level >= 0 && r.objectives[level].nameless {
		all := r.objectives[level].all
		r.objectives[level] = r.namelessObjective(level)
		r.objectives[level].all = append(all, r.objectives[level].id)
		r.under = r.textAt(level)
	}
}

// isTextOfObjective reports whether a control or a bookmark says that a paragraph belongs
// to the objective above it, though it stands where the title of an action does.
func (r *reader) isTextOfObjective(p *word.Paragraph) bool {
	level := len(r.objectives) - 1
	return r.fresh && level >= 0 && match.AnswersField(p, r.textOfObjective(level))
}

// goesOnInText reports whether a paragraph goes on in the text of the objective above it:
// it does not look like the title of an action, and the document says of those that they
// are.
func (r *reader) goesOnInText(p *word.Paragraph) bool {
	return r.begun && p.Level == 0 && (r.titled || r.tagged) && !match.AnswersField(p, r.titleKey())
}
