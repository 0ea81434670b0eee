package revise

import (
	"slices"

	"actieplan/internal/form"
	"actieplan/internal/plan/draft"
	"actieplan/internal/source"
	"actieplan/internal/toml"
)

// Copies are a plan, and what is known of the document that was changed.
type Copies struct {
	Plan    *toml.Value      // bound to its form
	Order   map[string][]int // by path of an array of tables: which of its rows are printed, in that order
	Own     draft.Content    // what a document that is made of the plan now says, read back
	Changed draft.Content    // what the changed document says
	Made    []uint32         // Fingerprints of the plan that the document was made of; nil where they are not known
}

// Kind says what became of a difference.
type Kind int

// The kinds of Change.
const (
	Replaced Kind = iota // an answer took the place of another
	Filled               // an answer was given where there was none
	Added                // a row
	Kept                 // not taken over: the answer was changed in the plan too, or nobody knows
	Unplaced             // not taken over: which row of the plan it is, is not known
	Unknown              // not taken over: a reference to an objective that the plan does not have
	Emptied              // not taken over: the document has no such answer any more
	Gone                 // not taken over: the document has no such row any more
	Moved                // not taken over: the row stands elsewhere in the document
)

// Change is a difference between a plan and a changed document.
type Change struct {
	Kind Kind
	Path string          // of the field, without the numbers of rows
	Row  string          // what the row that it is about, or stands in, is called; empty for none
	At   source.Position // in the plan as it is with the changes
	Text string          // what the document has, as TOML; empty for nothing

	edit *edit // that takes it over; nil where it is not taken over
}

// IsTaken reports whether the plan has what the document has now.
func (c *Change) IsTaken() bool { return c.Kind <= Added }

// Merge returns the differences, and by the files of the plan that are to be changed, what
// they are with the changes.
func Merge(schema *form.Field, copies Copies) ([]Change, map[*source.File]*source.File) {
	r := &reviser{Copies: copies, edits: edits{}, ids: map[reference]string{}, ownIDs: map[reference]string{}}
	root := &planTable{field: schema, table: copies.Plan}
	r.table(root, tableOf(schema, copies.Own, ""), tableOf(schema, copies.Changed, ""))
	files := r.edits.apply()
	for i := range r.changes {
		if c := &r.changes[i]; c.edit != nil {
			c.At = source.Span(files[c.At.File], c.edit.begins, c.edit.begins)
		} else {
			c.At = r.edits.moved(c.At, files)
		}
	}
	return r.changes, files
}

// reviser is one run of Merge.
type reviser struct {
	Copies
	changes []Change
	edits   edits
	ids     map[reference]string // the plan's ids of the rows of the changed document
	ownIDs  map[reference]string // and of those of its own
}

// table compares a table of the two documents, and changes the one of the plan.
func (r *reviser) table(at *planTable, own, changed *toml.Value) {
	for _, field := range at.field.Fields {
		before, after := own.Get(field.Key), changed.Get(field.Key)
		switch {
		case field.Kind == form.TableField:
			r.table(at.within(field), before, after)
		case field.Kind == form.RowsField:
			r.rows(at, field, before.RowsOf(), after.RowsOf())
		case !field.Unique:
			r.value(at, field, own, changed)
		}
	}
}

// value compares a value of the two documents, and changes the one of the plan.
func (r *reviser) value(at *planTable, field *form.Field, own, changed *toml.Value) {
	before, _ := translated(field, own.Get(field.Key), at.field, own, r.ownIDs)
	after, known := translated(field, changed.Get(field.Key), at.field, changed, r.ids)
	mine, path := at.table.Get(field.Key), join(at.path(), field.Key)
	has, is := answerOf(field, mine, path, at.name), answerOf(field, after, path, at.changedName)
	if is.value == canonical(field, before) || is.value == has.value {
		return
	}
	kind, differs := r.compare(at, field, has, is)
	if !differs {
		return
	}
	if !known {
		kind = Unknown
	}
	change := Change{Kind: kind, Path: path, Row: at.label, At: at.position(mine)}
	if after != nil {
		change.Text = after.Position.Text()
	}
	if change.IsTaken() {
		change.edit = at.set(r.edits, field.Key, mine, change.Text)
	}
	r.changes = append(r.changes, change)
}

// compare says what becomes of an answer that the plan has and one that the document has,
// which are not the same. They do not differ where only the plan was changed.
func (r *reviser) compare(at *planTable, field *form.Field, plan, document answer) (kind Kind, differs bool) {
	// The row may have been called otherwise in the plan, or in the document, since.
	isMade := func(a answer) bool { return r.wasMadeWith(a, at.name) || r.wasMadeWith(a, at.changedName) }
	switch {
	case document.value == "":
		return Emptied, field.Kind != form.BooleanField && isMade(plan)
	case isMade(document):
		return Kept, false
	case plan.value == "":
		return Filled, true
	case isMade(plan):
		return Replaced, true
	}
	return Kept, true
}

// wasMadeWith reports whether the document was made of a plan with an answer, in a row
// that was called so.
func (r *reviser) wasMadeWith(a answer, row string) bool {
	if a.row != "" {
		a.row = row
	}
	_, found := slices.BinarySearch(r.Made, a.fingerprint())
	return found
}

