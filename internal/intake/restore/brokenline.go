package restore

import (
	"slices"
	"strings"

	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file joins the lines of a text of the form that stand in a paragraph each, as
// programs make them of a PDF.

// shortestLine is how many letters the first of such lines has at least.
const shortestLine = 20

// withWholeLines are blocks in which each text of the form that stands in several
// paragraphs is one. The texts are sorted.
func withWholeLines(blocks []word.Block, texts []string) []word.Block {
	var out []word.Block
	for i := 0; i < len(blocks); i++ {
		switch block := blocks[i].(type) {
		case *word.Table:
			for cell := range block.Cells() {
				cell.Blocks = withWholeLines(cell.Blocks, texts)
			}
		case *word.Paragraph:
			if n := linesOfText(blocks[i:], texts); n > 1 {
				whole := *block
				for _, next := range blocks[i+1 : i+n] {
					whole.Runs = append(append(whole.Runs[:len(whole.Runs):len(whole.Runs)], word.Run{Text: " "}), next.(*word.Paragraph).Runs...)
				}
				out = append(out, &whole)
				i += n - 1
				continue
			}
		}
		out = append(out, blocks[i])
	}
	return out
}

// linesOfText is how many of the first blocks are lines of one text of the form; 0 where
// they are none.
func linesOfText(blocks []word.Block, texts []string) int {
	said := ""
	for n, block := range blocks {
		p, is := block.(*word.Paragraph)
		if !is || match.IsInField(p) || len(p.Text()) > LongestHeading {
			return 0
		}
		said += wording.Letters(p.Text())
		at, whole := slices.BinarySearch(texts, said)
		switch {
		case whole:
			return n + 1
		case len(said) < shortestLine, at == len(texts), !strings.HasPrefix(texts[at], said):
			return 0
		}
	}
	return 0
}
