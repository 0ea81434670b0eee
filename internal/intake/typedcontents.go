package intake

import (
	"slices"
	"strings"

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
// which stand again below it. A line of the list that does not is told.
func (r *reader) withoutTypedContents(blocks []word.Block) []word.Block {
	last := r.lastPlaces(blocks)
	comesAgain := func(i int) bool {
		p, is := blocks[i].(*word.Paragraph)
		return is && last[entryKey(p.Text())] > i
	}
	isPart := func(i int) bool {
		p, is := blocks[i].(*word.Paragraph)
		return is && r.partOf(entryTitle(p.Text())) != nil
	}
	from := 0
	for from < len(blocks) && !(comesAgain(from) && isPart(from)) {
		from++
	}
	end := from
	for end < len(blocks) && !isTable(blocks[end]) && !(isPart(end) && !comesAgain(end) && !comesAgain(nextShown(blocks, end))) {
		end++
	}
	var others []*word.Paragraph // lines of the list that stand nowhere else
	entries, parts := 0, 0
	for i := from; i < end; i++ {
		p := blocks[i].(*word.Paragraph)
		switch {
		case wording.IsPlaceholder(p.Text()):
		case last[entryKey(p.Text())] < end:
			others = append(others, p)
		default:
			entries++
			if isPart(i) {
				parts++
			}
		}
	}
	// One heading and those of its objectives, right above a fiche, may stand above
	// another fiche too.
	short := len(others) == 0 && entries >= fewestEntries && end < len(blocks) && !isTable(blocks[end])
	if !short && (parts < 2 || entries <= len(others)) {
		return blocks
	}
	for _, p := range others {
		r.tellEntry(p.Text())
	}
	return slices.Concat(blocks[:from], blocks[end:])
}

// lastPlaces are the indices at which paragraphs stand last, by what entries and headings
// have in common.
func (r *reader) lastPlaces(blocks []word.Block) map[string]int {
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
	_, below := firstShown(blocks[from+1:])
	return len(blocks) - 1 - len(below)
}

// firstShown is the first of some blocks that shows anything, nil where none does, and
// those below it.
func firstShown(blocks []word.Block) (first word.Block, below []word.Block) {
	for i, block := range blocks {
		if p, is := block.(*word.Paragraph); !is || !wording.IsPlaceholder(p.Text()) {
			return block, blocks[i+1:]
		}
	}
	return nil, nil
}

func isTable(block word.Block) bool {
	_, is := block.(*word.Table)
	return is
}

// withoutTitleLabel is the title of an action, less what the blank form says before it.
func (r *reader) withoutTitleLabel(text string) string {
	for _, part := range r.template.Fiches() {
		text, _ = wording.Cut(text, strings.TrimRight(part.BlankTitle, " .…"))
	}
	return text
}

// entryTitle is what an entry of a contents list says, without a number before it.
func entryTitle(text string) string {
	text = strings.TrimSpace(text)
	return text[len(numbered.FindString(text)):]
}

// entryKey is what an entry of a contents list and its heading have in common.
func entryKey(text string) string {
	if len(text) > longestHeading {
		return ""
	}
	return wording.Letters(entryTitle(text))
}