// rows compares the rows of an array of tables.
func (r *reviser) rows(at *planTable, field *form.Field, before, after []*toml.Value) {
	plan := at.table.Get(field.Key).RowsOf()
	printed := r.Order[join(at.rowPath(), field.Key)]
	if len(printed) != len(before) {
		printed = nil // not known which row is which
	}
	newer := make([]bool, len(before))
	for i, index := range printed {
		newer[i] = r.isNewer(at, field, plan[index], after)
	}
	found := align(field, before, after, newer)
	tables := make([]*planTable, len(after))
	for j, i := range found {
		tables[j] = at.row(field, plan, -1)
		if i >= 0 && printed != nil {
			tables[j] = at.row(field, plan, printed[i])
		}
		tables[j].changedAt, tables[j].changedName, tables[j].isNew = j, nameOf(field, after[j]), i < 0
		if id := field.ID(); id != nil && (i < 0 || printed != nil) {
			var own *toml.Value
			if i >= 0 {
				own = before[i]
			}
			r.learn(tables[j], id, own, after[j])
		}
		if i < 0 {
			r.learnWithin(tables[j], after[j])
		}
	}
	r.tellGone(at, field, plan, printed, found, newer)
	furthest := -1
	for j, i := range found {
		switch t := tables[j]; {
		case i < 0:
		case t.table == nil:
			r.unplaced(at, t, before[i], after[j])
		default:
			if i < furthest {
				r.changes = append(r.changes, Change{Kind: Moved, Path: t.path(), Row: t.label, At: t.table.Position})
			}
			furthest = max(furthest, i)
			r.table(t, before[i], after[j])
		}
	}
	r.addNew(at, field, plan, tables, before, after)
}

// addNew adds the rows that are new in the changed document: they come below all that was
// added to the rows that they stand below.
func (r *reviser) addNew(at *planTable, field *form.Field, plan []*toml.Value, tables []*planTable, before, after []*toml.Value) {
	var last *planTable
	if r.Made == nil && len(plan) > 0 {
		last = at.row(field, plan, len(plan)-1) // of another document, rows follow those of the plan
	}
	for j, t := range tables {
		switch {
		case t.isNew && r.wasTakenOut(t, before, after[j]):
		case t.isNew:
			r.add(at, t, after[j], plan, last)
		case t.table != nil:
			last = t
		}
	}
}

// tellGone tells of the rows that the changed document does not have any more.
func (r *reviser) tellGone(at *planTable, field *form.Field, plan []*toml.Value, printed, found []int, newer []bool) {
	for i, index := range printed {
		if slices.Contains(found, i) || newer[i] {
			continue
		}
		gone := at.row(field, plan, index)
		r.changes = append(r.changes, Change{Kind: Gone, Path: gone.path(), Row: gone.label, At: plan[index].Position})
	}
}

// isNewer reports whether the document may have been made without a row of the plan: as far
// as is known, nothing that it says was in the plan then, nor most of it in a row that has
// another name in the document.
func (r *reviser) isNewer(at *planTable, field *form.Field, row *toml.Value, after []*toml.Value) bool {
	path := join(at.path(), field.Key)
	texts, made := r.textsMade(field, row, path, nameOf(field, row))
	if r.Made == nil || texts == 0 || made > 0 {
		return r.Made == nil
	}
	return !slices.ContainsFunc(after, func(other *toml.Value) bool {
		_, made := r.textsMade(field, row, path, nameOf(field, other))
		return 2*made >= texts
	})
}

// textsMade is how many texts a row has, and how many of them the plan had that the
// document was made of, in a row with a name.
func (r *reviser) textsMade(field *form.Field, row *toml.Value, path, name string) (texts, made int) {
	eachAnswerIn(field, row, path, nameOf(field, row), func(a answer) {
		if a.text {
			texts++
		}
		if a.text && r.wasMadeWith(a, name) {
			made++
		}
	})
	return texts, made
}

// add adds a row of the changed document to the plan, below the one that stands above it
// there; without one, it is the first.
func (r *reviser) add(at, row *planTable, after *toml.Value, plan []*toml.Value, last *planTable) {
	change := Change{Kind: Added, Path: row.path(), Row: labelOf(row.field, after), Text: r.textOf(row, after)}
	switch {
	case last != nil:
		change.At, change.edit = last.table.Position, r.edits.below(last.table, change.Text)
	case len(plan) > 0:
		change.At, change.edit = plan[0].Position, r.edits.above(plan[0], change.Text)
	default:
		change.At, change.edit = at.position(nil), at.addBelow(r.edits, change.Text)
	}
	r.changes = append(r.changes, change)
}

// wasTakenOut reports whether a row that the plan does not have was in it when the document
// was made. A row that the plan still has was copied in the document.
func (r *reviser) wasTakenOut(row *planTable, before []*toml.Value, after *toml.Value) bool {
	texts, made := r.textsMade(row.field, after, row.path(), row.changedName)
	all := contents(row.field, after)
	return texts > 0 && made == texts &&
		!slices.ContainsFunc(before, func(own *toml.Value) bool { return contents(row.field, own) == all })
}

// unplaced tells of a row that differs, and may be any of those of the plan.
func (r *reviser) unplaced(at, row *planTable, before, after *toml.Value) {
	if contents(row.field, before) != contents(row.field, after) {
		r.changes = append(r.changes, Change{Kind: Unplaced, Path: row.path(), Row: labelOf(row.field, before), At: at.position(nil), Text: r.textOf(row, after)})
	}
}

// textOf is the TOML of a row of the changed document.
func (r *reviser) textOf(row *planTable, after *toml.Value) string {
	return draft.Row(row.field, row.path(), row.changedPath(), rowContent{r.Changed, row, after, r.ids})
}
