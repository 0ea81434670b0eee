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
	root := &spot{field: schema, table: copies.Plan}
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
func (r *reviser) table(at *spot, own, changed *toml.Value) {
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
func (r *reviser) value(at *spot, field *form.Field, own, changed *toml.Value) {
	before, _ := translated(field, own.Get(field.Key), at.field, own, r.ownIDs)
	after, known := translated(field, changed.Get(field.Key), at.field, changed, r.ids)
	was, is := canonical(field, before), canonical(field, after)
	mine, path := at.table.Get(field.Key), join(at.path(), field.Key)
	has := answerOf(field, mine, path, at.name)
	if was == is || has.value == is {
		return
	}
	change := Change{Path: path, Row: at.label, At: at.position(mine)}
	if after != nil {
		change.Text = after.Position.Text()
	}
	switch {
	case is == "" && (has.value == "" || field.Kind == form.BooleanField):
		return
	case is == "" && r.Made != nil && !r.wasMadeWith(has):
		return // the plan has it since
	case is == "":
		change.Kind = Emptied
	case r.wasMadeWith(answerOf(field, after, path, at.changedName)):
		return // only the plan was changed
	case !known:
		change.Kind = Unknown
	case has.value == "":
		change.Kind = Filled
	case r.wasMadeWith(has):
		change.Kind = Replaced
	default:
		change.Kind = Kept
	}
	if change.IsTaken() {
		change.edit = at.set(r.edits, field.Key, mine, change.Text)
	}
	r.changes = append(r.changes, change)
}

// wasMadeWith reports whether the document was made of a plan with an answer.
func (r *reviser) wasMadeWith(a answer) bool {
	_, found := slices.BinarySearch(r.Made, a.fingerprint())
	return found
}

// rows compares the rows of an array of tables.
func (r *reviser) rows(at *spot, field *form.Field, before, after []*toml.Value) {
	plan := at.table.Get(field.Key).RowsOf()
	printed := r.Order[join(at.rowPath(), field.Key)]
	if len(printed) != len(before) {
		printed = nil // not known which row is which
	}
	found := align(field, before, after, func(i int) bool { return printed != nil && r.isNewer(at, field, plan[printed[i]]) })
	spots := make([]*spot, len(after))
	for j, i := range found {
		spots[j] = at.row(field, plan, -1)
		if i >= 0 && printed != nil {
			spots[j] = at.row(field, plan, printed[i])
		}
		spots[j].changedAt, spots[j].changedName = j, nameOf(field, after[j])
		if id := field.ID(); id != nil && (i < 0 || printed != nil) {
			var own *toml.Value
			if i >= 0 {
				own = before[i]
			}
			r.learn(spots[j], id, own, after[j])
		}
	}
	r.tellGone(at, field, plan, printed, found)
	var last *spot
	furthest := -1
	for j, i := range found {
		switch {
		case i < 0:
			r.add(at, spots[j], after[j], plan, last)
		case spots[j].table == nil:
			r.unplaced(at, spots[j], before[i], after[j])
		default:
			last = spots[j]
			if i < furthest {
				r.changes = append(r.changes, Change{Kind: Moved, Path: last.path(), Row: last.label, At: last.table.Position})
			}
			furthest = max(furthest, i)
			r.table(last, before[i], after[j])
		}
	}
}

// tellGone tells of the rows that the changed document does not have any more.
func (r *reviser) tellGone(at *spot, field *form.Field, plan []*toml.Value, printed, found []int) {
	for i, index := range printed {
		if slices.Contains(found, i) || r.isNewer(at, field, plan[index]) {
			continue
		}
		gone := at.row(field, plan, index)
		r.changes = append(r.changes, Change{Kind: Gone, Path: gone.path(), Row: gone.label, At: plan[index].Position})
	}
}

// isNewer reports whether the plan has a row since the document was made: nothing that it
// says was in the plan then.
func (r *reviser) isNewer(at *spot, field *form.Field, row *toml.Value) bool {
	newer := r.Made != nil
	eachAnswerIn(field, row, join(at.path(), field.Key), nameOf(field, row), func(a answer) {
		newer = newer && !(a.text && r.wasMadeWith(a))
	})
	return newer
}

// add adds a row of the changed document to the plan, below the one that stands above it
// there; without one, it is the first.
func (r *reviser) add(at, row *spot, after *toml.Value, plan []*toml.Value, last *spot) {
	if r.wasRow(row, after) {
		return // it was taken out of the plan since
	}
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

// unplaced tells of a row that differs, and may be any of those of the plan.
func (r *reviser) unplaced(at, row *spot, before, after *toml.Value) {
	if contents(row.field, before) != contents(row.field, after) {
		r.changes = append(r.changes, Change{Kind: Unplaced, Path: row.path(), Row: labelOf(row.field, before), At: at.position(nil), Text: r.textOf(row, after)})
	}
}

// textOf is the TOML of a row of the changed document.
func (r *reviser) textOf(row *spot, after *toml.Value) string {
	return draft.Row(row.field, row.path(), row.changedPath(), rowContent{r.Changed, row, after, r.ids})
}

// wasRow reports whether the document was made of a plan with all that a row says.
func (r *reviser) wasRow(row *spot, after *toml.Value) bool {
	was := true
	eachAnswerIn(row.field, after, row.path(), row.changedName, func(a answer) {
		was = was && (!a.text || r.wasMadeWith(a))
	})
	return was
}
