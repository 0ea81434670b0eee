// Package wordtest writes out documents for tests. In goes a document as package word has
// it; out comes a text that shows what it is, a line for each paragraph and each cell.
package wordtest

import (
	"fmt"
	"strings"

	"actieplan/internal/intake/word"
)

// Outline is what a document says, a line for each paragraph and each cell.
func Outline(doc *word.Document) string {
	var b strings.Builder
	outlineBlocks(&b, doc.Blocks, "")
	for _, line := range doc.Contents {
		fmt.Fprintf(&b, "contents %q\n", line)
	}
	for _, header := range doc.Headers {
		fmt.Fprintf(&b, "header %q\n", header.Text())
	}
	for _, note := range doc.Notes {
		fmt.Fprintf(&b, "%s on page %d: %q\n", note.Kind, note.Page, note.Text)
	}
	return b.String()
}

func outlineBlocks(b *strings.Builder, blocks []word.Block, indent string) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *word.Paragraph:
			b.WriteString(indent)
			switch {
			case block.Level > 0:
				fmt.Fprintf(b, "heading %d ", block.Level)
			case block.List != nil:
				fmt.Fprintf(b, "item %d %q ", block.List.Level, block.List.Marker)
			case block.GoesOn:
				fmt.Fprintf(b, "goes on %d ", block.GoesOnAt)
			}
			if block.Align != "" {
				b.WriteString(block.Align + " ")
			}
			for _, run := range block.Runs {
				look := ""
				if run.Bold {
					look = "*"
				}
				if run.Italic {
					look += "/"
				}
				if run.Link != "" {
					look += "(" + run.Link + ")"
				}
				fmt.Fprintf(b, "%s%q", look, word.TextOfRuns([]word.Run{run}))
			}
			b.WriteByte('\n')
		case *word.Table:
			for _, row := range block.Rows {
				for _, cell := range row {
					if cell == nil {
						b.WriteString(indent + "| covered\n")
						continue
					}
					fmt.Fprintf(b, "%s| %d×%d\n", indent, cell.Rows, cell.Columns)
					outlineBlocks(b, cell.Blocks, indent+"  ")
				}
			}
		}
	}
}
