package content

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

// Value is one value of a plan with the place where it is written. A nil *Value is a value that the plan does not give:
// all methods accept it.
type Value struct {
	Kind     Kind
	Position Position // of the value itself
	Key      Position // of the key that it was given under; zero for array elements

	Text    string   // String: decoded
	Number  float64  // Number
	Boolean bool     // Boolean
	Items   []*Value // Array
	Entries []Entry  // Table, in the order of the files

	Blocks  []Block  // set by Bind for fields that hold Markdown
	Inlines []Inline // set by Bind for fields that hold one line of Markdown

	offsets []textOffset // String: where in the file the parts of Text stand; see textPosition
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
