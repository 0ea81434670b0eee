package render

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"

	"actieplan/internal/character"
	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/form/stylesheet"
	"actieplan/internal/markdown"
	"actieplan/internal/measure"
	"actieplan/render/document"
)

// markdownTable is a table that the zone wrote within a text, as wide as the text.
func (b *builder) markdownTable(source *markdown.Table, set setting) *document.Table {
	look := &b.template.Looks.TableWithin
	table := &document.Table{
		Style: b.styles.Table(look.Style), Rows: b.markdownRows(source, set.answer), HeaderRows: 1, Answer: set.answer, Item: set.item,
	}
	table.Rows[0].CantSplit = true
	var titles []string
	for _, cell := range table.Rows[0].Cells {
		title := plain(cell.Blocks[0].(*document.Paragraph).Runs)
		if title = strings.ReplaceAll(title, string(character.NoBreakHyphen), "-"); title != "" { // which may be printed so too
			titles = append(titles, title)
		}
	}
	table.Description = character.Unbroken(plain(fill(look.Description, places{form.PlaceColumns: words(strings.Join(titles, ", "))})))
	columns := len(source.Align)
	var fits bool
	table.Columns, fits = columnWidths(table, set.width)
	if !fits && set.width < look.NarrowBelow*measure.Twips(columns) {
		table.Style = b.styles.Table(look.Narrow)
		table.Columns, fits = columnWidths(table, set.width)
	}
	if !fits {
		b.noteCutNumber(table)
	}
	return table
}

// noteCutNumber notes the first number in a table that its column is too narrow for: it
// can be read as two, as a word cannot.
func (b *builder) noteCutNumber(table *document.Table) {
	for _, row := range table.Rows {
		for i, cell := range row.Cells {
			p := cell.Blocks[0].(*document.Paragraph)
			if number := b.cutNumberIn(p, table.Style.TextWidth(table.Columns[i])); number != "" {
				b.cut = append(b.cut, document.CutNumber{Text: number, Columns: len(row.Cells), Source: p.Source})
				return
			}
		}
	}
}

// cutNumberIn returns the first number in a paragraph that is wider than its room; empty
// where there is none.
func (b *builder) cutNumberIn(p *document.Paragraph, room measure.Twips) string {
	for i := range p.Runs {
		for number := range numbersIn(p.Runs[i].Text) {
			if b.ruler.widthOf(p, &p.Runs[i], number)-slack > exact(room) {
				return number
			}
		}
	}
	return ""
}

// numbersIn goes through the numbers, dates and amounts in a text, as far as no line may
// end within them.
func numbersIn(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for word := range strings.FieldsSeq(text) {
			for part := range strings.SplitAfterSeq(word, "-") {
				if strings.ContainsFunc(part, unicode.IsDigit) && !strings.ContainsFunc(part, unicode.IsLetter) && !yield(part) {
					return
				}
			}
		}
	}
}

// markdownRows are the rows of such a table, the header first.
func (b *builder) markdownRows(source *markdown.Table, answer *document.Answer) []*document.Row {
	look := &b.template.Looks.TableWithin
	rows := make([]*document.Row, 0, 1+len(source.Rows))
	rows = append(rows, b.markdownRow(source, source.Header, look.Header, document.ColumnHeader, answer))
	for _, cells := range source.Rows {
		rows = append(rows, b.markdownRow(source, cells, look.Cell, document.DataCell, answer))
	}
	return rows
}

// widthWithin is how wide such a table must be for each column to have room for its
// longest word.
func (b *builder) widthWithin(source *markdown.Table) measure.Twips {
	least, _, _ := extents(&document.Table{Style: b.styles.Table(b.template.Looks.TableWithin.Style), Rows: b.markdownRows(source, nil)})
	return measure.Twips(math.Ceil(float64(sum(least))))
}

func (b *builder) markdownRow(t *markdown.Table, cells []markdown.Paragraph, styles [3]stylesheet.ID, header document.CellHeader, answer *document.Answer) *document.Row {
	row := &document.Row{Cells: make([]*document.Cell, 0, len(t.Align))}
	for i, align := range t.Align {
		p := &document.Paragraph{Style: b.style(styles[align]), Runs: runs(cells[i].Inlines), Answer: answer, Source: cells[i].Position}
		row.Cells = append(row.Cells, oneParagraph(p, header))
	}
	return row
}

// columnWidths divides a width over the columns of a table, by what is in them. Every
// column gets its longest word if that fits, or its longest figure with its sign; what is
// left goes to the columns in proportion to how much more their longest line asks for,
// or, where all lines fit, to how long they are. Where not all words fit, which it tells,
// no column gets less because another holds a very long one, but it may for a number or
// for a long text.
func columnWidths(table *document.Table, width measure.Twips) (widths []measure.Twips, fits bool) {
	total := exact(width)
	least, stretches, most := extents(table)
	keepStretches(least, stretches, total)
	columns, sumLeast, sumMost := len(least), sum(least), sum(most)
	wish := make([]exact, columns)
	var shares []exact
	if sumLeast >= total {
		numbers, signed := numberWidths(table)
		for i := range least {
			least[i] = max(least[i], signed[i])
		}
		shares = lowestShares(table, fairShares(least, total, signed, numbers), signed)
	}
	for i := range columns {
		switch {
		case sumMost <= total:
			wish[i] = most[i] * total / sumMost
		case sumLeast >= total:
			wish[i] = shares[i]
		default:
			wish[i] = least[i] + (total-sumLeast)*(most[i]-least[i])/(sumMost-sumLeast)
		}
	}
	// The edges are rounded, not the widths, so that these add up. One near an equal
	// division of the width is taken for it, as LibreOffice does, from a little less
	// near.
	near := width / 400
	widths = make([]measure.Twips, columns)
	edge, left := exact(0), measure.Twips(0)
	for i := range columns {
		edge += wish[i]
		right := measure.Twips(math.Round(float64(edge)))
		if equal := width * measure.Twips(i+1) / measure.Twips(columns); i == columns-1 || (right-equal)*(right-equal) <= near*near {
			right = equal
		}
		widths[i], left = right-left, right
	}
	return widths, sumLeast <= total
}

