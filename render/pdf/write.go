package pdf

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"actieplan/render/layout"
)

// writer is the second step: it writes the file around the drawn pages.
type writer struct {
	pages   *layout.Pages
	artwork *artwork
	file    *file
	sheets  []ref // the page objects
	fonts   []ref
	icons   []ref
}

// Write writes the document to w. An error is one of w, or pages that do not hang together: a link to an anchor that has
// no place, a glyph that its font does not have.
func Write(w io.Writer, pages *layout.Pages) error {
	artwork := gather(pages.Pages)
	parts, err := prepare(pages.Pages, artwork)
	if err != nil {
		return err
	}
	size := 16 << 10
	for _, content := range parts.contents {
		size += len(content) + 1<<10
	}
	for _, font := range parts.fonts {
		size += len(font.program) + len(font.toUnicode) + 4<<10
	}
	finisher := &writer{pages: pages, artwork: artwork, file: newFile(size)}
	out, err := finisher.finish(parts)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// parts are the compressed streams of a file, made side by side.
type parts struct {
	drawings []*drawing
	contents [][]byte // of the pages
	fonts    []*packedFont
	icons    [][]byte
}

// prepare draws and compresses. The streams do not depend on each other, so several are made at a time; which core makes
// which one does not matter to the result.
func prepare(pages []*layout.Page, artwork *artwork) (*parts, error) {
	p := &parts{
		drawings: make([]*drawing, len(pages)),
		contents: make([][]byte, len(pages)),
		fonts:    make([]*packedFont, len(artwork.fonts)),
		icons:    make([][]byte, len(artwork.icons)),
	}
	errs := make([]error, len(artwork.fonts))
	fonts, icons := len(p.fonts), len(p.fonts)+len(p.icons)
	sideBySide(icons+len(pages), func(c *compressor, i int) {
		switch {
		case i < fonts:
			p.fonts[i], errs[i] = artwork.fonts[i].pack(c)
		case i < icons:
			p.icons[i-fonts] = c.pack(drawIcon(artwork.icons[i-fonts]))
		default:
			drawing := draw(pages[i-icons], artwork)
			p.contents[i-icons] = c.pack(drawing.content)
			drawing.content = nil
			p.drawings[i-icons] = drawing
		}
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return p, nil
}

// sideBySide does n jobs on all cores. A job gets a compressor that no other uses at the same time.
func sideBySide(n int, job func(c *compressor, i int)) {
	compressors := sync.Pool{New: func() any { return new(compressor) }}
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			c := compressors.Get().(*compressor)
			defer compressors.Put(c)
			job(c, i)
			return nil
		})
	}
	_ = group.Wait() // jobs keep their errors themselves: the first in order counts, not the first in time
}

// finish writes all objects.
func (w *writer) finish(parts *parts) ([]byte, error) {
	f, document := w.file, w.pages.Document
	catalog, tree, info, metadata := f.reserve(), f.reserve(), f.reserve(), f.reserve()
	for range w.pages.Pages {
		w.sheets = append(w.sheets, f.reserve())
	}
	for range w.artwork.fonts {
		w.fonts = append(w.fonts, f.reserve())
	}
	for range w.artwork.icons {
		w.icons = append(w.icons, f.reserve())
	}
	for i := range w.pages.Pages {
		if err := w.writePage(i, tree, parts.drawings[i], parts.contents[i]); err != nil {
			return nil, err
		}
	}
	var kids strings.Builder
	for i, sheet := range w.sheets {
		if i > 0 {
			kids.WriteByte(' ')
		}
		kids.WriteString(sheet.String())
	}
	f.object(tree, "<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), len(w.sheets))
	for i, set := range w.artwork.fonts {
		set.writeFont(f, w.fonts[i], parts.fonts[i])
	}
	for i, icon := range w.artwork.icons {
		writeIcon(f, w.icons[i], icon, parts.icons[i])
	}
	w.writeCatalog(catalog, tree, metadata, w.writeOutline())
	writeInfo(f, info, document)
	writeMetadata(f, metadata, document)
	return f.finish(catalog, info)
}

// writePage writes a page, its content and its links (ISO 32000-1, 7.7.3.3).
func (w *writer) writePage(i int, tree ref, drawing *drawing, content []byte) error {
	f, page := w.file, w.pages.Pages[i]
	stream := f.reserve()
	var resources strings.Builder
	resources.WriteString("<<")
	w.resource(&resources, "/Font", "F", drawing.fonts, w.fonts)
	w.resource(&resources, "/XObject", "I", drawing.icons, w.icons)
	resources.WriteString(">>")
	var annotations []string
	for _, l := range linksOf(page) {
		annotation := f.reserve()
		if err := w.writeLink(annotation, l, page.Style.Height); err != nil {
			return err
		}
		annotations = append(annotations, annotation.String())
	}
	annots := ""
	if len(annotations) > 0 {
		annots = "/Annots[" + strings.Join(annotations, " ") + "]"
	}
	f.object(w.sheets[i], "<</Type/Page/Parent %v/MediaBox[0 0 %s %s]/Resources%s/Contents %v%s>>",
		tree, appendTwips(nil, page.Style.Width), appendTwips(nil, page.Style.Height), resources.String(), stream, annots)
	f.stream(stream, content, "/Filter/FlateDecode")
	return nil
}

// resource writes those of the objects that a page uses, under the names that its content calls them by.
func (w *writer) resource(b *strings.Builder, category, name string, used []bool, objects []ref) {
	begun := false
	for i, is := range used {
		if !is {
			continue
		}
		if !begun {
			b.WriteString(category + "<<")
			begun = true
		}
		fmt.Fprintf(b, "/%s%d %v", name, i, objects[i])
	}
	if begun {
		b.WriteString(">>")
	}
}

// writeCatalog writes the root of the file (ISO 32000-1, 7.7.2).
func (w *writer) writeCatalog(catalog, tree, metadata, outline ref) {
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type/Catalog/Pages %v/Metadata %v/ViewerPreferences<</DisplayDocTitle true>>", tree, metadata)
	if language := w.pages.Document.Language; language != "" {
		fmt.Fprintf(&b, "/Lang%s", textString(language))
	}
	if outline != 0 {
		fmt.Fprintf(&b, "/Outlines %v/PageMode/UseOutlines", outline)
	}
	b.WriteString(">>")
	w.file.object(catalog, "%s", b.String())
}
