package form

import "strings"

// FieldKind says what a zone may write under a key.
type FieldKind int

// The kinds of Field.
const (
	LineField      FieldKind = iota // one line of inline Markdown: titles and names
	MarkdownField                   // blocks of Markdown: cells and answers
	TextField                       // plain characters: identifiers
	NumberField                     // a number
	BooleanField                    // true or false
	ChoiceField                     // one of Choices
	ReferenceField                  // the id of a row of the field that Target names
	TableField                      // a TOML table with Fields
	RowsField                       // an array of TOML tables, each with Fields
	ListField                       // an array of values, each like Fields[0] (whose Key is empty)
)

// Field is one key of the content format, derived from a template: what the checks, the
// JSON Schema, the empty plan and the import know of a form, they know from here.
type Field struct {
	Key         string
	Kind        FieldKind
	Required    bool     // an error where it is missing
	RequiredIf  string   // dotted path of a BooleanField of the root: an error where it is missing and that one is true
	Title       string   // the form's own word for it, in Dutch
	Description string   // the form's own explanation, in Dutch
	Placeholder string   // what a form to type in shows until the field is filled in; the title where empty
	Choices     []Choice // of a ChoiceField
	Target      string   // of a ReferenceField: "doelstellingen", or "doelstellingen.operationeel" for ids within the row chosen
	Units       []string // of a NumberField: what it counts in, such as VTE
	Unique      bool     // of a TextField: no two rows have the same
	Fields      []*Field // of a TableField, RowsField or ListField
}

// Choice is one value that a ChoiceField accepts.
type Choice struct {
	Key  string // what the zone writes
	Name string // what the form prints
}

// Field returns the field under the dotted path of keys, or nil.
func (f *Field) Field(path ...string) *Field {
	for _, key := range path {
		if f = f.child(key); f == nil {
			return nil
		}
	}
	return f
}

func (f *Field) child(key string) *Field {
	if f == nil {
		return nil
	}
	for _, c := range f.Fields {
		if c.Key == key {
			return c
		}
	}
	return nil
}

// HasHeader reports whether a zone writes the header of a table for such a field, and
// keys below it.
func (k FieldKind) HasHeader() bool { return k == TableField || k == RowsField }

// ID returns the field that tells the rows of f apart; nil where there is none.
func (f *Field) ID() *Field {
	for _, c := range f.Fields {
		if c.Unique {
			return c
		}
	}
	return nil
}

// Reference returns f where it is a reference, and the element of f where it is a list of
// these; nil for any other field.
func (f *Field) Reference() *Field {
	switch {
	case f.Kind == ReferenceField:
		return f
	case f.Kind == ListField && len(f.Fields) > 0:
		return f.Fields[0].Reference()
	}
	return nil
}

// Box returns the two fields of a table that is a box to tick with a text to it; nil for
// any other field.
func (f *Field) Box() (tick, text *Field) {
	if f.Kind != TableField || len(f.Fields) != 2 || f.Fields[0].Kind != BooleanField || f.Fields[1].Kind != MarkdownField {
		return nil, nil
	}
	return f.Fields[0], f.Fields[1]
}

// CutLast cuts a dotted path before its last key, as that of rows within other rows;
// before is empty where it has but one.
func CutLast(path string) (before, last string) {
	dot := strings.LastIndexByte(path, '.')
	return path[:max(dot, 0)], path[dot+1:]
}

// WithoutRows is the path of a field in the content, such as "acties[2].wat.wel", without
// the numbers of its rows.
func WithoutRows(path string) string {
	if strings.IndexByte(path, '[') < 0 {
		return path
	}
	var b strings.Builder
	b.Grow(len(path))
	for path != "" {
		before, after, found := strings.Cut(path, "[")
		b.WriteString(before)
		if !found {
			break
		}
		_, path, _ = strings.Cut(after, "]")
	}
	return b.String()
}
