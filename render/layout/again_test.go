package layout

import (
	"reflect"
	"slices"
	"testing"

	"actieplan/render/document"
)

// TestLayAgain changes random documents here and there, and lays them out again and
// again: the pages are those of a document that was never seen before.
func TestLayAgain(t *testing.T) {
	eachRandom(t, 2, true, func(t *testing.T, g *generator, d *document.Document) {
		again := NewIncremental()
		for round := range 5 {
			anew := Lay(d)
			for _, page := range anew.Pages {
				page.keep()
			}
			if !reflect.DeepEqual(again.Lay(d), anew) {
				t.Fatalf("round %d is laid out in another way", round)
			}
			for _, section := range d.Sections {
				g.changeBlocks(section.Blocks)
				if g.IntN(3) == 0 {
					section.Blocks = slices.Insert(section.Blocks, g.IntN(len(section.Blocks)+1), document.Block(g.paragraph(30)))
				}
			}
		}
	})
}

// changeBlocks changes one thing of some paragraphs.
func (g *generator) changeBlocks(blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Table:
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					g.changeBlocks(cell.Blocks)
				}
			}
			if n := len(block.Columns); n > 1 && g.IntN(3) == 0 {
				block.Columns[0], block.Columns[1] = block.Columns[0]-40, block.Columns[1]+40
			}
		case *document.Paragraph:
			if g.IntN(4) == 0 {
				g.changeParagraph(block)
			}
		}
	}
}

// changeParagraph changes one thing.
func (g *generator) changeParagraph(p *document.Paragraph) {
	if p.Entry != nil {
		return
	}
	if n := g.IntN(9); n == 0 {
		p.Style = g.style()
		return
	} else if p.Item != nil && n < 3 {
		item := *p.Item
		item.Left += 60
		if n == 1 {
			item.Marker = []string{"", "•", "12."}[g.IntN(3)]
		}
		p.Item = &item
		return
	}
	if len(p.Runs) == 0 {
		p.Runs = g.text(3)
		return
	}
	switch run := &p.Runs[g.IntN(len(p.Runs))]; g.IntN(6) {
	case 0:
		run.Bold = !run.Bold
	case 1:
		run.Italic = !run.Italic
	case 2:
		if run.Kind == document.TextRun {
			run.Link = []string{"", "https://voorbeeld.be/", "https://voorbeeld.be/x"}[g.IntN(3)]
		}
	case 3:
		if run.Figure != nil {
			figure := *run.Figure
			figure.Size += 50
			run.Figure = &figure
		}
	case 4:
		if run.Kind == document.TextRun {
			run.Text += g.word()
		}
	case 5:
		// The same text in other runs.
		if run.Kind == document.TextRun && len(run.Text) > 1 && run.Text[0] < 0x80 {
			first := *run
			first.Text, run.Text = run.Text[:1], run.Text[1:]
			p.Runs = slices.Insert(p.Runs, 0, first)
		}
	}
}
