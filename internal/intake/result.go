package intake

import (
	"maps"
	"slices"

	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/word"
)

// Result is what was read from a form.
type Result struct {
	Content *Content
	Unsure  []string // in Dutch: what was not sure, each with its place

	Flattened bool // the tags of a PDF have no answer, and its pages have other text
}

// add adds a block to a text that is read one block at a time, so that items of a list
// come together.
func (r *reader) add(path string, block word.Block) {
	r.running[path] = append(r.running[path], block)
}

// setText sets a value of Markdown, and tells of what Markdown has no place for.
func (r *reader) setText(path string, blocks []word.Block) {
	text := fromword.Blocks(blocks)
	r.content.setText(path, text)
	r.tellLooks(numberOf(blocks), text)
	for _, block := range blocks {
		if t, is := block.(*word.Table); is {
			r.tellTable(t)
		}
	}
}

// setRunning sets the texts that were read one block at a time.
func (r *reader) setRunning() {
	for _, path := range slices.Sorted(maps.Keys(r.running)) {
		r.setText(path, r.running[path])
	}
}
