package pdf

import (
	"cmp"

	"actieplan/internal/parallel"
	"actieplan/internal/reuse"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
	"actieplan/render/pdf/tag"
)

// parts are what the pages of a document come to. What is compressed is there when the
// queue is done.
type parts struct {
	tree    *tag.Tree
	outline *bookmark
	artwork *artwork
	pages   []drawnPage
	fonts   []*packedFont // of the artwork; compressed
	err     error         // of making these
	icons   [][]byte      // compressed
	profile []byte        // of colours, compressed
}

// drawnPage is what is written of a page.
type drawnPage struct {
	content []byte // compressed
	fonts   []int  // that it uses, by their index in the artwork
	icons   []int
	links   []*link
	fields  []tag.Element // of each of its areas
}

// usualContent is how many bytes the content of a full page has.
const usualContent = 10 << 10

// prepare draws the pages one after the other, so that only the marks of one page are in
// memory at a time. The queue compresses what comes of a page while the next ones are drawn.
// With release, prepare frees each page once it is drawn.
func prepare(pages *layout.Pages, release bool, compressors *object.Compressors, packing *parallel.Queue) (*parts, error) {
	p := &parts{artwork: new(artwork), pages: make([]drawnPage, len(pages.Pages))}
	builder := tag.NewBuilder(pages.Document, pages.Anchors, readingOf)
	outline := newOutline(pages.Anchors)
	var marksMemory layout.Memory
	var contents reuse.Spares[[]byte] // memory for the content of pages
	for i, page := range pages.Pages {
		marks := readable(page.MarksIn(&marksMemory))
		tags, err := builder.AddPage(marks)
		if err != nil {
			return nil, err
		}
		outline.addPage(i, marks)
		content := contents.Take(func() *[]byte { b := make([]byte, 0, usualContent); return &b })
		drawing := draw(page.Style.Height, marks, tags, p.artwork, *content)
		drawn := &p.pages[i]
		*drawn = drawnPage{fonts: drawing.fonts, icons: drawing.icons, links: linksOf(marks, tags)}
		for _, area := range page.Areas {
			drawn.fields = append(drawn.fields, builder.AddField(area))
		}
		if release {
			page.Release()
		}
		packing.Add(func() {
			drawn.content = compressors.Pack(drawing.content)
			*content = drawing.content
			contents.Give(content)
		})
	}
	p.tree, p.outline = builder.Tree(), outline.root
	packing.Add(func() {
		for _, set := range p.artwork.fonts {
			font, err := set.pack(compressors)
			p.fonts, p.err = append(p.fonts, font), cmp.Or(p.err, err)
		}
		for _, icon := range p.artwork.icons {
			p.icons = append(p.icons, compressors.Pack(drawIcon(icon)))
		}
		p.profile = compressors.Pack(srgbProfile())
	})
	return p, nil
}
