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
		header := document.DataCell
		if cell.Header {
			p.Role, header = document.LabelRole, document.RowHeader
		}
		table.Columns = append(table.Columns, cell.Width.Twips)
		row.Cells = append(row.Cells, oneParagraph(p, header))
	}
	table.Rows = []*document.Row{row}
	section.Add(table)
}

// oneParagraph is a cell of one paragraph, filled where it is a header.
func oneParagraph(p *document.Paragraph, header document.CellHeader) *document.Cell {
	return &document.Cell{Blocks: []document.Block{p}, Header: header, Fill: header != document.DataCell}
}
