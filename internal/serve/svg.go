package serve

import (
	"encoding/base64"
	"hash/fnv"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/fonts"
	"actieplan/internal/measure"
	"actieplan/internal/source"
	"actieplan/internal/watch"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// svgDocument is a document as SVG, one picture a page.
type svgDocument struct {
	pages  []svgPage
	files  []string // that sources name by index
	places []place  // of paragraphs that the zone wrote, see placeOf
}

type svgPage struct {
	fingerprint   string // of svg
	svg           []byte
	content       watch.Fingerprint
	width, height measure.Twips
	sources       []any // see pageState
}

// drawn is what was drawn of a plan, and from which pages.
type drawn struct {
	path   string // of the plan
	layout *layout.Pages
	svg    *svgDocument
}

// draw draws every page, but for those that are as in the render before, if that is given. The unit of the pictures is the
// twip.
func draw(pages *layout.Pages, before *drawn) *svgDocument {
	d := &svgDocument{files: []string{}}
	if before == nil {
		before = &drawn{layout: new(layout.Pages)}
	}
	compare := newComparison(pages, before.layout)
	faces := newFaces()
	files := make(map[*source.File]int)
	for i, page := range pages.Pages {
		p := &picture{pages: pages, faces: faces, svg: d, files: files, number: i + 1, numbers: make(map[*document.Paragraph]int)}
		if compare.same(i) {
			d.pages = append(d.pages, p.again(page, before.svg.pages[i]))
		} else {
			d.pages = append(d.pages, p.draw(page))
		}
	}
	return d
}

// picture is one page in the making.
type picture struct {
	pages  *layout.Pages
	faces  *faces
	svg    *svgDocument
	files  map[*source.File]int // their numbers in svg.files
	number int

	back      []byte // boxes and icons
	text      []byte
	open      bool                // a text element is
	paragraph *document.Paragraph // that it is of; nil for leaders and the like
	role      layout.Role         // of that text
	baseline  measure.Twips       // of the last text in it
	numbers   map[*document.Paragraph]int
	sources   []any
}

// draw makes the SVG of a page (SVG 2). Text lies on top of all else, as it does in print: no box covers text.
func (p *picture) draw(page *layout.Page) svgPage {
	p.text = make([]byte, 0, 16<<10)
	for _, mark := range page.Marks {
		switch m := mark.(type) {
		case *layout.Box:
			p.box(m)
		case *layout.Picture:
			p.icon(m)
		case *layout.Text:
			p.words(m)
		}
	}
	p.endParagraph()
	out := make([]byte, 0, len(p.back)+len(p.text)+200)
	out = append(out, `<svg xmlns="http://www.w3.org/2000/svg" class="blad" viewBox="0 0`...)
	out = appendInts(out, page.Style.Width, page.Style.Height)
	out = append(out, `">`...)
	out = append(append(out, p.back...), p.text...)
	out = append(out, `</svg>`...)
	h := fnv.New128a()
	h.Write(out)
	return svgPage{
		fingerprint: base64.RawURLEncoding.EncodeToString(h.Sum(nil)),
		svg:         out, content: watch.FingerprintOf(page), width: page.Style.Width, height: page.Style.Height, sources: p.sources,
	}
}

// again is a page that has the same drawing as before, of paragraphs that may come from elsewhere in their files.
func (p *picture) again(page *layout.Page, before svgPage) svgPage {
	for _, mark := range page.Marks {
		if m, is := mark.(*layout.Text); is && len(m.Glyphs) > 0 && m.From.Role != layout.Artifact && m.From.Paragraph != nil {
			p.enter(m)
		}
	}
	before.sources = p.sources
	return before
}

func (p *picture) box(m *layout.Box) {
	b := append(p.back, `<rect`...)
	b = appendAttribute(b, "x", m.X)
	b = appendAttribute(b, "y", m.Y)
	b = appendAttribute(b, "width", m.Width)
	b = appendAttribute(b, "height", m.Height)
	p.back = append(appendColor(b, "fill", m.Color), `/>`...)
}

// words adds text to the element of its paragraph. One paragraph is one element, so that it is selected, copied and found
// as one text; its pieces carry their own places.
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
	b := p.text
	href := ""
	if link := m.Link(); link != "" {
		href = address(p.pages, link)
	}
	if href != "" {
		b = append(b, `<a href="`...)
		b = appendEscaped(b, href)
		if href[0] == '#' {
			b = append(b, `">`...)
		} else {
			b = append(b, `" target="_blank" rel="noopener noreferrer">`...)
		}
	}
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
	b = append(b, `</tspan>`...)
	if href != "" {
		b = append(b, `</a>`...)
	}
	p.text = b
}

// beginParagraph opens the element of a paragraph. Its number tells the browser where it comes from.
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

// endLine puts the space between two lines that the layout leaves out, so that copied words do not grow together; not
// where the line was broken after a hyphen.
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
			file: source.File.Path, line: line, column: source.Offset - start,
			view: target{Page: p.number, Paragraph: n, Y: int(m.Baseline - m.Size)},
		})
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
