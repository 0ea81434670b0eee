package revise

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"actieplan/internal/cputime"
	"actieplan/internal/form"
	"actieplan/internal/toml"
	"actieplan/internal/toml/lexical"
)

// TestAlign: which row of one document each row of another is, of rows with a name and a
// text.
func TestAlign(t *testing.T) {
	name, text := &form.Field{Key: "naam", Kind: form.LineField}, &form.Field{Key: "tekst", Kind: form.MarkdownField}
	field := &form.Field{Kind: form.RowsField, Fields: []*form.Field{name, text}}
	rows := func(s string) (all []*toml.Value) {
		for _, row := range strings.Split(s, "|") {
			before, after, _ := strings.Cut(row, ":")
			all = append(all, &toml.Value{Kind: toml.Table, Entries: []toml.Entry{
				{Name: "naam", Value: parsed(name, lexical.Quote(before))}, {Name: "tekst", Value: parsed(text, lexical.Quote(after))},
			}})
		}
		return all
	}
	for _, test := range []struct{ name, before, after, newer, want string }{
		{"the same", "a:x|b:y", "a:x|b:y", "", "0 1"},
		{"one more", "a:x|b:y", "a:x|c:z|b:y", "", "0 -1 1"},
		{"one less", "a:x|b:y|c:z", "a:x|c:z", "", "0 2"},
		{"another text", "a:x|b:y", "a:p|b:q", "", "0 1"},
		{"another name", "a:een lange tekst|b:y", "p:een lange tekst|b:y", "", "0 1"},
		{"all of one changed", "a:x|b:y|c:z", "a:x|p:q|c:z", "", "0 1 2"},
		{"one changed and one more", "a:x|b:y|c:z", "a:x|p:q|r:s|c:z", "", "0 -1 -1 2"},
		{"another order", "a:x|b:y|c:z", "c:z|a:x|b:y", "", "2 0 1"},
		{"a text below another name", "a:een lange tekst|b:y", "b:een lange tekst|a:y", "", "1 0"},
		{"alike at both ends", "a:x|b:y|c:z|d:w", "a:x|d:w", "", "0 3"},
		{"twice the same", "a:x|a:x", "a:x|a:x|a:x", "", "0 1 -1"},
		{"a newer one", "a:x|b:y", "a:x|p:q", "1", "0 -1"},
		{"a newer one that both wrote", "a:x|b:y", "a:x|b:y", "1", "0 1"},
	} {
		before := rows(test.before)
		newer := make([]bool, len(before))
		for i := range newer {
			newer[i] = strings.Contains(test.newer, fmt.Sprint(i))
		}
		if got := strings.Trim(fmt.Sprint(align(field, before, rows(test.after), newer)), "[]"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestAlignMany: a thousand rows that were all changed are found in no time.
func TestAlignMany(t *testing.T) {
	name, text := &form.Field{Key: "naam", Kind: form.LineField}, &form.Field{Key: "tekst", Kind: form.MarkdownField}
	field := &form.Field{Kind: form.RowsField, Fields: []*form.Field{name, text}}
	rows := func(last string) (all []*toml.Value) {
		for i := range 1000 {
			value := parsed(text, lexical.Quote(strings.Repeat("woord ", 100)+last))
			all = append(all, &toml.Value{Kind: toml.Table, Entries: []toml.Entry{
				{Name: "naam", Value: parsed(name, lexical.Quote(fmt.Sprint("rij ", i)))}, {Name: "tekst", Value: value},
			}})
		}
		return all
	}
	before, after := rows("een"), rows("twee")
	if took := cputime.Of(func() { align(field, before, after, make([]bool, len(before))) }); took > 2*time.Second {
		t.Errorf("took %v", took)
	}
}
