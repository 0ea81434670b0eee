package toml

import (
	"strings"
	"testing"
	"unicode/utf8"

	burntsushi "github.com/BurntSushi/toml"

	"actieplan/internal/character"
	"actieplan/internal/finding"
	"actieplan/internal/source"
	"actieplan/internal/toml/lexical"
)

func TestQuote(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", `""`}, {"Eén", `"Eén"`}, {`C:\map`, `'C:\map'`}, {`een "woord"`, `'een "woord"'`}, {`'t is "zo"`, `"'t is \"zo\""`},
		{`dat is 't "woord" zelf`, `'''dat is 't "woord" zelf'''`}, {"a\u00A0b", `"a\u00A0b"`}, {"a\u00A0\"b", `"a\u00A0\"b"`},
		{"a\tb", `"a\u0009b"`},
	} {
		if got := lexical.Quote(c.text); got != c.want {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
}

// FuzzQuote: what is written reads back the same, by our reader and by another.
func FuzzQuote(f *testing.F) {
	for _, seed := range []string{"", "a", `"`, "'", "'''", `\`, "a\nb", "\u00AD\u200B", "''' \"\"\"\n\\", "\t a", "\U000E0041"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsFunc(text,
			func(r rune) bool { return r == '\r' || character.Forbidden(r) || r == character.ByteOrderMark }) {
			return
		}
		checkQuoted(t, lexical.Quote(strings.ReplaceAll(text, "\n", " ")), strings.ReplaceAll(text, "\n", " "))
		checkQuoted(t, lexical.QuoteLines(strings.Split(text, "\n")), text+"\n")
	})
}

func checkQuoted(t *testing.T, written, want string) {
	t.Helper()
	data := []byte("a = " + written + "\n")
	found := new(finding.List)
	v := ParseFile(&source.File{Path: "a.toml", Data: data}, data, found).Get("a")
	if v == nil || v.Text != want {
		t.Errorf("%s reads as %+v, want %q", written, v, want)
	}
	var other struct{ A string }
	if err := burntsushi.Unmarshal(data, &other); err != nil || other.A != want {
		t.Errorf("%s: the other reader has %q, %v, want %q", written, other.A, err, want)
	}
}
