package intake

import "actieplan/internal/intake/word"

// ficheBreaks tells whether each fiche begins a page: with the first heading below what
// stands above it. Other headings begin one where a word processor would leave them alone
// at the foot of a page.
type ficheBreaks struct {
	above bool            // something other than headings stands above in this part of the form
	first *word.Paragraph // the first heading below that; nil for none yet
	with  int             // fiches that begin a page
	flows bool            // a fiche goes on below what stands above it
}

// part notes the heading of a part of the form.
func (b *ficheBreaks) part() { b.above, b.first = false, nil }

// heading notes a paragraph that may be a heading of the next fiche.
func (b *ficheBreaks) heading(p *word.Paragraph) {
	if b.first == nil {
		b.first = p
	}
}

// ownText notes a sentence of the form that stands in place of fiches.
func (b *ficheBreaks) ownText() { b.above, b.first = true, nil }

// fiche notes a fiche.
func (b *ficheBreaks) fiche() {
	switch {
	case b.first == nil:
	case b.first.NewPage:
		b.with++
	case b.above:
		b.flows = true
	}
	b.above, b.first = true, nil
}

// each reports whether each fiche begins a page.
func (b *ficheBreaks) each() bool { return b.with > 0 && !b.flows }
