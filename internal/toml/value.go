package toml

import (
	"actieplan/internal/character"
	"actieplan/internal/markdown"
	"actieplan/internal/source"
	"actieplan/internal/toml/mistake"
)

// Kind is the type of a Value as TOML has it.
type Kind int

// The kinds of Value.
const (
	String Kind = iota
	Number      // integer or float
	Boolean
	Array // of anything, arrays of tables included
	Table
	Other // dates and times, which no form asks for
)

// Value is one value of a plan with the place where it is written. A nil *Value is a
// value that the plan does not give: all methods accept it.
type Value struct {
	Kind     Kind
	Position source.Position // of the value itself; of a table its header or its brace
	Key      source.Position // of the key that it was given under; zero for array elements

	Text    string   // String: decoded, its line ends "\n"
	Number  float64  // Number
	Digits  string   // Number: a whole number of more digits than are printed of others, as it was written
	Boolean bool     // Boolean
	Items   []*Value // Array
	Entries []Entry  // Table, in the order of the files
	Again   []Entry  // Table: keys that were there already, with the values given again

	Repeated []Entry // of a plan of several files: keys without a header that another file gave

	Blocks  []markdown.Block  // set by Bind for fields that hold Markdown
	Inlines []markdown.Inline // set by Bind for fields that hold one line of Markdown

	offsets     source.Offsets // String: where in the file the parts of Text stand; see TextPosition
	Origin      Origin         // Table and Array: how it was written
	Damaged     bool           // part of it could not be read, so that what it lacks says nothing
	LostHeaders []KeyPart      // Table: what stands between the brackets of headers that could not be read

	Lost []LostLine // Table: lines that could not be read, and may have been meant as a key with a value

	Missing bool   // Other: nothing was written after the =
	Written string // what could not be read, as it was written, where that is known
	Below   bool   // Other: that stands on a line below the key
	Inner   string // Other: the key within its braces that the mistake is at, where it is at one
}

// LostLine is a line of a file that may have been meant as a key with a value.
type LostLine struct {
	mistake.Line
	At source.Position // of the mistake in it
}

// Origin says how a table or an array was written, which decides what may be added to it
// (TOML 1.0, "Table").
type Origin int

// The origins of tables and arrays.
const (
	Inline   Origin = iota // with braces or brackets after a key: complete
	Header                 // [table]; of an array, several of the same name
	Implicit               // the super-table of a header, not written itself; of an array, several of them
	Dotted                 // by a key with dots
	Rows                   // [[array of tables]]
)

// isRows reports whether v is an array of tables that were written as such, with the
// headers that this takes or without.
func (v *Value) isRows() bool {
	return v.Kind == Array && v.Origin != Inline
}

// Entry is one key of a table.
type Entry struct {
	Name  string
	Value *Value
}

// Get returns the value under the dotted path of keys, or nil.
func (v *Value) Get(path ...string) *Value {
	for _, name := range path {
		if v = v.entry(name); v == nil {
			return nil
		}
	}
	return v
}

func (v *Value) entry(name string) *Value {
	if v == nil {
		return nil
	}
	for _, e := range v.Entries {
		if e.Name == name {
			return e.Value
		}
	}
	return nil
}

// TextPosition is the place in the file of Text[offset:offset+length].
func (v *Value) TextPosition(offset, length int) source.Position {
	start := v.offsets.Source(offset)
	end := start
	if length > 0 {
		end = v.offsets.Source(offset+length-1) + 1
	}
	return source.Span(v.Position.File, start, end)
}

// Source is the value as it is written, on its first line.
func (v *Value) Source() string {
	return v.Position.FirstLine().Text()
}

// Empty reports whether a value says nothing: a text that shows nothing when it is
// printed is like a key left out.
func (v *Value) Empty() bool {
	switch {
	case v == nil:
		return true
	case v.Kind != String:
		return false
	case len(v.Blocks) > 0:
		return !markdown.Shows(v.Blocks)
	case len(v.Inlines) > 0:
		return !markdown.LineShows(v.Inlines)
	}
	return !character.Shows(v.Text)
}

// RowsOf are the tables of an array; a table that should have been an array counts as its
// one row.
func (v *Value) RowsOf() []*Value {
	if v == nil {
		return nil
	}
	if v.Kind == Table {
		return []*Value{v}
	}
	var tables []*Value
	for _, item := range v.Items {
		if item.Kind == Table {
			tables = append(tables, item)
		}
	}
	return tables
}
