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

// The kinds of Change; the first ones, up to Added, are taken over.
const (
	Replaced Kind = iota // an answer took the place of another
	Filled               // an answer was given where there was none
	Added                // a row
	Kept                 // not taken over: the answer was changed in the plan too, or nobody knows
	Unplaced             // not taken over: which row of the plan it is, is not known
	Unknown              // not taken over: a reference to a row that the plan does not have
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
