package intake

import (
	"slices"
	"strings"

	"actieplan/internal/form"
	"actieplan/internal/intake/word"
	"actieplan/internal/intake/wording"
)

// This file finds which column of the form each column of a table is.

// tableColumns says which columns of the form those of a table are.
type tableColumns struct {
	of   []int // -1 for a column that the form does not have
	head int   // rows that are the head of the table
}

// spread finds what the columns are that the head of one covers too: another one of which
// that has a word, where heads were merged, or the same, where cells below it were split.
func (c *tableColumns) spread(i int, head *word.Cell, part *form.Table) {
	for j := i + 1; j < min(i+head.Columns, len(c.of)); j++ {
		if c.of[j] < 0 {
			c.of[j] = columnByWord(head, part, c.of)
		}
		if c.of[j] < 0 {
			c.of[j] = c.of[i]
		}
	}
}

// covers reports whether a cell in a column covers another column too, as one does that
// was merged with others.
func (c *tableColumns) covers(i int, cell *word.Cell) bool {
	covered := c.of[i:min(i+cell.Columns, len(c.of))]
	return slices.ContainsFunc(covered, func(of int) bool { return of != c.of[i] })
}

// mostAboveHead is how many rows may stand above the head of a table, such as a title
// over its whole width.
const mostAboveHead = 2

// columns finds which column of the form each column of a table is: by its title, or
// where that is not there by the controls and bookmarks in it. It is nil where the table
// is another one.
func columns(t *word.Table, part *form.Table) *tableColumns {
	for head := range min(len(t.Rows), mostAboveHead+1) {
		if found := columnsBelow(t, part, head); found != nil {
			return found
		}
	}
	return nil
}

// columnsBelow is columns for a table whose head is one of its rows.
func columnsBelow(t *word.Table, part *form.Table, head int) *tableColumns {
	found := &tableColumns{of: make([]int, len(t.Rows[head]))}
	matched := 0
	for i, cell := range t.Rows[head] {
		found.of[i] = slices.IndexFunc(part.Columns, func(c form.TableColumn) bool { return matchTitle(cell, c.Title, c.Earlier) })
		if found.of[i] >= 0 {
			matched, found.head = matched+1, head+1
		}
	}
	if found.head == 0 && head > 0 {
		return nil
	}
	for i := range found.of {
		if tagged := columnByTags(t, part, i); found.of[i] < 0 && tagged >= 0 && !slices.Contains(found.of, tagged) {
			found.of[i] = tagged
			matched++
		}
	}
	if matched*2 <= len(part.Columns) {
		return nil
	}
	if found.head == 0 {
		return found
	}
	for i, cell := range t.Rows[head] {
		if found.of[i] < 0 {
			found.of[i] = columnByWord(cell, part, found.of)
		}
	}
	for i, cell := range t.Rows[head] {
		if cell != nil && found.of[i] >= 0 {
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
		if i := taggedCell(row[column], part); i >= 0 {
			counts[i]++
			if most < 0 || counts[i] > counts[most] {
				most = i
			}
		}
	}
	return most
}

// taggedCell is the column of the form that the controls and bookmarks of a cell name; -1
// for none.
func taggedCell(cell *word.Cell, part *form.Table) int {
	return slices.IndexFunc(part.Columns, func(c form.TableColumn) bool { return isTagged(cell, part.Key+"."+c.Key) })
}

// matchTitle reports whether the head of a column is a title of the form, with or without
// its explanation.
func matchTitle(cell *word.Cell, title string, earlier []string) bool {
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

// headOf is the table of the form whose head a row is, with the title of each of its
// columns; nil for none.
func (f *formText) headOf(row []*word.Cell) *form.Table {
	for _, part := range f.template.Parts {
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
