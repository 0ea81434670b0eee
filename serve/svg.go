package serve

import (
	"encoding/base64"
	"hash/fnv"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"actieplan/content"
	"actieplan/fonts"
	"actieplan/measure"
	"actieplan/render"
	"actieplan/render/layout"
	"actieplan/templates"
)

// drawn is a document as SVG, one picture a page.
type drawn struct {
	pages  []drawnPage
	files  []string // that sources name by index
	places []place  // of paragraphs that the zone wrote, see placeOf
}

type drawnPage struct {
	print         string // fingerprint of svg
	svg           []byte
	width, height measure.Twips
	sources       []any // see pageState
}

// draw draws every page. The unit of the pictures is the twip.
func draw(pages *layout.Pages) *drawn {
	d := &drawn{files: []string{}}
	faces := newFaces()
	lines := make(map[*content.File]*lineIndex)
	for i, page := range pages.Pages {
		p := &picture{pages: pages, faces: faces, drawn: d, lines: lines, number: i + 1}
		d.pages = append(d.pages, p.draw(page))
	}
	return d
}

// picture is one page in the making.
type picture struct {
	pages  *layout.Pages
	faces  *faces
	drawn  *drawn
	lines  map[*content.File]*lineIndex
	number int

	back      []byte // boxes and icons
	text      []byte
	open      bool              // a text element is
	paragraph *render.Paragraph // that it is of; nil for leaders and the like
	role      layout.Role       // of that text
	baseline  measure.Twips     // of the last text in it
	numbers   map[*render.Paragraph]int
	sources   []any
}

