package acroform

import (
	"errors"
	"slices"
	"strings"

	"actieplan/internal/intake/pdf"
)

// Form is what was read of a file.
type Form struct {
	Title  string     // of the file, as it says itself
	Fields []*Field   // in the order of the form
	Notes  []pdf.Note // in the order of the pages
	Unread bool       // some of the file could not be unpacked, so that answers may be missing
}

// Field is one field of a form.
type Field struct {
	Name  string // in full: the names of all steps with full stops between them
	Value string // as text, its lines ended by line feeds; of a tick box the name of its state
	Box   bool   // a tick box or a button
}

// Ticked reports whether a tick box is ticked.
func (f *Field) Ticked() bool { return f.Box && f.Value != "" && f.Value != off }

// isCutOff reports whether a field that no list has may have lost what stood before its
// name, as those do that pdfunite puts together.
func (f *Field) isCutOff() bool { return !strings.Contains(f.Name, ".") }

// Errors of files without a form. ErrNoFields is a PDF that has none, such as one that was
// printed from a form; of ErrLostFields the pages show fields that the form does not list,
// and which may have lost parts of their names. Errors are in Dutch.
var (
	ErrNoFields   = errors.New("deze PDF heeft geen velden: geef het formulier zelf zoals het is ingevuld en bewaard, geen afdruk ervan")
	ErrLostFields = errors.New("de velden van deze PDF zijn beschadigd door een ander programma: geef het formulier zelf zoals het is ingevuld en bewaard")
)

// Limits of the tree of fields.
const (
	deepestField = 32
	mostFields   = 1 << 17
)

// Read reads a form.
func Read(file *pdf.File) (*Form, error) {
	catalog := file.Catalog()
	if catalog == nil {
		return nil, pdf.ErrNotPDF
	}
	r := &reader{file: file, seen: map[pdf.Reference]bool{}}
	for _, root := range file.Array(file.Dictionary(catalog["AcroForm"])["Fields"]) {
		if err := r.listed(root); err != nil {
			return nil, err
		}
	}
	pages, err := file.Pages()
	if err != nil {
		return nil, err
	}
	listed := len(r.fields)
	if err := r.widgets(pages); err != nil {
		return nil, err
	}
	switch {
	case file.Exhausted():
		return nil, pdf.ErrTooComplex
	case len(r.fields) == 0 && len(r.notes) == 0:
		return nil, ErrNoFields
	case listed == 0 && slices.ContainsFunc(r.fields, (*Field).isCutOff):
		return nil, ErrLostFields
	}
	notes, err := file.Notes(pages)
	if err != nil {
		return nil, err
	}
	if file.Exhausted() {
		return nil, pdf.ErrTooComplex
	}
	return &Form{Title: file.Info("Title"), Fields: r.fields, Notes: append(r.notes, notes...), Unread: file.Unread()}, nil
}

// reader goes through the tree of fields.
type reader struct {
	file   *pdf.File
	seen   map[pdf.Reference]bool // fields
	fields []*Field
	notes  []pdf.Note // signatures
}

// inherited is what a field has from those above it (12.7.3.1).
type inherited struct {
	name  string
	kind  any
	value any
}

