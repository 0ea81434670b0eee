package intake

import "actieplan/internal/intake/word"

// ficheBreaks tells whether each fiche begins a page, with its headings. Where only some headings do, that is for the look of a
// page: the document asks for it where a word processor would leave a heading alone.
type ficheBreaks struct {
	begun     int  // fiches
	headed    bool // a heading stands above the next fiche
	breaks    bool // one of these begins a page
	with      int  // fiches that begin a page
	oneFollow bool // a fiche with a heading goes on on the page of the one above it
}

// heading notes a paragraph outside of the fiches.
func (b *ficheBreaks) heading(p *word.Paragraph) {
	b.headed, b.breaks = true, b.breaks || p.NewPage
}

// fiche notes a fiche.
func (b *ficheBreaks) fiche() {
	if b.breaks {
		b.with++
	} else if b.begun > 0 && b.headed {
		b.oneFollow = true
	}
	b.begun++
	b.headed, b.breaks = false, false
}

// each reports whether each fiche begins a page.
func (b *ficheBreaks) each() bool { return b.with > 0 && !b.oneFollow }
