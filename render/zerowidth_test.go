package render

import (
	"strings"
	"testing"

	"actieplan/internal/markdown"
)

func TestWithoutLooseSpaces(t *testing.T) {
	for text, want := range map[string]string{
		"geen":                      "geen",
		"kans\u200Ben":              "kans\u200Ben",
		"\u200Bkans\u200B en\u200B": "kans en",
		"a \u200B\u200B b":          "a b",
		"a\u00A0\u200Bb":            "a\u00A0b",
		"a|\u200B|b":                "a|\u200B|b",
		"kans\u200B|en":             "kans\u200B|en",
		"a/\u200B/b":                "a/b",
		"a/\u200B":                  "a",
		"\u200B/a\u200B|\u200Bb":    "a\u200B|\u200Bb",
		"a \u200B":                  "a",
		"\u200B |b/ \u200B /c":      "b/c",
		"\u200B":                    "",
	} {
		// A line break is written as "/", the border of two runs as "|".
		var inlines []markdown.Inline
		for i, line := range strings.Split(text, "/") {
			if i > 0 {
				inlines = append(inlines, markdown.Inline{LineBreak: true})
			}
			for _, part := range strings.Split(line, "|") {
				inlines = append(inlines, markdown.Inline{Text: part})
			}
		}
		var got strings.Builder
		for i, inline := range withoutLooseSpaces(inlines) {
			switch {
			case inline.LineBreak:
				got.WriteByte('/')
				continue
			case i > 0 && !strings.HasSuffix(got.String(), "/"):
				got.WriteByte('|')
			}
			got.WriteString(inline.Text)
		}
		if got.String() != want {
			t.Errorf("%q: %q, want %q", text, got.String(), want)
		}
	}
}
