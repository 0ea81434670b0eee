package restore

import (
	"slices"
	"strings"

	"actieplan/internal/intake/match"
	"actieplan/internal/intake/remarks"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file makes tables of the form of lines with tabs: Word writes those for a table
// that is turned into text, or pasted as text only.

// withTablesOfTabs are blocks in which lines that are a table of the form are one.
func (r *restorer) withTablesOfTabs(blocks []word.Block) []word.Block {
	var out []word.Block
	for i := 0; i < len(blocks); {
		if lines := r.tableOfTabs(blocks[i:]); lines != nil {
			out = append(out, &word.Table{Number: word.FirstNumber(lines.rows[0], 0), Rows: lines.rows})
			i += lines.end
			continue
		}
		out = append(out, blocks[i])
		i++
	}
	return out
}

// tableOfTabs is the table of the form that blocks begin with as lines; nil for none. Its
// first line is the head of that, with all its columns, or one of the lines with the labels
// of the title of the plan.
func (r *restorer) tableOfTabs(blocks []word.Block) *tabbedLines {
	p := r.lineOfTable(blocks[0])
	if p == nil || p.List != nil || !strings.Contains(p.Text(), "\t") {
		return nil
	}
	head := cellsOfTabs(p)
	for _, part := range r.Template.Parts {
		switch {
		case part.TitleBlock != nil && match.IsLabel(head[0], part.TitleBlock):
			lines := r.linesOfTabs(blocks, func(row []*word.Cell) bool { return match.IsLabel(row[0], part.TitleBlock) })
			if labels := match.LabelsOfTitle(lines.rows, part.TitleBlock); labels > 1 {
				return lines
			}
		case match.IsInField(p):
		case part.Table != nil && r.HeadOf(head) == part.Table:
			return r.rowsOfTabs(blocks, len(head))
		case part.Capacity != nil && match.HasCapacityColumns(head, part.Capacity):
			columns := max(len(head), len(part.Capacity.Columns)) // two may have one head
			lines := r.linesOfTabs(blocks, func(row []*word.Cell) bool { return len(row) <= columns })
			lines.rows = withLabelsMerged(lines.rows)
			return lines
		}
	}
	return nil
}

// tabbedLines are rows of a table that blocks begin with, and how many blocks they are.
type tabbedLines struct {
	rows      [][]*word.Cell
	end       int
	longFirst bool // the first cell of one had several paragraphs
}

// linesOfTabs are rows that begin with a label of the form, as far as they belong to a
// table. Lines without tabs between two of them go on in the last cell above.
func (r *restorer) linesOfTabs(blocks []word.Block, belongs func(row []*word.Cell) bool) *tabbedLines {
	lines := &tabbedLines{}
	var between []word.Block
	for i, block := range blocks {
		p := r.lineOfTable(block)
		if p == nil {
			break
		}
		row := cellsOfTabs(p)
		if len(row) == 1 {
			between = append(between, p)
			continue
		}
		if !belongs(row) {
			break
		}
		if len(between) > 0 {
			above := lines.rows[len(lines.rows)-1]
			last := above[len(above)-1]
			last.Blocks, between = append(last.Blocks, between...), nil
		}
		lines.rows, lines.end = append(lines.rows, row), i+1
	}
	return lines
}

// rowsOfTabs are rows of as many cells as a table has columns, of one paragraph or more
// each.
func (r *restorer) rowsOfTabs(blocks []word.Block, columns int) *tabbedLines {
	lines := &tabbedLines{}
	var row []*word.Cell
	var between []*word.Paragraph // the last row and what comes next
	for i, block := range blocks {
		p := r.lineOfTable(block)
		if p == nil {
			break
		}
		cells := cellsOfTabs(p)
		switch open := row != nil; {
		case !open && len(cells) == 1:
			between = append(between, p)
			continue
		case open:
			last := row[len(row)-1]
			last.Blocks = append(last.Blocks, cells[0].Blocks...)
			row = append(row, cells[1:]...)
		default:
			row = cells
		}
		if len(row) > columns {
			break
		}
		if len(row) == columns {
			r.placeBetween(lines, between, row)
			lines.rows, lines.end = append(lines.rows, row), i+1
			row, between = nil, nil
		}
	}
	return lines
}

// placeBetween places lines without tabs between two rows. What the form says between rows
// is a row. Below that or the head, a line begins the first cell of the row that comes;
// where no first cell of the table had that, others go on in the last cell above, and
// which of the two it was is told.
func (r *restorer) placeBetween(lines *tabbedLines, between []*word.Paragraph, row []*word.Cell) {
	var begin []word.Block
	fresh := len(lines.rows) == 1
	for _, p := range between {
		alone := make([]*word.Cell, len(row))
		alone[0] = &word.Cell{Blocks: []word.Block{p}, Columns: len(row), Rows: 1}
		above := lines.rows[len(lines.rows)-1]
		switch {
		case r.isSaidBetween(strings.TrimSpace(p.Text())):
			lines.rows, fresh = append(lines.rows, alone), true
		case fresh:
			begin, lines.longFirst = append(begin, p), true
		case lines.longFirst:
			begin = append(begin, p)
			r.Note(p.Number, betweenRows+"de rij eronder: %s", remarks.Quoted(p.Text()))
		default:
			above[len(row)-1].Blocks = append(above[len(row)-1].Blocks, p)
			r.Note(p.Number, betweenRows+"het laatste antwoord erboven: %s", remarks.Quoted(p.Text()))
		}
	}
	row[0].Blocks = append(begin, row[0].Blocks...)
}

const betweenRows = "deze regel stond tussen twee rijen van een tabel die tekst geworden is; hij is gezet bij "

// isSaidBetween reports whether a line between two rows is none of the plan: words of the
// form, the heading of a domain, or word that there is nothing.
func (r *restorer) isSaidBetween(line string) bool {
	_, _, found := r.Form.FindLine(line)
	domain, says := wording.Between(r.Template.Sentences.Domain, line)
	return found || says && r.IsDomain(domain) || r.IsDomain(line) || r.SaysNothing(line)
}

// lineOfTable is a paragraph that may be a line of a table; nil for others.
func (r *restorer) lineOfTable(block word.Block) *word.Paragraph {
	p, is := block.(*word.Paragraph)
	if !is || p.Level > 0 || wording.IsPlaceholder(p.Text()) || r.PartOf(p.Text()) != nil {
		return nil
	}
	return p
}

// cellsOfTabs are the cells of a line, which tabs part.
func cellsOfTabs(p *word.Paragraph) []*word.Cell {
	var cells []*word.Cell
	at := 0
	for text := range strings.SplitSeq(p.Text(), "\t") {
		piece := *p
		piece.Runs, piece.Tags = word.Cut(p.Runs, at, at+len(text)), nil // tags are of one of the cells
		if at > 0 {
			piece.List = nil
		}
		at += len(text) + len("\t")
		cells = append(cells, &word.Cell{Blocks: []word.Block{&piece}, Columns: 1, Rows: 1})
	}
	return cells
}

// withLabelsMerged are the rows of a table of capacity, where the first cell of those with
// fewer cells covers several: the letter and the description.
func withLabelsMerged(rows [][]*word.Cell) [][]*word.Cell {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	var out [][]*word.Cell
	for _, row := range rows {
		if missing := columns - len(row); missing > 0 {
			first := *row[0]
			first.Columns += missing
			row = slices.Concat([]*word.Cell{&first}, make([]*word.Cell, missing), row[1:])
		}
		out = append(out, row)
	}
	return out
}