// draw makes the SVG of a page (SVG 2). Text lies on top of all else, as it does in print: no box covers text.
func (p *picture) draw(page *layout.Page) drawnPage {
	p.numbers = make(map[*render.Paragraph]int)
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
	return drawnPage{
		print: base64.RawURLEncoding.EncodeToString(h.Sum(nil)),
		svg:   out, width: page.Style.Width, height: page.Style.Height, sources: p.sources,
	}
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
	if m.Link != "" {
		href = p.address(m.Link)
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
	b = append(b, `<tspan`...)
	b = appendAttribute(b, "x", m.X)
	b = appendAttribute(b, "y", m.Baseline)
	b = append(b, ` class="`...)
	b = append(b, p.faces.class(m.Font)...)
	b = append(b, '"')
	b = appendAttribute(b, "font-size", m.Size)
	b = appendColor(b, "fill", m.Color)
	if m.Spread != 0 && len(m.Glyphs) > 1 {
		b = append(b, ` letter-spacing="`...)
		b = strconv.AppendFloat(b, float64(m.Spread)/float64(len(m.Glyphs)-1), 'f', -1, 64)
		b = append(b, '"')
	}
	b = append(b, '>')
	for i := range m.Glyphs {
		b = p.faces.appendGlyph(b, m.Font, &m.Glyphs[i])
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
	index := p.lines[source.File]
	if index == nil {
		index = indexLines(source.File, len(p.drawn.files))
		p.lines[source.File] = index
		p.drawn.files = append(p.drawn.files, source.File.Path)
	}
	line := index.line(source.Offset)
	p.sources = append(p.sources, [2]int{index.number, line})
	if !paragraph.Style.Leader { // an entry of the contents is not where one wants to be taken
		p.drawn.places = append(p.drawn.places, place{
			file: source.File.Path, line: line, column: source.Offset - index.starts[line-1],
			view: target{Page: p.number, Paragraph: n, Y: int(m.Baseline - m.Size)},
		})
	}
	return n
}

// address is where a link leads: a page, for a place in the document.
func (p *picture) address(link string) string {
	anchor, inside := strings.CutPrefix(link, "#")
	if !inside {
		return link
	}
	place, ok := p.pages.Anchors[anchor]
	if !ok {
		return ""
	}
	return "#bladzijde-" + strconv.Itoa(place.Page+1)
}

// icon draws an icon's strokes.
func (p *picture) icon(m *layout.Picture) {
	b := append(p.back, `<g`...)
	if m.From.Role == layout.Artifact || m.Icon.Alt == "" {
		b = append(b, ` aria-hidden="true"`...)
	} else {
		b = append(appendEscaped(append(b, ` role="img" aria-label="`...), m.Icon.Alt), '"')
	}
	b = append(b, ` transform="translate(`...)
	b = append(appendInts(b, m.X, m.Y), `) scale(`...)
	b = strconv.AppendFloat(b, float64(m.Side)/m.Icon.Size, 'f', 4, 64)
	b = append(b, `)" stroke-linecap="round" stroke-linejoin="round">`...)
	for _, stroke := range m.Icon.Strokes {
		b = appendStroke(b, stroke)
	}
	p.back = append(b, `</g>`...)
}

func appendStroke(b []byte, stroke templates.Stroke) []byte {
	b = append(b, `<path d="`...)
	for _, s := range stroke.Segments {
		letter, points := byte('L'), 1
		switch s.Op {
		case templates.MoveTo:
			letter = 'M'
		case templates.CurveTo:
			letter, points = 'C', 3
		case templates.ClosePath:
			letter, points = 'Z', 0
		}
		b = append(b, letter)
		for i, point := range s.Points[:points] {
			if i > 0 {
				b = append(b, ' ')
			}
			b = strconv.AppendFloat(b, point.X, 'f', -1, 64)
			b = append(b, ' ')
			b = strconv.AppendFloat(b, point.Y, 'f', -1, 64)
		}
	}
	b = append(b, '"')
	if stroke.Fill {
		b = appendColor(b, "fill", stroke.Color)
	} else {
		b = append(b, ` fill="none"`...)
	}
	if stroke.Width > 0 {
		b = appendColor(b, "stroke", stroke.Color)
		b = append(b, ` stroke-width="`...)
		b = append(strconv.AppendFloat(b, stroke.Width, 'f', -1, 64), '"')
	}
	return append(b, `/>`...)
}

// faces knows the fonts by the classes of the style sheet.
type faces struct {
	all   []*fonts.Font
	space []uint16 // the glyph of the space
}

func newFaces() *faces {
	f := &faces{all: fonts.All()}
	for _, font := range f.all {
		spans := fonts.Shape(" ", font.Bold, font.Italic)
		f.space = append(f.space, spans[0].Glyphs[0].ID)
	}
	return f
}

// class is the class of a font: "f0" and so on, in the order of fonts.All.
func (f *faces) class(font *fonts.Font) string {
	for i, other := range f.all {
		if other == font {
			return "f" + strconv.Itoa(i)
		}
	}
	return ""
}

// appendGlyph writes characters for which a browser shows that glyph of the font, and no other. As a rule those are the
// characters that it stands for.
func (f *faces) appendGlyph(b []byte, font *fonts.Font, g *fonts.Glyph) []byte {
	first, _ := utf8.DecodeRuneInString(g.Text)
	switch {
	case font.Missing(*g):
		return append(b, "\uFFFD"...)
	case font.Invisible(*g):
		return b
	case first == '\u00AD': // shown, so at the end of a line
		return append(b, '-')
	case unicode.IsSpace(first):
		for i, other := range f.all {
			if other == font && f.space[i] == g.ID {
				return append(b, ' ')
			}
		}
	}
	return appendEscaped(b, g.Text)
}

// appendEscaped writes text for XML, which knows no control characters (XML 1.0, 2.2).
func appendEscaped(b []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&quot;"...)
		case r < ' ' && r != '\t' || r == 0xFFFE || r == 0xFFFF:
			b = append(b, "\uFFFD"...)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// appendInts writes lengths with a space before each.
func appendInts(b []byte, lengths ...measure.Twips) []byte {
	for _, l := range lengths {
		b = strconv.AppendInt(append(b, ' '), int64(l), 10)
	}
	return b
}

func appendAttribute(b []byte, name string, length measure.Twips) []byte {
	b = append(append(append(b, ' '), name...), `="`...)
	return append(strconv.AppendInt(b, int64(length), 10), '"')
}

func appendColor(b []byte, name string, color templates.Color) []byte {
	b = append(append(append(b, ' '), name...), `="#`...)
	for shift := 20; shift >= 0; shift -= 4 {
		b = append(b, "0123456789abcdef"[color>>shift&15])
	}
	return append(b, '"')
}
