package pdf

import (
	"io"
	"strconv"

	"actieplan/internal/parallel"
	"actieplan/render/layout"
	"actieplan/render/pdf/object"
)

// writer is the second step: it writes the file around the drawn pages.
type writer struct {
	pages    *layout.Pages
	parts    *parts
	file     *object.File
	sheets   []object.Ref // the page objects
	contents []object.Ref // of each page
	fonts    []object.Ref
	icons    []object.Ref
	profile  object.Ref // of colours
	fields   []*field   // in reading order

	longTarget string     // of the long link that was written last
	longAction object.Ref // its action
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
func (e *Encoder) Write(w io.Writer, pages *layout.Pages) error { return e.write(w, pages, keepMarks) }

// WriteAndRelease writes the document to w, as Write does, and frees each page once it is
// drawn. A large document takes less memory that way, but its pages have no marks any more.
func (e *Encoder) WriteAndRelease(w io.Writer, pages *layout.Pages) error {
	return e.write(w, pages, releaseMarks)
}

// IsOthers reports whether a file of so many bytes is a PDF that another program saved: it
// is not as this package wrote it.
func IsOthers(file io.ReaderAt, size int64) bool {
	data, err := io.ReadAll(io.NewSectionReader(file, 0, size))
	return err == nil && object.IsPDF(data) && !object.IsOwn(data)
}

// What becomes of the marks of a page that is drawn.
const (
	keepMarks    = false
	releaseMarks = true
)

func (e *Encoder) write(w io.Writer, pages *layout.Pages, release bool) error {
	e.compressors.NextDocument()
	packing := new(parallel.Queue)
	defer packing.Wait()
	parts, err := prepare(pages, release, &e.compressors, packing)
	if err != nil {
		return err
	}
	finisher := &writer{pages: pages, parts: parts, file: object.NewFile(&e.compressors, packing)}
	return finisher.finish(w, packing)
}

// finish writes all objects to out, those last that are still being compressed in the queue.
func (w *writer) finish(out io.Writer, packing *parallel.Queue) error {
	f, document := w.file, w.pages.Document
	catalog, tree, meta := f.Reserve(), f.Reserve(), f.Reserve()
	w.sheets, w.contents = reserve(f, len(w.parts.pages)), reserve(f, len(w.parts.pages))
	w.fonts, w.icons = reserve(f, len(w.parts.artwork.fonts)), reserve(f, len(w.parts.artwork.icons))
	w.profile = f.Reserve()
	kids := make(object.Array, len(w.sheets))
	for i := range w.sheets {
		if err := w.writePage(i, tree); err != nil {
			return err
		}
		kids[i] = w.sheets[i]
	}
	f.Put(tree, object.Dict{"Type": object.Name("Pages"), "Kids": kids, "Count": object.Int(len(kids))})
	f.PutStream(meta, metadata(document))
	form, err := w.writeForm()
	if err != nil {
		return err
	}
	root := w.catalog(tree, meta, w.writeOutline(), w.parts.tree.Write(f, w.sheets))
	root["AcroForm"] = form
	f.Put(catalog, root)
	packing.Wait()
	if err := w.parts.err; err != nil {
		return err
	}
	w.writePacked()
	return f.Finish(out, object.Dict{"Root": catalog, "Info": f.Add(info(document))})
}

// writePacked writes what was compressed beside the drawing.
func (w *writer) writePacked() {
	for i, page := range w.parts.pages {
		w.file.PutStream(w.contents[i], object.Packed(page.content, object.Dict{}))
	}
	for i, set := range w.parts.artwork.fonts {
		set.writeFont(w.file, w.fonts[i], w.parts.fonts[i])
	}
	for i, icon := range w.parts.artwork.icons {
		writeIcon(w.file, w.icons[i], icon, w.parts.icons[i])
	}
	w.file.PutStream(w.profile, object.Packed(w.parts.profile, object.Dict{"N": object.Int(3)}))
}

// reserve numbers objects that are written later.
func reserve(f *object.File, count int) []object.Ref {
	refs := make([]object.Ref, count)
	for i := range refs {
		refs[i] = f.Reserve()
	}
	return refs
}

// writePage writes a page, its links and the places of its fields (ISO 32000-1, 7.7.3.3).
func (w *writer) writePage(i int, tree object.Ref) error {
	f, page, drawn := w.file, w.pages.Pages[i], &w.parts.pages[i]
	sheet := object.Dict{
		"Type": object.Name("Page"), "Parent": tree,
		"MediaBox":  object.Array{object.Int(0), object.Int(0), points(page.Style.Width), points(page.Style.Height)},
		"Resources": w.resources(drawn), "Contents": w.contents[i], "StructParents": object.Int(i),
	}
	var annotations object.Array
	for _, l := range drawn.links {
		annotation := f.Reserve()
		if err := w.writeLink(annotation, l, i); err != nil {
			return err
		}
		annotations = append(annotations, annotation)
	}
	for j, area := range page.Areas {
		field := &field{area: area, element: drawn.fields[j], page: i, ref: f.Reserve()}
		w.fields = append(w.fields, field)
		annotations = append(annotations, field.ref)
	}
	if len(annotations) > 0 {
		sheet["Annots"], sheet["Tabs"] = annotations, object.Name("S") // in the order of the structure
	}
	f.Put(w.sheets[i], sheet)
	return nil
}

// resources are the fonts and icons that a page uses, under the names that its content
// calls them by.
func (w *writer) resources(page *drawnPage) object.Dict {
	resources := object.Dict{}
	for _, category := range []struct {
		name, prefix object.Name
		used         []int
		objects      []object.Ref
	}{{"Font", "F", page.fonts, w.fonts}, {"XObject", "I", page.icons, w.icons}} {
		names := object.Dict{}
		for _, i := range category.used {
			names[category.prefix+object.Name(strconv.Itoa(i))] = category.objects[i]
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
		"OutputIntents":     object.Array{outputIntent(w.profile)},
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
