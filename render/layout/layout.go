package layout

import (
	"slices"
	"sync"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// Lay lays a document out.
func Lay(doc *document.Document) *Pages {
	sheets, anchors := page(doc, nil)
	if again := referencesBreakOtherwise(sheets, anchors); again {
		sheets, anchors = page(doc, anchors)
	}
	pages := &Pages{
		Document: doc, Anchors: anchors, Kept: map[*document.Paragraph]bool{}, Tight: map[*document.Paragraph]bool{},
		Above: map[*document.Paragraph]measure.Twips{}, Below: map[*document.Paragraph]measure.Twips{},
	}
	begins := guessedPages(doc)
	for i := range sheets {
		if i > 0 && sheets[i].section == sheets[i-1].section {
			sheets[i].findKept(pages.Kept, &sheets[i-1])
			sheets[i-1].headAtFoot(&sheets[i], pages)
			sheets[i-1].keepGuessed(&sheets[i], begins, pages)
		}
		sheets[i].findTight(pages.Tight)
		d := drawing{pages: pages, page: &Page{Style: sheets[i].section.Page}, number: i + 1, count: len(sheets)}
		d.sheet(&sheets[i])
		pages.Pages = append(pages.Pages, d.page)
	}
	return pages
}

// page cuts a document into sheets and finds its anchors; known is where they are as far as that is known.
func page(document *document.Document, known map[string]Place) (sheets []sheet, anchors map[string]Place) {
	set := &setter{pages: known}
	// Sections begin on pages of their own, so that they can be laid out side by side.
	parts := make([][]sheet, len(document.Sections))
	var laid sync.WaitGroup
	for i, section := range document.Sections {
		laid.Go(func() { parts[i] = set.section(section) })
	}
	laid.Wait()
	sheets = slices.Concat(parts...)
	anchors = map[string]Place{}
	for i := range sheets {
		sheets[i].findAnchors(i, anchors)
	}
	return sheets, anchors
}

// referencesBreakOtherwise says whether a page number, now that it is known, takes another number of lines than the room
// that was kept for it.
func referencesBreakOtherwise(sheets []sheet, anchors map[string]Place) bool {
	set := &setter{pages: anchors}
	otherwise := false
	for _, s := range sheets {
		s.body.each(0, func(text *setText, from int, _ measure.Twips) {
			if from == 0 && text.refersToPages() {
				otherwise = otherwise || len(set.paragraph(text.paragraph, s.section.Page.TextWidth()).lines) != len(text.lines)
			}
		})
	}
	return otherwise
}

func (s *setText) refersToPages() bool {
	for _, run := range s.paragraph.Runs {
		if run.Kind == document.PageReference {
			return true
		}
	}
	return false
}

// sheet is a page whose content is known but not drawn yet: page numbers in it may be of pages that come later.
type sheet struct {
	section *document.Section
	header  *setText // nil for none
	footer  *setText
	top     measure.Twips // where the body begins
	room    measure.Twips // for the body
	body    slice
}

// section cuts a section into pages.
func (s *setter) section(section *document.Section) []sheet {
	page := section.Page
	body := s.flow(section.Blocks, page.TextWidth(), false)
	var header, footer *setText
	if section.Header != nil {
		header = s.paragraph(section.Header, page.TextWidth())
	}
	if section.Footer != nil {
		footer = s.paragraph(section.Footer, page.TextWidth())
	}
	top, bottom := bodyTop(page, header), bodyBottom(page, footer)
	var sheets []sheet
	at, above := cursor{}, startOfSection
	for {
		taken, next, done := body.take(at, bottom-top, above, true)
		sheets = append(sheets, sheet{section, header, footer, top, bottom - top, taken})
		if done {
			return sheets
		}
		at, above = next, continued
	}
}

// findAnchors notes where the anchors of a sheet are.
func (s *sheet) findAnchors(page int, anchors map[string]Place) {
	s.body.each(s.top, func(text *setText, from int, y measure.Twips) {
		if anchor := text.paragraph.Anchor; anchor != "" && from == 0 {
			anchors[anchor] = Place{Page: page, Y: y}
		}
	})
}

// findKept notes the paragraphs at the top of a sheet that keep with what follows, if they would else have begun on the sheet
// before. The last of several above a table is none of these if all of them would not fit there: those above it take it along,
// and LibreOffice does not split every row of a table that a paragraph at the top of a page keeps with.
func (s *sheet) findKept(kept map[*document.Paragraph]bool, before *sheet) {
	y, below := before.body.height, before.below()
	for i, b := range s.body.blocks {
		if b.text == nil || b.from > 0 || !b.text.paragraph.Style.KeepNext || i == 0 && !before.hasRoomFor(b.text) {
			return
		}
		y += b.text.whole(below)
		if aboveTable := i+1 < len(s.body.blocks) && s.body.blocks[i+1].table != nil; aboveTable && y > before.room {
			return
		}
		kept[b.text.paragraph] = true
		below = b.text.after
	}
}

// hasRoomFor says whether a paragraph would fit below what stands on a sheet.
func (s *sheet) hasRoomFor(text *setText) bool {
	return s.body.height+text.spaceAbove(false, s.below(), true)+measure.Twips(len(text.lines))*text.leading() <= s.room
}

// below is the space that the last block on a sheet asks for.
func (s *sheet) below() measure.Twips {
	if n := len(s.body.blocks); n > 0 && s.body.blocks[n-1].text != nil {
		return s.body.blocks[n-1].text.after
	}
	return 0
}

// headAtFoot looks whether the head of the table that the next sheet begins with, below its headings or not, would just have
// fitted on this one but for the line below it. LibreOffice then fails to split the table and repeats its head nowhere. A
// little more space where the sheet ends, and it does not try.
func (s *sheet) headAtFoot(next *sheet, pages *Pages) {
	y, below := s.body.height, s.below()
	for _, b := range next.body.blocks {
		if b.table != nil {
			begins := b.table.set.heads > 0 && b.table.rows[0].index == 0 && !b.table.rows[0].repeated
			border := b.table.set.table.Style.Border.Width
			if left := s.room - y - below - b.table.set.headHeight(); begins && left >= 0 && left < border {
				s.lower(next, border, pages)
			}
			return
		}
		if b.from > 0 || !b.text.paragraph.Style.KeepNext {
			return
		}
		y += b.text.whole(below)
		below = b.text.after
	}
}

// lower adds to the space between two sheets.
func (s *sheet) lower(next *sheet, more measure.Twips, pages *Pages) {
	if text := next.body.blocks[0].text; text != nil {
		pages.Above[text.paragraph] = max(s.below(), text.paragraph.Style.Before) + more
	} else if n := len(s.body.blocks); n > 0 && s.body.blocks[n-1].text != nil {
		pages.Below[s.body.blocks[n-1].text.paragraph] = s.below() + more
	}
}

// findTight notes the paragraphs that keep with the text at the foot of a sheet, if it breaks there or its space after does not
// fit.
func (s *sheet) findTight(tight map[*document.Paragraph]bool) {
	last := len(s.body.blocks) - 1
	if last < 0 {
		return
	}
	text := s.body.blocks[last].text
	if text == nil || text.paragraph.Style.KeepNext {
		return
	}
	if whole := s.body.blocks[last].to == len(text.lines); whole && s.body.height+text.after <= s.room {
		return
	}
	for i := last - 1; i >= 0; i-- {
		above := s.body.blocks[i].text
		if above == nil || !above.paragraph.Style.KeepNext {
			return
		}
		tight[above.paragraph] = true
	}
}

// each calls visit for every paragraph of a slice whose top is at y.
func (s *slice) each(y measure.Twips, visit func(text *setText, from int, y measure.Twips)) {
	for _, b := range s.blocks {
		if b.text != nil {
			visit(b.text, b.from, y+b.y)
			continue
		}
		top := y + b.y
		style := b.table.set.table.Style
		for _, row := range b.table.rows {
			if !row.repeated {
				for i := range row.cells {
					row.cells[i].each(top+style.Border.Width+style.PadTop, visit)
				}
			}
			top += row.height
		}
	}
}

// bodyTop is where the text begins: at the margin, or below a header that reaches over it.
func bodyTop(page *stylesheet.Page, header *setText) measure.Twips {
	if header == nil {
		return page.Top
	}
	return max(page.Top, page.Header+header.height())
}

// bodyBottom is where the text ends: at the margin, or above a footer that reaches over it.
func bodyBottom(page *stylesheet.Page, footer *setText) measure.Twips {
	if footer == nil {
		return page.Height - page.Bottom
	}
	return min(page.Height-page.Bottom, footerTop(page, footer))
}

// footerTop is where the footer begins: it ends at the footer distance from the sheet's edge.
func footerTop(page *stylesheet.Page, footer *setText) measure.Twips {
	return page.Height - page.Footer - footer.height()
}

// height is that of a running header or footer, with its borders.
func (s *setText) height() measure.Twips {
	return s.above() + measure.Twips(len(s.lines))*s.leading() + s.paragraph.Style.Bottom.Height()
}
