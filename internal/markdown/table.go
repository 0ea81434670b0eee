package markdown

import (
	"bytes"
	"fmt"
	"iter"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"actieplan/internal/finding"
)

// mostColumns is how many columns a table may have: what a table in a word processor may.
const mostColumns = 63

// tableNode is a table in GitHub's notation; its children are rows, the header first.
type tableNode struct {
	ast.BaseBlock
	align []Alignment
}

// rowNode is a row of a table; its children are as many cells as the table has columns.
type rowNode struct{ ast.BaseBlock }

// cellNode is a cell of a table; its one line is inline text.
type cellNode struct{ ast.BaseBlock }

var (
	kindTable = ast.NewNodeKind("Table")
	kindRow   = ast.NewNodeKind("Row")
	kindCell  = ast.NewNodeKind("Cell")
)

func (n *tableNode) Kind() ast.NodeKind        { return kindTable }
func (n *tableNode) Dump(source []byte, l int) { ast.DumpHelper(n, source, l, nil, nil) }
func (n *rowNode) Kind() ast.NodeKind          { return kindRow }
func (n *rowNode) Dump(source []byte, l int)   { ast.DumpHelper(n, source, l, nil, nil) }
func (n *cellNode) Kind() ast.NodeKind         { return kindCell }
func (n *cellNode) Dump(source []byte, l int)  { ast.DumpHelper(n, source, l, nil, nil) }

// makeTable turns the lines of a paragraph from a header on that has a delimiter row below it into a table after the
// paragraph (GitHub Flavored Markdown 4.10). It returns nil where there is none.
func makeTable(n *ast.Paragraph, reader text.Reader, pc parser.Context) *tableNode {
	source := reader.Source()
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		delimiter := trimmed(lines.At(i), source)
		align := delimiterRow(delimiter.Value(source))
		if align == nil {
			continue
		}
		header := trimmed(lines.At(i-1), source)
		cells := splitRow(header, source)
		if len(cells) != len(align) {
			if len(cells) > 1 {
				report(pc, Problem{
					Offset: delimiter.Start, Length: delimiter.Len(),
					Message: fmt.Sprintf("deze tabel klopt niet: de kopregel heeft %s, de lijn met streepjes %d", columns(len(cells)), len(align)),
					Help:    "geef elke kolom van de kopregel één ---, met | ertussen",
				})
			}
			return nil
		}
		if len(align) > mostColumns {
			report(pc, Problem{
				Offset: header.Start, Length: header.Len(),
				Message: fmt.Sprintf("deze tabel heeft %s; meer dan %d kan niet", columns(len(align)), mostColumns),
				Help:    "verdeel de tabel over meer tabellen",
			})
			return nil
		}
		table := &tableNode{align: align}
		table.AppendChild(table, newRow(cells, len(align)))
		for j := i + 1; j < lines.Len(); j++ {
			row := trimmed(lines.At(j), source)
			cells := splitRow(row, source)
			checkRow(row, source, cells, len(align), pc)
			table.AppendChild(table, newRow(cells, len(align)))
		}
		n.Parent().InsertAfter(n.Parent(), n, table)
		lines.SetSliced(0, i-1)
		if i == 1 {
			n.Parent().RemoveChild(n.Parent(), n)
		}
		return table
	}
	looksLikeTable(lines, source, pc)
	return nil
}

// looksLikeTable warns of rows of cells that have no delimiter row and so are plain text.
func looksLikeTable(lines *text.Segments, source []byte, pc parser.Context) {
	if lines.Len() < 2 {
		return
	}
	for i := range lines.Len() {
		line := trimmed(lines.At(i), source)
		if value := line.Value(source); len(value) < 3 || value[0] != '|' || value[len(value)-1] != '|' {
			return
		}
	}
	first := trimmed(lines.At(0), source)
	report(pc, Problem{
		Severity: finding.Warning, Offset: first.Start, Length: first.Len(),
		Message: "dit lijkt een tabel, maar onder de kopregel ontbreekt de lijn met streepjes",
		Help:    "zet onder de eerste rij een lijn als | --- | --- |",
	})
}

// checkRow finds what a row says that the table would not show.
func checkRow(row text.Segment, source []byte, cells []text.Segment, want int, pc parser.Context) {
	switch {
	case len(cells) > want:
		report(pc, Problem{
			Offset: cells[want].Start, Length: row.Stop - cells[want].Start,
			Message: fmt.Sprintf("deze rij heeft %d cellen, maar de tabel heeft %s", len(cells), columns(want)),
			Help:    `wis wat te veel is, of geef de kopregel meer kolommen; een | binnen een cel schrijft u als \|`,
		})
	case want > 1 && len(cells) == 1 && bytes.IndexByte(row.Value(source), '|') < 0:
		report(pc, Problem{
			Severity: finding.Warning, Offset: row.Start, Length: row.Len(),
			Message: "deze regel wordt een rij van de tabel erboven",
			Help:    "laat een lege regel na de tabel",
		})
	}
}

func columns(n int) string {
	if n == 1 {
		return "1 kolom"
	}
	return fmt.Sprintf("%d kolommen", n)
}

// trimmed is a line without the white space around it.
func trimmed(line text.Segment, source []byte) text.Segment {
	line = line.TrimLeftSpace(source)
	return line.TrimRightSpace(source)
}

// delimiterRow reads a row such as "| --- | :-: |"; nil where the line is none.
func delimiterRow(line []byte) []Alignment {
	if bytes.IndexByte(line, '-') < 0 || len(bytes.Trim(line, "|-: \t")) > 0 || !bytes.ContainsAny(line, "|:") {
		return nil
	}
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	var align []Alignment
	for cell := range bytes.SplitSeq(line, []byte("|")) {
		cell = bytes.Trim(cell, " \t")
		dashes := bytes.TrimSuffix(bytes.TrimPrefix(cell, []byte(":")), []byte(":"))
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return nil
		}
		left, right := cell[0] == ':', cell[len(cell)-1] == ':'
		switch {
		case left && right:
			align = append(align, Center)
		case right:
			align = append(align, Right)
		default:
			align = append(align, Left)
		}
	}
	return align
}

// splitRow cuts a row at its bars. A bar after a backslash is part of a cell.
func splitRow(row text.Segment, source []byte) []text.Segment {
	start, stop := row.Start, row.Stop
	if start < stop && source[start] == '|' {
		start++
	}
	if stop > start && source[stop-1] == '|' && source[stop-2] != '\\' {
		stop--
	}
	var cells []text.Segment
	for i := start; i <= stop; i++ {
		if i < stop && (source[i] != '|' || i > row.Start && source[i-1] == '\\') {
			continue
		}
		cells = append(cells, trimmed(text.NewSegment(start, i), source))
		start = i + 1
	}
	return cells
}

// newRow makes a row of so many cells.
func newRow(cells []text.Segment, count int) *rowNode {
	row := &rowNode{}
	for i := range count {
		cell := &cellNode{}
		if i < len(cells) && !cells[i].IsEmpty() {
			cell.Lines().Append(cells[i])
		}
		row.AppendChild(row, cell)
	}
	return row
}

// cells yields the cells of a table, row by row; none of a nil table.
func cells(table *tableNode) iter.Seq[ast.Node] {
	return func(yield func(ast.Node) bool) {
		if table == nil {
			return
		}
		for row := table.FirstChild(); row != nil; row = row.NextSibling() {
			for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
				if !yield(cell) {
					return
				}
			}
		}
	}
}
