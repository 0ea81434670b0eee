package source

import (
	"sort"
)

// Offset says that from the byte Text of a decoded text on, up to the next Offset, the
// bytes were written from the byte Source on.
type Offset struct{ Text, Source int }

// Offsets maps offsets in a decoded text to where they come from; ascending by Text.
// Empty maps every offset to itself.
type Offsets []Offset

// Source returns where the byte at offset was written.
func (t Offsets) Source(offset int) int {
	i := sort.Search(len(t), func(i int) bool { return t[i].Text > offset })
	if i == 0 {
		return offset
	}
	return t[i-1].Source + offset - t[i-1].Text
}

// Mark notes that the byte at text comes from the byte at source, where that does not
// follow from what was marked before.
func (t *Offsets) Mark(text, source int) {
	if n := len(*t); n > 0 {
		last := &(*t)[n-1]
		if last.Source-last.Text == source-text {
			return
		}
		if last.Text == text {
			last.Source = source
			return
		}
	}
	*t = append(*t, Offset{text, source})
}
