package intake

import (
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/intake/fiche"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds the titles of actions, which stand above their fiches.

// leadsToFiche reports whether the next table is a fiche, and what stands above it is the
// title of no other action, nor a heading of the form, nor one of the level that titles
// have.
func (r *reader) leadsToFiche(below []word.Block) bool {
	for i, block := range below {
		p, is := block.(*word.Paragraph)
		if !is {
			return r.aboveFiche(below[i:])
		}
		if r.PartOf(p.Text()) != nil || r.isObjective(p) || r.saysTitle(p) || r.looksAsTitle(p) {
			return false
		}
	}
	return false
}

// saysTitle reports whether a paragraph is said to be the title of an action, by its
// control or bookmark or by the form's words and a colon before it.
func (r *reader) saysTitle(p *word.Paragraph) bool {
	rest, labelled := wording.After(p.Text(), r.part.Fiches.BlankTitle)
	title, colon := strings.CutPrefix(strings.TrimSpace(rest), ":")
	return match.AnswersField(p, r.titleKey()) || labelled && colon && !wording.IsPlaceholder(title)
}

// looksAsTitle reports whether a paragraph is a heading as most fiches stand right below,
// in a document that does not say which paragraphs are the titles of actions.
func (r *reader) looksAsTitle(p *word.Paragraph) bool {
	return p.Level > 0 && p.Level == r.titleLevel && !wording.IsPlaceholder(p.Text())
}

// levelOfTitles is the level of the headings that most fiches stand right below, of those
// that stand below one.
func (r *reader) levelOfTitles(blocks []word.Block) (most int) {
	var above *word.Paragraph
	fiches := map[int]int{}
	for _, block := range blocks {
		switch block := block.(type) {
		case *word.Paragraph:
			if !wording.IsPlaceholder(block.Text()) {
				above = block
			}
		case *word.Table:
			isOfFiche := func(part *form.Part) bool {
				return part.Fiches != nil && fiche.Is(block, part.Fiches) && !match.IsObjective(part.Fiches, above)
			}
			if above != nil && above.Level > 0 && slices.ContainsFunc(r.Template.Parts, isOfFiche) {
				if fiches[above.Level]++; fiches[above.Level] > fiches[most] {
					most = above.Level
				}
			}
			above = nil
		}
	}
	return most
}

// longestCount is how many bytes may stand before the form's words for a title, such as
// "Actie 12 – ".
const longestCount = 20

// ficheTitle is the title of an action, less what the blank form says before it. People
// count their actions before those words.
func (r *reader) ficheTitle(p *word.Paragraph) string {
	runs, text := p.Runs, p.Text()
	label := strings.TrimRight(r.part.Fiches.BlankTitle, " .…")
	count := max(0, strings.Index(text, strings.TrimRight(label, ":")))
	if rest, ok := wording.Cut(text[count:], label); ok && count <= longestCount {
		runs = append(word.Cut(runs, 0, count), match.Ending(runs, r.withoutMovedWords(p, rest))...)
	}
	r.bare = 0
	return r.lineOf(p, runs)
}

// withoutMovedWords is the title of an action without the words of the heading above that
// LibreOffice moves there, where that has a drop-down list. It tells of it.
func (r *reader) withoutMovedWords(p *word.Paragraph, title string) string {
	if r.bare == 0 {
		return title
	}
	moved := string(r.part.Fiches.Objectives[r.bare-1].HeadingBare)
	rest, ok := strings.CutPrefix(title, moved+" ")
	if !ok || wording.IsPlaceholder(rest) {
		return title
	}
	r.Note(p.Number, "LibreOffice heeft %s uit de kop erboven in deze titel gezet; dat is weggelaten: %s", dutch.Quoted(moved), remarks.Quoted(title))
	return rest
}

// titleKey is the key of the titles of actions.
func (r *reader) titleKey() string { return r.part.Fiches.Key + "." + r.part.Fiches.Title.Name }

// titlesTagged reports whether controls or bookmarks say which paragraphs are titles of
// actions.
func (r *reader) titlesTagged(doc *word.Document) (tagged bool) {
	for _, part := range r.Template.Fiches() {
		title := part.Key + "." + part.Title.Name
		word.EachParagraph(doc.Blocks, func(p *word.Paragraph) { tagged = tagged || match.AnswersField(p, title) })
	}
	return tagged
}
