package word

import (
	"slices"
	"strings"
)

// This file tells of blocks and cells what several packages ask of them.

// FirstNumber is the number of the first paragraph in some cells; another where there is
// none.
func FirstNumber(cells []*Cell, other int) int {
	for _, cell := range cells {
		if cell == nil {
			continue
		}
		for _, block := range cell.Blocks {
			if p, is := block.(*Paragraph); is {
				return p.Number
			}
		}
	}
	return other
}

// ParagraphNumber is the number of the first paragraph of some blocks, tables aside; 0 for
// none.
func ParagraphNumber(blocks []Block) int {
	for _, block := range blocks {
		if p, ok := block.(*Paragraph); ok {
			return p.Number
		}
	}
	return 0
}

// TagsOf are the tags of the first paragraph of a table.
func TagsOf(table *Table) []string {
	for cell := range table.Cells() {
		for _, block := range cell.Blocks {
			if p, is := block.(*Paragraph); is {
				return p.Tags
			}
		}
	}
	return nil
}

// EndsWithTable reports whether the last of blocks is a table: an empty paragraph below
// it says what it belongs to.
func EndsWithTable(blocks []Block) bool {
	if len(blocks) == 0 {
		return false
	}
	_, is := blocks[len(blocks)-1].(*Table)
	return is
}

// RowText is what the cells of a row say, each on a line of its own.
func RowText(row []*Cell) string {
	var lines []string
	for _, cell := range row {
		lines = append(lines, cell.Text())
	}
	return strings.Join(lines, "\n")
}

// Width is how many columns the widest row of a table has.
func Width(t *Table) int {
	columns := 0
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	return columns
}

// IsTable reports whether a block is a table.
func IsTable(block Block) bool {
	_, is := block.(*Table)
	return is
}

// PieceOf is a paragraph with the text between two places of another.
func PieceOf(p *Paragraph, from, to int) *Paragraph {
	piece := *p
	piece.Runs = Cut(p.Runs, from, to)
	return &piece
}

// WithoutHead are rows without those at their beginning that repeat the head of a table,
// as on each of its pages. One stays at least.
func WithoutHead(rows, of [][]*Cell) [][]*Cell {
	sameText := func(a, b *Cell) bool { return strings.TrimSpace(a.Text()) == strings.TrimSpace(b.Text()) }
	i := 0
	for i < min(len(rows)-1, len(of)) && slices.EqualFunc(rows[i], of[i], sameText) {
		i++
	}
	return rows[i:]
}
