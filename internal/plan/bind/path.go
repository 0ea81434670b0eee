package bind

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/toml/lexical"
)

// path is where a field stands in the schema: the fields from below the root down to it.
type path []*form.Field

// with is the path with one more field. It shares no memory with another.
func (p path) with(f *form.Field) path {
	return append(p[:len(p):len(p)], f)
}

// last is the field itself.
func (p path) last() *form.Field { return p[len(p)-1] }

// table is the path of the table that the field is a key of; empty where that is the plan
// as a whole.
func (p path) table() path { return p[:len(p)-1] }

// isAround reports whether the table that the field is a key of is around the one at a path.
func (p path) isAround(at path) bool {
	return len(p) <= len(at) && slices.Equal(p.table(), at[:len(p)-1])
}

// keys are the keys of the fields.
func (p path) keys() []string {
	keys := make([]string, len(p))
	for i, f := range p {
		keys[i] = f.Key
	}
	return keys
}

// name writes the keys of p with dots between them.
func (p path) name() string { return strings.Join(p.keys(), ".") }

// header writes the header of the table that p leads to.
func (p path) header() string {
	if len(p) == 0 {
		return ""
	}
	return lexical.Header(p.name(), p.last().Kind == form.RowsField)
}

// pathsBelow are the paths of the fields below one; the elements of lists, which have no
// key, are left out.
func pathsBelow(field *form.Field, at path) (all []path) {
	for _, child := range field.Fields {
		if child.Key != "" {
			p := at.with(child)
			all = append(append(all, p), pathsBelow(child, p)...)
		}
	}
	return all
}
