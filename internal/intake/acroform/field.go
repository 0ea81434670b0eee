package acroform

import (
	"errors"
	"strings"
)

// Form is what was read of a file.
type Form struct {
	Title  string   // of the file, as it says itself
	Fields []*Field // in the order of the form
	Notes  []Note   // in the order of the pages
	Unread bool     // some of the file could not be unpacked, so that answers may be missing
}

// Field is one field of a form.
type Field struct {
	Name  string // in full: the names of all steps with full stops between them
	Value string // as text, its lines ended by line feeds; of a tick box the name of its state
	Box   bool   // a tick box or a button
}

// Ticked reports whether a tick box is ticked.
func (f *Field) Ticked() bool { return f.Box && f.Value != "" && f.Value != off }

// ErrNoFields is a PDF that is no form, such as one that was printed from a form.
var ErrNoFields = errors.New("deze PDF heeft geen velden: geef het formulier zelf zoals het is ingevuld en bewaard, geen afdruk ervan")

// Limits of the tree of fields.
const (
	deepestField = 32
	mostFields   = 1 << 17
)

// Read reads a form.
func Read(data []byte) (*Form, error) {
	f, err := open(data)
	if err != nil {
		return nil, err
	}
	catalog, _ := f.resolve(f.trailer["Root"]).(dictionary)
	if catalog == nil {
		return nil, ErrNotPDF
	}
	acroForm, _ := f.resolve(catalog["AcroForm"]).(dictionary)
	roots, _ := f.resolve(acroForm["Fields"]).(array)
	r := &reader{file: f, seen: map[reference]bool{}, seenPages: map[reference]bool{}}
	for _, root := range roots {
		if err := r.field(root, inherited{}, 0); err != nil {
			return nil, err
		}
	}
	if len(r.fields) == 0 && f.work > 0 {
		return nil, ErrNoFields // even where its pages show some: without their list those may have lost parts of their names
	}
	if err := r.notes(catalog["Pages"], 0); err != nil {
		return nil, err
	}
	names, _ := f.resolve(catalog["Names"]).(dictionary)
	if err := r.attachments(names["EmbeddedFiles"], 0); err != nil {
		return nil, err
	}
	if f.work <= 0 {
		return nil, ErrTooComplex
	}
	form := &Form{Fields: r.fields, Notes: r.found, Unread: f.unread}
	if info, is := f.resolve(f.trailer["Info"]).(dictionary); is {
		title, _ := f.resolve(info["Title"]).(text)
		form.Title = decoded(title)
	}
	return form, nil
}

// reader goes through the tree of fields, and that of pages.
type reader struct {
	file      *file
	seen      map[reference]bool // fields
	fields    []*Field
	seenPages map[reference]bool
	page      int // the number of the one at hand
	found     []Note
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
	if number, is := value.(reference); is {
		if r.seen[number] {
			return nil
		}
		r.seen[number] = true
	}
	if depth > deepestField || len(r.seen) > mostFields || r.file.work <= 0 {
		return ErrTooComplex
	}
	dict, _ := r.file.resolve(value).(dictionary)
	if dict == nil {
		return nil
	}
	here := r.inherit(above, dict)
	kids, _ := r.file.resolve(dict["Kids"]).(array)
	named := 0
	for _, kid := range kids {
		if below, is := r.file.resolve(kid).(dictionary); !is || below["T"] == nil {
			continue
		}
		named++
		if err := r.field(kid, here, depth+1); err != nil {
			return err
		}
	}
	if named > 0 || here.name == "" {
		return nil
	}
	words, err := r.words(here.value)
	if err != nil {
		return err
	}
	r.file.work -= len(words) // a value may be that of many fields
	isBox := here.kind == name("Btn")
	if isBox && (words == "" || words == off) {
		words = r.shownState(dict, kids)
	}
	r.fields = append(r.fields, &Field{Name: here.name, Value: words, Box: isBox})
	return nil
}

// off is the state of a box that is not ticked (12.7.4.2.3).
const off = "Off"

// shownState is the state that a box shows on its page, in one of its widgets: some
// programs set no other. It is off where none is ticked.
func (r *reader) shownState(dict dictionary, kids array) string {
	for _, widget := range append(array{dict}, kids...) {
		at, _ := r.file.resolve(widget).(dictionary)
		if state, is := r.file.resolve(at["AS"]).(name); is && state != off {
			return string(state)
		}
	}
	return off
}

// widget reads the field that a widget on a page shows, where the form does not list it:
// programs that put pages together leave fields out of the list.
func (r *reader) widget(value any) error {
	var above []any // from the field at hand to the root
	for at := value; at != nil && len(above) < deepestField; {
		dict, _ := r.file.resolve(at).(dictionary)
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
		dict, _ := r.file.resolve(above[i]).(dictionary)
		here = r.inherit(here, dict)
	}
	return r.field(above[0], here, 0)
}

// inherit is what a field says, and of what it does not say, what the one above it does
// (12.7.3.1).
func (r *reader) inherit(above inherited, dict dictionary) inherited {
	here := above
	if step, is := r.file.resolve(dict["T"]).(text); is {
		here.name = strings.TrimPrefix(above.name+"."+decoded(step), ".")
		r.file.work -= len(here.name)
	}
	if kind := r.file.resolve(dict["FT"]); kind != nil {
		here.kind = kind
	}
	if dict["V"] != nil {
		here.value = dict["V"]
	}
	return here
}

// words is a value as text: a string, a name, a stream, or several of these.
func (r *reader) words(value any) (string, error) {
	switch v := r.file.resolve(value).(type) {
	case text:
		return decoded(v), nil
	case name:
		return string(v), nil
	case dictionary:
		content, err := r.file.stream(value)
		return decoded(text(content)), err
	case array:
		var several []string
		for _, item := range v {
			if one, is := r.file.resolve(item).(text); is {
				several = append(several, decoded(one))
			}
		}
		return strings.Join(several, "\n"), nil
	}
	return "", nil
}
