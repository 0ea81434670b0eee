package revise

import (
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/plan/draft"
	"actieplan/internal/toml"
)

// rowMerge compares the rows of an array of tables.
type rowMerge struct {
	*reviser
	at            *planTable // that the array is in
	field         *form.Field
	plan          []*toml.Value
	before, after []*toml.Value // of the plan's own document, and of the changed one
	printed       []int         // which row of the plan each of the former is; nil where that is not known
	newer         []bool        // whether the plan has each of the former since the latter was made, as far as is known
	found         []int         // which of the former each of the latter is; -1 for a new one
	tables        []*planTable  // which of the plan each of the latter is
}

// rows compares the rows of an array of tables.
func (r *reviser) rows(at *planTable, field *form.Field, before, after []*toml.Value) {
	m := &rowMerge{reviser: r, at: at, field: field, plan: at.table.Get(field.Key).RowsOf(), before: before, after: after}
	if printed := r.Order[join(at.rowPath(), field.Key)]; len(printed) == len(before) {
		m.printed = printed
	}
	m.pair()
	m.tellGone()
	m.compareRows()
	m.addNew()
}

// pair finds out which rows are the same, and what their ids are in the plan.
func (m *rowMerge) pair() {
	m.newer = make([]bool, len(m.before))
	for i, row := range m.before {
		if m.printed != nil {
			row = m.plan[m.printed[i]]
		}
		m.newer[i] = m.isNewer(row)
	}
	m.found = align(m.field, m.before, m.after, m.newer)
	for j, i := range m.found {
		row := m.at.row(m.field, m.plan, -1)
		if i >= 0 && m.printed != nil {
			row = m.at.row(m.field, m.plan, m.printed[i])
		}
		row.changedAt, row.changedName = j, nameOf(m.field, m.after[j])
		m.tables = append(m.tables, row)
		switch id := m.field.ID(); {
		case i < 0 && id != nil:
			m.learn(row, id, nil, m.after[j])
		case row.table != nil && id != nil:
			m.learn(row, id, m.before[i], m.after[j])
		}
		if i < 0 {
			m.learnWithin(row, m.after[j])
		}
	}
}

// tellGone tells of the rows that the changed document does not have any more.
func (m *rowMerge) tellGone() {
	for i, own := range m.before {
		if slices.Contains(m.found, i) || m.newer[i] {
			continue
		}
		gone := Change{Kind: Gone, Path: join(m.at.path(), m.field.Key), Row: labelOf(m.field, own), At: m.at.position(nil)}
		if m.printed != nil {
			gone.At = m.plan[m.printed[i]].Position
		}
		m.changes = append(m.changes, gone)
	}
}

// compareRows compares the rows that both documents have.
func (m *rowMerge) compareRows() {
	furthest := -1
	for j, i := range m.found {
		switch row := m.tables[j]; {
		case i < 0:
		case row.table == nil:
			m.tellUnplaced(row, m.before[i])
		default:
			if i < furthest {
				m.changes = append(m.changes, Change{Kind: Moved, Path: row.path(), Row: row.label, At: row.table.Position})
			}
			furthest = max(furthest, i)
			m.table(row, m.before[i], m.after[j])
		}
	}
}

// tellUnplaced tells of a row that differs, and may be any of those of the plan.
func (m *rowMerge) tellUnplaced(row *planTable, before *toml.Value) {
	if contents(m.field, before) != contents(m.field, m.after[row.changedAt]) {
		m.changes = append(m.changes, Change{
			Kind: Unplaced, Path: row.path(), Row: labelOf(m.field, before), At: m.at.position(nil), Text: m.textOf(row),
		})
	}
}

// addNew adds the rows that are new in the changed document: each comes below the one that
// stands above it there, and below all that was added to that.
func (m *rowMerge) addNew() {
	var above *planTable
	if m.Made == nil && len(m.plan) > 0 {
		above = m.at.row(m.field, m.plan, len(m.plan)-1) // of another document, rows follow those of the plan
	}
	for j, row := range m.tables {
		switch {
		case m.found[j] < 0 && !m.wasTakenOut(row):
			m.add(row, above)
		case row.table != nil:
			above = row
		}
	}
}

// add adds a row of the changed document to the plan, below another; without one, it is
// the first.
func (m *rowMerge) add(row, above *planTable) {
	change := Change{Kind: Added, Path: row.path(), Row: labelOf(m.field, m.after[row.changedAt]), Text: m.textOf(row)}
	array := m.at.table.Get(m.field.Key)
	switch {
	case array != nil && array.Origin == toml.Inline:
		change.At, change.edit = array.Position, m.edits.intoBrackets(array, above, change.Text)
	case above != nil:
		change.At, change.edit = above.table.Position, m.edits.below(above.table, change.Text)
	case len(m.plan) > 0:
		change.At, change.edit = m.plan[0].Position, m.edits.above(m.plan[0], change.Text)
	default:
		change.At, change.edit = m.at.position(nil), m.at.addBelow(m.edits, change.Text)
	}
	m.changes = append(m.changes, change)
}

// textOf is the TOML of a row of the changed document.
func (m *rowMerge) textOf(row *planTable) string {
	return draft.Row(m.field, row.path(), row.changedPath(), rowContent{m.Changed, row, m.after[row.changedAt], m.ids})
}

// isNewer reports whether the document may have been made without a row of the plan: as far
// as is known, nothing that it says was in the plan then, nor most of it in a row that has
// another name in the document.
func (m *rowMerge) isNewer(row *toml.Value) bool {
	texts, made := m.textsMade(row, nameOf(m.field, row))
	if m.Made == nil || texts == 0 || made > 0 {
		return m.Made == nil
	}
	return !slices.ContainsFunc(m.after, func(other *toml.Value) bool {
		_, made := m.textsMade(row, nameOf(m.field, other))
		return 2*made >= texts
	})
}

// wasTakenOut reports whether a row that the plan does not have was in it when the document
// was made. A row that the plan still has was copied in the document.
func (m *rowMerge) wasTakenOut(row *planTable) bool {
	after := m.after[row.changedAt]
	texts, made := m.textsMade(after, row.changedName)
	all := contents(m.field, after)
	return texts > 0 && made == texts &&
		!slices.ContainsFunc(m.before, func(own *toml.Value) bool { return contents(m.field, own) == all })
}

// textsMade is how many texts a row has, and how many of them the plan had that the
// document was made of, in a row with a name.
func (m *rowMerge) textsMade(row *toml.Value, name string) (texts, made int) {
	eachAnswerIn(m.field, row, join(m.at.path(), m.field.Key), nameOf(m.field, row), func(a answer) {
		if a.text {
			texts++
		}
		if a.text && m.wasMadeWith(a, name) {
			made++
		}
	})
	return texts, made
}
