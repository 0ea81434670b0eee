package match

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds which column of the form each column of a table is.

// Columns says which columns of the form those of a table are.
type Columns struct {
	Of   []int // -1 for a column that the form does not have
	Head int   // rows that are the head of the table
}

// spread finds what the columns are that the head of one covers too: another one of which
// that has a word, where heads were merged, or the same, where cells below it were split.
func (c *Columns) spread(i int, head *word.Cell, part *form.Table) {
	for j := i + 1; j < min(i+head.Columns, len(c.Of)); j++ {
		if c.Of[j] < 0 {
			c.Of[j] = columnByWord(head, part, c.Of)
		}
		if c.Of[j] < 0 {
			c.Of[j] = c.Of[i]
		}
	}
}

// Covers reports whether a cell in a column covers another column too, as one does that
// was merged with others.
func (c *Columns) Covers(i int, cell *word.Cell) bool {
	covered := c.Of[i:min(i+cell.Columns, len(c.Of))]
	return slices.ContainsFunc(covered, func(of int) bool { return of != c.Of[i] })
}

// MostAboveHead is how many rows may stand above the head of a table, such as a title
// over its whole width.
const MostAboveHead = 2

// ColumnsOf finds which column of the form each column of a table is: by its title, or
// where that is not there by the controls and bookmarks in it. It is nil where the table
// is another one.
func ColumnsOf(t *word.Table, part *form.Table) *Columns {
	for head := range min(len(t.Rows), MostAboveHead+1) {
		if found := columnsBelow(t, part, head); found != nil {
			return found
		}
	}
	return nil
}

// columnsBelow is ColumnsOf for a table whose head is one of its rows.
func columnsBelow(t *word.Table, part *form.Table, head int) *Columns {
	found := &Columns{Of: make([]int, len(t.Rows[head]))}
	matched := 0
	for i, cell := range t.Rows[head] {
		found.Of[i] = slices.IndexFunc(part.Columns, func(c form.TableColumn) bool { return IsColumnTitle(cell, c.Title, c.Earlier) })
		if found.Of[i] >= 0 {
			matched, found.Head = matched+1, head+1
		}
	}
	if found.Head == 0 && head > 0 {
		return nil
	}
	for i := range found.Of {
		if tagged := columnByTags(t, part, i); found.Of[i] < 0 && tagged >= 0 && !slices.Contains(found.Of, tagged) {
			found.Of[i] = tagged
			matched++
		}
	}
	if matched*2 <= len(part.Columns) {
		return nil
	}
	if found.Head == 0 {
		return found
	}
	for i, cell := range t.Rows[head] {
		if found.Of[i] < 0 {
			found.Of[i] = columnByWord(cell, part, found.Of)
		}
	}
	for i, cell := range t.Rows[head] {
		if cell != nil && found.Of[i] >= 0 {
			found.spread(i, cell, part)
		}
	}
	return found
}

// columnByWord is the column of the form, of those that are not taken, whose title has a
// word of the head of a column; -1 for none or two.
func columnByWord(cell *word.Cell, part *form.Table, taken []int) int {
	only := -1
	for i, column := range part.Columns {
		if slices.Contains(taken, i) || !shareWord(cell.Text(), column.Title) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// shareWord reports whether a word of one text is one of another, or goes on from it, as
// a plural does.
func shareWord(a, b string) bool {
	const short = 4
	return slices.ContainsFunc(wording.Words(a), func(w string) bool {
		return slices.ContainsFunc(wording.Words(b), func(of string) bool {
			return len(w) >= short && w == of || len(of) >= wording.Shortest && strings.HasPrefix(w, of)
		})
	})
}

// columnByTags is the column of the form that the controls and bookmarks in most cells of
// a column name; -1 for none.
func columnByTags(t *word.Table, part *form.Table, column int) int {
	counts := make([]int, len(part.Columns))
	most := -1
	for _, row := range t.Rows {
		if column >= len(row) {
			continue
		}
		if i := TaggedCell(row[column], part); i >= 0 {
			counts[i]++
			if most < 0 || counts[i] > counts[most] {
				most = i
			}
		}
	}
	return most
}

// TaggedCell is the column of the form that the controls and bookmarks of a cell name; -1
// for none.
func TaggedCell(cell *word.Cell, part *form.Table) int {
	return slices.IndexFunc(part.Columns, func(c form.TableColumn) bool { return IsTagged(cell, part.Key+"."+c.Key) })
}

// IsColumnTitle reports whether the head of a column is a title of the form, with or without
// its explanation.
func IsColumnTitle(cell *word.Cell, title string, earlier []string) bool {
	if cell == nil || title == "" {
		return false
	}
	head := wording.Letters(cell.Text())
	if wording.Says(head, title, earlier) {
		return true
	}
	want := wording.Letters(title)
	return len(want) >= wording.Shortest && strings.HasPrefix(head, want) || len(head) >= wording.Shortest && strings.HasPrefix(want, head)
}

// HeadOf is the table of the form whose head a row is, with the title of each of its
// columns; nil for none.
func (f *Form) HeadOf(row []*word.Cell) *form.Table {
	for _, part := range f.Template.Parts {
		if part.Table == nil {
			continue
		}
		lacking := slices.ContainsFunc(part.Table.Columns, func(column form.TableColumn) bool {
			return !slices.ContainsFunc(row, func(cell *word.Cell) bool {
				return cell != nil && wording.Says(wording.Letters(cell.Text()), column.Title, column.Earlier)
			})
		})
		if !lacking {
			return part.Table
		}
	}
	return nil
}
