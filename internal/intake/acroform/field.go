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
}

// Field is one field of a form.
type Field struct {
	Name  string // in full: the names of all steps with full stops between them
	Value string // as text, its lines ended by line feeds; of a tick box the name of its state
	Box   bool   // a tick box or a button
}

// Ticked reports whether a tick box is ticked.
func (f *Field) Ticked() bool { return f.Box && f.Value != "" && f.Value != "Off" }

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
	switch {
	case f.work <= 0:
		return nil, ErrTooComplex
	case len(r.fields) == 0:
		return nil, ErrNoFields
	}
	if err := r.notes(catalog["Pages"], 0); err != nil {
		return nil, err
	}
	form := &Form{Fields: r.fields, Notes: r.found}
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

// field reads a field, and those below it. What has no name of its own is a widget of the field above it.
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
	here := r.inherit(dict, above)
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
	r.fields = append(r.fields, &Field{Name: here.name, Value: words, Box: here.kind == name("Btn")})
	return nil
}

// inherit is what a field says, and of what it does not say, what the one above it does (12.7.3.1).
func (r *reader) inherit(dict dictionary, above inherited) inherited {
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
