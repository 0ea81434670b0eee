package restore

import (
	"slices"
	"strings"

	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds a contents list that was typed by hand, without the numbers of pages
// that entries are known by.

// fewestEntries is how many entries a contents list has at least, where it has the
// heading of one part of the form only.
const fewestEntries = 3

// withoutTypedContents are blocks without the entries of a contents list that was typed
// by hand: a stretch of paragraphs from the heading of a part that comes again, most of
// which stand again below it. It returns the lines of the list that do not, too.
func (r *restorer) withoutTypedContents(blocks []word.Block) (rest []word.Block, lost []string) {
	last := r.lastPlaces(blocks)
	comesAgain := func(i int) bool {
		p, is := blocks[i].(*word.Paragraph)
		return is && last[entryKey(p.Text())] > i
	}
	isPart := func(i int) bool {
		p, is := blocks[i].(*word.Paragraph)
		return is && r.PartOf(entryTitle(p.Text())) != nil
	}
	from := 0
	for from < len(blocks) && !(comesAgain(from) && isPart(from)) {
		from++
	}
	end := from
	for end < len(blocks) && !word.IsTable(blocks[end]) && !(isPart(end) && !comesAgain(end) && !comesAgain(nextShown(blocks, end))) {
		end++
	}
	var others []string // lines of the list that stand nowhere else
	entries, parts := 0, 0
	for i := from; i < end; i++ {
		p := blocks[i].(*word.Paragraph)
		switch {
		case wording.IsPlaceholder(p.Text()):
		case last[entryKey(p.Text())] < end:
			others = append(others, p.Text())
		default:
			entries++
			if isPart(i) {
				parts++
			}
		}
	}
	// One heading and those of its objectives, right above a fiche, may stand above
	// another fiche too.
	short := len(others) == 0 && entries >= fewestEntries && end < len(blocks) && !word.IsTable(blocks[end])
	if !short && (parts < 2 || entries <= len(others)) {
		return blocks, nil
	}
	return slices.Concat(blocks[:from], blocks[end:]), others
}

// lastPlaces are the indices at which paragraphs stand last, by what entries and headings
// have in common.
func (r *restorer) lastPlaces(blocks []word.Block) map[string]int {
	last := map[string]int{}
	for i, block := range blocks {
		if p, is := block.(*word.Paragraph); is && !wording.IsPlaceholder(p.Text()) {
			last[entryKey(p.Text())], last[entryKey(r.withoutTitleLabel(p.Text()))] = i, i
		}
	}
	delete(last, "") // signs, and paragraphs that are too long for a heading
	return last
}

// nextShown is where the next block stands that shows anything; the last one where none does.
func nextShown(blocks []word.Block, from int) int {
	_, below := match.FirstShown(blocks[from+1:])
	return len(blocks) - 1 - len(below)
}

// withoutTitleLabel is the title of an action, less what the blank form says before it.
func (r *restorer) withoutTitleLabel(text string) string {
	for _, part := range r.Template.Fiches() {
		text, _ = wording.Cut(text, strings.TrimRight(part.BlankTitle, " .…"))
	}
	return text
}

// entryTitle is what an entry of a contents list says, without a number before it.
func entryTitle(text string) string {
	_, title := match.CutNumber(strings.TrimSpace(text))
	return title
}

// entryKey is what an entry of a contents list and its heading have in common.
func entryKey(text string) string {
	if len(text) > LongestHeading {
		return ""
	}
	return wording.Letters(entryTitle(text))
}

// LongestHeading is how many bytes a paragraph has at most that an entry of the contents
// may be of: a title of a page.
const LongestHeading = 4000

// wordsOutside collects the paragraphs that stand outside of all tables, as far as they
// may be headings.
func wordsOutside(doc *word.Document) map[string]bool {
	outside := map[string]bool{}
	for _, block := range doc.Blocks {
		if p, is := block.(*word.Paragraph); is {
			if text := p.Text(); len(text) <= LongestHeading && !wording.IsPlaceholder(text) {
				outside[wording.Letters(text)] = true
			}
		}
	}
	return outside
}
