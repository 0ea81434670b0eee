package render

import "actieplan/templates"

// titleBlock is the title of the plan and the table of one row below it.
func (b *builder) titleBlock(section *Section, part *templates.TitleBlock) {
	title := source(b.zone.Get(b.template.Keys.Title.Name))
	section.add(&Paragraph{Style: b.style(part.Style), Runs: b.title(), Source: title})
	table := &Table{Style: b.styles.Table(part.Table), Description: part.Description}
	row := &Row{}
	for _, cell := range part.Cells {
		p := &Paragraph{Style: b.style(cell.Style)}
		for _, piece := range cell.Text.Pieces() {
			switch {
			case piece.Place == "":
				p.Runs = append(p.Runs, Run{Text: piece.Text})
			case !b.blank:
				p.Runs, p.Source = append(p.Runs, b.title()...), title
			}
		}
		table.Columns = append(table.Columns, cell.Width.Twips)
		row.Cells = append(row.Cells, headerCell(p, cell.Header, RowHeader))
	}
	table.Rows = []*Row{row}
	section.add(table)
}

// headerCell is a cell of one paragraph that says what others hold, where it is one.
func headerCell(p *Paragraph, header bool, of CellHeader) *Cell {
	cell := &Cell{Blocks: []Block{p}}
	if header {
		cell.Fill, cell.Header = true, of
	}
	return cell
}
