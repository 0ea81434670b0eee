package fiche

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/fromword"
	"actieplan/internal/intake/match"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// WithLinesOfForm is a cell in which each line that the form itself has is a paragraph,
// and so is what stands between two of those: people type a whole answer in one
// paragraph, with line breaks, or paste it without any. What controls and bookmarks call
// an answer stays as it is.
func WithLinesOfForm(row *form.FicheRow, cell *word.Cell) *word.Cell {
	parted := *cell
	parted.Blocks = nil
	for _, block := range cell.Blocks {
		p, is := block.(*word.Paragraph)
		if !is || fromword.IsAnswer(p) || !strings.Contains(strings.Trim(p.Text(), "\n"), "\n") && len(placesOn(row, p.Text())) == 0 {
			parted.Blocks = append(parted.Blocks, block)
			continue
		}
		from, at := 0, 0
		add := func(to int) {
			if to > from {
				parted.Blocks = append(parted.Blocks, word.PieceOf(p, from, to))
			}
			from = to
		}
		for line := range strings.Lines(p.Text()) {
			places, whole := placesOn(row, line), IsLineOfForm(row, strings.TrimSpace(line))
			if whole {
				add(at)
			}
			if whole || len(places) > 0 {
				first := len(parted.Blocks)
				for _, start := range places {
					add(at + start)
				}
				add(at + len(line))
				slices.SortStableFunc(parted.Blocks[first:], tickedLast)
			}
			at += len(line)
		}
		add(at)
	}
	return &parted
}

// placesOn are the places at which boxes of a row begin on a line, and behind other text
// prompts of so many words that no one writes them of their own accord.
func placesOn(row *form.FicheRow, line string) []int {
	places := boxesOn(row, line)
	for _, of := range row.Items {
		at := strings.Index(line, of.Prompt)
		if at > 0 && len(wording.Words(of.Prompt)) >= FewestWords && beforePrompt.FindString(line[:at]) != line[:at] {
			places = append(places, at)
		}
	}
	slices.Sort(places)
	return places
}

// IsLineOfForm reports whether a line of a paragraph is, or begins with, a prompt, a hint
// or a box of a row.
func IsLineOfForm(row *form.FicheRow, line string) bool {
	if _, _, _, is := Box(row, &word.Paragraph{Runs: []word.Run{{Text: line}}}, line); is {
		return true
	}
	return slices.ContainsFunc(row.Items, func(of *form.FicheItem) bool {
		_, begins := PromptAt(line, of)
		return begins || of.Hint != "" && wording.Near(wording.Letters(line), wording.Letters(of.Hint))
	})
}

// TaggedItem is the answer of a row that the controls and bookmarks around a paragraph
// name; nil for none.
func TaggedItem(path string, part *form.Fiches, row *form.FicheRow, tags []string) *form.FicheItem {
	for _, item := range row.Items {
		if item.Key == "" {
			continue
		}
		key := form.WithoutRows(AnswerPath(path, part, row, item))
		if match.Answers(tags, key) {
			return item
		}
	}
	return nil
}

// FirstAnswer is the first item of a row that has an answer.
func FirstAnswer(row *form.FicheRow) *form.FicheItem {
	for _, item := range row.Items {
		if item.Key != "" {
			return item
		}
	}
	return nil
}

// Answers is how many answers a row has.
func Answers(row *form.FicheRow) int {
	n := 0
	for _, item := range row.Items {
		if item.Key != "" {
			n++
		}
	}
	return n
}

// AnswerPath is the path of an answer.
func AnswerPath(path string, part *form.Fiches, row *form.FicheRow, item *form.FicheItem) string {
	path += "." + row.Key + "." + item.Key
	if item.Box != "" {
		path += "." + part.Choice.Text.Name
	}
	return path
}
