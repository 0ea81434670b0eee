package line

import (
	"slices"
	"testing"
)

// TestScriptsPartPortions: what has no script of its own is measured with the text before
// it.
func TestScriptsPartPortions(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"een – twee", []string{"een – twee"}},
		{"Ελλάδα, Москва 5 €", []string{"Ελλάδα, Москва 5 €"}},
		{"a हिन्दी b", []string{"a ", "हिन्दी", " ", "b"}},
		{"a हिन्दी – b", []string{"a ", "हिन्दी", " – ", "b"}},
		{"a हिन्दी 5", []string{"a ", "हिन्दी", " ", "5"}},
		{"日本語 日本語", []string{"日本語", " ", "日本語"}},
		{"a 日本語", []string{"a ", "日本語"}},
	} {
		set := unbrokenText(plain(), words(test.text))
		var got []string
		for from := 0; from < len(set.Glyphs); {
			to, portion := set.portionEnd(from, len(set.Glyphs)), ""
			for ; from < to; from++ {
				portion += set.Glyphs[from].Text(set.Words)
			}
			got = append(got, portion)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: portions %q, want %q", test.text, got, test.want)
		}
	}
}
