package layout

import (
	"slices"
	"sync"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
	"actieplan/render/layout/line"
	"actieplan/render/layout/wordprocessor"
)

// Lay lays a document out.
func Lay(doc *document.Document) *Pages { return new(Layouter).Lay(doc) }

// Layouter lays out documents, one after the other. The zero Layouter is ready for use.
type Layouter struct {
	lines      *line.Store
	keepsMarks bool
}

// NewIncremental returns a Layouter for one document that is laid out again and again: it
// does not break into lines again what did not change. Its pages keep their marks, since
// those who compare pages with the ones before ask for them several times.
func NewIncremental() *Layouter {
	return &Layouter{lines: line.NewIncrementalStore(), keepsMarks: true}
}

// Lay lays a document out.
func (l *Layouter) Lay(doc *document.Document) *Pages {
	lines := l.lines
	if lines == nil {
		lines = new(line.Store)
	}
	defer lines.Next()
	sheets, anchors := page(doc, lines, nil)
	if again := referencesBreakOtherwise(sheets, lines, anchors); again {
		sheets, anchors = page(doc, lines, anchors)
	}
	pages := &Pages{
		Document: doc, Anchors: anchors, Rows: rowsOf(sheets), Split: splitTables(sheets), Left: roomLeft(sheets),
		Adjustments: wordprocessor.Adjust(doc, described(sheets), asked(sheets)),
	}
	pages.Pages = make([]*Page, len(sheets))
	for i, sheet := range sheets {
		pages.Pages[i] = &Page{Style: sheet.section.Page, sheet: &sheet, pages: pages, index: i}
	}
	if l.keepsMarks || doc.IsBlank() {
		for _, page := range pages.Pages {
			page.keep()
		}
		keepLargest(pages.Pages)
	}
	return pages
}

// page cuts a document into sheets and finds its anchors; known is where they are as far
// as that is known.
func page(document *document.Document, lines *line.Store, known map[string]Place) (sheets []sheet, anchors map[string]Place) {
	// Sections begin on pages of their own, so that they can be laid out side by side.
	parts := make([][]sheet, len(document.Sections))
	var laid sync.WaitGroup
	for i, section := range document.Sections {
		laid.Go(func() { parts[i] = newSetter(lines, known).section(section) })
	}
	laid.Wait()
	sheets = slices.Concat(parts...)
	anchors = map[string]Place{}
	for i := range sheets {
		sheets[i].findAnchors(i, anchors)
	}
	return sheets, anchors
}

// referencesBreakOtherwise reports whether a page number, now that it is known, takes
// another number of lines than the room that was kept for it.
func referencesBreakOtherwise(sheets []sheet, lines *line.Store, anchors map[string]Place) bool {
	set := newSetter(lines, anchors)
	otherwise := false
	for _, s := range sheets {
		s.body.each(0, func(text *setText, from int, _ measure.Twips) {
			if from == 0 && text.refersToPages() {
				otherwise = otherwise || len(set.paragraph(text.Paragraph, s.section.Page.TextWidth()).Lines) != len(text.Lines)
			}
		})
	}
	return otherwise
}

func (s *setText) refersToPages() bool {
	for _, run := range s.Paragraph.Runs {
		if run.Kind == document.PageReference {
			return true
		}
	}
	return false
}

// sheet is a page whose content is known but not drawn yet: page numbers in it may be of
// pages that come later.
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
	var header, footer *setText
	if section.Header != nil {
		header = s.paragraph(section.Header, page.TextWidth())
	}
	if section.Footer != nil {
		footer = s.paragraph(section.Footer, page.TextWidth())
	}
	top, bottom := bodyTop(page, header), bodyBottom(page, footer)
	body := s.body(section.Blocks, page.TextWidth())
	body.tellTables(bottom - top)
	var sheets []sheet
	at, above := cursor{}, startOfSection
	for {
		taken, next, done := body.take(at, bottom-top, above, atLeastOneLine)
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
		if anchor := text.Paragraph.Anchor; anchor != "" && from == 0 {
			anchors[anchor] = Place{Page: page, Y: y}
		}
	})
}

// described describes sheets to the word processor's rules.
func described(sheets []sheet) []wordprocessor.Page {
	pages := make([]wordprocessor.Page, len(sheets))
	for i := range sheets {
		s := &sheets[i]
		pages[i] = wordprocessor.Page{
			Section: s.section, Room: s.room, Height: s.body.height, Blocks: make([]wordprocessor.Block, len(s.body.blocks)),
		}
		for j := range s.body.blocks {
			pages[i].Blocks[j] = s.body.blocks[j].described()
		}
	}
	return pages
}

func (b *blockSlice) described() wordprocessor.Block {
	if text := b.text; text != nil {
		return wordprocessor.Block{
			Paragraph: text.Paragraph, Lines: len(text.Lines), After: text.after, Continued: b.from > 0, Continues: b.to < len(text.Lines),
		}
	}
	return wordprocessor.Block{Table: b.table.set.table}
}

// roomLeft is the room on the last sheet of each section, below the space that its last
// block asks for.
func roomLeft(sheets []sheet) map[*document.Section]measure.Twips {
	left := map[*document.Section]measure.Twips{}
	for i := range sheets {
		s := &sheets[i]
		room := s.room - s.body.height
		if n := len(s.body.blocks); n > 0 && s.body.blocks[n-1].text != nil {
			room -= s.body.blocks[n-1].text.after
		}
		left[s.section] = room // of the last one in the end
	}
	return left
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

// footerTop is where the footer begins: it ends at the footer distance from the sheet's
// edge.
func footerTop(page *stylesheet.Page, footer *setText) measure.Twips {
	return page.Height - page.Footer - footer.height()
}

// height is that of a running header or footer, with its borders and the space after it.
func (s *setText) height() measure.Twips {
	style := s.Paragraph.Style
	return s.above() + measure.Twips(len(s.Lines))*s.leading() + style.Bottom.Height() + style.After
}
