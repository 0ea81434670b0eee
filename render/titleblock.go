package render

import (
	"actieplan/internal/form"
	"actieplan/render/document"
)

// titleBlock is the title of the plan and the table of one row below it.
func (b *builder) titleBlock(section *document.Section, part *form.TitleBlock) {
	section.Add(b.title(b.style(part.Style)))
	table := &document.Table{Style: b.styles.Table(part.Table), Description: part.Description}
	row := &document.Row{}
	for _, cell := range part.Cells {
		p := &document.Paragraph{Style: b.style(cell.Style)}
		for _, piece := range cell.Text.Pieces() {
			switch {
			case piece.Place == "":
				p.Runs = append(p.Runs, document.Run{Text: piece.Text})
			case b.blank:
				p.Answer = b.answer(b.zone, b.template.Keys.Title.Name)
			default:
				b.addLine(p, b.template.Keys.Title.Name, b.template.Sentences.Title)
			}
		}
		if cell.Header {
			p.Role = document.LabelRole
		}
		table.Columns = append(table.Columns, cell.Width.Twips)
		row.Cells = append(row.Cells, headerCell(p, cell.Header, document.RowHeader))
	}
	table.Rows = []*document.Row{row}
	section.Add(table)
}

// headerCell is a cell of one paragraph that says what others hold, where it is one.
func headerCell(p *document.Paragraph, header bool, of document.CellHeader) *document.Cell {
	cell := &document.Cell{Blocks: []document.Block{p}}
	if header {
		cell.Fill, cell.Header = true, of
	}
	return cell
}
