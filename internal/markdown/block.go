package markdown

import (
	"iter"
	"slices"
	"strings"

	"actieplan/internal/character"
	"actieplan/internal/source"
)

// Block is one block of Markdown: a *Paragraph, a *List or a *Table.
type Block interface{ isBlock() }

// Paragraph is a run of inline text: a paragraph of its own, or a cell of a table.
type Paragraph struct {
	Inlines  []Inline
	Position source.Position
}

// List is a bullet list or a numbered list.
type List struct {
	Ordered   bool
	Start     int    // the first number of an ordered list
	Format    Format // of its numbers
	Delimiter byte   // '.' or ')' of an ordered list
	Items     [][]Block
}

// Table is a table in GitHub's notation; every row has as many cells as Align has entries.
type Table struct {
	Align  []Alignment
	Header []Paragraph
	Rows   [][]Paragraph
}

// Alignment is the horizontal alignment of a table column.
type Alignment int

// The alignments that a Markdown table can ask for.
const (
	Left Alignment = iota
	Center
	Right
)

// Inline is a stretch of text of one look. Text has no line ends; a hard line break is an
// Inline of its own.
type Inline struct {
	Text      string
	Link      string // http, https or mailto address; empty where the text is no link
	Bold      bool
	Italic    bool
	LineBreak bool // a hard line break; Text is empty
}

func (*Paragraph) isBlock() {}
func (*List) isBlock()      {}
func (*Table) isBlock()     {}

// InlineTexts are the inline texts of blocks: of each paragraph and each cell, also of
// those in lists.
func InlineTexts(blocks []Block) iter.Seq[[]Inline] {
	return func(yield func([]Inline) bool) {
		for _, block := range blocks {
			switch block := block.(type) {
			case *Paragraph:
				if !yield(block.Inlines) {
					return
				}
			case *List:
				for inlines := range InlineTexts(slices.Concat(block.Items...)) {
					if !yield(inlines) {
						return
					}
				}
			case *Table:
				for _, row := range block.AllRows() {
					for i := range row {
						if !yield(row[i].Inlines) {
							return
						}
					}
				}
			}
		}
	}
}

// AllRows are the rows of a table, the header first.
func (t *Table) AllRows() [][]Paragraph { return append([][]Paragraph{t.Header}, t.Rows...) }

// Shows reports whether blocks show anything but bullets and lines when they are printed.
func Shows(blocks []Block) bool {
	for inlines := range InlineTexts(blocks) {
		if LineShows(inlines) {
			return true
		}
	}
	return false
}

// LineShows reports whether inline text shows anything when it is printed.
func LineShows(inlines []Inline) bool {
	return slices.ContainsFunc(inlines, func(inline Inline) bool { return character.Shows(inline.Text) })
}

// Text is what blocks say, without their looks: a line for each line, cell and item.
func Text(blocks []Block) string {
	var b strings.Builder
	for inlines := range InlineTexts(blocks) {
		b.WriteString(LineText(inlines) + "\n")
	}
	return b.String()
}

// LineText is what inline text says, without its looks.
func LineText(inlines []Inline) string {
	var b strings.Builder
	for _, inline := range inlines {
		b.WriteString(inline.Text)
		if inline.LineBreak {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
