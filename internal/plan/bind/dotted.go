package bind

import (
	"fmt"
	"slices"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// dottedKey is a key with dots, and the value under it.
type dottedKey struct {
	names []string
	value *toml.Value
}

// mostWords is how many words a key with dots may have: more than any field has around it.
const mostWords = 8

// dottedKeys are the keys with dots that begin with the word of an entry. Of a key of too
// many words, the last are left out.
func dottedKeys(e toml.Entry) []dottedKey { return dottedBelow(e, 1) }

func dottedBelow(e toml.Entry, words int) []dottedKey {
	if words == mostWords || e.Value.Kind != toml.Table || e.Value.Origin != toml.Dotted {
		return []dottedKey{{[]string{e.Name}, e.Value}}
	}
	var keys []dottedKey
	for _, inner := range e.Value.Entries {
		for _, key := range dottedBelow(inner, words+1) {
			key.names = append([]string{e.Name}, key.names...)
			keys = append(keys, key)
		}
	}
	return keys
}

// ownPath finds the field of a table that a key with dots names, where the key repeats
// the names of the table that it already stands under, or the last of these; nil where it
// does not.
func (key dottedKey) ownPath(at path) *form.Field {
	for from := range at {
		around := at[from:]
		if len(key.names) == len(around)+1 && slices.EqualFunc(around, key.names[:len(around)], func(f *form.Field, name string) bool { return f.Key == name }) {
			return at.last().Field(key.names[len(around)])
		}
	}
	return nil
}

// unknownPath reports keys with dots that name fields by their whole path, as only a
// header does, and returns the fields of this table among them; ok is false, and nothing
// reported, where there are no such fields.
func (b *binder) unknownPath(e toml.Entry, at path) (meant []string, ok bool) {
	for _, key := range dottedKeys(e) {
		if len(key.names) < 2 || key.value.Damaged {
			continue
		}
		position := writtenKey(key.value)
		message := fmt.Sprintf("een sleutel krijgt niet de naam van zijn blok: %s", dutch.Quoted(strings.Join(key.names, ".")))
		own := key.ownPath(at)
		if own == nil && len(at) > 0 && len(key.names) == 2 && strings.Trim(key.names[0], "0123456789") == "" { // 1. naam = "…"
			own, message = at.last().Field(key.names[1]), "een sleutel heeft geen nummer"
		}
		if own != nil {
			meant, ok = append(meant, own.Key), true
			b.found.ErrorAt(position, message, write(own, writtenAgain(key.value)))
			continue
		}
		header := path{}
		for i := range key.names[:len(key.names)-1] {
			if f := b.schema.Field(key.names[:i+1]...); f != nil {
				header = header.with(f)
			}
		}
		if target := b.schema.Field(key.names...); target != nil {
			ok = true
			b.found.ErrorAt(position, message, fmt.Sprintf("zet onder %s: %s = %s", header.header(), target.Key, writtenAgain(key.value)))
		}
	}
	return meant, ok
}
