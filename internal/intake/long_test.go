package intake

import (
	"fmt"
	"testing"

	"actieplan/internal/cputime"
	"actieplan/internal/intake/word"
)

// TestLong: four times as much is read in about four times the time. What grows by the
// square takes sixteen times as long.
func TestLong(t *testing.T) {
	template := formOf(t)
	for name, document := range map[string]func(n *numberer, length int) []word.Block{
		"objectives":    below("Acties 2026", func(i int) string { return fmt.Sprintf("Strategische doelstelling %d – Titel", i) }),
		"of one number": below("Acties 2026", func(i int) string { return fmt.Sprintf("Strategische doelstelling 1 – Titel %d", i) }),
		"labels": below("Acties 2026", func(i int) string {
			return []string{
				"Wat?", "Waarom?", "Voor wie?", "Hoe?",
			}[i%4]
		}),
		"own text":      below("Slotbeschouwing", func(i int) string { return fmt.Sprintf("Een regel van de zone, %d", i) }),
		"typed bullets": below("Slotbeschouwing", func(i int) string { return fmt.Sprintf("- item %d", i) }),
		"typed numbers": below("Slotbeschouwing", func(i int) string { return fmt.Sprintf("%d. item", i%999+1) }),
		"outside the form": below("Instructies",
			func(i int) string { return fmt.Sprintf("%d Wat de zone nog kwijt wil over de zorg in de streek", i) }),
		"questions": func(n *numberer, length int) []word.Block {
			return ficheWith(n, below("", func(int) string { return "Wat doen we niet?" })(n, length)...)
		},
		"broken lines": func(n *numberer, length int) []word.Block {
			lines := below("", func(i int) string { return fmt.Sprintf("Wat? %d:", i) })(n, length)
			return ficheWith(n, &word.Paragraph{Runs: []word.Run{{Text: word.TextOf(lines)}}})
		},
		"prompts below the title": below("Acties 2026", func(int) string { return "1) Wat ga je wel doen? Lopen" }),
		"lines of headings": func(n *numberer, length int) []word.Block {
			lines := below("Acties 2026", func(i int) string { return fmt.Sprintf("Strategische doelstelling %d – Titel", i) })(n, length)
			return []word.Block{&word.Paragraph{Runs: []word.Run{{Text: word.TextOf(lines)}}}}
		},
		"prompts of another row": func(n *numberer, length int) []word.Block {
			prompts := below("", func(int) string { return "Waarom deze actie? Waarom deze actie nu?" })
			blocks := ficheWith(n, prompts(n, length)...)
			fiche := blocks[2].(*word.Table)
			reasons := below("Daarom", func(i int) string { return fmt.Sprintf("reden %d", i) })
			fiche.Rows = append(fiche.Rows, []*word.Cell{n.cell("Waarom?"), {Blocks: reasons(n, length)}})
			return blocks
		},
		"running lines": func(n *numberer, length int) []word.Block {
			blocks := []word.Block{n.text("Actieplan ELZ Proef"), n.table(n.row(heads...))}
			for range length / 2 {
				blocks = append(blocks, n.text("Actieplan ELZ Proef"), n.table(n.row("Vallen", "Jan", "", "", "")))
			}
			return blocks
		},
		"split fiches": func(n *numberer, length int) []word.Block {
			blocks := []word.Block{n.text("Acties 2026"), n.table(n.row("Waarom?", "daarom"), n.row("Hoe?", "samen"))}
			for range length / 2 {
				blocks = append(blocks, n.table(n.row("", "ook dit")))
			}
			return blocks
		},
	} {
		t.Run(name, func(t *testing.T) {
			growth := cputime.Growth(1500, func(length int) {
				readDocument(&word.Document{Blocks: document(&numberer{}, length)}, template)
			})
			if growth > 8 {
				t.Errorf("4 times as much takes %.1f times the time", growth)
			}
		})
	}
}

// below makes a heading with paragraphs below it.
func below(heading string, text func(i int) string) func(n *numberer, length int) []word.Block {
	return func(n *numberer, length int) []word.Block {
		blocks := []word.Block{n.text(heading)}
		for i := range length {
			blocks = append(blocks, n.text(text(i)))
		}
		return blocks
	}
}

// ficheWith is a fiche with an answer.
func ficheWith(n *numberer, answer ...word.Block) []word.Block {
	return []word.Block{
		n.text("Acties 2026"),
		n.text("Wandelen"),
		n.table([]*word.Cell{n.cell("Wat?"), {Blocks: answer}}, n.row("Hoe?", "samen")),
	}
}
