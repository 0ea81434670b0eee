package wordprocessor

import (
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// Adjustment is what the DOCX must say of one paragraph in place of what its style says.
// The zero Adjustment leaves all to the style.
type Adjustment struct {
	DropKeepNext    bool // may part from what follows, although its style keeps the two together
	PageBreakBefore bool // begins a page, without space above

	Foot measure.Twips // room below its lines on every page that it stands on: see stylesheet.Table.Foot

	// SpaceAbove and SpaceBelow take the place of the style's own space; 0 leaves that as
	// it is.
	SpaceAbove, SpaceBelow measure.Twips
}

// Adjustments are those of a document. A paragraph that is not in the map has none.
type Adjustments map[*document.Paragraph]Adjustment

// Adjust adds to the adjustments that the layout asks for of a document, which it laid out
// on pages, and returns them.
func Adjust(doc *document.Document, pages []Page, adjustments Adjustments) Adjustments {
	starts := estimatedStarts(doc, adjustments)
	moved, aboveFoot := map[*document.Paragraph]bool{}, map[*document.Paragraph]bool{}
	for i := range pages {
		page := &pages[i]
		if i > 0 && pages[i-1].Section == page.Section && !adjustments.breakBefore(page) {
			before := &pages[i-1]
			for _, p := range before.movedHeadings(page) {
				moved[p] = true
			}
			adjustments.moveHeadings(before, page, starts)
		}
		for _, p := range page.headingsAboveFoot() {
			aboveFoot[p] = true
		}
	}
	for _, section := range doc.Sections {
		for i, block := range section.Blocks {
			p, is := block.(*document.Paragraph)
			if !is || !p.Style.KeepNext || i == len(section.Blocks)-1 {
				continue
			}
			next := section.Blocks[i+1]
			_, aboveTable := next.(*document.Table)
			adjustment := adjustments[p]
			adjustment.DropKeepNext = adjustment.DropKeepNext || !moved[p] && (aboveTable || aboveFoot[p])
			adjustment.PageBreakBefore = adjustment.PageBreakBefore || moved[p] && isContents(next)
			adjustments.set(p, adjustment)
		}
	}
	return adjustments
}

// set replaces the adjustment of a paragraph. One that leaves all to the style is not kept.
func (a Adjustments) set(p *document.Paragraph, adjustment Adjustment) {
	if adjustment != (Adjustment{}) {
		a[p] = adjustment
	}
}

// beginPage reports whether a paragraph begins a page because it says so.
func (a Adjustments) beginPage(p *document.Paragraph) bool {
	return p.NewPage || a[p].PageBreakBefore
}

// breakBefore reports whether a page begins where the document says so, and not where the
// page before was full.
func (a Adjustments) breakBefore(page *Page) bool {
	return len(page.Blocks) > 0 && page.Blocks[0].Paragraph != nil && !page.Blocks[0].Continued && a.beginPage(page.Blocks[0].Paragraph)
}

// isContents reports whether a block is an entry of a table of contents.
func isContents(block document.Block) bool {
	p, is := block.(*document.Paragraph)
	return is && p.Entry != nil
}

// setSpaceAbove gives a paragraph at least so much space above.
func (a Adjustments) setSpaceAbove(p *document.Paragraph, space measure.Twips) {
	adjustment := a[p]
	adjustment.SpaceAbove = max(adjustment.SpaceAbove, space)
	a[p] = adjustment
}
