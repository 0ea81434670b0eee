package docx

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// paragraphFrame is what a paragraph gets from where it stands, beside what it is.
type paragraphFrame struct {
	before          measure.Twips     // space above; the style's unless the pages say otherwise
	after           measure.Twips     // space below; the style's unless a table that asks for more stands below, or the pages say otherwise
	line            measure.Twips     // the height of its line, where the style's is not; 0 for that
	foot            stylesheet.Border // below the text, above a table in a cell; of no width for none
	dropKeepNext    bool              // need not keep with what follows, whatever its style says
	pageBreakBefore bool              // begins a page
	section         *document.Section // the section that ends with this paragraph; nil for none
	fieldStart      string            // instruction of a field that begins before the first run; empty for none
	fieldEnd        bool              // whether a field ends after the last run
	bookmarkStart   *bookmark         // of an answer that begins with the paragraph; nil for none
	bookmarkEnd     *bookmark         // of one that ends with it; nil for none
	placeholder     string            // shown in place of the paragraph's own text; empty for that
}

// paragraph writes w:p (ECMA-376 part 1, 17.3.1.22).
func (b *body) paragraph(p *document.Paragraph, frame paragraphFrame) {
	b.source = p.Source
	b.open("w:p")
	b.paragraphProperties(p, frame)
	if frame.fieldStart != "" {
		b.fieldBegin(runLook{}, frame.fieldStart)
	}
	bookmark, marked := b.doc.bookmarks.byAnchor[p.Anchor]
	if marked {
		b.bookmarkStart(&bookmark)
	}
	b.bookmarkStart(frame.bookmarkStart)
	if frame.placeholder != "" {
		b.placeholder(frame.placeholder)
	} else {
		b.runs(p)
	}
	b.bookmarkEnd(frame.bookmarkEnd)
	if marked {
		b.bookmarkEnd(&bookmark)
	}
	if frame.fieldEnd {
		b.fieldEnd(runLook{})
	}
	b.close("w:p")
}

// paragraphProperties writes w:pPr: the style, and only what differs from it (17.3.1.26
// gives the order).
func (b *body) paragraphProperties(p *document.Paragraph, frame paragraphFrame) {
	b.open("w:pPr")
	b.value("w:pStyle", b.doc.styles.paragraph[p.Style])
	switch {
	case frame.dropKeepNext:
		b.toggle("w:keepNext", false)
	case b.keepNext && !p.Style.KeepNext:
		b.toggle("w:keepNext", true)
	}
	if frame.pageBreakBefore {
		b.toggle("w:pageBreakBefore", true)
	}
	if p.Item != nil {
		b.numbering(p.Item)
	}
	if frame.foot.Width > 0 {
		b.paragraphBorders(p.Style.Top, frame.foot)
	}
	b.spacing(p, frame)
	switch {
	case p.Item != nil && !b.indentsAsNumbered(p.Item):
		b.itemIndent(p.Item)
	case p.Right != 0:
		b.tag("w:ind").twips("w:right", p.Style.Right+p.Right).end()
	}
	if p.Role == document.FigureRole {
		b.smallestFont()
	}
	if frame.section != nil {
		b.sectionProperties(frame.section)
	}
	b.close("w:pPr")
}

// numbering writes w:numPr (17.3.1.19): which list an item is of, and its level.
func (b *body) numbering(item *document.ListItem) {
	number := noNumber
	if item.Marker != "" {
		number = b.doc.lists.number(item)
	}
	b.open("w:numPr")
	b.number("w:ilvl", min(item.Level, listLevels-1))
	b.number("w:numId", number)
	b.close("w:numPr")
}

// spacing writes w:spacing (17.3.1.33), where it differs from the style's. The line of a
// figure must not be of exact height: word processors cut off what stands higher above
// the baseline than text would. At least as high as the leading, figures stand on the
// foot of the line, less the descent of the paragraph's font in Word, and without it in
// LibreOffice: that font is as small as can be.
func (b *body) spacing(p *document.Paragraph, frame paragraphFrame) {
	before := frame.before != p.Style.Before || frame.pageBreakBefore
	after := frame.after != p.Style.After
	figure := p.Role == document.FigureRole
	if !before && !after && !figure && frame.line == 0 {
		return
	}
	b.tag("w:spacing")
	if before {
		b.twips("w:before", frame.before)
	}
	if after {
		b.twips("w:after", frame.after)
	}
	switch {
	case figure:
		b.twips("w:line", p.Style.Leading).str("w:lineRule", "atLeast")
	case frame.line > 0:
		b.twips("w:line", frame.line).str("w:lineRule", "exact")
	}
	b.end()
}

// indentsAsNumbered reports whether the level of the numbering definition that an item
// names gives it its indent.
func (b *body) indentsAsNumbered(item *document.ListItem) bool {
	level := b.doc.Styles.Lists.Level(item.Level)
	return item.Marker != "" && item.Level < listLevels && item.Left == level.Left && item.Hanging == level.Hanging
}

// itemIndent writes the indent of a list item that no numbering definition gives: of what
// follows the first paragraph of an item, of items with wide numbers or in narrow
// columns, and of those deeper than Word counts.
func (b *body) itemIndent(item *document.ListItem) {
	b.tag("w:ind").twips("w:left", item.Left)
	if item.Marker == "" {
		b.num("w:firstLine", 0)
	} else {
		b.twips("w:hanging", item.Hanging)
	}
	b.end()
}

// smallestFont writes a w:rPr for characters that are not to take room.
func (m *markup) smallestFont() {
	m.open("w:rPr")
	m.number("w:sz", 2)
	m.number("w:szCs", 2)
	m.close("w:rPr")
}
