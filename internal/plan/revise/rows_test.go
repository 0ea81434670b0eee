package revise

import (
	"fmt"
	"testing"

	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// names is a document that has nothing but rows with a name.
type names []string

func (n names) Rows(string) int { return len(n) }

func (n names) Value(path string) (string, bool) {
	var i int
	_, err := fmt.Sscanf(path, "rijen[%d].naam", &i)
	if err != nil {
		return "", false
	}
	return lexical.Quote(n[i]), true
}

// TestUnplaced: where nobody knows which row of the plan is which of its document, nothing
// is changed, and what differs is told.
func TestUnplaced(t *testing.T) {
	field := &form.Field{Kind: form.TableField, Fields: []*form.Field{
		{Key: "rijen", Kind: form.RowsField, Fields: []*form.Field{{Key: "naam", Kind: form.LineField}}},
	}}
	own := names{"een", "twee", "drie"}
	made := Fingerprints(field, tableOf(field, own, ""))
	file := &source.File{Data: []byte("[[rijen]]\nnaam = \"een\"\n")}
	for _, test := range []struct {
		changed names
		want    string
	}{
		{own, ""},
		{names{"een", "drie"}, `Gone "twee"; `},
		{names{"een", "zes", "drie"}, `Unplaced "twee"; `},
	} {
		plan := toml.ParseFile(file, file.Data, new(finding.List))
		changes, files := Merge(field, Copies{Plan: plan, Own: own, Changed: test.changed, Made: made})
		got := ""
		for _, c := range changes {
			got += fmt.Sprintf("%s %q; ", map[Kind]string{Gone: "Gone", Unplaced: "Unplaced"}[c.Kind], c.Row)
		}
		if got != test.want || len(files) > 0 {
			t.Errorf("%q: %s, %d files", test.changed, got, len(files))
		}
	}
}

// TestIndented: what a text of several lines says is not changed.
func TestIndented(t *testing.T) {
	for text, want := range map[string]string{
		"[[a]]\nb = 1":                 "  [[a]]\n  b = 1",
		"[[a]]\nb = '''\nx\n'''":       "[[a]]\nb = '''\nx\n'''",
		"[[a]]\nb = \"\"\"\nx\n\"\"\"": "[[a]]\nb = \"\"\"\nx\n\"\"\"",
	} {
		if got := indented(text, "  "); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
