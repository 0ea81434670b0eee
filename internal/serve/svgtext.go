package serve

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// words adds text to the element of its paragraph. One paragraph is one element, so that
// it is selected, copied and found as one text; its pieces carry their own places.
func (p *picture) words(m *layout.Text) {
	if len(m.Glyphs) == 0 {
		return
	}
	if !p.open || m.From.Paragraph != p.paragraph || m.From.Role == layout.Artifact != (p.role == layout.Artifact) {
		p.endParagraph()
		p.beginParagraph(m)
	} else if m.Baseline != p.baseline {
		p.endLine()
	}
	p.baseline = m.Baseline
	href := ""
	if link := m.Link(); link != "" {
		href = address(p.pages, link)
	}
	goesOn := href != "" && href == p.href && strings.HasSuffix(string(p.text[max(0, len(p.text)-len(endLink)):]), endLink)
	p.href = href
	switch {
	case href == "":
		p.text = p.appendSpan(p.text, m)
		return
	case goesOn: // one link, so that none is a space alone, which has no name
		p.text = append(p.appendSpan(p.text[:len(p.text)-len(endLink)], m), endLink...)
		return
	}
	b := appendEscaped(append(p.text, `<a href="`...), href)
	if href[0] == '#' {
		b = append(b, `">`...)
	} else {
		b = append(b, `" target="_blank" rel="noopener noreferrer">`...)
	}
	p.text = append(p.appendSpan(b, m), endLink...)
}

const endLink = `</a>`

// appendSpan writes the characters of a text, each at its place.
func (p *picture) appendSpan(b []byte, m *layout.Text) []byte {
	b = append(b, `<tspan x="`...)
	b = strconv.AppendInt(b, int64(m.X), 10)
	for _, place := range m.Places[min(1, len(m.Places)):] {
		b = strconv.AppendInt(append(b, ' '), int64(m.X)+int64(place)*int64(m.Size)/1000, 10)
	}
	b = append(b, '"')
	b = appendAttribute(b, "y", m.Baseline)
	b = append(b, ` class="`...)
	b = append(b, p.faces.class(m.Font)...)
	b = append(b, '"')
	b = appendAttribute(b, "font-size", m.Size)
	b = appendColor(b, "fill", m.Color)
	b = append(b, '>')
	for _, g := range m.Glyphs {
		text := g.Text(m.Words)
		if m.Leftward { // boxes and signs, which a browser sets from left to right as they stand
			text = strings.Map(fonts.Mirrored, text)
		}
		b = p.faces.appendGlyph(b, g, text)
	}
	return append(b, `</tspan>`...)
}

// beginParagraph opens the element of a paragraph. Its number tells the browser where it
// comes from.
func (p *picture) beginParagraph(m *layout.Text) {
	p.open, p.paragraph, p.role = true, m.From.Paragraph, m.From.Role
	b := append(p.text, `<text`...)
	switch {
	case m.From.Role == layout.Artifact:
		b = append(b, ` aria-hidden="true"`...)
	case p.paragraph != nil:
		b = append(b, ` data-p="`...)
		b = strconv.AppendInt(b, int64(p.enter(m)), 10)
		b = append(b, '"')
		if level := p.paragraph.Style.Outline; level > 0 {
			b = append(b, ` role="heading" aria-level="`...)
			b = strconv.AppendInt(b, int64(level+1), 10) // the page itself has the first
			b = append(b, '"')
		}
	}
	p.text = append(b, '>')
}

func (p *picture) endParagraph() {
	if p.open {
		p.text = append(p.text, `</text>`...)
	}
	p.open = false
}

// endLine puts the space between two lines that the layout leaves out, so that copied
// words do not grow together; not where the line was broken after a hyphen.
func (p *picture) endLine() {
	const end = `</tspan>`
	body, ok := strings.CutSuffix(string(p.text[max(0, len(p.text)-16):]), end)
	if !ok {
		return
	}
	if last, _ := utf8.DecodeLastRuneInString(body); unicode.IsSpace(last) || unicode.Is(unicode.Pd, last) || last == '/' {
		return
	}
	p.text = append(append(p.text[:len(p.text)-len(end)], ' '), end...)
}

// enter numbers a paragraph on this page and notes where it comes from and stands.
func (p *picture) enter(m *layout.Text) int {
	paragraph := m.From.Paragraph
	if n, ok := p.numbers[paragraph]; ok {
		return n
	}
	n := len(p.sources)
	p.numbers[paragraph] = n
	source := paragraph.Source
	if source.File == nil {
		p.sources = append(p.sources, nil)
		return n
	}
	file, known := p.files[source.File]
	if !known {
		file = len(p.svg.files)
		p.files[source.File] = file
		p.svg.files = append(p.svg.files, source.File.Path)
	}
	line := source.File.LineAt(source.Offset)
	start, _ := source.File.Line(line)
	p.sources = append(p.sources, [2]int{file, line})
	if paragraph.Entry == nil { // an entry of the contents is not where one wants to be taken
		p.svg.places = append(p.svg.places, place{
			file: source.File.Path, line: line, column: source.Offset - start, text: p.textNumber(paragraph),
			view: target{Page: p.number, Paragraph: n, Y: int(m.Baseline - m.Size)},
		})
	}
	return n
}

// textNumber numbers a paragraph in the document, of which parts may be on several pages.
func (p *picture) textNumber(paragraph *document.Paragraph) int {
	n, known := p.texts[paragraph]
	if !known {
		n = len(p.svg.texts)
		p.texts[paragraph] = n
		p.svg.texts = append(p.svg.texts, hashOf(paragraph))
	}
	return n
}

// address is where a link leads: a page, for a place in the document.
func address(pages *layout.Pages, link string) string {
	anchor, inside := strings.CutPrefix(link, "#")
	if !inside {
		return link
	}
	place, ok := pages.Anchors[anchor]
	if !ok {
		return ""
	}
	return "#bladzijde-" + strconv.Itoa(place.Page+1)
}
