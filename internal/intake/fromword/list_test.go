package fromword

import (
	"strings"
	"testing"

	"actieplan/internal/intake/word"
	"actieplan/internal/markdown/write"
)

// TestMarkers: the numbers of a list are those that the document shows, wherever it begins
// to count; one that no list of a plan has becomes text.
func TestMarkers(t *testing.T) {
	for _, test := range []struct{ items, want string }{
		{"d) een|e) twee", "d) een\ne) twee"},
		{"c) een|d) twee|e) drie", "c) een\nd) twee\ne) drie"},
		{"i. een|j. twee", "i. een\nj. twee"},
		{"i. een|ii. twee", "i. een\nii. twee"},
		{"L. een|M. twee", "L. een\nM. twee"},
		{"z. een|aa. twee", "z. een\naa. twee"},
		{"a. een|b. twee|- tekst|d. drie", "a. een\nb. twee\n\n- tekst\n\nd. drie"},
		{"2024. een|2025. twee", "2024. een\n2025. twee"},
		{"0. een|1. twee", "0. een\n1. twee"},
		{"1.1. een|1.2. twee", "1.1. een\n\n1.2. twee"},
		{"mcm. een", "mcm. een"},
	} {
		var blocks []word.Block
		for item := range strings.SplitSeq(test.items, "|") {
			marker, text, _ := strings.Cut(item, " ")
			list := &word.ListItem{Marker: strings.TrimLeft(marker, "-")}
			blocks = append(blocks, &word.Paragraph{List: list, Runs: []word.Run{{Text: text}}})
		}
		if got := strings.TrimSpace(write.Text(Blocks(blocks))); got != test.want {
			t.Errorf("%s: %q, want %q", test.items, got, test.want)
		}
	}
}
