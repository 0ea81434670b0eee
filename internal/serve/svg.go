package serve

import (
	"encoding/base64"
	"hash/fnv"

	"actieplan/internal/measure"
	"actieplan/internal/pagediff"
	"actieplan/internal/source"
	"actieplan/render/document"
	"actieplan/render/layout"
)

// svgDocument is a document as SVG, one picture a page.
type svgDocument struct {
	pages  []svgPage
	files  []string // that sources name by index
	places []place  // of paragraphs that the zone wrote, see placeOf
	texts  []uint64 // what these say, each paragraph once, in the order of the pages
}

type svgPage struct {
	fingerprint   string // of svg
	svg           []byte
	content       pagediff.Fingerprint
	width, height measure.Twips
	sources       []any // see pageState
}

// drawn is what was drawn of a plan, and from which pages.
type drawn struct {
	path   string // of the plan
	layout *layout.Pages
	svg    *svgDocument
}

// draw draws every page, but for those that are as in the render before, if that is
// given. The unit of the pictures is the twip.
func draw(pages *layout.Pages, before *drawn) *svgDocument {
	d := &svgDocument{files: []string{}}
	if before == nil {
		before = &drawn{layout: new(layout.Pages)}
	}
	compare := newComparison(pages, before.layout)
	faces := newFaces()
	files, texts := make(map[*source.File]int), make(map[*document.Paragraph]int)
	for i, page := range pages.Pages {
		p := &picture{pages: pages, faces: faces, svg: d, files: files, texts: texts, number: i + 1,
			numbers: make(map[*document.Paragraph]int)}
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
	files  map[*source.File]int        // their numbers in svg.files
	texts  map[*document.Paragraph]int // their numbers in svg.texts
	number int

	back      []byte // boxes and icons
	text      []byte
	open      bool                // a text element is
	paragraph *document.Paragraph // that it is of; nil for leaders and the like
	role      layout.Role         // of that text
	baseline  measure.Twips       // of the last text in it
	href      string              // that the text before leads to; empty for nowhere
	numbers   map[*document.Paragraph]int
	sources   []any
}

// draw makes the SVG of a page (SVG 2). Text lies on top of all else, as it does in
// print: no box covers text.
func (p *picture) draw(page *layout.Page) svgPage {
	p.text = make([]byte, 0, 16<<10)
	for _, mark := range page.Marks() {
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
		svg:         out, content: pagediff.FingerprintOf(page), width: page.Style.Width, height: page.Style.Height, sources: p.sources,
	}
}

// again is a page that has the same drawing as before, of paragraphs that may come from
// elsewhere in their files.
func (p *picture) again(page *layout.Page, before svgPage) svgPage {
	for _, mark := range page.Marks() {
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
