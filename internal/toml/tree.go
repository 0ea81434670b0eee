package toml

import (
	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml/mistake"
)

// KeyPart is one word of a key, which may be dotted, and the place it was written at.
type KeyPart struct {
	Name string
	At   source.Position
}

// tree builds the values of one file from its statements, in the order they come, by the
// rules of TOML 1.0 ("Keys", "Table", "Array of Tables"): what is given twice becomes a
// finding that names both places.
type tree struct {
	file    *source.File
	root    *Value
	current *Value   // the table that keys are added to
	row     string   // the name of current where it is a row of an array of tables, else empty
	around  []*Value // the arrays of tables that current is in
	found   *finding.List

	index   map[*Value]map[string]*Value // of tables with many keys
	indents indents
	habits  map[string]int // how often each was told of
}

// newTree returns the tree of a file that has no statements yet.
func newTree(file *source.File, found *finding.List) *tree {
	root := &Value{Kind: Table, Position: source.Position{File: file}, Origin: Header}
	return &tree{file: file, root: root, current: root, found: found, index: map[*Value]map[string]*Value{}, habits: map[string]int{}}
}

// manyEntries is the number of keys from which on a table gets an index.
const manyEntries = 24

// find returns the value under a key of a table, or nil.
func (t *tree) find(table *Value, name string) *Value {
	if index := t.index[table]; index != nil {
		return index[name]
	}
	return table.entry(name)
}

// insert adds a value under a key that the table does not have.
func (t *tree) insert(table *Value, name string, v *Value) {
	table.Entries = append(table.Entries, Entry{name, v})
	if len(table.Entries) < manyEntries {
		return
	}
	index := t.index[table]
	if index == nil {
		index = make(map[string]*Value, 2*manyEntries)
		for _, e := range table.Entries {
			index[e.Name] = e.Value
		}
		t.index[table] = index
	}
	index[name] = v
}

// assign adds a value under a key, dotted or not, of a table.
func (t *tree) assign(table *Value, key []KeyPart, v *Value) {
	last := len(key) - 1
	for i, part := range key[:last] {
		next := t.find(table, part.Name)
		switch {
		case next == nil:
			next = &Value{Kind: Table, Position: part.At, Key: part.At, Origin: Dotted}
			t.insert(table, part.Name, next)
		case next.Kind != Table || next.Origin != Dotted:
			t.twice(key[:i+1], next)
			return
		}
		table = next
	}
	v.Key = key[last].At
	first := t.find(table, key[last].Name)
	if first != nil && len(table.Again) < finding.Most {
		table.Again = append(table.Again, Entry{key[last].Name, v})
	}
	switch {
	case first == nil:
		t.insert(table, key[last].Name, v)
	case table == t.current && t.row != "":
		t.rowTwice(key, first)
	case table.Origin == Inline && !t.found.Full(v.Key):
		found := keyTwice(dottedName(key), v.Key, first.Key)
		found.Help = "schrap er één van de twee"
		t.found.Add(found)
	case table == t.current && table != t.root:
		if !table.Damaged {
			t.twice(key, first)
		}
		table.Damaged = true // of a block whose header is missing, the other keys are the same mistake
	default:
		t.twice(key, first)
	}
}

// openTable makes [key] the table that keys are added to. The place is that of the header
// with its brackets.
func (t *tree) openTable(key []KeyPart, at source.Position) {
	parent := t.super(key, at)
	if parent == nil {
		return
	}
	last := key[len(key)-1]
	table := t.find(parent, last.Name)
	switch {
	case table == nil:
		table = &Value{Kind: Table, Position: at, Key: last.At, Origin: Header}
		t.insert(parent, last.Name, table)
	case table.Kind == Table && table.Origin == Implicit:
		table.Origin, table.Position, table.Key = Header, at, last.At
	case table.isRows():
		if table.Origin == Rows && !table.Damaged {
			t.found.Add(singleBrackets(key, at, table.Key))
		}
		t.openRow(key, at)
		return
	default:
		t.tableTwice(key, at, table)
		return
	}
	t.current, t.row = table, ""
}

