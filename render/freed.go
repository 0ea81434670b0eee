package render

import (
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/markdown"
	"actieplan/internal/source"
	"actieplan/internal/toml"
	"actieplan/render/document"
)

// freedWords are the words whose non-breaking hyphens became plain ones, since they are
// wider than their column, by the value of the plan that they stand in. Columns are made
// as wide as their words, and a plain hyphen divides a word. So the plan is poured again
// with these words as they are printed, until no more are freed: who writes the hyphens
// as they are printed, or reads the plan back from its DOCX, gets the same columns.
type freedWords map[source.Position][]string

// note adds a word of a paragraph. Where the paragraph is a sentence of the form, only
// the plan's part of the word counts.
func (f freedWords) note(p *document.Paragraph, word string) {
	if f == nil {
		return
	}
	if p.Answer != nil && len(p.Inserts) == 0 {
		f.add(p.Answer.Source, word)
	}
	for _, insert := range p.Inserts {
		given := string([]rune(plain(p.Runs))[insert.From:insert.To])
		for own := range strings.SplitSeq(given, " ") {
			if strings.ContainsRune(own, character.NoBreakHyphen) && strings.Contains(word, own) {
				f.add(insert.Answer.Source, own)
			}
		}
	}
}

func (f freedWords) add(at source.Position, word string) {
	if word = character.Unbroken(word); at.File != nil && !slices.Contains(f[at], word) {
		f[at] = append(f[at], word)
	}
}

func (f freedWords) count() int {
	n := 0
	for _, words := range f {
		n += len(words)
	}
	return n
}

// plain is a plan with plain hyphens in the words, which is the plan itself where there
// are none.
func (f freedWords) plain(v *toml.Value) *toml.Value {
	if v == nil || len(f) == 0 {
		return v
	}
	plain := *v
	plain.Items, plain.Entries = slices.Clone(v.Items), slices.Clone(v.Entries)
	for i, item := range plain.Items {
		plain.Items[i] = f.plain(item)
	}
	for i, entry := range plain.Entries {
		plain.Entries[i].Value = f.plain(entry.Value)
	}
	if words := f[v.Position]; words != nil && v.Kind == toml.String {
		plain.Blocks, plain.Inlines = plainBlocks(v.Blocks, words), plainInlines(v.Inlines, words)
	}
	return &plain
}

func plainBlocks(blocks []markdown.Block, words []string) []markdown.Block {
	out := slices.Clone(blocks)
	for i, block := range blocks {
		switch block := block.(type) {
		case *markdown.Paragraph:
			out[i] = &markdown.Paragraph{Inlines: plainInlines(block.Inlines, words), Position: block.Position}
		case *markdown.List:
			list := *block
			list.Items = slices.Clone(block.Items)
			for j, item := range block.Items {
				list.Items[j] = plainBlocks(item, words)
			}
			out[i] = &list
		case *markdown.Table:
			table := *block
			table.Header, table.Rows = plainCells(block.Header, words), slices.Clone(block.Rows)
			for j, row := range block.Rows {
				table.Rows[j] = plainCells(row, words)
			}
			out[i] = &table
		}
	}
	return out
}

func plainCells(cells []markdown.Paragraph, words []string) []markdown.Paragraph {
	out := slices.Clone(cells)
	for i := range out {
		out[i].Inlines = plainInlines(out[i].Inlines, words)
	}
	return out
}

// plainInlines is a paragraph with plain hyphens in some words.
func plainInlines(inlines []markdown.Inline, words []string) []markdown.Inline {
	given := strings.Split(strings.ReplaceAll(markdown.LineText(inlines), "\n", " "), " ")
	out := slices.Clone(inlines)
	word := 0
	for i := range out {
		if out[i].LineBreak {
			word++
		}
		out[i].Text = strings.Map(func(c rune) rune {
			switch {
			case c == ' ':
				word++
			case c == character.NoBreakHyphen && slices.Contains(words, character.Unbroken(given[word])):
				return '-'
			}
			return c
		}, out[i].Text)
	}
	return out
}
