package toml

import (
	"fmt"

	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml/lexical"
)

// Merger joins the values of the files of a plan.
type Merger struct{ tree *tree }

// NewMerger returns a Merger that adds to a root, a table, and reports what two files give.
func NewMerger(root *Value, found *finding.List) *Merger {
	m := &Merger{newTree(nil, found)}
	m.tree.root = root
	return m
}

// Add appends the keys of one more file.
func (m *Merger) Add(file *Value) {
	root := m.tree.root
	root.Damaged = root.Damaged || file.Damaged
	root.LostHeaders = append(root.LostHeaders, file.LostHeaders...)
	root.Lost = append(root.Lost, file.Lost...)
	for _, e := range file.Entries {
		before := m.tree.find(root, e.Name)
		switch {
		case before == nil:
			m.tree.insert(root, e.Name, e.Value)
		case before.Origin == Rows && e.Value.Origin == Rows:
			before.Items = append(before.Items, e.Value.Items...)
		case before.Kind == Array && before.Origin == Header && e.Value.Origin == Header:
			before.Items = append(before.Items, e.Value.RowsOf()...) // told of the file before
		case (before.isRows() || before.Origin == Implicit) && e.Value.Origin == Implicit:
			// The rows begin in another file; these tables have no row to belong to. Where
			// no file has any, they may be those of one table.
			if before.Origin == Rows {
				m.tree.found.Add(TooEarly([]KeyPart{{e.Name, e.Value.Key}}, e.Value))
			}
			m.tree.makeRows(before)
			m.tree.makeRows(e.Value)
			before.Items = append(before.Items, e.Value.Items...)
		case before.Origin == Implicit && e.Value.Origin == Rows:
			m.tree.found.Add(TooEarly([]KeyPart{{e.Name, before.Key}}, before))
			m.tree.makeRows(before)
			before.Origin, before.Position = Rows, e.Value.Position
			before.Items = append(before.Items, e.Value.Items...)
		case before.Kind == Table && before.Origin == Header && e.Value.Origin == Rows:
			m.single(e.Name, before, e.Value)
			m.tree.makeRows(before)
			before.Items = append(before.Items, e.Value.Items...)
		case before.Origin == Rows && e.Value.Kind == Table && e.Value.Origin == Header:
			m.single(e.Name, e.Value, before)
			before.Items = append(before.Items, e.Value.RowsOf()...)
		case before.Kind == Table && before.Origin == Header && e.Value.Origin == Header:
			m.tree.found.Add(twiceInFiles(e.Name, before, e.Value))
			m.tree.makeRows(before)
			before.Origin = Header
			before.Items = append(before.Items, e.Value.RowsOf()...)
			before.Items[0].Damaged, e.Value.Damaged = true, true
		default:
			if e.Value.Origin == Inline && len(root.Repeated) < finding.Most {
				root.Repeated = append(root.Repeated, e)
			}
			m.tree.found.Add(twiceInFiles(e.Name, before, e.Value))
		}
	}
}

// single reports a table that should be a row, as those in other files are, unless its
// header was told of already.
func (m *Merger) single(name string, table, rows *Value) {
	if !table.Damaged {
		m.tree.found.Add(singleBrackets([]KeyPart{{name, table.Key}}, table.Position, rows.Position))
	}
}

// twiceInFiles reports a key that two files give.
func twiceInFiles(name string, before, again *Value) finding.Finding {
	found := keyTwice(name, again.head(), before.head())
	if again.Origin == Header || again.Origin == Rows {
		found.Message = fmt.Sprintf("%s staat hier voor de tweede keer; de eerste keer is op %s", lexical.Header(name, again.Origin == Rows), before.head())
	}
	found.Help = "in het hele plan mag dit maar één keer staan: voeg de twee samen in één bestand"
	switch {
	case before.Kind == Table && again.Kind == Table:
		found.Help = fmt.Sprintf("voeg de twee samen in één bestand; is het een blok dat u mag herhalen, schrijf dan overal [[%s]]", name)
	case before.Kind != Table && before.Source() == again.Source():
		found.Help = "in het hele plan mag dit maar één keer staan: schrap er één van de twee"
	}
	return found
}

// head is the place of a table's header, and of the key of any other value.
func (v *Value) head() source.Position {
	if v.Origin == Header || v.Origin == Rows {
		return v.Position
	}
	return v.Key
}
