package toml

import (
	"fmt"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml/lexical"
)

// This file words the findings about keys and tables that do not go together, and about
// escapes in texts.

// twice reports a key that was given before.
func (t *tree) twice(key []KeyPart, first *Value) {
	at := key[len(key)-1].At
	if t.found.Full(at) {
		return
	}
	t.found.Add(keyTwice(dottedName(key), at, first.Key))
}

// rowTwice reports a key that was given before in the same row: most likely the header of
// the next row was forgotten. So the other keys of that row are not reported one by one.
func (t *tree) rowTwice(key []KeyPart, first *Value) {
	if t.current.Damaged {
		return
	}
	t.current.Damaged = true
	for _, array := range t.around {
		array.Damaged = true
	}
	found := keyTwice(dottedName(key), key[len(key)-1].At, first.Key)
	header := lexical.RowHeader(t.row)
	if at := strings.LastIndexByte(t.row, '.'); at >= 0 && len(t.around) > 1 {
		header = lexical.RowHeader(t.row[:at]) + " of " + header // or a new row around it
	}
	found.Help = fmt.Sprintf("begint hier een nieuwe rij, zet er dan %s boven; anders schrapt u er één van de twee", header)
	t.found.Add(found)
}

func keyTwice(name string, at, first source.Position) finding.Finding {
	return finding.Finding{
		Position: at, Related: first,
		Message: fmt.Sprintf("de sleutel %s staat hier voor de tweede keer; de eerste keer is op %s", dutch.Quoted(name), first.From(at)),
		Help:    "hoort de tweede onder een ander blok, zet dan de naam van dat blok met haken erboven; anders schrapt u er één",
	}
}

// tableTwice reports a header that was written before, and opens the table that was most
// likely meant: another row, so that what follows is not reported header by header.
func (t *tree) tableTwice(key []KeyPart, at source.Position, first *Value) {
	name := dottedName(key)
	found := keyTwice(name, at, first.Key)
	if first.Kind != Table {
		t.found.Add(found)
		t.detach(at)
		return
	}
	found.Message = fmt.Sprintf("[%s] staat hier voor de tweede keer; de eerste keer is op %s", name, first.Key.From(at))
	outer := t.find(t.root, key[0].Name)
	switch {
	case len(key) == 1:
		found.Help = fmt.Sprintf("voeg de twee samen; is het een blok dat u mag herhalen, schrijf dan overal [[%s]]", name)
		t.found.Add(found)
		t.makeRows(first)
		first.Origin, first.Items[0].Damaged = Header, true
		t.openRow(key, at)
		t.current.Damaged = true
	case outer.isRows() || outer.Origin == Implicit:
		if outer.Origin == Rows {
			found.Help = fmt.Sprintf("begint hier een nieuwe rij, zet er dan eerst [[%s]] boven; anders voegt u de twee samen", key[0].Name)
			t.found.Add(found)
		}
		t.makeRows(outer)
		outer.Damaged = true
		outer.Items = append(outer.Items, &Value{Kind: Table, Position: at, Origin: Header, Damaged: true})
		t.openTable(key, at)
	default:
		found.Help = "voeg de twee samen"
		t.found.Add(found)
		t.detach(at)
	}
}

// singleBrackets reports a header [a] where another one, [[a]], says that there are rows.
func singleBrackets(key []KeyPart, at, other source.Position) finding.Finding {
	name := dottedName(key)
	return finding.Finding{
		Position: at, Related: other,
		Message: fmt.Sprintf("[%s] moet hier [[%s]] zijn, zoals op %s", name, name, other.From(at)),
		Help:    fmt.Sprintf("schrijf [[%s]] met dubbele haken", name),
	}
}

// TooEarly reports tables within a row, such as [a.b], that have no header of the row,
// [[a]], above them.
func TooEarly(key []KeyPart, array *Value) finding.Finding {
	name := dottedName(key)
	first := array.RowsOf()[0].Entries[0]
	inner := lexical.Header(name+"."+first.Name, first.Value.Origin == Rows)
	return finding.Finding{
		Position: first.Value.Position,
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

// fourthQuoteFinding tells of a quote too many around a text of several lines.
func fourthQuoteFinding(at source.Position) finding.Finding {
	quote := at.Text()
	return finding.WarningAt(at, fmt.Sprintf("hier staat een vierde %s, die gedrukt wordt", quote),
		"zet vóór en na de tekst drie aanhalingstekens: "+strings.Repeat(quote, 3))
}

// faultFinding tells of a fault in a string.
func faultFinding(f lexical.StringFault, file *source.File) finding.Finding {
	at := source.Span(file, f.Start, f.End)
	escape := at.Text()
	name := "een stuurteken"
	switch f.Character {
	case '\t':
		name = "een tab"
	case '\n', '\r':
		name = "een nieuwe regel"
	}
	switch {
	case f.Character == '\\':
		return finding.WarningAt(at, `tussen """ plakt een \ op het einde van een regel twee woorden aan elkaar`,
			`gebruik ''' … ''' als u hier een nieuwe regel wilt, of zet een spatie voor de \`)
	case f.Path:
		return finding.WarningAt(at, fmt.Sprintf(`tussen aanhalingstekens " is %s %s, en geen deel van een pad`, escape, name),
			`zet de tekst tussen '…' of ''' … ''': daar blijft een \ zoals hij is`)
	case f.Word:
		return finding.WarningAt(at, fmt.Sprintf(`tussen aanhalingstekens " is %s %s, en geen deel van het woord`, escape, name),
			`wilt u een \ drukken, zet de tekst dan tussen '…'; wilt u een nieuwe regel, typ die dan met Enter tussen ''' … '''`)
	}
	return finding.Finding{
		Position: at, Message: fmt.Sprintf("%s is %s", escape, character.Describe(f.Character)),
		Help: `wilt u hier een gewone \, gebruik dan '…' of ''' … '''`,
	}
}
