package render

import (
	"strings"
	"testing"

	"actieplan/internal/character"
	"actieplan/internal/markdown"
	"actieplan/internal/markdown/parse"
)

func TestAsianTextIsParted(t *testing.T) {
	signs := strings.NewReplacer(string(character.ZeroWidthSpace), "|", string(character.WordJoiner), "+")
	for _, test := range []struct{ text, want string }{
		{"gewoon 2026", "gewoon 2026"},
		{"中文 2026年", "中文 2026|年"},
		{"folder(中文)en、A", "folder(+中文+)en+、+A"},
		{"**folder**한국", "folder|한국"},
		{"か\u3099x", "が|x"},
		{"**中文**folder", "中文|folder"},
		{"中\u200B3", "中|3"},
		{"中文\nde", "中文\nde"},
	} {
		p := parse.Text(test.text)[0].(*markdown.Paragraph)
		printed := runs(p.Inlines)
		if got := signs.Replace(linesOf(printed)); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
		pieces := make([]string, len(printed))
		for i, run := range printed {
			pieces[i] = run.Text
		}
		if character.WithoutParts(pieces); strings.ContainsAny(strings.Join(pieces, ""), "\u200B\u2060") {
			t.Errorf("%q: read back as %q", test.text, pieces)
		}
	}
}