// field reads a field, and those below it. What has no name of its own is a widget of the
// field above it.
func (r *reader) field(value any, above inherited, depth int) error {
	if number, is := value.(pdf.Reference); is {
		if r.seen[number] {
			return nil
		}
		r.seen[number] = true
	}
	if depth > deepestField || len(r.seen) > mostFields || r.file.Exhausted() {
		return pdf.ErrTooComplex
	}
	dict := r.file.Dictionary(value)
	if dict == nil {
		return nil
	}
	here := r.inherit(above, dict)
	kids := r.file.Array(dict["Kids"])
	below := slices.DeleteFunc(slices.Clone(kids), func(kid any) bool { return r.file.Dictionary(kid)["T"] == nil })
	if len(below) == 0 {
		return r.lowest(dict, kids, here)
	}
	for _, kid := range below {
		if err := r.field(kid, here, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// lowest reads a field with no others below it, only widgets.
func (r *reader) lowest(dict pdf.Dictionary, widgets pdf.Array, here inherited) error {
	if here.name == "" {
		return nil
	}
	if here.kind == pdf.Name("Sig") {
		return r.signature(here)
	}
	for i := 0; i < len(widgets) && here.value == nil; i++ { // some programs fill in the widgets of a field
		here = r.inherit(here, r.file.Dictionary(widgets[i]))
	}
	words, err := r.file.Words(here.value)
	if err != nil {
		return err
	}
	r.file.Spend(len(words)) // a value may be that of many fields
	isBox := here.kind == pdf.Name("Btn")
	if isBox && (words == "" || words == off) {
		words = r.shownState(dict, widgets)
	}
	r.fields = append(r.fields, &Field{Name: here.name, Value: words, Box: isBox})
	return nil
}

// Signature is the kind of the note of a signature; its text is the name of who signed.
const Signature = "handtekening"

// signature notes a field that was signed (12.7.4.5), with the name of who did.
func (r *reader) signature(field inherited) error {
	signed := r.file.Dictionary(field.value)
	if signed == nil {
		return nil
	}
	name, err := r.file.Words(signed["Name"])
	r.notes = append(r.notes, pdf.Note{Kind: Signature, Text: name})
	return err
}

// off is the state of a box that is not ticked (12.7.4.2.3).
const off = "Off"

// shownState is the state that a box shows on its page, in one of its widgets: some
// programs set no other. It is off where none is ticked.
func (r *reader) shownState(dict pdf.Dictionary, kids pdf.Array) string {
	for _, widget := range append(pdf.Array{dict}, kids...) {
		at := r.file.Dictionary(widget)
		if state, is := r.file.Resolve(at["AS"]).(pdf.Name); is && state != off {
			return string(state)
		}
	}
	return off
}

// widgets reads the fields that pages show.
func (r *reader) widgets(pages []pdf.Page) error {
	for _, page := range pages {
		for _, annotation := range r.file.Array(page.Entries["Annots"]) {
			if r.file.Resolve(r.file.Dictionary(annotation)["Subtype"]) != pdf.Name("Widget") {
				continue
			}
			if err := r.widget(annotation); err != nil {
				return err
			}
		}
	}
	return nil
}

// listed reads a field of the form's list, and those above it where the list has none of
// them: MuPDF lists only the lowest of the fields on pages that it puts together.
func (r *reader) listed(root any) error {
	if r.file.Dictionary(root)["Parent"] != nil {
		return r.widget(root)
	}
	return r.field(root, inherited{}, 0)
}

// widget reads the field that a widget on a page shows, where the form does not list it:
// programs that put pages together leave fields out of the list, or leave out the list.
func (r *reader) widget(value any) error {
	var above []any // from the field at hand to the root
	for at := value; at != nil && len(above) < deepestField; {
		dict := r.file.Dictionary(at)
		if dict == nil {
			break
		}
		if dict["T"] != nil || len(above) > 0 {
			above = append(above, at)
		}
		at = dict["Parent"]
	}
	if len(above) == 0 {
		return nil
	}
	here := inherited{}
	for i := len(above) - 1; i > 0; i-- {
		here = r.inherit(here, r.file.Dictionary(above[i]))
	}
	return r.field(above[0], here, 0)
}

// inherit is what a field says, and of what it does not say, what the one above it does
// (12.7.3.1).
func (r *reader) inherit(above inherited, dict pdf.Dictionary) inherited {
	here := above
	if step, is := r.file.Resolve(dict["T"]).(pdf.Text); is {
		here.name = strings.TrimPrefix(above.name+"."+pdf.Decoded(step), ".")
		r.file.Spend(len(here.name))
	}
	if kind := r.file.Resolve(dict["FT"]); kind != nil {
		here.kind = kind
	}
	if dict["V"] != nil {
		here.value = dict["V"]
	}
	return here
}
