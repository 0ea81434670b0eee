package toml

import (
	"fmt"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml/lexical"
)

// twice reports a key that was given before.
func (t *tree) twice(key []KeyPart, first *Value) {
	at := key[len(key)-1].At
	if t.found.Full(at) {
		return
	}
	t.found.Add(keyTwice(dottedName(key), at, first.Key))
}

// rowTwice reports a key that was given before in the same row: most likely the header of the next row was forgotten. So
// the other keys of that row are not reported one by one.
func (t *tree) rowTwice(key []KeyPart, first *Value) {
	if t.current.Damaged {
		return
	}
	t.current.Damaged = true
	for _, array := range t.around {
		array.Damaged = true
	}
	found := keyTwice(dottedName(key), key[len(key)-1].At, first.Key)
	found.Help = fmt.Sprintf("begint hier een nieuwe rij, zet er dan [[%s]] boven; anders schrapt u er één van de twee", t.row)
	t.found.Add(found)
}

func keyTwice(name string, at, first source.Position) finding.Finding {
	return finding.Finding{
		Position: at, Related: first,
		Message: fmt.Sprintf("de sleutel %s staat hier voor de tweede keer; de eerste keer is op %s", dutch.Quoted(name), first.From(at)),
		Help:    "schrap er één van de twee",
	}
}

// tableTwice reports a header that was written before.
func (t *tree) tableTwice(key []KeyPart, at source.Position, first *Value) {
	if t.found.Full(at) {
		return
	}
	name := dottedName(key)
	found := keyTwice(name, at, first.Key)
	if first.Kind == Table {
		found.Message = fmt.Sprintf("[%s] staat hier voor de tweede keer; de eerste keer is op %s", name, first.Key.From(at))
		found.Help = fmt.Sprintf("voeg de twee samen; is het een blok dat u mag herhalen, schrijf dan overal [[%s]]", name)
		if outer := t.find(t.root, key[0].Name); outer != nil && outer.Origin == Rows && len(key) > 1 {
			found.Help = fmt.Sprintf("begint hier een nieuwe rij, zet er dan eerst [[%s]] boven; anders voegt u de twee samen", key[0].Name)
		}
	}
	t.found.Add(found)
}

// TooEarly reports tables within a row, such as [a.b], that have no header of the row, [[a]], above them.
func TooEarly(key []KeyPart, array *Value) finding.Finding {
	name := dottedName(key)
	at := array.Key
	inner := lexical.Bracketed(name, false)
	if len(array.Entries) > 0 {
		first := array.Entries[0]
		inner = lexical.Bracketed(name+"."+first.Name, first.Value.Origin == Rows)
		at = first.Value.Position
	}
	return finding.Finding{
		Position: at,
		Message:  fmt.Sprintf("%s staat hier zonder [[%s]] erboven", inner, name),
		Help:     fmt.Sprintf("zet in dit bestand eerst [[%s]] en dan pas %s", name, inner),
	}
}

func dottedName(key []KeyPart) string {
	names := make([]string, len(key))
	for i, part := range key {
		names[i] = part.Name
	}
	return strings.Join(names, ".")
}