func sum(widths []exact) (all exact) {
	for _, width := range widths {
		all += width
	}
	return all
}

// extents are the widths of each column with room for its longest word, for what keeps
// together in it, and for its longest line.
func extents(table *document.Table) (least, stretches, most []exact) {
	var r ruler
	columns := len(table.Rows[0].Cells)
	least, stretches, most = make([]exact, columns), make([]exact, columns), make([]exact, columns)
	padding := exact(table.Style.PadLeft + table.Style.PadRight)
	for i := range columns {
		for _, row := range table.Rows {
			word, stretch, line := r.extent(row.Cells[i].Blocks[0].(*document.Paragraph))
			least[i], stretches[i], most[i] = max(least[i], word), max(stretches[i], stretch), max(most[i], line)
		}
		least[i], stretches[i], most[i] = least[i]+padding, stretches[i]+padding, most[i]+padding
	}
	return least, stretches, most
}

// keepStretches widens columns to what keeps together in them, as far as a total has room:
// first the columns that lack least.
func keepStretches(widths, stretches []exact, total exact) {
	order := make([]int, len(widths))
	for i := range order {
		order[i] = i
	}
	lacks := func(i int) exact { return stretches[i] - widths[i] }
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(lacks(i), lacks(j)) })
	spare := total - sum(widths)
	for _, i := range order {
		if lack := lacks(i); lack <= spare {
			spare -= lack
			widths[i] = stretches[i]
		}
	}
}

// numberWidths are the widths of each column with room for its longest number, and for
// its longest with the signs and other numbers that it keeps together with.
func numberWidths(table *document.Table) (numbers, signed []exact) {
	var r ruler
	columns := len(table.Rows[0].Cells)
	numbers, signed = make([]exact, columns), make([]exact, columns)
	for _, row := range table.Rows {
		for i, cell := range row.Cells {
			p := cell.Blocks[0].(*document.Paragraph)
			for j := range p.Runs {
				width := func(text string) exact {
					return r.widthOf(p, &p.Runs[j], text) + exact(table.Style.PadLeft+table.Style.PadRight)
				}
				for number := range numbersIn(p.Runs[j].Text) {
					numbers[i] = max(numbers[i], width(number))
				}
				for stretch := range dutch.Stretches(p.Runs[j].Text) {
					if !strings.ContainsFunc(stretch, unicode.IsLetter) {
						signed[i] = max(signed[i], width(stretch))
					}
				}
			}
			signed[i] = max(signed[i], numbers[i])
		}
	}
	return numbers, signed
}

// lowestShares changes the shares of columns where that makes the rows lower together: a
// column of long texts gets more room than one of single long words. A column gives up a
// sixth of its share at most, and neither its numbers nor its words that are whole. Very
// many cells are not compared.
func lowestShares(table *document.Table, shares, numbers []exact) []exact {
	if len(shares) > 12 || len(table.Rows) > 100 {
		return shares
	}
	var r ruler
	columns := make([]column, len(shares))
	padding := table.Style.PadLeft + table.Style.PadRight
	for i, share := range shares {
		least := max(numbers[i], share*5/6)
		c := &columns[i]
		for _, row := range table.Rows {
			p := row.Cells[i].Blocks[0].(*document.Paragraph)
			for _, word := range r.wordWidths(p) {
				if word += exact(padding); word-slack <= share {
					least = max(least, word)
				}
			}
			c.style = p.Style
			var cell cellText
			for line := range strings.SplitSeq(linesOf(p.Runs), "\n") {
				cell = append(cell, lineText{characters: charactersIn(line)})
			}
			c.cells = append(c.cells, cell)
		}
		c.width, c.least, c.greatest = measure.Twips(share), measure.Twips(math.Ceil(float64(min(least, share)))), math.MaxInt32
		c.padding, c.heights = padding, map[measure.Twips][]measure.Twips{}
	}
	widths, _ := fitted(columns)
	lowest := make([]exact, len(widths))
	for i, width := range widths {
		lowest[i] = exact(width)
	}
	return lowest
}

// fairShares divides a total that is too little for all that is asked. Each gets what it
// asks up to one limit, and beyond that only room for its number, if any. If the numbers
// lowered the limit by more than a sixth, too many words of the others would be cut: then
// the next list of numbers counts, and after the last of them none.
func fairShares(asked []exact, total exact, numbers ...[]exact) []exact {
	shares := make([]exact, len(asked))
	open, left := slices.Clone(asked), total
	share := fairShare(asked, total)
	least := share * 5 / 6
	for fits := len(numbers) == 0; !fits; {
		fits = true
		for i, number := range numbers[0] {
			if open[i] > 0 && number > share {
				shares[i], open[i], left, fits = number, 0, left-number, false
			}
		}
		if share = fairShare(open, left); share < least {
			return fairShares(asked, total, numbers[1:]...)
		}
	}
	for i := range shares {
		shares[i] += min(open[i], share)
	}
	return shares
}

// fairShare is the most that any may have of a total which is too little for all that is
// asked.
func fairShare(asked []exact, total exact) exact {
	sorted := slices.Sorted(slices.Values(asked))
	for i, ask := range sorted {
		share := total / exact(len(sorted)-i)
		if ask > share {
			return share
		}
		total -= ask
	}
	return exact(math.Inf(1))
}
