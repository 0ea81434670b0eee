package pdf

import (
	"io"
	"strconv"

	"actieplan/render/layout"
	"actieplan/render/pdf/object"
	"actieplan/render/pdf/tag"
)

// writer is the second step: it writes the file around the drawn pages.
type writer struct {
	pages   *layout.Pages
	tree    *tag.Tree
	artwork *artwork
	file    *object.File
	sheets  []object.Ref // the page objects
	fonts   []object.Ref
	icons   []object.Ref
	fields  []*field // in reading order
}

// Encoder writes documents, several at a time if need be, in memory that it uses again.
// The zero Encoder is ready for use.
type Encoder struct{ compressors object.Compressors }

// NewIncremental returns an Encoder for one document that is written again and again, one
// time after the other: it does not compress again what did not change.
func NewIncremental() *Encoder {
	e := new(Encoder)
	e.compressors.KeepPacked()
	return e
}

// Write writes a document with an Encoder of its own.
func Write(w io.Writer, pages *layout.Pages) error { return new(Encoder).Write(w, pages) }

// Write writes the document to w. An error is one of w, or pages that do not hang
// together: a link to an anchor that has no place, a glyph that its font does not have.
func (e *Encoder) Write(w io.Writer, pages *layout.Pages) error {
	e.compressors.NextDocument()
	pages = readablePages(pages)
	tree, err := tag.Build(pages, readingOf)
	if err != nil {
		return err
	}
	artwork := gather(pages.Pages)
	parts, err := prepare(pages.Pages, tree, artwork, &e.compressors)
	if err != nil {
		return err
	}
	finisher := &writer{pages: pages, tree: tree, artwork: artwork, file: object.NewFile(&e.compressors)}
	return finisher.finish(w, parts)
}

// parts are the compressed streams of a file, made side by side.
type parts struct {
	drawings []*drawing
	contents [][]byte // of the pages
	fonts    []*packedFont
	icons    [][]byte
}

// prepare draws and compresses. The streams do not depend on each other, so several are
// made at a time; which core makes which one does not matter to the result.
func prepare(pages []*layout.Page, tree *tag.Tree, artwork *artwork, compressors *object.Compressors) (*parts, error) {
	p := &parts{
		drawings: make([]*drawing, len(pages)),
		contents: make([][]byte, len(pages)),
		fonts:    make([]*packedFont, len(artwork.fonts)),
		icons:    make([][]byte, len(artwork.icons)),
	}
	errs := make([]error, len(artwork.fonts))
	fonts, icons := len(p.fonts), len(p.fonts)+len(p.icons)
	compressors.SideBySide(icons+len(pages), func(c *object.Compressor, i int) {
		switch {
		case i < fonts:
			p.fonts[i], errs[i] = artwork.fonts[i].pack(c)
		case i < icons:
			p.icons[i-fonts] = c.Pack(drawIcon(artwork.icons[i-fonts]))
		default:
			drawing := draw(pages[i-icons], tree.Marks(i-icons), artwork)
			p.contents[i-icons] = c.Pack(drawing.content)
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

// finish writes all objects to out.
func (w *writer) finish(out io.Writer, parts *parts) error {
	f, document := w.file, w.pages.Document
	catalog, tree, meta := f.Reserve(), f.Reserve(), f.Reserve()
	w.sheets = reserve(f, len(w.pages.Pages))
	w.fonts = reserve(f, len(w.artwork.fonts))
	w.icons = reserve(f, len(w.artwork.icons))
	kids := make(object.Array, len(w.sheets))
	for i := range w.pages.Pages {
		if err := w.writePage(i, tree, parts.drawings[i], parts.contents[i]); err != nil {
			return err
		}
		kids[i] = w.sheets[i]
	}
	f.Put(tree, object.Dict{"Type": object.Name("Pages"), "Kids": kids, "Count": object.Int(len(kids))})
	for i, set := range w.artwork.fonts {
		set.writeFont(f, w.fonts[i], parts.fonts[i])
	}
	for i, icon := range w.artwork.icons {
		writeIcon(f, w.icons[i], icon, parts.icons[i])
	}
	f.PutStream(meta, metadata(document))
	form, err := w.writeForm()
	if err != nil {
		return err
	}
	root := w.catalog(tree, meta, w.writeOutline(), w.tree.Write(f, w.sheets))
	root["AcroForm"] = form
	f.Put(catalog, root)
	return f.Finish(out, object.Dict{"Root": catalog, "Info": f.Add(info(document))})
}

// reserve numbers objects that are written later.
func reserve(f *object.File, count int) []object.Ref {
	refs := make([]object.Ref, count)
	for i := range refs {
		refs[i] = f.Reserve()
	}
	return refs
}

// writePage writes a page, its content, its links and the places of its fields (ISO 32000-1, 7.7.3.3).
func (w *writer) writePage(i int, tree object.Ref, drawing *drawing, content []byte) error {
	f, page := w.file, w.pages.Pages[i]
	stream := f.Reserve()
	sheet := object.Dict{
		"Type": object.Name("Page"), "Parent": tree,
		"MediaBox":  object.Array{object.Int(0), object.Int(0), points(page.Style.Width), points(page.Style.Height)},
		"Resources": w.resources(drawing), "Contents": stream, "StructParents": object.Int(i),
	}
	var annotations object.Array
	for _, l := range linksOf(page, w.tree.Marks(i)) {
		annotation := f.Reserve()
		if err := w.writeLink(annotation, l, i); err != nil {
			return err
		}
		annotations = append(annotations, annotation)
	}
	for j, area := range page.Areas {
		field := &field{area: area, element: w.tree.Fields(i)[j], page: i, ref: f.Reserve()}
		w.fields = append(w.fields, field)
		annotations = append(annotations, field.ref)
	}
	if len(annotations) > 0 {
		sheet["Annots"], sheet["Tabs"] = annotations, object.Name("S") // in the order of the structure
	}
	f.Put(w.sheets[i], sheet)
	f.PutStream(stream, object.Packed(content, object.Dict{}))
	return nil
}

// resources are the fonts and icons that a page uses, under the names that its content
// calls them by.
func (w *writer) resources(drawing *drawing) object.Dict {
	resources := object.Dict{}
	for _, category := range []struct {
		name, prefix object.Name
		used         []bool
		objects      []object.Ref
	}{{"Font", "F", drawing.fonts, w.fonts}, {"XObject", "I", drawing.icons, w.icons}} {
		names := object.Dict{}
		for i, is := range category.used {
			if is {
				names[category.prefix+object.Name(strconv.Itoa(i))] = category.objects[i]
			}
		}
		if len(names) > 0 {
			resources[category.name] = names
		}
	}
	return resources
}

// catalog is the root of the file (ISO 32000-1, 7.7.2).
func (w *writer) catalog(tree, metadata, outline, structure object.Ref) object.Dict {
	catalog := object.Dict{
		"Type": object.Name("Catalog"), "Pages": tree, "Metadata": metadata,
		"StructTreeRoot": structure, "MarkInfo": object.Dict{"Marked": object.Bool(true)},
		"OutputIntents":     object.Array{w.outputIntent()},
		"ViewerPreferences": object.Dict{"DisplayDocTitle": object.Bool(true)},
	}
	if language := w.pages.Document.Language; language != "" {
		catalog["Lang"] = object.Text(language)
	}
	if outline != 0 {
		catalog["Outlines"], catalog["PageMode"] = outline, object.Name("UseOutlines")
	}
	return catalog
}
