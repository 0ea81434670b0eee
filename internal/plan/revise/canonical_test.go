package revise

import (
	"testing"

	"actieplan/internal/form"
	"actieplan/internal/toml/lexical"
)

// TestCanonical: texts that print alike are the same, and no others are.
func TestCanonical(t *testing.T) {
	text := func(s string) string {
		field := &form.Field{Kind: form.MarkdownField}
		return canonical(field, parsed(field, lexical.Quote(s)))
	}
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"een twee", "een\u00a0twee", true},
		{"een twee", "  een   twee ", true},
		{"een twee", "eentwee", false},
		{"zorg\u00adraad", "zorgraad", true},
		{"- a\n- b", "* a\n* b", true},
		{"- a\n- b", "1. a\n2. b", false},
		{"1. a\n2. b", "2. a\n3. b", false},
		{"- a\n  - b", "- a\n- b", false},
		{"a\n\nb", "a\nb", false},
		{"a **b** c", "a __b__ c", true},
		{"a **b** c", "a b c", false},
		{"a **b** c", "a *b* c", false},
		{"a *b* c", "a b c", false},
		{"a\nb", "a b", false},
		{"**a** **b**", "**a b**", true},
		{"https://www.zone.be", "[https://www.zone.be](https://www.zone.be/)", true},
		{"https://www.zone.be/a", "[https://www.zone.be/a](https://www.zone.be/a/)", false},
		{"[a](https://www.zone.be)", "a", false},
		{"| a | b |\n| --- | --- |\n| c | d |", "|a|b|\n|-|-|\n|c|d|", true},
		{"| a | b |\n| --- | --- |\n| c | d |", "| a | b |\n| --- | --: |\n| c | d |", false},
		{"", "\u00a0", true},
	} {
		if got := text(test.a) == text(test.b); got != test.same {
			t.Errorf("%q and %q: %v", test.a, test.b, got)
		}
	}
}
