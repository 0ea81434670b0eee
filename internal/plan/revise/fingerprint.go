package revise

import (
	"hash/fnv"
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// Fingerprints are those of the answers of a plan, in ascending order. A document that is
// made of the plan bears them, so that what was changed in it can be told from what was
// changed in the plan since. A text that the program has since come to read otherwise
// counts as changed in the plan.
func Fingerprints(schema *form.Field, root *toml.Value) []uint32 {
	var all []uint32
	eachAnswer(schema, root, func(a answer) { all = append(all, a.fingerprint()) })
	slices.Sort(all)
	return slices.Compact(all)
}

// AreOf reports whether most fingerprints are of a plan, as it is now.
func AreOf(schema *form.Field, root *toml.Value, fingerprints []uint32) bool {
	same := 0
	for _, f := range Fingerprints(schema, root) {
		if _, found := slices.BinarySearch(fingerprints, f); found {
			same++
		}
	}
	return 2*same > len(fingerprints)
}

// answer is a value that a plan gives.
type answer struct {
	path  string // of its field, without the numbers of rows
	row   string // what the row is called that it stands in; empty outside rows, and for that name itself
	value string // as canonical has it
	text  bool   // is Markdown, and so the same in every document of the plan
}

// fingerprint is a number that no other answer of a plan is likely to have.
func (a answer) fingerprint() uint32 {
	hash := fnv.New32a()
	for _, part := range []string{a.path, a.row, a.value} {
		hash.Write([]byte(part)) // never fails
		hash.Write([]byte{0})
	}
	return hash.Sum32()
}

// eachAnswer calls use for every value of a table that is not empty.
func eachAnswer(schema *form.Field, table *toml.Value, use func(answer)) {
	eachAnswerIn(schema, table, "", "", use)
}

func eachAnswerIn(table *form.Field, v *toml.Value, path, row string, use func(answer)) {
	for _, field := range table.Fields {
		value, path := v.Get(field.Key), join(path, field.Key)
		switch {
		case value == nil:
		case field.Kind == form.TableField:
			eachAnswerIn(field, value, path, row, use)
		case field.Kind == form.RowsField:
			for _, r := range value.RowsOf() {
				eachAnswerIn(field, r, path, nameOf(field, r), use)
			}
		default:
			if a := answerOf(field, value, path, row); a.value != "" {
				use(a)
			}
		}
	}
}

// answerOf is the answer that a value of a field is.
func answerOf(field *form.Field, value *toml.Value, path, row string) answer {
	a := answer{path, row, canonical(field, value), isText(field)}
	if a.value == row && a.text {
		a.row = "" // a name is known without itself
	}
	return a
}

// nameOf is what a row is called: its first text that is printed.
func nameOf(rows *form.Field, row *toml.Value) string {
	for _, field := range rows.Fields {
		if isText(field) {
			return canonical(field, row.Get(field.Key))
		}
	}
	return ""
}

// isText reports whether the values of a field are Markdown.
func isText(field *form.Field) bool {
	return field.Kind == form.LineField || field.Kind == form.MarkdownField
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
