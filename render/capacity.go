package render

import (
	"math"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// capacity is the table of numbers by letter and their sum.
func (b *builder) capacity(part *form.Capacity) *document.Table {
	table := &document.Table{Style: b.styles.Table(part.Style), Columns: b.capacityColumns(part), HeaderRows: 1, Description: part.Description}
	head := &document.Row{CantSplit: true}
	for _, column := range part.Columns {
		title := &document.Paragraph{Style: b.style(part.HeaderStyle), Role: document.LabelRole, Runs: words(column.Title)}
		head.Cells = append(head.Cells, oneParagraph(title, document.ColumnHeader))
	}
	table.Rows = append(table.Rows, head)

	numbers := b.capacityRows(part, table)
	total := capacityEntry{
		description: part.Total.Description, remark: part.Total.Remark, given: b.root.within(part.Key).within(part.Total.Key), total: true,
	}
	sum, known := 0.0, false
	for _, letter := range part.Total.Sum {
		number, ok := numbers[letter]
		sum, known = sum+number, known || ok
	}
	if known {
		total.number = dutch.FormatNumber(sum)
	}
	table.Rows[len(table.Rows)-1].KeepNext = len(part.Rows) > 0
	table.Rows = append(table.Rows, b.capacityRow(part, table, total))
	for i, column := range part.Columns {
		if column.Content == form.CapacityNumber {
			b.alignDecimals(table, i)
		}
	}
	return table
}

// capacityRows adds a row for each letter, and returns the numbers by letter: those that
// the zone gave, or else the sum of the fiches where the form asks for that.
func (b *builder) capacityRows(part *form.Capacity, table *document.Table) map[string]float64 {
	numbers := map[string]float64{}
	for _, row := range part.Rows {
		given := b.root.within(part.Key).within(row.Letter)
		entry := capacityEntry{letter: row.Letter, description: row.Description, remark: row.Remark, given: given}
		number := given.get(part.Number.Name)
		if number != nil {
			numbers[row.Letter] = number.Number
		} else if sum, known := b.sumOfFiches(); row.SumOfFiches && known {
			numbers[row.Letter] = sum
		}
		if n, known := numbers[row.Letter]; known {
			entry.number = dutch.FormatNumber(n)
		}
		if number != nil && number.Digits != "" {
			entry.number = number.Digits
		}
		table.Rows = append(table.Rows, b.capacityRow(part, table, entry))
	}
	return numbers
}

// alignDecimals has the commas of numbers that end at the right of a column stand below
// each other, where it has room for that.
func (b *builder) alignDecimals(table *document.Table, column int) {
	var numbers []*document.Paragraph
	var whole, decimals exact // of the widest
	var own []exact
	for _, row := range table.Rows[table.HeaderRows:] {
		p := row.Cells[column].Blocks[0].(*document.Paragraph)
		if len(p.Runs) == 0 {
			continue
		}
		if p.Style.Align != stylesheet.AlignRight {
			return
		}
		number := p.Runs[0].Text
		comma := strings.IndexByte(number+",", ',')
		of := func(text string) exact { return b.ruler.widthOf(p, &p.Runs[0], text) - slack }
		numbers, own = append(numbers, p), append(own, of(number[comma:]))
		whole, decimals = max(whole, of(number[:comma])), max(decimals, of(number[comma:]))
	}
	if whole+decimals+slack > exact(table.Style.TextWidth(table.Columns[column])) {
		return
	}
	for i, p := range numbers {
		p.Right = measure.Twips(math.Round(float64(decimals - own[i])))
	}
}

// capacityEntry is what a row of the capacity table says.
type capacityEntry struct {
	letter      string
	description string
	number      string
	remark      string // of the form, where the zone has none
	given       row    // what the zone gave for the row
	total       bool
}

func (b *builder) capacityRow(part *form.Capacity, table *document.Table, entry capacityEntry) *document.Row {
	row := &document.Row{CantSplit: entry.total}
	for i, column := range part.Columns {
		style := b.style(column.Style)
		if entry.total {
			style = b.style(column.TotalStyle)
		}
		cell := &document.Cell{Fill: entry.total}
		p := &document.Paragraph{Style: style}
		cell.Blocks = []document.Block{p}
		switch column.Content {
		case form.CapacityLetter:
			p.Role, p.Runs = document.LabelRole, words(entry.letter)
			if entry.letter != "" {
				cell.Header = document.RowHeader
			}
		case form.CapacityDescription:
			p.Role, p.Runs, cell.Header = document.LabelRole, words(entry.description), document.RowHeader
		case form.CapacityNumber:
			p.Runs = words(entry.number)
			if !entry.total {
				p.Answer = b.answer(entry.given, part.Number.Name)
				p.Source = p.Answer.Source
			}
		case form.CapacityRemark:
			if entry.given.get(part.Remark.Name).Empty() {
				p.Runs, p.Answer = words(entry.remark), b.answer(entry.given, part.Remark.Name)
			} else {
				cell.Blocks = b.wholeCell(entry.given, part.Remark.Name, style, table.Style, table.Columns[i])
			}
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// sumOfFiches is what all actions of the plan take together, if any says what it takes.
func (b *builder) sumOfFiches() (sum float64, known bool) {
	for _, fiches := range b.template.Fiches() {
		for _, action := range b.rowsOf(fiches.Key, nil) {
			if number := action.get(fiches.Number.Name); number != nil {
				sum, known = sum+number.Number, true
			}
		}
	}
	return sum, known
}
