package intake

import (
	"slices"
	"strings"

	"actieplan/internal/intake/word"
)

// This file finds a contents list that was typed by hand, without the numbers of pages that entries are known by.

// fewestEntries is how many headings of parts of the form a contents list has at least.
const fewestEntries = 2

// withoutTypedContents are blocks without the entries of a contents list that was typed by hand: a stretch of paragraphs from the heading
// of a part on, most of which stand again below it. A line of the list that does not is told.
func (r *reader) withoutTypedContents(blocks []word.Block) []word.Block {
	last := map[string]int{} // where a paragraph stands last
	for i, block := range blocks {
		if p, is := block.(*word.Paragraph); is && !isPlaceholder(p.Text()) {
			last[entryKey(p)] = i
		}
	}
	from := 0
	for ; from < len(blocks); from++ {
		if p, is := blocks[from].(*word.Paragraph); is && last[entryKey(p)] > from && r.partOf(entryTitle(p)) != nil {
			break
		}
	}
	if from == len(blocks) {
		return blocks
	}
	end := contentsEnd(blocks, from)
	var others []*word.Paragraph // lines of the list that stand nowhere else
	entries, parts := 0, 0
	for i := from; i < end; i++ {
		switch p, is := blocks[i].(*word.Paragraph); {
		case !is || isPlaceholder(p.Text()):
		case last[entryKey(p)] < end:
			others = append(others, p)
		default:
			entries++
			if r.partOf(entryTitle(p)) != nil {
				parts++
			}
		}
	}
	if parts < fewestEntries || entries <= len(others) {
		return blocks
	}
	for _, p := range others {
		r.tellEntry(p.Text())
	}
	return slices.Concat(blocks[:from], blocks[end:])
}

// contentsEnd is where a contents list ends that begins at a block: at a table, or where its first entry stands again.
func contentsEnd(blocks []word.Block, from int) int {
	first := entryKey(blocks[from].(*word.Paragraph))
	for i := from + 1; i < len(blocks); i++ {
		p, is := blocks[i].(*word.Paragraph)
		if !is || entryKey(p) == first {
			return i
		}
	}
	return len(blocks)
}

// entryTitle is what an entry of a contents list says, without a number before it.
func entryTitle(p *word.Paragraph) string {
	text := strings.TrimSpace(p.Text())
	return text[len(numbered.FindString(text)):]
}

// entryKey is what an entry of a contents list and its heading have in common.
func entryKey(p *word.Paragraph) string {
	if len(p.Text()) > longestHeading {
		return ""
	}
	return letters(entryTitle(p))
}
