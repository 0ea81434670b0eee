package markdown

import (
	"actieplan/internal/source"
)

// Block is one block of Markdown: a *Paragraph, a *List or a *Table.
type Block interface{ isBlock() }

// Paragraph is a run of inline text.
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
	Header [][]Inline
	Rows   [][][]Inline
}

// Alignment is the horizontal alignment of a table column.
type Alignment int

// The alignments that a Markdown table can ask for.
const (
	Left Alignment = iota
	Center
	Right
)

// Inline is a stretch of text of one look. Text has no line ends; a hard line break is an Inline of its own.
type Inline struct {
	Text      string
	Bold      bool
	Italic    bool
	Link      string // http, https or mailto address; empty where the text is no link
	LineBreak bool   // a hard line break; Text is empty
}

func (*Paragraph) isBlock() {}
func (*List) isBlock()      {}
func (*Table) isBlock()     {}
