package match

import (
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
	"slices"
	"strings"
)

// FirstNumber is the number of the first paragraph in some cells; another where there is
// none.
func FirstNumber(cells []*word.Cell, other int) int {
	for _, cell := range cells {
		if cell == nil {
			continue
		}
		for _, block := range cell.Blocks {
			if p, is := block.(*word.Paragraph); is {
				return p.Number
			}
		}
	}
	return other
}

func ParagraphNumber(blocks []word.Block) int {
	for _, block := range blocks {
		if p, ok := block.(*word.Paragraph); ok {
			return p.Number
		}
	}
	return 0
}

// TagsOf are the tags of the first paragraph of a table.
func TagsOf(table *word.Table) []string {
	for cell := range table.Cells() {
		for _, block := range cell.Blocks {
			if p, is := block.(*word.Paragraph); is {
				return p.Tags
			}
		}
	}
	return nil
}

// EndsWithTable reports whether the last of blocks is a table: an empty paragraph below
// it says what it belongs to.
func EndsWithTable(blocks []word.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	_, is := blocks[len(blocks)-1].(*word.Table)
	return is
}

func RowText(row []*word.Cell) string {
	var lines []string
	for _, cell := range row {
		lines = append(lines, cell.Text())
	}
	return strings.Join(lines, "\n")
}

// Showing are the cells of a row that show anything.
func Showing(row []*word.Cell) []*word.Cell {
	var shown []*word.Cell
	for _, cell := range row {
		if cell != nil && !wording.IsPlaceholder(cell.Text()) {
			shown = append(shown, cell)
		}
	}
	return shown
}

// IsBold reports whether some cells say anything, and all that in bold.
func IsBold(cells []*word.Cell) bool {
	shown := Showing(cells)
	bold := len(shown) > 0
	for _, cell := range shown {
		word.EachParagraph(cell.Blocks, func(p *word.Paragraph) {
			bold = bold && !slices.ContainsFunc(p.Runs, func(run word.Run) bool { return !run.Bold && strings.TrimSpace(run.Text) != "" })
		})
	}
	return bold
}

// Width is how many columns the widest row of a table has.
func Width(t *word.Table) int {
	columns := 0
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	return columns
}

// FirstShown is the first of some blocks that shows anything, nil where none does, and
// those below it.
func FirstShown(blocks []word.Block) (first word.Block, below []word.Block) {
	for i, block := range blocks {
		if p, is := block.(*word.Paragraph); !is || !wording.IsPlaceholder(p.Text()) {
			return block, blocks[i+1:]
		}
	}
	return nil, nil
}

func IsTable(block word.Block) bool {
	_, is := block.(*word.Table)
	return is
}

// LineOfCells is what some cells say, as one line.
func LineOfCells(cells []*word.Cell) *word.Paragraph {
	var blocks []word.Block
	for _, cell := range cells {
		blocks = append(blocks, cell.Blocks...)
	}
	return &word.Paragraph{Number: ParagraphNumber(blocks), Runs: RunsOf(blocks)}
}
