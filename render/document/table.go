package document

import (
	"iter"

	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
)

// Table is a grid of cells.
type Table struct {
	Style       *stylesheet.Table
	Columns     []measure.Twips // widths of the columns, from the left margin (or the cell's padding) on
	HeaderRows  int             // rows at the top that repeat on every page
	Rows        []*Row
	Description string    // what the table is, for those who cannot see it
	Answer      *Answer   // that it is part of; nil for a table of the form
	Path        string    // of the row of the content that the whole table is about, such as "acties[2]"; empty for none
	Item        *ListItem // of a list that it stands in; nil outside lists
}

// Row is one row of a table; it has a cell for every column.
type Row struct {
	Cells     []*Cell
	Path      string        // of the row of the content that it is, such as "stuurgroepen[3]"; empty for none
	MinHeight measure.Twips // room to write in a blank form; 0 for none
	Joined    bool          // to the row above: no line between them, and cells without blocks are part of those above
	Ruled     bool          // joined, but with a line above the cells that are not part of those above
	CantSplit bool          // stays on one page
	KeepNext  bool          // stays with the row below
}

// Span is how many rows a cell runs over: 1 for most, and 0 for a cell that is part of the
// one above it.
func (t *Table) Span(row, column int) int {
	if t.covered(row, column) {
		return 0
	}
	span := 1
	for row+span < len(t.Rows) && t.covered(row+span, column) {
		span++
	}
	return span
}

func (t *Table) covered(row, column int) bool {
	r := t.Rows[row]
	return row > 0 && r.Joined && len(r.Cells[column].Blocks) == 0
}

// Cell is one cell of a table. Unless it is part of the cell above, its last block is a
// paragraph: word processors ask for that (ECMA-376 part 1, 17.4.65).
type Cell struct {
	Blocks []Block
	Fill   bool // the style's HeaderFill as background
	Header CellHeader
}

// Add adds blocks at the end of a cell.
func (c *Cell) Add(blocks ...Block) { c.Blocks = append(c.Blocks, blocks...) }

// Paragraphs goes through the paragraphs in blocks, those in tables too, in reading order.
func Paragraphs(blocks []Block) iter.Seq[*Paragraph] {
	return func(yield func(*Paragraph) bool) { yieldParagraphs(blocks, yield) }
}

func yieldParagraphs(blocks []Block, yield func(*Paragraph) bool) bool {
	for _, block := range blocks {
		switch block := block.(type) {
		case *Paragraph:
			if !yield(block) {
				return false
			}
		case *Table:
			for _, row := range block.Rows {
				if !yieldOfRow(row, yield) {
					return false
				}
			}
		}
	}
	return true
}

func yieldOfRow(row *Row, yield func(*Paragraph) bool) bool {
	for _, cell := range row.Cells {
		if !yieldParagraphs(cell.Blocks, yield) {
			return false
		}
	}
	return true
}

// CellHeader says what a cell is a header of.
type CellHeader uint8

// The kinds of header cell.
const (
	DataCell CellHeader = iota
	ColumnHeader
	RowHeader
)
