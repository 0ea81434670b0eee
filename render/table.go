package render

import (
	"cmp"
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// table is a table of rows that the zone wrote, or one for each domain. A plan in one
// piece that has no rows gets the table with an empty one: the form has a sentence for an
// empty domain only.
func (b *builder) table(section *document.Section, part *form.Table) {
	columns := b.tableColumns(part)
	b.domains(section, part.Key, b.template.Sentences.Domain, func(domain *form.Domain) {
		rows := b.rowsOf(part.Key, domain)
		if len(rows) == 0 && domain != nil {
			section.Add(b.noEntries(part.NoEntries))
			return
		}
		section.Add(b.tableOf(part, columns, rows))
	})
}

func (b *builder) tableOf(part *form.Table, columns []measure.Twips, rows []row) *document.Table {
	table := &document.Table{Style: b.styles.Table(part.Style), Columns: columns, HeaderRows: 1, Description: part.Description}
	head := &document.Row{CantSplit: true}
	for _, column := range part.Columns {
		title := &document.Paragraph{Style: b.style(part.HeaderStyle), Role: document.LabelRole, Runs: words(column.Title)}
		head.Cells = append(head.Cells, oneParagraph(title, document.ColumnHeader))
	}
	table.Rows = append(table.Rows, head)
	if len(rows) == 0 {
		rows = emptyRows(part.Key, 1)
		if b.blank {
			rows = emptyRows(part.Key, max(1, cmp.Or(b.room.Rows, part.BlankRows)))
		}
	}
	for _, given := range rows {
		row := &document.Row{Path: given.path}
		if b.blank {
			row.MinHeight, row.CantSplit = part.BlankHeight, true
		}
		for i, column := range part.Columns {
			cell := &document.Cell{Blocks: b.wholeCell(given, column.Key, b.style(column.Style), table.Style, columns[i])}
			if i == 0 {
				cell.Header = document.RowHeader
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// wholeCell is all that stands in a cell: what a zone wrote under a key. Above a table that
// it begins with there is room, as below one.
func (b *builder) wholeCell(given row, key string, style *stylesheet.Paragraph, table *stylesheet.Table, column measure.Twips) []document.Block {
	blocks := b.cell(given, key, style, table, column)
	if table, is := blocks[0].(*document.Table); is {
		gap := &document.Paragraph{Style: b.style(b.template.Looks.AboveTable), Role: document.GapRole, Answer: table.Answer}
		return slices.Insert(blocks, 0, document.Block(gap))
	}
	return blocks
}

// cell is what a zone wrote under a key, as the blocks of a table cell in a column of
// some width: never none, the last one a paragraph.
func (b *builder) cell(given row, key string, style *stylesheet.Paragraph, table *stylesheet.Table, column measure.Twips) []document.Block {
	v, answer := given.get(key), b.answer(given, key)
	if v.Empty() {
		return []document.Block{&document.Paragraph{Style: style, Answer: answer}}
	}
	return b.blocks(v.Blocks, setting{style: style, width: table.TextWidth(column), answer: answer})
}
