package fromword

import (
	"testing"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown/write"
)

// TestTypedItems: bullets and numbers that people type become lists; what only looks like
// one stays as it is.
func TestTypedItems(t *testing.T) {
	for _, test := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"bullets", []string{"Eerst:", "• een", "•\ttwee", "▪drie"}, "Eerst:\n- een\n- twee\n- drie"},
		{"dashes", []string{"- een", "–\u00A0twee"}, "- een\n- twee"},
		{"the o of Word", []string{"o\teen", "o  twee"}, "- een\n- twee"},
		{"numbers", []string{"1. een", "2. twee", "3) drie"}, "1. een\n2. twee\n\n3\\) drie"},
		{"numbers with a nought", []string{"01. een", "02. twee"}, "01. een\n\n02. twee"},
		{"one number", []string{"2026. Een jaar", "12. Twaalf"}, "2026. Een jaar\n\n12\\. Twaalf"},
		{"lines broken within a paragraph", []string{"Eerst:\n• een\n• twee"}, "Eerst:\n- een\n- twee"},
		{"a dash within a word or a sum", []string{"-5 graden", "o nee"}, "-5 graden\n\no nee"},
		{"a note", []string{"Jan*, Els**", "- een", "* nieuw lid"}, "Jan\\*, Els\\*\\*\n- een\n\n\\* nieuw lid"},
		{"a note in a paragraph", []string{"20%*\n* bron: IMA\n• een"}, "20%\\*\n\n\\* bron: IMA\n- een"},
		{"stars", []string{"Jan*", "* een", "* twee"}, "Jan\\*\n- een\n- twee"},
		{"a dash alone", []string{"-"}, "\\-"},
		{"boxes", []string{"□ nee\n■ ja"}, "□ nee\n■ ja"},
		{"boxes in paragraphs", []string{"□ nee", "■ ja"}, "□ nee\n\n■ ja"},
		{"a sum", []string{"+ 3 vaste", "- 2 afwezig"}, "+ 3 vaste\n\n\\- 2 afwezig"},
		{"who said it", []string{"“Wij ook.”\n— Jan"}, "“Wij ook.”\n— Jan"},
		{"an amount", []string{"- 5 %"}, "\\- 5 %"},
	} {
		var blocks []word.Block
		for _, text := range test.texts {
			blocks = append(blocks, &word.Paragraph{Runs: []word.Run{{Text: text}}})
		}
		if got := write.Text(Blocks(blocks)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	two := &word.Paragraph{Runs: []word.Run{{Text: "• ", Bold: true}, {Text: "vet", Bold: true}, {Text: " en niet"}}}
	if got := write.Text(Blocks([]word.Block{two})); got != "- **vet** en niet" {
		t.Errorf("looks: %q", got)
	}
}