// hasRows reports whether there are rows of an array of tables under a key.
func (t *tree) hasRows(key []KeyPart) bool {
	table := t.root
	for _, part := range key {
		if table.isRows() {
			table = table.Items[len(table.Items)-1]
		}
		if table = t.find(table, part.Name); table == nil {
			return false
		}
	}
	return table.isRows()
}

// openRow adds a table to the array of tables [[key]] and makes it the one that keys are
// added to.
func (t *tree) openRow(key []KeyPart, at source.Position) {
	parent := t.super(key, at)
	if parent == nil {
		return
	}
	last := key[len(key)-1]
	array := t.find(parent, last.Name)
	row := &Value{Kind: Table, Position: at, Origin: Header}
	switch {
	case array == nil:
		array = &Value{Kind: Array, Position: at, Key: last.At, Origin: Rows}
		t.insert(parent, last.Name, array)
	case array.Origin == Rows, array.Kind == Array && array.Origin == Header:
	case array.Origin == Implicit:
		// Tables within a row came before the row's own header.
		t.found.Add(TooEarly(key, array))
		t.makeRows(array)
		array.Origin = Rows
	case array.Kind == Table && array.Origin == Header:
		if !array.Damaged { // else its header was told of
			t.found.Add(singleBrackets(key, array.Position, at))
		}
		t.makeRows(array)
	default:
		t.twice(key, array)
		t.detach(at)
		return
	}
	array.Items = append(array.Items, row)
	t.current, t.row = row, dottedName(key)
	t.around = append(t.around, array)
}

// makeRows makes a table the first row of an array of tables that takes its place. Where
// it had no header, that it lacks one is still to be told, and the array has none either.
func (t *tree) makeRows(table *Value) {
	if table.Kind == Array {
		return
	}
	table.Kind, table.Items, table.Entries = Array, []*Value{{
		Kind: Table, Position: table.Position, Entries: table.Entries, Origin: Header, Damaged: table.Origin == Implicit,
	}}, nil
	if table.Origin == Header {
		table.Origin = Rows
	}
	delete(t.index, table)
}

// super returns the table that the last word of a header's key belongs to. Where there is
// something else in its place, it reports that and returns nil: what follows is detached.
func (t *tree) super(key []KeyPart, at source.Position) *Value {
	table := t.root
	t.around = t.around[:0]
	for i, part := range key[:len(key)-1] {
		next := t.find(table, part.Name)
		switch {
		case next == nil:
			next = &Value{Kind: Table, Position: part.At, Key: part.At, Origin: Implicit}
			t.insert(table, part.Name, next)
		case next.isRows():
			t.around = append(t.around, next)
			next = next.Items[len(next.Items)-1]
		case next.Kind != Table || next.Origin == Inline:
			t.twice(key[:i+1], next)
			t.detach(at)
			return nil
		}
		table = next
	}
	return table
}

// detach lets the keys that follow go to a table that is no part of the plan: where they
// belong is not known.
func (t *tree) detach(at source.Position) {
	t.current, t.row = &Value{Kind: Table, Position: at, Origin: Header, Damaged: true}, ""
	t.root.Damaged = true
}

// lost notes that the value of a key of the current table could not be read. Without a
// key, a part of the table is lost.
func (t *tree) lost(key []KeyPart, at source.Position, m mistake.Mistake) {
	if len(key) == 0 {
		t.current.Damaged = true
		return
	}
	table := t.current
	for _, part := range key[:len(key)-1] {
		next := t.find(table, part.Name)
		if next == nil {
			next = &Value{Kind: Table, Position: part.At, Key: part.At, Origin: Dotted, Damaged: true}
			t.insert(table, part.Name, next)
		}
		if next.Kind != Table {
			return
		}
		table = next
	}
	last := key[len(key)-1]
	if t.find(table, last.Name) == nil {
		t.insert(table, last.Name, &Value{Kind: Other, Position: at, Key: last.At, Damaged: true, Missing: m.Missing, Written: m.Written, Inner: m.Inner, Below: m.Below})
	}
}
